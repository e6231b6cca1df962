/** Numbers below twenty by their value: `SMALL_NUMBERS[3]` is "three". */
export const SMALL_NUMBERS: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');

/** Ordinals by their value: `ORDINAL_WORDS[3]` is "third"; there is none for 0. */
export const ORDINAL_WORDS: readonly string[] = (
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
).split(' ');
