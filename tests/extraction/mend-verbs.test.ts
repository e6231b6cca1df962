import { describe, expect, it } from 'vitest';
import { mendVerbs } from '../../src/extraction/mend-verbs.ts';
import type { Sentence, Token, Upos } from '../../src/language/types.ts';

/** A sentence of rows "form lemma UPOS XPOS head relation"; heads count from 1, 0 is the root. */
function sentence(rows: string): Sentence {
  let end = -1;
  const tokens = rows
    .trim()
    .split('\n')
    .map((row, index): Token => {
      const [form = '', lemma = '', upos = 'X', xpos = '', head = '0', deprel = ''] = row.trim().split(/\s+/);
      const start = end + 1;
      end = start + form.length;
      return { index, start, end, form, lemma, upos: upos as Upos, xpos, head: Number(head) - 1, deprel };
    });
  return { index: 0, paragraph: 0, start: 0, end, tokens, names: [] };
}

/** "form>head relation" of each word; heads count from 1. */
const tree = (s: Sentence) => s.tokens.map((t) => `${t.form}>${t.head + 1} ${t.deprel}`).join(', ');
const mended = (rows: string) => mendVerbs([sentence(rows)])[0] as Sentence;

describe('verbs that the reader took for something else', () => {
  it('a participle with an object is the verb, and its noun the subject', () => {
    const s = mended(`
      Warplanes warplane NOUN NNS 0 root
      struck    strike   VERB VBN 1 acl
      positions position NOUN NNS 2 obj`);
    expect(tree(s)).toBe('Warplanes>2 nsubj, struck>0 root, positions>2 obj');
    expect(s.tokens[1]?.xpos).toBe('VBD');
  });

  it('but not where a passive may keep its object', () => {
    const s = mended(`
      Villages village NOUN NNS 0 root
      given    give    VERB VBN 1 acl
      aid      aid     NOUN NN  2 obj`);
    expect(tree(s)).toBe('Villages>0 root, given>1 acl, aid>2 obj');
  });

  it('nor where it has none', () => {
    const rows = `
      Villages village NOUN NNS 0 root
      struck   strike  VERB VBN 1 acl
      by       by      ADP  IN  4 case
      storms   storm   NOUN NNS 2 obl`;
    expect(mended(rows)).toEqual(sentence(rows));
  });

  it('what is said stays under the verb of saying', () => {
    const s = mended(`
      He      he     PRON PRP 2 nsubj
      said    say    VERB VBD 0 root
      jets    jet    NOUN NNS 2 obj
      struck  strike VERB VBN 3 acl
      targets target NOUN NNS 4 obj`);
    expect(tree(s)).toBe('He>2 nsubj, said>0 root, jets>4 nsubj, struck>2 ccomp, targets>4 obj');
  });

  it('a past tense with a subject describes no noun', () => {
    const s = mended(`
      Ghana     Ghana   PROPN NNP 2 nsubj
      suspended suspend VERB  VBD 3 amod
      aid       aid     NOUN  NN  0 root`);
    expect(tree(s)).toBe('Ghana>2 nsubj, suspended>0 root, aid>2 obj');
  });

  it('without a subject it may', () => {
    const rows = `
      Suspended suspend VERB VBN 2 amod
      aid       aid     NOUN NN  3 nsubj
      flows     flow    VERB VBZ 0 root`;
    expect(mended(rows)).toEqual(sentence(rows));
  });

  it('an infinitive is no noun behind a preposition', () => {
    const s = mended(`
      They       they     PRON PRP 2 nsubj
      threatened threaten VERB VBD 0 root
      to         to       PART TO  4 case
      resume     resume   NOUN VB  2 obl
      attacks    attack   NOUN NNS 4 obj`);
    expect(tree(s)).toBe('They>2 nsubj, threatened>0 root, to>4 mark, resume>2 xcomp, attacks>4 obj');
    expect(s.tokens[3]?.upos).toBe('VERB');
  });

  it('what stands behind the verb is its object and no part of the subject', () => {
    const s = mended(`
      Rebels   rebel   NOUN NNS 2 nsubj
      freed    free    VERB VBN 0 root
      hostages hostage NOUN NNS 1 nmod`);
    expect(tree(s)).toBe('Rebels>2 nsubj, freed>0 root, hostages>2 obj');
  });

  it('in a passive it is left alone', () => {
    const rows = `
      Rebels rebel  NOUN  NNS 3 nsubj
      were   be     AUX   VBD 3 aux:pass
      freed  free   VERB  VBN 0 root
      Monday Monday PROPN NNP 1 nmod`;
    expect(mended(rows)).toEqual(sentence(rows));
  });

  it('an adjective with an object, joined to an infinitive, is one too', () => {
    const s = mended(`
      cut       cut      VERB VB  0 root
      tariffs   tariff   NOUN NNS 1 obj
      and       and      CCONJ CC 4 cc
      open      open     ADJ  JJ  1 conj
      crossings crossing NOUN NNS 4 obj`);
    expect(s.tokens[3]).toMatchObject({ upos: 'VERB', xpos: 'VB' });
  });
});
