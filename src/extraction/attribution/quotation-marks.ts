import type { Span } from '../../kernel/index.ts';

/** A stretch between quotation marks, marks included. */
export interface QuotedSpan extends Span {
  /** 0 for a quotation in the article's own text, 1 for one inside it. */
  readonly depth: number;
  /** Inside of the marks. */
  readonly inner: Span;
  /** False when no closing mark was found and the quotation runs to the end of its paragraph. */
  readonly closed: boolean;
  /** It opens its paragraph and goes on from an unclosed one before: one quotation in several paragraphs. */
  readonly continues: boolean;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly style: 'curly' | 'straight' | 'single' | 'angle' | 'corner';
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const MARKS = /''|``|["“”„‟«»‹›「」『』'‘’‚]/gu;

const STYLES: Readonly<Record<string, Mark['style']>> = {
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‹': 'single',
  '›': 'single',
  '«': 'angle',
  '»': 'angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
};

const ONLY_OPENS = new Set(['„', '«', '‹', '「', '『', '``', '‚']);
const ONLY_CLOSES = new Set(['»', '›', '」', '』']);

/** Words that begin with an apostrophe: "'90s", "'tis". Read as an opening mark they would swallow the sentence. */
const CLIPPED = /^['‘’](?:\d|tis\b|twas\b|em\b|til\b|cause\b|n['’]|bout\b|round\b)/iu;

const isSpace = (c: string): boolean => c === '' || /[\s\u00a0]/u.test(c);
const opensBefore = (c: string): boolean => isSpace(c) || /[([{—–―\-/:;,>“"‘'«]/u.test(c);
const closesAfter = (c: string): boolean => isSpace(c) || /[)\]}—–―\-/:;,.!?<”"’'»…*]/u.test(c);

function markAt(text: string, start: number, form: string): Mark {
  const end = start + form.length;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const style = STYLES[form] ?? (form === '"' || form === "''" || form === '``' ? 'straight' : 'curly');
  if (ONLY_OPENS.has(form)) return { start, end, style, canOpen: true, canClose: false };
  if (ONLY_CLOSES.has(form)) return { start, end, style, canOpen: false, canClose: true };
  const mayOpen = opensBefore(before) && !isSpace(after);
  const mayClose = !isSpace(before) && closesAfter(after);
  if (style === 'single')
    return singleMark(text, { start, end, style, canOpen: mayOpen, canClose: mayClose }, form);
  // Typesetters' marks decide unless their surroundings contradict them: `“Not so,“ he said` closes.
  if (form === '“' || form === '‟')
    return { start, end, style, canOpen: mayOpen || !mayClose, canClose: mayClose && !mayOpen };
  if (form === '”')
    return { start, end, style, canOpen: mayOpen && !mayClose, canClose: mayClose || !mayOpen };
  return { start, end, style, canOpen: mayOpen || !mayClose, canClose: mayClose || !mayOpen };
}

function singleMark(text: string, mark: Mark, form: string): Mark {
  const before = text[mark.start - 1] ?? '';
  const clipped = CLIPPED.test(text.slice(mark.start, mark.start + 8));
  const canOpen = mark.canOpen && !clipped && form !== '’' && !/[\p{L}\p{N}]/u.test(before);
  return { ...mark, canOpen, canClose: mark.canClose && form !== '‘' };
}

/** "the workers' plan": an s before and a word after; such a mark closes only when nothing later can. */
function mayBePossessive(text: string, mark: Mark): boolean {
  return (
    /s/iu.test(text[mark.start - 1] ?? '') && /^\s[\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 2))
  );
}

/** For each mark of single style, whether a sure closer follows before the next opener of that style. */
function laterClosers(text: string, marks: readonly Mark[]): boolean[] {
  const later = new Array<boolean>(marks.length).fill(false);
  let seen = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark === undefined || mark.style !== 'single') continue;
    later[i] = seen;
    if (mark.canClose && !mayBePossessive(text, mark)) seen = true;
    else if (mark.canOpen) seen = false;
  }
  return later;
}

/** Quotations inside quotations inside ...: prose has three; a bound keeps the cost of hostile text linear. */
const DEEPEST = 6;

interface Open {
  readonly mark: Mark;
  readonly depth: number;
}

const isDouble = (style: Mark['style']): boolean => style === 'curly' || style === 'straight';

/** The open mark that `mark` may close: one of its own style, else one of the other double style (`“Not so," he said`). */
function openerFor(stack: readonly Open[], mark: Mark): number {
  const same = stack.findLastIndex((o) => o.mark.style === mark.style);
  if (same >= 0 || !isDouble(mark.style) || mark.canOpen) return same;
  return stack.findLastIndex((o) => isDouble(o.mark.style));
}

/** Quotations of one paragraph; an opener of double style that nothing closes runs to the paragraph's end. */
function pairMarks(text: string, paragraph: Span, marks: readonly Mark[]): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const stack: Open[] = [];
  const later = laterClosers(text, marks);
  const close = (at: number, mark: Mark): void => {
    const opener = stack[at];
    if (opener === undefined) return;
    stack.length = at;
    found.push({
      start: opener.mark.start,
      end: mark.end,
      depth: opener.depth,
      inner: { start: opener.mark.end, end: mark.start },
      closed: true,
      continues: false,
    });
  };
  marks.forEach((mark, i) => {
    const at = openerFor(stack, mark);
    const waits = mark.style === 'single' && mayBePossessive(text, mark) && later[i] === true;
    if (mark.canClose && at >= 0 && !waits) close(at, mark);
    else if (mark.canOpen && at >= 0 && stack[at]?.mark.style === mark.style && isDouble(mark.style))
      stack.splice(at, stack.length - at, { mark, depth: at });
    else if (mark.canOpen && (mark.style !== 'single' || later[i] === true) && stack.length < DEEPEST)
      stack.push({ mark, depth: stack.length });
  });
  const unclosed = stack.find((o) => o.mark.style !== 'single');
  if (unclosed !== undefined && unclosed.mark.end < paragraph.end) {
    found.push({
      start: unclosed.mark.start,
      end: paragraph.end,
      depth: unclosed.depth,
      inner: { start: unclosed.mark.end, end: paragraph.end },
      closed: false,
      continues: false,
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARKS)) {
    const mark = markAt(text, paragraph.start + match.index, match[0]);
    if (mark.canOpen || mark.canClose) marks.push(mark);
  }
  return marks;
}

/**
 * All quotations of an article, outer before inner, in text order. Marks pair within a paragraph; where one is left
 * open and the next paragraph begins with an opening mark, that one `continues` it, as newspapers set long quotations.
 * Apostrophes are told from single marks by their surroundings. Linear in the length of the text.
 */
export function findQuotedSpans(text: string, paragraphs: readonly Span[]): QuotedSpan[] {
  const all: QuotedSpan[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const spans = pairMarks(text, paragraph, marksOf(text, paragraph));
    const first = spans[0];
    const atStart = first !== undefined && text.slice(paragraph.start, first.start).trim() === '';
    if (open && atStart) spans[0] = { ...first, continues: true };
    const nested = withDepths(spans);
    all.push(...nested);
    open = nested.some((s) => !s.closed && s.depth === 0);
  }
  return all;
}

/** Depth by containment: an opener whose closer was lost must not make its neighbours look nested. */
function withDepths(spans: readonly QuotedSpan[]): QuotedSpan[] {
  const around: number[] = [];
  return spans.map((span) => {
    while (around.length > 0 && (around.at(-1) ?? 0) < span.end) around.pop();
    const depth = around.length;
    around.push(span.end);
    return { ...span, depth };
  });
}
