const SPACES = /\s+/g;
/** Control characters, some of which are line ends to some programs, and halves of characters. */
const UNFIT = /[\p{Cc}\p{Cs}]/gu;
const PLAIN = /^[!-~]+$/;

/** A value as one column can hold it: composed (NFC), no tabs or line ends, no spaces at its ends or side by side; `_` for nothing. */
export function field(value: string): string {
  return PLAIN.test(value) ? value : line(value) || '_';
}

/** The same for a whole line, which may be empty. */
export function line(value: string): string {
  return value.replace(SPACES, ' ').replace(UNFIT, '\ufffd').normalize('NFC').trim();
}

/** MISC of these entries, or `_`. */
export function misc(entries: readonly string[]): string {
  return entries.length === 0 ? '_' : field(entries.join('|'));
}

/**
 * The text that these tokens are of: each followed by a space unless `glued`. Two tokens that would melt into one
 * character (a letter and an accent standing alone) get a space between them, and `glued` is changed to say so.
 */
export function surfaceOf(forms: readonly string[], glued: boolean[]): string {
  let text = '';
  forms.forEach((form, i) => {
    text += form;
    if (i + 1 === forms.length) return;
    const next = forms[i + 1] ?? '';
    // No character below U+0300 joins with what stands before it.
    if (glued[i] && next.charCodeAt(0) >= 0x300 && melts(form, next)) glued[i] = false;
    if (!glued[i]) text += ' ';
  });
  return text;
}

function melts(left: string, right: string): boolean {
  const joined = left + right;
  return joined.normalize('NFC') !== joined;
}
