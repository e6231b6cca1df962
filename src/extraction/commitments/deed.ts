import type { Sentence } from '../../language/types.ts';
import { nounPhraseAt, verbPhraseAt } from '../engagements/engagement-phrase.ts';
import type { Passage } from '../passage.ts';
import type { Phrase } from '../positions/clean-phrase.ts';
import { around } from '../positions/within.ts';
import { dependents, tokenAt } from '../tree.ts';

/** Is the verb one of `deeds.tsv`, with something it is done to? */
export function isDeed(passage: Passage, sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb);
  if (passage.lexicon.deed(token.lemma.toLowerCase()) === undefined && !makesAvailable(sentence, verb))
    return false;
  const objects = dependents(sentence, verb, 'obj', 'nsubj:pass');
  // "Will provide them": with a pronoun the words do not stand alone.
  if (objects.some((i) => tokenAt(sentence, i).upos === 'PRON' || EMPTY.has(tokenAt(sentence, i).lemma)))
    return false;
  if (objects.some((i) => isJourney(passage, sentence, verb, i) || isTime(passage, sentence, i)))
    return false;
  if (objects.length > 0 || dependents(sentence, verb, 'ccomp', 'xcomp').length > 0) return true;
  // "Stop enriching": whatever the tree makes of the participle.
  if (sentence.tokens[verb + 1]?.xpos === 'VBG') return true;
  return BY_PREPOSITION.has(token.lemma) && dependents(sentence, verb, 'obl').length > 0;
}

/** "Provide", "lend"; "make available". */
export function isGiving(passage: Passage, sentence: Sentence, verb: number): boolean {
  return (
    passage.lexicon.deed(tokenAt(sentence, verb).lemma.toLowerCase())?.gives === true ||
    makesAvailable(sentence, verb)
  );
}

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

/** Objects with which "take", "make" and "keep" say nothing that could be checked. */
const EMPTY: ReadonlySet<string> = new Set(
  'step part measure action place account note time effort progress sure decision case point pressure attempt call use way day week month year hour tribute attention homage respect visit heed role service lip contact eye track'.split(
    ' ',
  ),
);

export function isVague(sentence: Sentence, verb: number, action: Phrase): boolean {
  const token = tokenAt(sentence, verb);
  if (token.upos !== 'VERB') return true;
  const objects = dependents(sentence, verb, 'obj').map((i) => tokenAt(sentence, i));
  if (objects.length > 0 && objects.every((o) => (o.upos === 'PRON' || o.upos === 'DET') && o.lemma !== 'each'))
    return true;
  if (/^(?:take|make|keep|give)$/.test(token.lemma))
    return objects.length === 0 || objects.some((o) => EMPTY.has(o.lemma));
  // "Continue |sending| arms" is as good as sending them.
  if (token.lemma === 'continue') return dependents(sentence, verb, 'xcomp').length === 0;
  // "Work together on climate change" says on what.
  if (/^(?:work|co-?operate)$/.test(token.lemma)) return action.last - action.first < 4;
  return VAGUE.has(token.lemma.toLowerCase()) || action.last - action.first < 2;
}
