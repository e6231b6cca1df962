import { describe, expect, it } from 'vitest';
import { cueLexicon } from '../../../src/extraction/attribution/index.ts';
import { mendTree } from '../../../src/extraction/attribution/mend-tree.ts';
import { openLexicon } from '../../../src/extraction/lexicon/index.ts';
import type { Sentence, Token, Upos } from '../../../src/language/index.ts';

const cues = cueLexicon((await openLexicon()).data.cues);

/** A sentence from lines of `form lemma UPOS XPOS head relation`; heads count from 0, -1 is the root. */
function sentence(lines: string): Sentence {
  let at = 0;
  const tokens = lines
    .trim()
    .split('\n')
    .map((line, index): Token => {
      const [form = '', lemma = '', upos = 'X', xpos = '', head = '-1', deprel = ''] = line
        .trim()
        .split(/\s+/u);
      const start = at;
      at += form.length + 1;
      return {
        index,
        form,
        lemma,
        upos: upos as Upos,
        xpos,
        head: Number(head),
        deprel,
        start,
        end: start + form.length,
      };
    });
  return { index: 0, paragraph: 0, start: 0, end: at - 1, tokens, names: [] };
}

/** `form <relation- head` of the words whose arcs were changed. */
function mended(lines: string): string[] {
  const before = sentence(lines);
  const after = mendTree(before, cues);
  return after.tokens
    .filter((t, i) => t.head !== before.tokens[i]?.head || t.deprel !== before.tokens[i]?.deprel)
    .map((t) => `${t.form} <${t.deprel}- ${after.tokens[t.head]?.form ?? 'ROOT'}`);
}

describe('mendTree', () => {
  it.each([
    [
      'a participle taken for the main verb',
      `The the DET DT 1 det
       court court NOUN NN 2 nsubj
       agreed agree VERB VBD 4 ccomp
       , , PUNCT , 4 punct
       saying say VERB VBG -1 root
       it it PRON PRP 7 nsubj
       was be AUX VBD 7 cop
       late late ADJ JJ 4 ccomp`,
      ['agreed <root- ROOT', 'saying <advcl- agreed'],
    ],
    [
      'a participle behind a report goes on about the speaker',
      `She she PRON PRP 1 nsubj
       said say VERB VBD -1 root
       talks talk NOUN NNS 3 nsubj
       failed fail VERB VBD 1 ccomp
       , , PUNCT , 5 punct
       adding add VERB VBG 3 advcl
       nothing nothing PRON NN 5 obj`,
      ['adding <advcl- said'],
    ],
    [
      'no modal governs a verb in the past tense',
      `They they PRON PRP 1 nsubj
       said say VERB VBD -1 root
       it it PRON PRP 4 nsubj
       would would AUX MD 4 aux
       fail fail VERB VB 1 ccomp
       and and CCONJ CC 6 cc
       promised promise VERB VBD 4 conj
       help help NOUN NN 6 obj`,
      ['promised <conj- said'],
    ],
    [
      'the name before a relative clause speaks',
      `Renho Renho PROPN NNP 6 vocative
       , , PUNCT , 0 punct
       who who PRON WP 3 nsubj
       leads lead VERB VBZ 0 acl:relcl
       it it PRON PRP 3 obj
       , , PUNCT , 0 punct
       said say VERB VBD -1 root
       so so ADV RB 6 advmod`,
      ['Renho <nsubj- said'],
    ],
    [
      'a question hangs on the verb that asks',
      `When when ADV WRB 2 advmod
       I I PRON PRP 2 nsubj
       asked ask VERB VBD 8 advcl
       if if SCONJ IN 5 mark
       he he PRON PRP 5 nsubj
       knew know VERB VBD 8 advcl
       , , PUNCT , 2 punct
       he he PRON PRP 8 nsubj
       smiled smile VERB VBD -1 root`,
      ['knew <ccomp- asked'],
    ],
  ])('%s', (_name, lines, repairs) => {
    expect(mended(lines)).toEqual(repairs);
  });

  it.each([
    [
      'a report of what somebody named did and said',
      `She she PRON PRP 1 nsubj
       said say VERB VBD -1 root
       he he PRON PRP 3 nsubj
       came come VERB VBD 1 ccomp
       and and CCONJ CC 5 cc
       promised promise VERB VBD 3 conj
       help help NOUN NN 5 obj`,
    ],
    [
      'a name whose own arc would close a circle',
      `Berg Berg PROPN NNP -1 root
       , , PUNCT , 0 punct
       who who PRON WP 3 nsubj
       leads lead VERB VBZ 0 acl:relcl
       it it PRON PRP 3 obj
       , , PUNCT , 0 punct
       said say VERB VBD 0 dep
       so so ADV RB 6 advmod`,
    ],
    [
      'a participle that describes the noun before it',
      `A a DET DT 1 det
       report report NOUN NN 5 nsubj
       saying say VERB VBG 1 acl
       so so ADV RB 2 advmod
       was be AUX VBD 5 aux:pass
       found find VERB VBN -1 root`,
    ],
  ])('leaves alone %s', (_name, lines) => {
    const before = sentence(lines);
    expect(mendTree(before, cues)).toBe(before);
  });
});
