import { overlaps, type Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import type { AttributionDraft, AttributionRule, CueSite } from './attribution-rule.ts';
import { isParticle } from './clause.ts';
import { intervalSpan } from './content-spans.ts';
import { extendOverQuotations } from './continuations.ts';
import { wholeCue } from './cue-span.ts';
import { withoutLooseRelatives } from './loose-relatives.ts';
import { mendTree } from './mend-tree.ts';
import { linkNested } from './nested-attributions.ts';
import { openReading, quoteAround, type Reading, spokenQuotes } from './reading.ts';
import { ATTRIBUTION_RULES } from './rules.ts';
import { settleChains } from './source-chains.ts';
import { closed, sourceKindOf } from './source-phrase.ts';
import type { Attribution, AttributionKind, CueFrame, CueLexicon, CueStance, CueWord } from './types.ts';
import { isUnreal } from './unreal.ts';

/** An attribution with what only the engine needs to know of it. */
export interface Found extends Omit<Attribution, 'nested'> {
  /** Index of the cue's head token in its sentence. */
  readonly head: number;
  /** Cue words, as tokens. */
  readonly first: number;
  readonly last: number;
  /** Head token of the cue in whose report this one stands. */
  readonly via?: number;
}

interface RuleIndex {
  readonly byFrame: ReadonlyMap<string, readonly AttributionRule[]>;
  readonly byTrigger: ReadonlyMap<string, readonly AttributionRule[]>;
  readonly order: ReadonlyMap<AttributionRule, number>;
}

function indexRules(rules: readonly AttributionRule[]): RuleIndex {
  const byFrame = new Map<string, AttributionRule[]>();
  const byTrigger = new Map<string, AttributionRule[]>();
  for (const rule of rules) {
    for (const frame of rule.frames ?? []) push(byFrame, `${rule.pos} ${frame}`, rule);
    for (const trigger of rule.triggers ?? []) push(byTrigger, trigger, rule);
  }
  return { byFrame, byTrigger, order: new Map(rules.map((r, i) => [r, i])) };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const INDEX = indexRules(ATTRIBUTION_RULES);

const POS: Readonly<Partial<Record<Token['upos'], CueWord['pos']>>> = {
  VERB: 'verb',
  NOUN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
  ADP: 'preposition',
};

const OPEN_FRAMES: readonly CueFrame[] = ['open'];
const NO_FRAMES: readonly CueFrame[] = [];

/** A word of no line of the lexicon, in the same shape as those that have one. */
function unlisted(lemma: string, pos: CueWord['pos'], frames: readonly CueFrame[]): CueWord {
  return { lemma, pos, kind: 'saying', stance: 'neutral', frames, prepositions: [] };
}

/** The rules for each word of the lexicon, found once. */
const rulesOfWord = new WeakMap<CueWord, readonly AttributionRule[]>();
const NO_RULES: readonly AttributionRule[] = [];

function rulesFor(word: CueWord | undefined, lemma: string): readonly AttributionRule[] {
  if (word === undefined) return INDEX.byTrigger.get(lemma) ?? NO_RULES;
  if (word.frames[0] === 'open') return INDEX.byTrigger.has(lemma) ? rulesOf(INDEX, word, lemma) : OPEN_RULES;
  let rules = rulesOfWord.get(word);
  if (rules === undefined) {
    rules = rulesOf(INDEX, word, lemma);
    rulesOfWord.set(word, rules);
  }
  return rules;
}

function rulesOf(index: RuleIndex, word: CueWord, lemma: string): readonly AttributionRule[] {
  const rules = new Set<AttributionRule>(index.byTrigger.get(lemma));
  for (const frame of word.frames)
    for (const rule of index.byFrame.get(`${word.pos} ${frame}`) ?? []) rules.add(rule);
  return [...rules].sort((a, b) => (index.order.get(a) ?? 0) - (index.order.get(b) ?? 0));
}

/** For a verb that no rule names, only those that ask for a quotation beside it. */
const OPEN_RULES = rulesOf(INDEX, unlisted('', 'verb', OPEN_FRAMES), '');

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

function siteAt(
  reading: Reading,
  sentence: Sentence,
  token: Token,
): { site: CueSite; rules: readonly AttributionRule[] } | undefined {
  // The fine tag tells a verb that the coarse one calls a noun: "Berg notes."
  const pos = FINITE.has(token.xpos) ? 'verb' : POS[token.upos];
  if (pos === undefined && !INDEX.byTrigger.has(token.lemma)) return undefined;
  const lemma = token.lemma.toLowerCase();
  const listed =
    pos === undefined
      ? undefined
      : (withParticle(reading.cues, sentence, token, lemma) ?? cueWord(reading.cues, lemma, pos));
  // Any verb may attribute, but only beside a quotation.
  const open = pos === 'verb' && token.upos === 'VERB' && reading.quotes.length > 0;
  const known = listed ?? (open ? unlisted(lemma, 'verb', OPEN_FRAMES) : undefined);
  const rules = rulesFor(known, lemma);
  if (rules.length === 0) return undefined;
  const word = known ?? unlisted(lemma, 'preposition', NO_FRAMES);
  return { site: { reading, sentence, index: token.index, word, ownerless: false }, rules };
}

/** "laid out the plan": the entry of a verb with the particle right behind it. */
function withParticle(
  cues: CueLexicon,
  sentence: Sentence,
  token: Token,
  lemma: string,
): CueWord | undefined {
  const next = sentence.tokens[token.index + 1];
  if (token.upos !== 'VERB' || next === undefined || !isParticle(next, token.index)) return undefined;
  return cueWord(cues, `${lemma} ${next.form.toLowerCase()}`, 'verb');
}

/** The entry of a lemma, or of what it should have been: lemmatizers give "endors", "toute", "slamm", "downplayed". */
function cueWord(cues: CueLexicon, lemma: string, pos: CueWord['pos']): CueWord | undefined {
  const known = cues.find(lemma, pos);
  if (known !== undefined || pos !== 'verb') return known;
  const stem = lemma.replace(/(?:e|ed|ing)$/u, '');
  for (const guess of [`${lemma}e`, stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, '$1')]) {
    const word = guess.length > 2 ? cues.find(guess, pos) : undefined;
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Pieces of `content` without the characters of `hole`. */
function without(content: readonly Span[], hole: Span): Span[] {
  return content.flatMap((span) => {
    if (!overlaps(span, hole)) return [span];
    return [
      { start: span.start, end: hole.start },
      { start: hole.end, end: span.end },
    ].filter((s) => s.end > s.start);
  });
}

/** "declined to confirm", "did not deny": with the word withheld, neither is affirmed nor denied. */
function stanceOf({ sentence, index, word }: CueSite, draft: AttributionDraft): CueStance {
  const chain = sentence.tokens.slice(draft.cue.first, index);
  const withheld = chain.some(
    (t) => t.lemma === 'decline' || t.lemma === 'refuse' || /^(?:not|n['’]t|never|neither)$/iu.test(t.form),
  );
  return withheld && word.stance !== 'doubt' ? 'neutral' : word.stance;
}

/** Verbs that leave what they govern said: "continued to argue", "refused to say". */
const LEAVES_SAID = new Set([
  'continue',
  'begin',
  'start',
  'go',
  'decline',
  'refuse',
  'come',
  'keep',
  'rush',
  'proceed',
]);

/** "wants to ask", "is expected to argue", "met to discuss": words not said yet are a plan, not a saying. */
function kindOf({ sentence, index, word }: CueSite, draft: AttributionDraft): AttributionKind {
  const token = sentence.tokens[index];
  if (word.kind !== 'saying') return word.kind;
  if (word.pos === 'verb' && isUnreal(sentence, draft.cue)) return 'attitude';
  if (token?.xpos !== 'VB') return word.kind;
  const chain = sentence.tokens.slice(draft.cue.first, index);
  const done = chain.some(
    (t) => (t.upos === 'VERB' && LEAVES_SAID.has(t.lemma)) || t.lemma === 'do' || t.xpos === 'MD',
  );
  return done ? 'saying' : 'attitude';
}

function finish(site: CueSite, rule: AttributionRule, draft: AttributionDraft): Found | undefined {
  const kind = draft.kind ?? kindOf(site, draft);
  const taken = draft.source === undefined ? draft.content : [...draft.content, draft.source.span];
  const interval =
    draft.cue.first < draft.cue.last ? wholeCue(site.sentence, draft.cue, site.word, taken) : draft.cue;
  const cue = intervalSpan(site.sentence, interval);
  if (cue === undefined) return undefined;
  const content = without(draft.content, cue).sort((a, b) => a.start - b.start);
  if (content.length === 0) return undefined;
  const quotes = spokenQuotes(site.reading, content);
  return {
    rule: rule.id,
    kind,
    stance: draft.stance ?? stanceOf(site, draft),
    sentence: site.sentence.index,
    cue,
    cueLemma: draft.cueLemma ?? site.word.lemma,
    ...(draft.source === undefined ? {} : { source: closed(site.sentence, draft.source) }),
    sourceKind: sourceKindOf(site.sentence, draft.source),
    content,
    direct: quotes.length > 0,
    quotes,
    head: site.index,
    first: draft.cue.first,
    last: draft.cue.last,
    ...(draft.via === undefined ? {} : { via: draft.via }),
  };
}

/** What the first rule finds that finds anything. */
function firstOf(site: CueSite, rules: readonly AttributionRule[]): Found | undefined {
  for (const rule of rules) {
    const draft = rule.find(site);
    const found = draft && finish(site, rule, draft);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the rules find that can do without a speaker of the word's own. */
function withoutSpeaker(site: CueSite, rules: readonly AttributionRule[]): Found | undefined {
  const able = rules.filter((rule) => rule.ownerless === true);
  const { reading, sentence, index, word } = site;
  return able.length === 0 ? undefined : firstOf({ reading, sentence, index, word, ownerless: true }, able);
}

function findInSentence(reading: Reading, sentence: Sentence): Found[] {
  const found: Found[] = [];
  for (const token of sentence.tokens) {
    const at = siteAt(reading, sentence, token);
    // Words inside somebody's quotation are that person's; who is quoted there is not this article's report.
    if (at === undefined || quoteAround(reading, token.start) !== undefined) continue;
    const result = firstOf(at.site, at.rules) ?? withoutSpeaker(at.site, at.rules);
    if (result !== undefined) found.push(result);
  }
  return withoutLooseRelatives(settleChains(withoutGoverned(found, sentence), sentence), sentence);
}

/** "refused to say that": the whole chain is one cue, so "refused" alone is not another. */
function withoutGoverned(found: readonly Found[], sentence: Sentence): Found[] {
  const byHead = new Map(found.map((f) => [f.head, f]));
  const governed = new Set<Found>();
  for (const cue of found) {
    for (let i = cue.first; i < cue.last; i++) {
      const other = byHead.get(i);
      if (other === undefined || other === cue || other.last - other.first >= cue.last - cue.first) continue;
      // "promised to support": what was promised is the report; "declined to criticize": no report but this one.
      const infinitive = sentence.tokens[cue.head]?.xpos === 'VB';
      const report = infinitive && other.kind === 'saying' && cue.kind === 'attitude';
      governed.add(report ? cue : other);
    }
  }
  return found.filter((f) => !governed.has(f));
}

/**
 * Who said, wrote, thinks or wants what. `sentences` are those of the article, in order, with trees and names; `cues`
 * says which words attribute. Attributions come in the order of their cues; spans are offsets into `text`, and the
 * content of one never overlaps its own cue. Pure; linear in the length of the text.
 */
export function findAttributions(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  cues: CueLexicon,
): Attribution[] {
  const mended = sentences.map((sentence) => mendTree(sentence, cues));
  const reading = openReading(text, paragraphs, mended, cues);
  const found = mended.flatMap((sentence) => findInSentence(reading, sentence));
  return linkNested(extendOverQuotations(reading, found));
}
