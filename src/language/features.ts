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

function map(table: Record<string, Features>): ReadonlyMap<string, Features> {
  return new Map(Object.entries(table));
}

const BY_TAG: ReadonlyMap<string, Features> = map({
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
});

const PRONOUNS: ReadonlyMap<string, Features> = map({
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
});

const ARTICLES: ReadonlyMap<string, Features> = map({
  the: { Definite: 'Def' },
  a: { Definite: 'Ind' },
  an: { Definite: 'Ind' },
  this: { Number: 'Sing' },
  that: { Number: 'Sing' },
  these: { Number: 'Plur' },
  those: { Number: 'Plur' },
});

const FREE_PLACES: ReadonlySet<string> = new Set(['root', 'conj', 'parataxis', 'ccomp']);

/** Features of word `index`, from its tag, its form and its place in the tree. */
export function featuresOf(tokens: readonly Token[], index: number): Features {
  const token = tokens[index];
  if (!token) return {};
  const low = token.form.toLowerCase();
  if (token.xpos === 'PRP' || token.xpos === 'PRP$') return pronoun(token, low);
  if (token.xpos === 'DT') return ARTICLES.get(low) ?? {};
  const plain = BY_TAG.get(token.xpos) ?? {};
  if (token.xpos === 'VBD' || token.xpos === 'VBP') return { ...agreement(tokens, token), ...plain };
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

/** "You" and "it" show their case only by their place. */
function pronoun(token: Token, low: string): Features {
  const plain = PRONOUNS.get(low) ?? {};
  if (low !== 'you' && low !== 'it') return plain;
  if (/^(?:nsubj|expl|csubj)/.test(token.deprel)) return { Case: 'Nom', ...plain };
  return /^(?:i?obj|obl|nmod)/.test(token.deprel) ? { Case: 'Acc', ...plain } : plain;
}

/** A finite verb has the person and number of its subject; an auxiliary, of the subject of its verb. */
function agreement(tokens: readonly Token[], token: Token): Features {
  const verb = token.upos === 'AUX' && token.head >= 0 ? tokens[token.head] : token;
  let subject: Token | undefined;
  for (let v = verb, turns = 0; v && !subject && turns < 4; turns++) {
    const at = v.index;
    subject = tokens.find((t) => t.head === at && t.deprel.startsWith('nsubj'));
    v = v.deprel === 'conj' ? tokens[v.head] : undefined;
  }
  if (!subject) return {};
  if (subject.xpos === 'PRP') {
    const { Case: _, ...rest } = PRONOUNS.get(subject.form.toLowerCase()) ?? {};
    return rest;
  }
  const joined = tokens.some((t) => t.head === subject?.index && t.deprel === 'conj');
  const number =
    joined || /S$/.test(subject.xpos) || /^(?:these|those|many|few|both)$/i.test(subject.form)
      ? 'Plur'
      : 'Sing';
  return { Number: token.xpos === 'VBP' ? 'Plur' : number, Person: '3' };
}

function hasChild(tokens: readonly Token[], head: Token, fits: (child: Token) => boolean): boolean {
  return tokens.some((t) => t.head === head.index && fits(t));
}

function isPassive(tokens: readonly Token[], token: Token): boolean {
  if (token.upos !== 'VERB') return false;
  if (hasChild(tokens, token, (t) => t.deprel === 'aux:pass')) return true;
  if (hasChild(tokens, token, (t) => t.deprel === 'aux')) return false;
  const first = token.deprel === 'conj' ? tokens[token.head] : undefined;
  // "has met and agreed" is one perfect; a participle with no auxiliary at all is passive.
  return first?.xpos === 'VBN' ? isPassive(tokens, first) : true;
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
