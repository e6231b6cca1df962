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
  const here = roles.filter(({ claim }) => handleOf(claim).start === piece.start).map(({ claim }) => claim);
  const handles = [...new Set(here)];
  const classes = [
    ...new Set(roles.map(({ claim }) => `kind-${claim.kind}`)),
    ...new Set(roles.map(({ role }) => `in-${role}`)),
    ...(piece.tags.some(({ claim }) => claim === selected) ? ['selected-sentence'] : []),
    ...(roles.some(({ claim }) => claim === selected) ? ['selected'] : []),
  ].join(' ');
  const [first] = handles;
  if (!first) {
    const nearest = [...roles].sort((a, b) => size(a.claim) - size(b.claim))[0]?.claim;
    return (
      // A larger target for the mouse; the keyboard reaches the same claim through its own words.
      // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
      <mark className={classes} onClick={() => nearest && select(nearest.id)}>
        {piece.text}
      </mark>
    );
  }
  const chosen = handles.find((claim) => claim === selected) ?? first;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot break over two lines of a paragraph.
    <mark
      role="button"
      tabIndex={0}
      className={`${classes} handle`}
      data-claims={handles.map((claim) => claim.id).join(' ')}
      aria-label={`${piece.text} (${handles.map((claim) => `${KIND_NAME[claim.kind]}: ${inWords(claim)}`).join('; ')})`}
      aria-pressed={handles.some((claim) => claim === selected)}
      onFocus={() => select(chosen.id)}
      onClick={() => select(chosen.id)}
    >
      {piece.text}
    </mark>
  );
}

function size(claim: Claim): number {
  return claim.sentence.end - claim.sentence.start;
}
