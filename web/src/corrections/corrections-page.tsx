import { useCorrections } from '../api/hooks.ts';
import { countOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer, Empty } from '../shared/states.tsx';
import { SaidItem } from './said-item.tsx';

/** Everything that people have corrected, the last first, each with a way back. */
export function CorrectionsPage() {
  const query = useCorrections();
  return (
    <>
      <PageHeader title="Corrections">
        <p className="result-count" aria-live="polite">
          {query.data && countOf(query.data.items.length, 'correction', 'corrections')}
        </p>
      </PageHeader>
      <p className="section-note">
        What people have said of the record outranks what was read, and is kept when articles are added.
      </p>
      <Answer query={query}>
        {({ items, open }) =>
          items.length === 0 ? (
            <Empty title="No corrections">
              <p>
                Open the page of a meeting and choose “Correct this” to say what is wrong: its status, date or
                place, a sentence that belongs elsewhere, or that there was no such meeting.
              </p>
            </Empty>
          ) : (
            <ul className="plain-list">
              {items.map((judgement) => (
                <SaidItem key={judgement.id} judgement={judgement} open={open} sentences />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
