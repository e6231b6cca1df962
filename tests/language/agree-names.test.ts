import { describe, expect, it } from 'vitest';
import { agreeNames, type DraftName } from '../../src/language/agree-names.ts';
import type { NameKind, Token } from '../../src/language/types.ts';

const KINDS: NameKind[] = ['PERSON', 'ORG', 'GPE'];

function sentence(text: string, ...names: [number, number, NameKind, number[]][]) {
  const tokens = text.split(' ').map((form, index) => {
    const upos = /^[A-Z]/.test(form) ? 'PROPN' : 'NOUN';
    return { index, start: 0, end: 0, form, lemma: form, upos, xpos: 'NN', head: -1, deprel: 'dep' } as Token;
  });
  return {
    tokens,
    names: names.map(([first, last, kind, scores]): DraftName => ({ first, last, kind, scores })),
  };
}

function kindsOf(...document: ReturnType<typeof sentence>[]): string[] {
  agreeNames(document, KINDS);
  return document.flatMap((s) =>
    s.names.map(
      (n) =>
        `${s.tokens
          .slice(n.first, n.last)
          .map((t) => t.form)
          .join(' ')}/${n.kind}`,
    ),
  );
}

describe('agreeNames', () => {
  it('gives a surname the kind of the full name', () => {
    const full = sentence('minister Taro Aso spoke', [1, 3, 'PERSON', [-0.1, -4, -6]]);
    const short = sentence('talks with Aso', [2, 3, 'ORG', [-1.5, -0.6, -3]]);
    expect(kindsOf(full, short)).toEqual(['Taro Aso/PERSON', 'Aso/PERSON']);
  });

  it('lets the many correct the few', () => {
    const sure = sentence('in Tokyo now', [1, 2, 'GPE', [-5, -4, -0.1]]);
    const odd = sentence('said Tokyo', [1, 2, 'ORG', [-5, -0.6, -0.9]]);
    expect(kindsOf(sure, odd)).toEqual(['Tokyo/GPE', 'Tokyo/GPE']);
  });

  it('adds a mention that was missed, but not a part of a longer name', () => {
    const found = sentence('with Motegi', [1, 2, 'PERSON', [-0.1, -3, -4]]);
    const missed = sentence('and Motegi left');
    const longer = sentence('the Motegi Plan');
    expect(kindsOf(found, missed, longer)).toEqual(['Motegi/PERSON', 'Motegi/PERSON']);
  });

  it('takes titles off and office words out', () => {
    const office = sentence(
      'the Finance Minister Ms. Aso',
      [1, 2, 'ORG', [-4, -0.1, -5]],
      [3, 5, 'ORG', [-4, -0.1, -5]],
    );
    expect(kindsOf(office)).toEqual(['Aso/PERSON']);
  });

  it('believes the lists of given names and surnames', () => {
    const name = sentence('said Taro Aso', [1, 3, 'ORG', [-8, -0.1, -15]]);
    agreeNames([name], KINDS, (form, list) => (list === 'given' ? form === 'Taro' : form === 'Aso'));
    expect(name.names[0]?.kind).toBe('PERSON');
  });

  it('leaves a city alone though a person bears its name', () => {
    const person = sentence('George Washington slept', [0, 2, 'PERSON', [-0.3, -2, -3]]);
    const city = sentence('talks in Washington', [2, 3, 'GPE', [-6, -3, -0.1]]);
    const again = sentence('to Washington', [1, 2, 'GPE', [-6, -3, -0.1]]);
    expect(kindsOf(person, city, again)).toEqual([
      'George Washington/PERSON',
      'Washington/GPE',
      'Washington/GPE',
    ]);
  });
});
