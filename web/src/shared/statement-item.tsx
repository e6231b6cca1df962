import { Link } from 'wouter';
import type { Statement } from '../../../src/server/api-types.ts';
import { Chain, sourceName } from './attribution.tsx';
import { Sentences } from './sentences.tsx';
import { Published } from './when-date.tsx';

/** Who said what, whether in these words, and through whom we know it. */
export function StatementItem({ statement }: { statement: Statement }) {
  const { speaker, direct, content, chain, when, claims, cue } = statement;
  return (
    <li className="statement">
      <p className="item-line">
        {speaker.actor ? (
          <Link href={`/people/${encodeURIComponent(speaker.actor)}`} className="item-name">
            {sourceName(speaker)}
          </Link>
        ) : (
          <span className={`item-name${speaker.name ? '' : ' unnamed'}`}>{sourceName(speaker)}</span>
        )}
        <span className="cue">{cue}</span>
        <span className="muted">{direct ? 'in these words' : 'in the article’s words'}</span>
        <Published date={when} />
      </p>
      <blockquote className={direct ? 'said-direct' : 'said-indirect'}>{content}</blockquote>
      {chain.length > 1 && (
        <p className="item-facts">
          <span>
            Through <Chain links={chain} />
          </span>
        </p>
      )}
      <Sentences claims={claims} />
    </li>
  );
}
