import type { Token } from './types.ts';

/** Morphological features after UD, those that matter to a reader of events; a key is absent where it does not apply. */
export interface Features {
  readonly Case?: 'Nom' | 'Acc' | 'Gen';
  readonly Definite?: 'Def' | 'Ind';
  readonly Degree?: 'Pos' | 'Cmp' | 'Sup';
  readonly Mood?: 'Ind' | 'Imp';
  readonly Number?: 'Sing' | 'Plur';
  readonly Person?: '1' | '2' | '3';
  readonly Tense?: 'Past' | 'Pres';
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger';
  readonly Voice?: 'Pass';
}

const BY_TAG: Readonly<Record<string, Features>> = {
  NN: { Number: 'Sing' },
  NNS: { Number: 'Plur' },
  NNP: { Number: 'Sing' },
  NNPS: { Number: 'Plur' },
  JJ: { Degree: 'Pos' },
  JJR: { Degree: 'Cmp' },
  JJS: { Degree: 'Sup' },
  RBR: { Degree: 'Cmp' },
  RBS: { Degree: 'Sup' },
  MD: { VerbForm: 'Fin' },
  VBD: { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' },
  VBP: { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin' },
  VBZ: { Mood: 'Ind', Number: 'Sing', Person: '3', Tense: 'Pres', VerbForm: 'Fin' },
  VBG: { Tense: 'Pres', VerbForm: 'Part' },
  VBN: { Tense: 'Past', VerbForm: 'Part' },
  VB: { VerbForm: 'Inf' },
};

const PRONOUNS: Readonly<Record<string, Features>> = {
  i: { Case: 'Nom', Number: 'Sing', Person: '1' },
  me: { Case: 'Acc', Number: 'Sing', Person: '1' },
  we: { Case: 'Nom', Number: 'Plur', Person: '1' },
  us: { Case: 'Acc', Number: 'Plur', Person: '1' },
  you: { Person: '2' },
  he: { Case: 'Nom', Number: 'Sing', Person: '3' },
  she: { Case: 'Nom', Number: 'Sing', Person: '3' },
  him: { Case: 'Acc', Number: 'Sing', Person: '3' },
  her: { Case: 'Acc', Number: 'Sing', Person: '3' },
  it: { Number: 'Sing', Person: '3' },
  they: { Case: 'Nom', Number: 'Plur', Person: '3' },
  them: { Case: 'Acc', Number: 'Plur', Person: '3' },
  my: { Case: 'Gen', Number: 'Sing', Person: '1' },
  our: { Case: 'Gen', Number: 'Plur', Person: '1' },
  your: { Case: 'Gen', Person: '2' },
  his: { Case: 'Gen', Number: 'Sing', Person: '3' },
  its: { Case: 'Gen', Number: 'Sing', Person: '3' },
  their: { Case: 'Gen', Number: 'Plur', Person: '3' },
};

const ARTICLES: Readonly<Record<string, Features>> = {
  the: { Definite: 'Def' },
  a: { Definite: 'Ind' },
  an: { Definite: 'Ind' },
  this: { Number: 'Sing' },
  that: { Number: 'Sing' },
  these: { Number: 'Plur' },
  those: { Number: 'Plur' },
};

/** Relations under which a bare participle is passive: "the deal reached in May". */
const PASSIVE_PLACES: ReadonlySet<string> = new Set(['acl', 'advcl', 'acl:relcl']);
const FREE_PLACES: ReadonlySet<string> = new Set(['root', 'conj', 'parataxis', 'ccomp']);

/** Features of word `index`, from its tag, its form and its place in the tree. */
export function featuresOf(tokens: readonly Token[], index: number): Features {
  const token = tokens[index];
  if (!token) return {};
  const low = token.form.toLowerCase();
  if (token.xpos === 'PRP' || token.xpos === 'PRP$') return PRONOUNS[low] ?? {};
  if (token.xpos === 'DT') return ARTICLES[low] ?? {};
  const plain = BY_TAG[token.xpos] ?? {};
  if (token.xpos === 'VBN') return isPassive(tokens, token) ? { ...plain, Voice: 'Pass' } : plain;
  if (token.xpos === 'VB' && isImperative(tokens, token))
    return { Mood: 'Imp', Person: '2', VerbForm: 'Fin' };
  if (token.xpos === 'VBG' && isGerund(tokens, token)) return { VerbForm: 'Ger' };
  return plain;
}

/** Features as CoNLL-U writes them: "Mood=Ind|Tense=Past|VerbForm=Fin", or "_". */
export function formatFeatures(features: Features): string {
  const pairs = Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.length === 0 ? '_' : pairs.map(([name, value]) => `${name}=${value}`).join('|');
}

function hasChild(tokens: readonly Token[], head: Token, fits: (child: Token) => boolean): boolean {
  return tokens.some((t) => t.head === head.index && fits(t));
}

function isPassive(tokens: readonly Token[], token: Token): boolean {
  if (token.upos !== 'VERB') return false;
  if (hasChild(tokens, token, (t) => t.deprel === 'aux:pass')) return true;
  if (hasChild(tokens, token, (t) => t.deprel === 'aux' || t.deprel === 'nsubj')) return false;
  if (token.deprel === 'conj') {
    const first = tokens[token.head];
    return first?.xpos === 'VBN' && isPassive(tokens, first);
  }
  return PASSIVE_PLACES.has(token.deprel);
}

function isImperative(tokens: readonly Token[], token: Token): boolean {
  if (token.upos !== 'VERB' || !FREE_PLACES.has(token.deprel)) return false;
  if (token.deprel === 'conj' && tokens[token.head]?.xpos !== 'VB') return false;
  if (token.deprel === 'conj') return isImperative(tokens, tokens[token.head] as Token);
  return !hasChild(
    tokens,
    token,
    (t) => t.deprel.startsWith('nsubj') || t.deprel === 'mark' || t.xpos === 'MD' || t.lemma === 'do',
  );
}

/** "-ing" forms after a preposition, or as subject and object, are gerunds; with "be" and after nouns, participles. */
function isGerund(tokens: readonly Token[], token: Token): boolean {
  if (token.upos !== 'VERB') return false;
  if (token.deprel === 'csubj' || token.deprel === 'xcomp') return true;
  return (
    (token.deprel === 'advcl' || token.deprel === 'acl') &&
    hasChild(
      tokens,
      token,
      (t) =>
        t.deprel === 'mark' &&
        t.upos === 'SCONJ' &&
        /^(?:of|for|by|in|on|from|without|after|before|about|to|at|with|through|despite|against|into)$/i.test(
          t.form,
        ),
    )
  );
}
