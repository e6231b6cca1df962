import type { Commitment } from '../../../src/server/api-types.ts';
import { useCommitments, useLedgerFacets } from '../api/hooks.ts';
import { Chain } from '../shared/attribution.tsx';
import { countryName, isCountryCode } from '../shared/countries.tsx';
import { FilterChoice } from '../shared/filter-choice.tsx';
import { formatAmount } from '../shared/format-amount.ts';
import { formatEdtf } from '../shared/format-edtf.ts';
import { HolderName } from '../shared/holder.tsx';
import { LedgerPage } from '../shared/ledger-page.tsx';
import { Sentences } from '../shared/sentences.tsx';
import { useParams } from '../shared/use-params.ts';
import { Published, WhenDate } from '../shared/when-date.tsx';

/** What each status means, which is also the order of a promise's life. */
export const PROMISE_STATUS: Readonly<Record<Commitment['status'], string>> = {
  proposed: 'Offered; nobody has taken it up',
  announced: 'Announced by the one who promises',
  agreed: 'Agreed with others',
  fulfilled: 'A source reports that it was done',
  dropped: 'Given up or withdrawn',
};

/** The ledger of promises: who, what, how much, for whom, by when, and how it stands. */
export function PromisesPage() {
  const [{ party, status }, set] = useParams(['party', 'status']);
  const pages = useCommitments({ party, status });
  const facets = useLedgerFacets();
  return (
    <LedgerPage
      title="Promises"
      one="promise"
      many="promises"
      about="Who promised what, the last told first. Where sources give different amounts, all of them stand here; nothing is averaged."
      filters={
        <>
          <FilterChoice
            label="Side"
            all="All sides"
            value={party}
            facets={facets.data?.commitmentParties}
            nameOf={(facet) => countryName(facet.value)}
            set={(value) => set('party', value)}
          />
          <label className="field">
            <span>Status</span>
            <select value={status} onChange={(event) => set('status', event.target.value)}>
              <option value="">All statuses</option>
              {Object.keys(PROMISE_STATUS).map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        </>
      }
      filtered={party !== '' || status !== ''}
      unfilter="Choose all sides or all statuses to see the others."
      appears="Promises appear here when articles say what someone undertakes to do, as in “Oslo pledged 2 billion kroner”."
      pages={pages}
    >
      {(promises) => <PromiseTable promises={promises} />}
    </LedgerPage>
  );
}

function PromiseTable({ promises }: { promises: readonly Commitment[] }) {
  return (
    <table className="ledger-table promises-table" aria-label="Promises">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Promises to</th>
          <th scope="col">Amount</th>
          <th scope="col">For</th>
          <th scope="col">Due</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {promises.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </tbody>
    </table>
  );
}

function PromiseRow({ promise }: { promise: Commitment }) {
  const { action, beneficiary, status, accordingTo, claims, party, name } = promise;
  const side = party ? countryName(party) : undefined;
  return (
    <tr>
      <td data-label="Who">
        <HolderName holder={promise} />
        {side && side !== name && <p className="item-facts">{side}</p>}
      </td>
      <th scope="row" data-label="Promises to">
        <span className="ledger-words">{action}</span>
        {accordingTo.length > 0 && (
          <p className="item-facts">
            According to <Chain links={accordingTo} />
          </p>
        )}
        <Sentences claims={claims} />
      </th>
      <td data-label="Amount">
        <Amounts promise={promise} />
      </td>
      <td data-label="For">
        {beneficiary && (isCountryCode(beneficiary) ? countryName(beneficiary) : beneficiary)}
      </td>
      <td data-label="Due">
        <Due promise={promise} />
      </td>
      <td data-label="Status">
        <span className={`promise-status promise-${status}`} title={PROMISE_STATUS[status]}>
          {status}
        </span>
        <Steps promise={promise} />
      </td>
    </tr>
  );
}

/** The amount, or all of them where sources differ, each with its own sentences. */
function Amounts({ promise: { amount, conflicts } }: { promise: Commitment }) {
  const conflict = conflicts.find(({ field }) => field === 'amount');
  if (!conflict) return amount ? <span className="ledger-amount">{formatAmount(amount)}</span> : null;
  return (
    <div className="ledger-differ">
      <p className="figure-note">Sources differ</p>
      <ul>
        {conflict.values.map(({ value, amount: other, claims }) => (
          <li key={value}>
            <span className="ledger-amount">{other ? formatAmount(other) : value}</span>
            <Sentences claims={claims} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Due({ promise: { due, conflicts } }: { promise: Commitment }) {
  const conflict = conflicts.find(({ field }) => field === 'due');
  if (!conflict) return due ? <WhenDate when={due} openDate={undefined} /> : null;
  return (
    <div className="ledger-differ">
      <p className="figure-note">Sources differ</p>
      <ul>
        {conflict.values.map(({ value }) => (
          <li key={value}>{formatEdtf(value)}</li>
        ))}
      </ul>
    </div>
  );
}

/** How it came to stand so, and of which day the last word is. */
function Steps({ promise: { history, asOf } }: { promise: Commitment }) {
  return (
    <>
      <p className="item-facts">
        as of <Published date={asOf} />
      </p>
      {history.slice(0, -1).map((step) => (
        <p key={`${step.asOf} ${step.status}`} className="item-facts">
          {step.status} <Published date={step.asOf} />
        </p>
      ))}
    </>
  );
}
