import type { ReactNode } from 'react';
import type { Pages } from '../api/hooks.ts';
import { countOf, itemsOf, More, totalOf } from './more.tsx';
import { PageHeader } from './page-header.tsx';
import { Answer, Empty } from './states.tsx';

interface Props<T> {
  readonly title: string;
  /** What one line is called, and many: "promise", "promises". */
  readonly one: string;
  readonly many: string;
  readonly about: ReactNode;
  readonly filters: ReactNode;
  readonly filtered: boolean;
  /** What to do when nothing fits the filters. */
  readonly unfilter: string;
  /** When lines appear here, with an example. */
  readonly appears: ReactNode;
  readonly pages: Pages<T>;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A ledger: how many lines there are, what they are, the choice of a few, and the lines; or why there are none. */
export function LedgerPage<T>(props: Props<T>) {
  const { title, one, many, about, filters, pages, children } = props;
  const total = totalOf(pages);
  return (
    <>
      <PageHeader title={title}>
        <p className="result-count" aria-live="polite">
          {total !== undefined && countOf(total, one, many)}
        </p>
      </PageHeader>
      <p className="section-note">{about}</p>
      <search aria-label={`Filter the ${many}`}>
        <div className="filters-line">{filters}</div>
      </search>
      <Answer query={pages}>{() => (total === 0 ? <None {...props} /> : children(itemsOf(pages)))}</Answer>
      <More pages={pages} what={many} />
    </>
  );
}

function None<T>({ one, many, filtered, unfilter, appears }: Props<T>) {
  return filtered ? (
    <Empty title={`No ${one} fits`}>
      <p>{unfilter}</p>
    </Empty>
  ) : (
    <Empty title={`No ${many}`}>
      <p>
        {appears} Add articles with <code>rapporteur add FOLDER</code>.
      </p>
    </Empty>
  );
}
