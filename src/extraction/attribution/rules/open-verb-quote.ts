import { dependents, tokenAt } from '../../tree.ts';
import type { AttributionRule, CueSite } from '../attribution-rule.ts';
import { cueWords, isPassive } from '../clause.ts';
import type { QuotedSpan } from '../quotation-marks.ts';
import { announcedQuote, besideCue, clauseStart, speakerOf, spokenQuoteFor } from '../quote-clause.ts';
import { looksLikeTitle } from '../reading.ts';
import { isUnreal } from '../unreal.ts';

const NEVER = new Set(['be', 'have', 'do', 'include', 'read', 'title', 'entitle', 'name']);

/** `Mr. Berg grinned: "I told you so."` A verb no lexicon lists, set as words of saying are set. */
export const openVerbQuote: AttributionRule = {
  id: 'open-verb-quote',
  pos: 'verb',
  frames: ['open'],
  examples: [
    {
      text: 'And Mr. Christie grinned: “I told you that he was not ready.”',
      cue: 'grinned',
      source: 'Mr. Christie',
      content: ['“I told you that he was not ready.”'],
      direct: true,
    },
  ],
  counterexamples: ['With “Border Notes,” Mr. Berg earned a prize.'],
  find(site) {
    const { sentence, index } = site;
    const token = tokenAt(sentence, index);
    if (
      NEVER.has(site.word.lemma) ||
      token.deprel !== 'root' ||
      !/^VB[DZ]$/u.test(token.xpos) ||
      isPassive(sentence, index)
    )
      return undefined;
    // With an object or a clause of its own the verb tells of something else.
    if (dependents(sentence, index, 'obj', 'iobj', 'xcomp').some((i) => i > index)) return undefined;
    const cue = cueWords(sentence, index);
    const source = speakerOf(sentence, index, cue);
    if (
      source === undefined ||
      isUnreal(sentence, cue) ||
      source.last > cue.first ||
      !besideCue(sentence, source, cue)
    )
      return undefined;
    const quote = isPerson(site, source.head)
      ? quoteBeside(site, clauseStart(sentence, cue, source), cue.last)
      : undefined;
    if (quote === undefined || looksLikeTitle(site.reading.text, quote)) return undefined;
    return { cue, source, content: [{ start: quote.start, end: quote.end }] };
  },
};

function isPerson({ sentence }: CueSite, head: number): boolean {
  const named = sentence.names.some((n) => n.kind === 'PERSON' && n.first <= head && head < n.last);
  return named || /^(?:he|she)$/iu.test(tokenAt(sentence, head).form);
}

/** The quotation right before the speaker, or right behind the verb after a comma or colon. */
function quoteBeside(site: CueSite, first: number, last: number): QuotedSpan | undefined {
  const before = spokenQuoteFor(site, first);
  if (before !== undefined) return before;
  const mark = site.sentence.tokens[last];
  if (mark === undefined || !/^[,:]$/u.test(mark.form)) return undefined;
  const after = announcedQuote(site, last);
  return after !== undefined && after.start - mark.end < 3 ? after : undefined;
}
