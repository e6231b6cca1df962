import { Link } from 'wouter';
import type { Evidence } from '../../../src/server/api-types.ts';
import { articleAddress } from './evidence-item.tsx';
import { Quote } from './quote.tsx';
import { Sentences } from './sentences.tsx';

interface Props {
  /** Of the first claim; absent while it is asked for. */
  readonly evidence: Evidence | undefined;
  readonly claims: readonly string[];
}

/** The sentence of the first report and where it stands; those of the others behind a button. */
export function FirstSentence({ evidence, claims }: Props) {
  return (
    <>
      {evidence && (
        <>
          <Quote claim={evidence.claim} />
          <p className="item-facts">
            <Link href={articleAddress(evidence)}>
              {evidence.article.publisher ?? evidence.article.title ?? 'the article'}
            </Link>
          </p>
        </>
      )}
      {claims.length > 1 && <Sentences claims={claims} />}
    </>
  );
}
