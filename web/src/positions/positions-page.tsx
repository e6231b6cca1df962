import type { Position } from '../../../src/server/api-types.ts';
import { useLedgerFacets, usePositions } from '../api/hooks.ts';
import { Chain } from '../shared/attribution.tsx';
import { countryName } from '../shared/countries.tsx';
import { FilterChoice } from '../shared/filter-choice.tsx';
import { HolderName } from '../shared/holder.tsx';
import { STANCE } from '../shared/holders.ts';
import { LedgerPage } from '../shared/ledger-page.tsx';
import { Sentences } from '../shared/sentences.tsx';
import { useParams } from '../shared/use-params.ts';
import { Published } from '../shared/when-date.tsx';
import { groupByParty } from './group-by-party.ts';

/** Who wants, opposes, fears or offers what: a table for each side. */
export function PositionsPage() {
  const [{ party, stance }, set] = useParams(['party', 'stance']);
  const pages = usePositions({ party, stance });
  const facets = useLedgerFacets();
  return (
    <LedgerPage
      title="Positions"
      one="position"
      many="positions"
      about="What each side wants, opposes, fears or offers, in the words of the articles. What was said several times stands once."
      filters={
        <>
          <FilterChoice
            label="Side"
            all="All sides"
            value={party}
            facets={facets.data?.positionParties}
            nameOf={(facet) => countryName(facet.value)}
            set={(value) => set('party', value)}
          />
          <label className="field">
            <span>Stance</span>
            <select value={stance} onChange={(event) => set('stance', event.target.value)}>
              <option value="">All stances</option>
              {Object.entries(STANCE).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        </>
      }
      filtered={party !== '' || stance !== ''}
      unfilter="Choose all sides or all stances to see the others."
      appears="Positions appear here when articles say what someone wants, opposes, fears or offers, as in “Tokyo is open to talks on rice”."
      pages={pages}
    >
      {(positions) =>
        groupByParty(positions).map((group) => (
          <PartyTable key={group.party ?? 'none'} party={group.party} positions={group.positions} />
        ))
      }
    </LedgerPage>
  );
}

function PartyTable({ party, positions }: { party: string | undefined; positions: readonly Position[] }) {
  const name = party ? countryName(party) : 'Side not known';
  return (
    <section className="ledger">
      <h2>{name}</h2>
      <table className="ledger-table positions-table" aria-label={`Positions: ${name}`}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Stands how</th>
            <th scope="col">On what</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => (
            <PositionRow key={position.id} position={position} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PositionRow({ position }: { position: Position }) {
  const { stance, issue, asOf, factuality, accordingTo, history, sources, claims } = position;
  const over = factuality === 'ended' || factuality === 'negated';
  const first = history.find((step) => step.asOf)?.asOf;
  return (
    <tr>
      <td data-label="Who">
        <HolderName holder={position} />
      </td>
      <td data-label="Stands how" className={over ? 'stance stance-over' : `stance stance-${stance}`}>
        {over ? `no longer ${STANCE[stance]}` : STANCE[stance]}
      </td>
      <th scope="row" data-label="On what">
        <span className="ledger-words">{issue}</span>
        {accordingTo.length > 0 && (
          <p className="item-facts">
            According to <Chain links={accordingTo} />
          </p>
        )}
        <Sentences claims={claims} />
      </th>
      <td data-label="As of">
        <Published date={asOf} />
        {first && first !== asOf && (
          <p className="item-facts">
            first told <Published date={first} />
          </p>
        )}
        {sources.independent > 1 && <p className="item-facts">{sources.independent} sources</p>}
      </td>
    </tr>
  );
}
