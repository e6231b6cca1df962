import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/intake/files/decode-text.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** 東京で首相は大統領と会談し、貿易について協議した。in Shift_JIS. */
const shiftJis = Uint8Array.from(
  '938c8b9e82c58ef1918a82cd91e5939d97cc82c689ef926b82b581416f0d0a'.match(/../g) ?? [],
  (hex) => Number.parseInt(hex, 16),
);

describe('encodings', () => {
  it('a byte-order mark decides', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)).text).toBe('A');
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0x41)).text).toBe('A');
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A');
  });

  it('valid UTF-8 wins over a wrong declaration', () => {
    const bytes = new TextEncoder().encode('<meta charset="shift_jis"><p>naïve café</p>');
    expect(decodeText(bytes)).toMatchObject({ knownBy: 'utf-8', lossy: false });
  });

  it('Windows-1252 with typographic marks, declared or plain', () => {
    const text = latin('PARIS \u0097 \u0093No\u0094, he said. It\u0092s the caf\u00e9 rule for 5 \u0080.');
    expect(decodeText(text).text).toBe('PARIS — “No”, he said. It’s the café rule for 5 €.');
    const declared = latin(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>\u0093No\u0094',
    );
    expect(decodeText(declared)).toMatchObject({ encoding: 'windows-1252', knownBy: 'declared' });
  });

  it('Shift_JIS, plain', () => {
    expect(decodeText(shiftJis)).toMatchObject({ encoding: 'shift_jis', knownBy: 'guessed' });
    expect(decodeText(shiftJis).text.startsWith('東京で首相は大統領と会談し、')).toBe(true);
  });

  it('a few broken bytes in UTF-8 are damage, not another encoding', () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('“naïve” “café” “déjà”'), 0xff);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', lossy: true });
  });
});
