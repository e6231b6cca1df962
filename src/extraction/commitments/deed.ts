import type { Sentence, Token } from '../../language/types.ts';
import { nounPhraseAt, verbPhraseAt } from '../engagements/engagement-phrase.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import type { Phrase } from '../positions/clean-phrase.ts';
import { around } from '../positions/within.ts';
import { dependents, tokenAt } from '../tree.ts';

/** Is the verb one of `deeds.tsv`, with something it is done to? */
export function isDeed(passage: Passage, sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb);
  // "To |lower| tariffs" may be taken for the adjective.
  const bare = /^to$/i.test(sentence.tokens[verb - 1]?.form ?? '') ? token.form : token.lemma;
  const known = passage.lexicon.deed(bare.toLowerCase()) !== undefined;
  if (!known && !makesAvailable(sentence, verb) && !isPhrasal(sentence, verb)) return false;
  const objects = dependents(sentence, verb, 'obj', 'iobj', 'nsubj:pass');
  // "Will provide them": with a pronoun the words do not stand alone.
  if (objects.some((i) => isBare(tokenAt(sentence, i)) || isEmpty(token, tokenAt(sentence, i)))) return false;
  if (objects.some((i) => isJourney(passage, sentence, verb, i) || isTime(passage, sentence, i)))
    return false;
  if (objects.length > 0 || dependents(sentence, verb, 'ccomp', 'xcomp').length > 0) return true;
  // "Stop enriching": whatever the tree makes of the participle.
  if (sentence.tokens[verb + 1]?.xpos === 'VBG') return true;
  const loose = BY_PREPOSITION.has(token.lemma) || isPhrasal(sentence, verb);
  return loose && dependents(sentence, verb, 'obl', 'advcl').length > 0;
}

/** A pronoun; "what it found" says what. */
function isBare({ upos, xpos }: Token): boolean {
  return upos === 'PRON' && !xpos.startsWith('W');
}

/** Lemmas of all verbs that may be deeds. */
export function deedTriggers(lexicon: Lexicon): string[] {
  return [...lexicon.data.deeds.map((deed) => deed.lemma), 'make', ...Object.keys(PHRASAL)];
}

/** "Provide", "lend"; "make available". */
export function isGiving(passage: Passage, sentence: Sentence, verb: number): boolean {
  return (
    passage.lexicon.deed(tokenAt(sentence, verb).lemma.toLowerCase())?.gives === true ||
    makesAvailable(sentence, verb)
  );
}

/** "Take |in| refugees", "pay |back| a loan": plain verbs that are deeds with their particle. */
function isPhrasal(sentence: Sentence, verb: number): boolean {
  const particles = PHRASAL[tokenAt(sentence, verb).lemma.toLowerCase()];
  return (
    particles !== undefined &&
    sentence.tokens.slice(verb + 1, verb + 6).some((t, k) => {
      const near = k === 0 || (t.head === verb && (t.deprel === 'compound:prt' || t.deprel === 'advmod'));
      return near && particles.includes(t.form.toLowerCase());
    })
  );
}

const PHRASAL: Readonly<Record<string, readonly string[]>> = {
  bring: ['back', 'home', 'down', 'forward'],
  call: ['off'],
  dig: ['up'],
  do: ['away'],
  draw: ['down', 'up'],
  get: ['rid'],
  give: ['up', 'back'],
  lay: ['down'],
  let: ['in', 'through', 'out'],
  make: ['up', 'good'],
  put: ['up', 'aside', 'in', 'off'],
  roll: ['back', 'out'],
  scale: ['back', 'down', 'up'],
  set: ['up', 'aside', 'free'],
  take: ['back', 'down', 'in', 'off'],
  tear: ['down', 'up'],
  wind: ['down', 'up'],
};

function makesAvailable(sentence: Sentence, verb: number): boolean {
  return (
    tokenAt(sentence, verb).lemma === 'make' &&
    sentence.tokens.slice(verb + 1).some((t) => t.lemma === 'available' && t.index - verb < 8)
  );
}

/** Deeds done "from", "with" or "in" something instead of to it. */
const BY_PREPOSITION: ReadonlySet<string> = new Set([
  'withdraw',
  'refrain',
  'abstain',
  'comply',
  'invest',
  'pull',
  'contribute',
  'phase',
  'compensate',
]);

/** "Leave Japan", "return the call": somebody goes. "Leave the union" is a deed. */
function isJourney(passage: Passage, sentence: Sentence, verb: number, object: number): boolean {
  const form = passage.cast.at(sentence.index, object)?.form;
  return (
    /^(?:leave|return|quit|exit|join)$/.test(tokenAt(sentence, verb).lemma) &&
    (form === 'country' || form === 'place' || form === 'metonym')
  );
}

