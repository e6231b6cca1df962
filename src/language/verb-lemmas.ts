/**
 * Verbs whose inflected forms do not show whether the lemma ends in a silent e, and which treebanks hold too rarely for
 * the endings to be learned from them: "postponed" is of "postpone", "chaired" of "chair".
 */
const VERBS = `
postpone telephone phone convene intervene reconvene supervene condone atone dethrone hone depose impose oppose propose
expose dispose compose repose presuppose reschedule schedule shelve shuttle mobilise mobilize finalise finalize formalise
formalize normalise normalize publicise publicize criticise criticize recognise recognize organise organize apologise
apologize authorise authorize scrutinise scrutinize jeopardise jeopardize arbitrate mediate negotiate renegotiate
reciprocate inaugurate reiterate reinstate reaffirm rebuff rebuke chair co-chair repair despair hail detail derail prevail
brief debrief host defer confer infer refer adjourn sojourn convey survey delay relay allay dismay table shelter counter
encounter broker rejoin conjoin enjoin abstain sustain maintain contain detain obtain retain entertain explain complain
pledge allege acknowledge converge diverge emerge merge submerge urge purge surge bridge challenge arrange exchange
rearrange revoke invoke provoke evoke ratify annex sanction veto reconcile compile exile isolate escalate de-escalate
retaliate deteriorate accelerate facilitate moderate deliberate elaborate collaborate cooperate corroborate
cancel label travel signal quarrel counsel total rival
`
  .trim()
  .split(/\s+/);

const KNOWN: ReadonlySet<string> = new Set(VERBS);

/** Endings of the verb tags, longest first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  VBD: ['ed', 'd'],
  VBN: ['ed', 'd'],
  VBG: ['ing'],
  VBZ: ['es', 's'],
};

/** The lemma of an inflected verb of the list; undefined for every other word. `form` is in lower case. */
export function knownVerbLemma(form: string, xpos: string): string | undefined {
  for (const ending of ENDINGS[xpos] ?? []) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    if (KNOWN.has(`${stem}e`)) return `${stem}e`;
    if (KNOWN.has(stem)) return stem;
    // "cancelled", "deferred": the doubled consonant goes.
    const single = stem.slice(0, -1);
    if (stem.at(-1) === stem.at(-2) && KNOWN.has(single)) return single;
  }
  return undefined;
}
