import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import { dependents, tokenAt } from '../tree.ts';
import type { ActorReader } from './actor-reader.ts';
import { phraseSpan } from './noun-phrase.ts';
import { lemmaAt, singularAt } from './slots.ts';

/** PLOVER's sector for the noun at `head`; longer phrases of the lexicon first. */
export function sectorOf(
  { lexicon, passage }: ActorReader,
  sentence: Sentence,
  head: number,
): string | undefined {
  const token = tokenAt(sentence, head);
  if (!['NOUN', 'PROPN', 'NUM'].includes(token.upos)) return undefined;
  const lemma = lemmaAt(sentence, head);
  // "By force", "into force": nobody.
  if (lemma === 'force' && token.xpos === 'NN' && dependents(sentence, head, ...DESCRIBING).length === 0)
    return undefined;
  for (const child of dependents(sentence, head, 'amod', 'compound')) {
    const sector = lexicon.agents.get(`${lemmaAt(sentence, child)} ${lemma}`);
    if (sector !== undefined) return sector;
  }
  const own =
    lexicon.agents.get(lemma) ??
    (token.xpos === 'NNS' ? lexicon.agents.get(singularAt(sentence, head)) : undefined);
  if (own !== undefined) return own;
  // Folded, a "chargé" is a charge.
  if (lemma === 'charge') return undefined;
  const title = passage.lexicon.officeTitles.get(lemma)[0];
  if (title !== undefined && title.weak !== true) return title.sector;
  return PEOPLE_ENDINGS.test(token.form) && token.xpos === 'NNS' ? 'CVL' : undefined;
}

const DESCRIBING = ['det', 'amod', 'compound', 'nmod:poss'] as const;

/** Plurals that name people whatever the stem: "nationalists", "secularists", "clansmen". */
const PEOPLE_ENDINGS = /(?:\p{L}{3}(?<!check|short|play|black)ists|men|women|folk)$/iu;

/** "|President| X": the title of a name that nothing knows. */
export function sectorOfTitle(reader: ActorReader, sentence: Sentence, head: number): string | undefined {
  if (tokenAt(sentence, head).upos !== 'PROPN') return undefined;
  for (const i of dependents(sentence, head, 'nmod:desc', 'compound')) {
    const sector = sectorOf(reader, sentence, i);
    if (sector !== undefined) return sector;
  }
  return undefined;
}

export function sectorOfMention(
  reader: ActorReader,
  sentence: Sentence,
  head: number,
  mention: Mention,
): string | undefined {
  const { passage } = reader;
  const words = phraseSpan(sentence, head);
  const before = passage.article.text.slice(words.start, words.end).toLowerCase();
  if (/\b(?:former|ousted|deposed|exiled|ex-\w+)\b/.test(before)) return 'ELI';
  if (mention.form === 'government') return 'GOV';
  const office = mention.office ?? passage.cast.actors.get(mention.actors[0] ?? '')?.offices[0]?.title;
  if (office !== undefined) {
    const words = office.split(' ');
    for (let i = 0; i < words.length; i++) {
      const match = passage.lexicon.officeAt(words, i);
      if (match !== undefined) return match.sector === 'IGO' ? 'GOV' : match.sector;
    }
  }
  const own =
    sectorOf(reader, sentence, head) ??
    sectorOfTitle(reader, sentence, head) ??
    (mention.form === 'group' ? 'GOV' : undefined);
  return own ?? sectorOfHolder(reader, mention);
}

/** "Sunak", whose office the article takes for granted: what the lexicon knows of him at that date. */
function sectorOfHolder({ passage }: ActorReader, mention: Mention): string | undefined {
  const actor = passage.cast.actors.get(mention.actors[0] ?? '');
  if (actor?.kind !== 'person') return undefined;
  const [term] = passage.lexicon.officeHolder(actor.known ?? actor.name, passage.article.published);
  return term === undefined ? undefined : passage.lexicon.officeTitles.get(term.office)[0]?.sector;
}
