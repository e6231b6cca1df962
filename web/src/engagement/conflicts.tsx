import { Link } from 'wouter';
import type { Engagement, Evidence } from '../../../src/server/api-types.ts';
import { articleAddress } from '../shared/evidence-item.tsx';
import { formatEdtf } from '../shared/format-edtf.ts';

type Field = Engagement['conflicts'][number]['field'];

const FIELD: Readonly<Record<Field, string>> = { when: 'The date', place: 'The place', status: 'The status' };
/** The role in a claim whose words give the field. */
const ROLE: Readonly<Record<Field, string>> = { when: 'when', place: 'where', status: 'status' };

interface Props {
  readonly conflicts: Engagement['conflicts'];
  readonly evidence: readonly Evidence[];
}

/** What sources tell differently, side by side; nothing is averaged and no one is made right. */
export function Conflicts({ conflicts, evidence }: Props) {
  return (
    <section className="conflicts">
      <h2>Where sources differ</h2>
      {conflicts.map(({ field, values }) => (
        <div key={field} className="conflict">
          <h3>{FIELD[field]}</h3>
          <div className="conflict-values">
            {values.map(({ value, claims }) => (
              <div key={value} className="conflict-value">
                <p className="conflict-name">{field === 'when' ? formatEdtf(value) : value}</p>
                <ul>
                  {evidence
                    .filter(({ claim }) => claims.includes(claim.id))
                    .map((item) => (
                      <li key={item.claim.id}>
                        <q className="words">{wordsFor(field, item)}</q>{' '}
                        <Link href={articleAddress(item)}>{item.article.publisher ?? 'the article'}</Link>
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** The words that give the value, or the whole sentence when the claim does not say which they are. */
function wordsFor(field: Field, { claim }: Evidence): string {
  const span = claim.spans[ROLE[field]];
  const { start, end } = claim.sentence;
  if (!span || span.start < start || span.end > end) return claim.quote;
  return claim.quote.slice(span.start - start, span.end - start);
}
