import type { Sentence } from '../../language/types.ts';
import { wordsOf } from '../cast/read-title.ts';
import { claimOf } from '../claim-of.ts';
import { antecedent } from '../engagements/who/arguments.ts';
import { subjectOf } from '../engagements/who/subjects.ts';
import type { OfficeMatch } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import { isNegated } from '../positions/mood.ts';
import { dependents, formsOf, tokenAt } from '../tree.ts';
import type { OfficeClaim } from '../types.ts';

/** "X, who doubles as finance minister", "X also serves as envoy to Libya", "X served as president": an office told by a verb. */
export function servesAs(passage: Passage): OfficeClaim[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      if (!/^(?:double|serve)$/.test(token.lemma) || !/^VB[DZPN]$/.test(token.xpos)) return [];
      if (sentence.tokens[token.index + 1]?.form !== 'as' || isNegated(sentence, token.index)) return [];
      return claimAt(passage, sentence, token.index) ?? [];
    }),
  );
}

function claimAt(passage: Passage, sentence: Sentence, verb: number): OfficeClaim | undefined {
  const helpers = dependents(sentence, verb, 'aux').map((i) => tokenAt(sentence, i));
  const subject = subjectOf(sentence, verb);
  if (subject === undefined || helpers.some((h) => h.xpos === 'MD')) return undefined;
  const mention = passage.cast.at(sentence.index, antecedent(sentence, subject));
  const actor = mention?.actors[0] === undefined ? undefined : passage.cast.actors.get(mention.actors[0]);
  const office = officeAfter(passage, sentence, verb + 2);
  if (mention === undefined || actor?.kind !== 'person' || office === undefined) return undefined;
  const { match, first } = office;
  const span = { start: mention.start, end: mention.end };
  // "Has served as" may go on; "served as" is over.
  const past = tokenAt(sentence, verb).xpos === 'VBD' && helpers.length === 0;
  const tenure = past ? 'former' : match.tenure;
  return claimOf<OfficeClaim>(
    {
      kind: 'office',
      person: {
        actor: actor.key,
        name: actor.name,
        kind: 'person',
        ...(actor.country === undefined ? {} : { country: actor.country }),
        span,
      },
      title: wordsOf(sentence, first, first + match.length),
      ...(actor.country === undefined ? {} : { of: actor.country }),
      tenure,
      factuality: tenure === 'former' ? 'ended' : tenure === 'designate' ? 'planned' : 'actual',
      spans: {
        person: span,
        title: {
          start: tokenAt(sentence, first).start,
          end: tokenAt(sentence, first + match.length - 1).end,
        },
      },
      confidence: 0.85,
    },
    'serves-as',
    passage.article,
    sentence,
    [],
  );
}

/** The title that begins at `from`, an article and a country before it passed over. */
function officeAfter(
  passage: Passage,
  sentence: Sentence,
  from: number,
): { readonly match: OfficeMatch; readonly first: number } | undefined {
  const words = formsOf(sentence);
  for (let first = from; first < from + 4 && first < words.length; first++) {
    const match = passage.lexicon.officeAt(words, first);
    if (match !== undefined) return { match, first };
    const { upos, xpos } = tokenAt(sentence, first);
    if (
      upos !== 'DET' &&
      xpos !== 'POS' &&
      xpos !== 'PRP$' &&
      passage.cast.at(sentence.index, first) === undefined
    )
      return undefined;
  }
  return undefined;
}
