/** What stands before a place where something happens or somebody goes: "|in| Geneva", "|via| Doha". */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'via',
  'outside',
  'around',
  'into',
  'through',
  'inside',
  'toward',
  'towards',
]);
