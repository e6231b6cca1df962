import { isSignature } from '../metadata/head-parts.ts';
import { readDateline } from '../metadata/read-dateline.ts';
import { articleSegment } from './article-segment.ts';
import type { Line } from './classify-line.ts';

/** Where the body begins and ends among the classified lines. */
export function findBody(lines: readonly Line[]): { from: number; to: number } {
  const { from, to } = articleSegment(lines);
  return { from: skipHead(lines, from, to), to: skipTail(lines, from, to) };
}

const lookAhead = 7;

/**
 * Headlines and decks with a full stop or question mark pass for sentences. A byline, a date line or a dateline below
 * shows that what stands above, if it is short, is still the head.
 */
function skipHead(lines: readonly Line[], from: number, to: number): number {
  let start = from;
  let words = 0;
  for (let at = from; at < Math.min(from + lookAhead, to); at += 1) {
    const line = lines[at] as Line;
    if (words <= 60 && (line.kind === 'byline' || line.kind === 'date' || (at > 0 && isSignature(lines, at))))
      start = at + 1;
    else if (words > 0 && words <= 60 && startsWithDateline(line)) start = at;
    if (line.kind === 'body' && (line.words > 30 || /[.!?]["”’)]* \p{Lu}/u.test(line.text))) break;
    words += line.words;
  }
  const first = lines[start];
  const second = lines[start + 1];
  const isQuestion = first?.kind === 'body' && first.words <= 20 && /[?!]["”’]?$/.test(first.text);
  if (isQuestion && second && second.kind !== 'body' && second.block !== first.block) return start + 1;
  return start;
}

/** "Ana Silva is a senior fellow at ...": who the author is, after the article. */
function isBiography(line: Line): boolean {
  return line.words <= 60 && biography.test(line.text);
}

const biography =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:is|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,5}(?:reporter|writer|correspondent|columnist|journalist|editor|contributor|(?:visiting|senior|research|nonresident) fellow|professor|lecturer)\b/u;

function startsWithDateline(line: Line): boolean {
  return line.kind === 'body' && readDateline(line.text)?.place !== undefined;
}

/** The last sentences of the stretch go when they lean towards litter: after the article there is no benefit of the doubt. */
function skipTail(lines: readonly Line[], from: number, to: number): number {
  let end = to;
  while (end > from + 1) {
    const line = lines[end - 1] as Line;
    const before = lines[end - 2] as Line;
    const label = before.kind === 'litter' && before.clue?.whole === true && before.clue.kind === 'related';
    const aside = line.litter >= 3 || isBiography(line) || (line.kind !== 'body' && line.kind !== 'note');
    const leans = aside || (label && line.words <= 25);
    if (!leans) break;
    end -= 1;
  }
  return end;
}
