import type { Figure } from '../../../src/server/api-types.ts';
import { useFigures } from '../api/hooks.ts';
import { Chain } from '../shared/attribution.tsx';
import { countryName, isCountryCode } from '../shared/countries.tsx';
import { formatAmount } from '../shared/format-amount.ts';
import { countOf, itemsOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Sentences } from '../shared/sentences.tsx';
import { Answer, Empty } from '../shared/states.tsx';
import { Published } from '../shared/when-date.tsx';
import { groupConflicts } from './group-conflicts.ts';

/** Amounts and counts as the sources give them; those that measure the same stand side by side. */
export function FiguresPage() {
  const pages = useFigures();
  const total = totalOf(pages);
  return (
    <>
      <PageHeader title="Figures">
        <p className="result-count">{total !== undefined && countOf(total, 'figure', 'figures')}</p>
      </PageHeader>
      <p className="section-note">
        Every figure as its source gives it. Where sources differ, nothing is averaged.
      </p>
      <Answer query={pages}>
        {() =>
          total === 0 ? (
            <Empty title="No figures">
              <p>Amounts of money, percentages and counts appear here when articles name them.</p>
            </Empty>
          ) : (
            <ul className="plain-list figures">
              {groupConflicts(itemsOf(pages)).map((group) => (
                <FigureGroup key={group[0]?.id} figures={group} />
              ))}
            </ul>
          )
        }
      </Answer>
      <More pages={pages} what="figures" />
    </>
  );
}

function FigureGroup({ figures }: { figures: readonly Figure[] }) {
  const differ = figures.length > 1;
  const shown = new Set(figures.map((figure) => figure.id));
  const elsewhere = new Set(figures.flatMap((figure) => figure.conflictsWith).filter((id) => !shown.has(id)));
  return (
    <li className={differ ? 'figure-group figure-differ' : 'figure-group'}>
      {differ && <p className="figure-note">Sources differ</p>}
      <div className="figure-row">
        {figures.map((figure) => (
          <FigureCard key={figure.id} figure={figure} />
        ))}
      </div>
      {elsewhere.size > 0 && (
        <p className="section-note">
          {countOf(elsewhere.size, 'other source gives', 'other sources give')} another value, further down
          the list.
        </p>
      )}
    </li>
  );
}

function FigureCard({ figure }: { figure: Figure }) {
  const { measures, subject, asOf, accordingTo, claims } = figure;
  return (
    <div className="figure">
      <p className="figure-value">{formatAmount(figure)}</p>
      {measures && <p className="figure-measures">{measures}</p>}
      <p className="item-facts">
        {subject && <span>{isCountryCode(subject) ? countryName(subject) : subject}</span>}
        <span>
          <Chain links={accordingTo} />
        </span>
        <Published date={asOf} />
      </p>
      <Sentences claims={claims} />
    </div>
  );
}