/** "Spend the weekend". */
function isTime(passage: Passage, sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  return token.lemma === 'time' || around(passage.dates, token.start) !== undefined;
}

/** "To meet again", "to hold talks", "to send an envoy for talks": engagements, which have their own claims. */
export function isEngagement(passage: Passage, sentence: Sentence, verb: number): boolean {
  const frames = [
    'who-with-whom',
    'who-to-place',
    'host-guest',
    'guest-host',
    'who-at-event',
    'who-event',
    'event',
  ] as const;
  if (
    verbPhraseAt(passage.lexicon, sentence, verb, frames) !== undefined ||
    nounPhraseAt(passage.lexicon, sentence, verb) !== undefined
  )
    return true;
  return dependents(sentence, verb, 'obj', 'nsubj:pass').some((i) => {
    const phrase = nounPhraseAt(passage.lexicon, sentence, i);
    return phrase !== undefined && phrase.strength > 1;
  });
}

/** Verbs that bind nobody to anything that could be checked. */
const VAGUE: ReadonlySet<string> = new Set([
  'work',
  'cooperate',
  'co-operate',
  'continue',
  'try',
  'seek',
  'strive',
  'be',
  'have',
  'do',
  'remain',
  'stay',
  'stand',
  'discuss',
  'consider',
  'talk',
  'speak',
  'say',
  'tell',
  'think',
  'look',
  'see',
  'show',
  'know',
  'study',
  'explore',
  'aim',
  'explain',
  'answer',
  'comment',
  'testify',
  'disagree',
  'become',
  'go',
  'come',
  'get',
  'let',
  'wait',
  'propose',
  'offer',
  'ask',
  'urge',
  'call',
  'run',
  'seem',
  'listen',
  'push',
  'press',
  'pursue',
  'fight',
]);

/** Objects that say nothing which could be checked, whatever is done to them. */
const EMPTY: ReadonlySet<string> = new Set(
  'action attempt attention decision effort homage measure part place pressure progress respect step sure time tribute'.split(
    ' ',
  ),
);
/** Objects that make an idiom of a plain verb: "take |note|", "keep |one's word|", "play a |role|". */
const IDIOMS: ReadonlySet<string> = new Set(
  'account call calm case contact course day distance eye faith heed hour lip mind month note pace point promise role service track use visit way week word year'.split(
    ' ',
  ),
);
/** "Deepen |cooperation|": more of what cannot be measured. To restore relations, or to cut them, is a deed. */
const MORE =
  /^(?:boost|build|consolidate|deepen|develop|enhance|expand|improve|increase|intensify|promote|strengthen|widen)$/;
const TIES =
  /^(?:bond|confidence|co-?operation|collaboration|coordination|dialogue|exchange|friendship|goodwill|link|partnership|relation|relations|relationship|tie|ties|trust|understanding)$/;
const PLAIN =
  /^(?:take|make|keep|give|have|get|pay|draw|lose|play|set|spend|lend|leave|find|hold|put|bring|show)$/;

function isEmpty(verb: Token, { lemma }: Token): boolean {
  return (
    EMPTY.has(lemma) ||
    (PLAIN.test(verb.lemma) && IDIOMS.has(lemma)) ||
    (MORE.test(verb.lemma) && TIES.test(lemma))
  );
}

export function isVague(sentence: Sentence, verb: number, action: Phrase): boolean {
  const token = tokenAt(sentence, verb);
  if (token.upos !== 'VERB') return true;
  const objects = dependents(sentence, verb, 'obj').map((i) => tokenAt(sentence, i));
  if (
    objects.length > 0 &&
    objects.every((o) => (o.upos === 'PRON' || o.upos === 'DET') && o.lemma !== 'each')
  )
    return true;
  if (objects.some((o) => isEmpty(token, o))) return true;
  if (/^(?:take|make|keep|give)$/.test(token.lemma))
    return objects.length === 0 || objects.some((o) => isEmpty(token, o));
  // "Continue |sending| arms" is as good as sending them.
  if (token.lemma === 'continue') return dependents(sentence, verb, 'xcomp').length === 0;
  // "Work together on climate change" says on what.
  if (/^(?:work|co-?operate)$/.test(token.lemma)) return action.last - action.first < 4;
  return VAGUE.has(token.lemma.toLowerCase()) || action.last - action.first < 2;
}
