import { comparable, wordCount } from './normalise.ts';

/** A page of more captions is a gallery; the rest adds nothing. */
const most = 60;

/** Captions without credits and outlet suffixes, each once; where one holds another, the shorter is the caption alone. */
export function tidyCaptions(captions: readonly string[], outlets: ReadonlySet<string>): string[] {
  const bare = [...new Set(captions.slice(0, most).map((caption) => withoutCredit(caption, outlets)))].filter(
    (caption) => wordCount(caption) >= 4,
  );
  const keys = bare.map(comparable);
  return bare.filter(
    (_, at) => !keys.some((key, other) => other !== at && keys[at] !== key && keys[at]?.includes(key)),
  );
}

function withoutCredit(caption: string, outlets: ReadonlySet<string>): string {
  let text = caption;
  for (const outlet of outlets) if (text.endsWith(` - ${outlet}`)) text = text.slice(0, -outlet.length - 3);
  return text.replace(/\s+[©ⓒ] ?[^.©]{2,60}$/u, '').trim();
}
