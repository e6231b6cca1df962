/** Verbs through which an event takes place or somebody takes part in it: "held talks", "attended the summit", "a visit began". */
export const HOLDING: ReadonlySet<string> = new Set([
  'hold', 'have', 'begin', 'start', 'open', 'conclude', 'wrap', 'resume', 'conduct', 'kick', 'launch', 'attend', 'join', 'finish', 'continue',
  'lead', 'co-chair', 'cochair', 'chair', 'convene', 'end', 'complete', 'enter', 'participate', 'take', 'make', 'pay', 'do', 'host', 'restart', 'reopen', 'head', 'arrive', 'gather',
]);

/** Verbs that arrange, move or undo an event: their subject takes part in it, their tense is not the event's. */
export const ARRANGING: ReadonlySet<string> = new Set([
  'schedule', 'arrange', 'plan', 'seek', 'propose', 'request', 'agree', 'postpone', 'cancel', 'finalize', 'finalise', 'want', 'set', 'suspend', 'delay',
  'prepare', 'expect', 'offer', 'discuss', 'announce', 'confirm', 'call', 'scrap', 'skip', 'reschedule',
]);
