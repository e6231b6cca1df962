/** Characters that show nothing: soft hyphen, zero-width marks, direction marks, byte-order mark. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: so are the old line ends among them
const lineEnds = /\r\n?|[\u0085\u000b\u000c\u2028]/g;

/** NFC, one kind of line end, no control or invisible characters, no unpaired surrogates. Keeps line breaks. */
export function normaliseCharacters(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(controls, '')
    .replace(unseen, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC');
}

/** One line: every run of white space is a single space, none at the ends. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What two lines are compared by: lower case, letters and digits only. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words, as far as cleaning needs them: runs of letters and digits; each CJK or Thai character counts as a word's half. */
export function wordCount(text: string): number {
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0;
  return spaced + Math.floor(dense / 2);
}

/** Ends as a sentence does: a full stop or its like, closing quotes and brackets allowed after it. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？।؟۔]["'”’»)\]」』）]*$/u.test(text);
}
