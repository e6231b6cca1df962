/** Verbs, adjectives and nouns that put what they govern ahead of the day they are said. */
export const AHEAD: ReadonlySet<string> = new Set(
  (
    'schedule plan set slate expect book invite postpone delay cancel prepare await anticipate due agree want hope intend decide vow pledge aim ' +
    'seek likely unlikely ready poise poised offer threaten promise ask order urge need propose arrange call look about able proposal decision ' +
    'agreement deadline intention wish ahead upcoming forthcoming run-up reschedule convene bind project target'
  ).split(' '),
);

/** Participles of these, standing alone, tell what is over: "talks held on Friday". */
export const BACK: ReadonlySet<string> = new Set(
  'hold sign release publish issue adopt conclude reach announce launch kill begin'.split(' '),
);

export const FUTURE_MODALS: ReadonlySet<string> = new Set(
  "will 'll ’ll wo ca shall would 'd ’d may might can could should must".split(' '),
);
