import { Link, useSearchParams } from 'wouter';
import { useStatements } from '../api/hooks.ts';
import { sourceName } from '../shared/attribution.tsx';
import { countOf, itemsOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { StatementItem } from '../shared/statement-item.tsx';
import { Answer, Empty } from '../shared/states.tsx';

/** Who said what, and through whom we know it. */
export function StatementsPage() {
  const [params] = useSearchParams();
  const speaker = params.get('speaker') ?? undefined;
  const pages = useStatements({ speaker });
  const total = totalOf(pages);
  const items = itemsOf(pages);
  const [first] = items;
  return (
    <>
      <PageHeader title="Statements">
        <p className="result-count" aria-live="polite">
          {total !== undefined && countOf(total, 'statement', 'statements')}
          {speaker && first && ` of ${sourceName(first.speaker)}`}
        </p>
        {speaker && <Link href="/statements">Show those of everyone</Link>}
      </PageHeader>
      <Answer query={pages}>
        {() =>
          total === 0 ? (
            <Empty title="No statements">
              <p>
                Statements appear here when an article says who said something, as in “... , the minister
                said”.
              </p>
            </Empty>
          ) : (
            <ul className="plain-list statements">
              {items.map((statement) => (
                <StatementItem key={statement.id} statement={statement} />
              ))}
            </ul>
          )
        }
      </Answer>
      <More pages={pages} what="statements" />
    </>
  );
}
