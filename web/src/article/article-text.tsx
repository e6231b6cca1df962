import { memo, useMemo } from 'react';
import type { Article, Claim, Span } from '../../../src/server/api-types.ts';
import { type Segment, segments, type Tagged } from '../shared/segments.ts';
import { handleOf, inWords, KIND_NAME } from './claim-words.ts';

interface Props {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly selected: Claim | undefined;
  readonly select: (claim: string | undefined) => void;
}

interface Tag {
  readonly claim: Claim;
  readonly role: string;
}

/**
 * The text as it stands, with the words that claims rest on marked. Text goes into the page as text nodes only, so
 * that whatever an article contains is shown and never run.
 */
export function ArticleText({ article, claims, selected, select }: Props) {
  const paragraphs = useMemo(
    () =>
      article.paragraphs.map((span) => ({
        span,
        claims: claims.filter((claim) => touches(claim.sentence, span)),
      })),
    [article, claims],
  );
  return paragraphs.map(({ span, claims: own }) => (
    <Paragraph
      key={span.start}
      text={article.text.slice(span.start, span.end)}
      start={span.start}
      claims={own}
      selected={own.find((claim) => claim === selected)}
      select={select}
    />
  ));
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface ParagraphProps {
  readonly text: string;
  readonly start: number;
  readonly claims: readonly Claim[];
  readonly selected: Claim | undefined;
  readonly select: (claim: string | undefined) => void;
}

const Paragraph = memo(function Paragraph({ text, start, claims, selected, select }: ParagraphProps) {
  const spans = claims.flatMap((claim): Tagged<Tag>[] => [
    ...Object.entries(claim.spans).map(([role, span]) => ({ ...span, tag: { claim, role } })),
    ...(claim === selected ? [{ ...claim.sentence, tag: { claim, role: 'sentence' } }] : []),
  ]);
  return (
    <p>
      {segments(text, start, spans).map((piece) =>
        piece.tags.length === 0 ? (
          piece.text
        ) : (
          <Piece key={piece.start} piece={piece} selected={selected} select={select} />
        ),
      )}
    </p>
  );
});

interface PieceProps {
  readonly piece: Segment<Tag>;
  readonly selected: Claim | undefined;
  readonly select: (claim: string | undefined) => void;
}

/** One run of marked words. Where a claim's own words begin it is a button; elsewhere a click finds the nearest claim. */
function Piece({ piece, selected, select }: PieceProps) {
  const roles = piece.tags.filter((tag) => tag.role !== 'sentence');
  const handles = [
    ...new Set(roles.filter(({ claim }) => handleOf(claim).start === piece.start).map(({ claim }) => claim)),
  ];
  const className = classesOf(piece, roles, selected);
  const [first] = handles;
  if (!first) {
    const nearest = [...roles].sort((a, b) => size(a) - size(b))[0]?.claim;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the mouse; the keyboard has the claim's own words.
      <mark className={className} onClick={() => nearest && select(nearest.id)}>
        {piece.text}
      </mark>
    );
  }
  const chosen = handles.find((claim) => claim === selected) ?? first;
  const meaning = handles.map((claim) => `${KIND_NAME[claim.kind]}: ${inWords(claim)}`).join('; ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot break over two lines of a paragraph.
    <span
      role="button"
      tabIndex={0}
      className={className}
      data-claims={handles.map((claim) => claim.id).join(' ')}
      aria-label={`${piece.text} (${meaning})`}
      aria-pressed={handles.some((claim) => claim === selected)}
      onFocus={() => select(chosen.id)}
      onClick={() => select(chosen.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select(chosen.id);
      }}
    >
      {piece.text}
    </span>
  );
}

function classesOf(
  { start, tags }: Segment<Tag>,
  roles: readonly Tag[],
  selected: Claim | undefined,
): string {
  const inHandle = roles.filter(({ claim }) => {
    const handle = handleOf(claim);
    return handle.start <= start && start < handle.end;
  });
  const classes = ['marked', ...roles.map(({ role }) => `in-${role}`)];
  if (inHandle.length > 0) classes.push('handle', `kind-${(inHandle.at(-1) ?? inHandle[0])?.claim.kind}`);
  if (tags.some(({ claim }) => claim === selected)) classes.push('selected-sentence');
  if (roles.some(({ claim }) => claim === selected)) classes.push('selected');
  return [...new Set(classes)].join(' ');
}

/** Length of the words a tag covers: the shorter, the nearer to what the reader clicked. */
function size({ claim, role }: Tag): number {
  const span = claim.spans[role] ?? claim.sentence;
  return span.end - span.start;
}
