import { Link } from 'wouter';
import type { Engagement, Evidence } from '../../../src/server/api-types.ts';
import { articleAddress } from '../shared/evidence-item.tsx';
import { formatEdtf } from '../shared/format-edtf.ts';
import { Quote } from '../shared/quote.tsx';

const FIELD: Readonly<Record<Engagement['conflicts'][number]['field'], string>> = {
  when: 'The date',
  place: 'The place',
  status: 'The status',
};

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
                        <Quote claim={item.claim} />{' '}
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
