import { useDiagnostics } from '../api/hooks.ts';
import { countOf, itemsOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer, Empty } from '../shared/states.tsx';

/** Files that were refused, and articles that were read with a loss. */
export function NotReadPage() {
  const pages = useDiagnostics();
  const total = totalOf(pages);
  const items = itemsOf(pages);
  const parts = [
    { title: 'Refused', severity: 'error', note: 'Nothing of these is in the record.' },
    {
      title: 'Read with a loss',
      severity: 'warning',
      note: 'These are in the record, but something is missing.',
    },
  ] as const;
  return (
    <>
      <PageHeader title="Not read">
        <p className="result-count">{total !== undefined && countOf(total, 'message', 'messages')}</p>
      </PageHeader>
      <Answer query={pages}>
        {() =>
          total === 0 ? (
            <Empty title="Everything was read">
              <p>Files that cannot be read are listed here, each with its reason and what to do.</p>
            </Empty>
          ) : (
            parts.map(({ title, severity, note }) => {
              const own = items.filter((item) => item.severity === severity);
              if (own.length === 0) return null;
              return (
                <section key={severity}>
                  <h2>{title}</h2>
                  <p className="section-note">{note}</p>
                  <ul className="plain-list">
                    {own.map((item) => (
                      <li key={`${item.place} ${item.code} ${item.message}`}>
                        <p className="item-line">
                          <code className="place">{item.place}</code>
                        </p>
                        <p>{item.message}</p>
                        <p className="item-facts">
                          <code>{item.code}</code>
                        </p>
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })
          )
        }
      </Answer>
      <More pages={pages} what="messages" />
    </>
  );
}
