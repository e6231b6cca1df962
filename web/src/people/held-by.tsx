import type { Commitment, Position } from '../../../src/server/api-types.ts';
import { useCommitments, usePositions } from '../api/hooks.ts';
import { formatAmount } from '../shared/format-amount.ts';
import { STANCE } from '../shared/holders.ts';
import { itemsOf, More, totalOf } from '../shared/more.tsx';
import { Sentences } from '../shared/sentences.tsx';
import { Published } from '../shared/when-date.tsx';

/** What an actor wants and has promised; nothing where no article says so. */
export function HeldBy({ actor }: { actor: string }) {
  const positions = usePositions({ actor, limit: 20 });
  const promises = useCommitments({ actor, limit: 20 });
  return (
    <>
      {(totalOf(positions) ?? 0) > 0 && (
        <section>
          <h2>Positions ({totalOf(positions)?.toLocaleString('en')})</h2>
          <ul className="plain-list">
            {itemsOf(positions).map((position) => (
              <PositionItem key={position.id} position={position} />
            ))}
          </ul>
          <More pages={positions} what="positions" />
        </section>
      )}
      {(totalOf(promises) ?? 0) > 0 && (
        <section>
          <h2>Promises ({totalOf(promises)?.toLocaleString('en')})</h2>
          <ul className="plain-list">
            {itemsOf(promises).map((promise) => (
              <PromiseItem key={promise.id} promise={promise} />
            ))}
          </ul>
          <More pages={promises} what="promises" />
        </section>
      )}
    </>
  );
}

function PositionItem({ position: { stance, issue, factuality, asOf, claims } }: { position: Position }) {
  const over = factuality === 'ended' || factuality === 'negated';
  return (
    <li>
      <p className="item-line">
        <span className={over ? 'stance stance-over' : `stance stance-${stance}`}>
          {over ? `no longer ${STANCE[stance]}` : STANCE[stance]}
        </span>
        <span className="ledger-words">{issue}</span>
        <span className="muted">
          <Published date={asOf} />
        </span>
      </p>
      <Sentences claims={claims} />
    </li>
  );
}

function PromiseItem({
  promise: { action, amount, status, asOf, conflicts, claims },
}: {
  promise: Commitment;
}) {
  const differ = conflicts.some(({ field }) => field === 'amount');
  return (
    <li>
      <p className="item-line">
        <span className={`promise-status promise-${status}`}>{status}</span>
        <span className="ledger-words">{action}</span>
        {amount && <span className="ledger-amount">{differ ? 'amounts differ' : formatAmount(amount)}</span>}
        <span className="muted">
          <Published date={asOf} />
        </span>
      </p>
      <Sentences claims={claims} />
    </li>
  );
}
