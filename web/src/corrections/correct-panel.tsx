import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { CorrectionRequest, Engagement, Evidence } from '../../../src/server/api-types.ts';
import { useCorrect } from '../api/hooks.ts';
import { CorrectForm, type Say } from './correct-form.tsx';
import { FieldForm } from './field-form.tsx';
import { SameForm } from './same-form.tsx';
import { useName } from './use-name.ts';

interface Props {
  readonly engagement: Engagement;
  readonly evidence: readonly Evidence[];
}

/** Everything that a reader may say of an engagement; what is said takes effect at once. */
export function CorrectPanel({ engagement, evidence }: Props) {
  const [name, setName] = useName();
  const correct = useCorrect();
  // The button that had the focus is disabled while the correction is on its way: the keyboard goes on from here.
  const summary = useRef<HTMLElement>(null);
  const say: Say = (said) =>
    correct.mutate({ ...said, engagement: engagement.id, by: name.trim() } as CorrectionRequest, {
      onSuccess: (answer) => {
        summary.current?.focus();
        const next = answer?.engagement;
        if (next === undefined) navigate('/corrections');
        else if (next !== engagement.id) navigate(`/engagements/${encodeURIComponent(next)}`);
      },
    });
  return (
    <details className="correct">
      <summary ref={summary}>Correct this</summary>
      <p className="section-note">
        What you say here outranks what was read and stays when articles are added. It can be taken back at
        any time, here or in the <Link href="/corrections">list of all corrections</Link>.
      </p>
      <label className="field correct-name">
        <span>Your name</span>
        <input type="text" value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
      <fieldset disabled={correct.isPending || name.trim() === ''} className="correct-forms">
        <legend className="sr-only">What is wrong</legend>
        {name.trim() === '' && <p className="muted">Write your name first: every correction bears one.</p>}
        <FieldForm engagement={engagement} say={say} />
        <SameForm engagement={engagement} say={say} />
        <ApartForm evidence={evidence} say={say} />
        <RemoveForm say={say} />
      </fieldset>
      <p role="status">
        {correct.isPending && 'Bringing the record up to date …'}
        {correct.isSuccess && 'Corrected.'}
      </p>
      {correct.error && <p role="alert">{correct.error.message}</p>}
    </details>
  );
}

function ApartForm({ evidence, say }: { evidence: readonly Evidence[]; say: Say }) {
  const [claim, setClaim] = useState('');
  if (evidence.length < 2) return null;
  return (
    <CorrectForm
      title="A sentence is about another meeting"
      submit="Set it apart"
      ready={claim !== ''}
      onSubmit={() => say({ what: 'apart', claim })}
    >
      <label className="field">
        <span>Sentence</span>
        <select value={claim} onChange={(event) => setClaim(event.target.value)}>
          <option value="">Choose …</option>
          {evidence.map(({ claim: { id, quote }, article }) => (
            <option key={id} value={id}>
              {`${article.publisher ?? 'unknown'}: ${quote.slice(0, 90)}`}
            </option>
          ))}
        </select>
      </label>
    </CorrectForm>
  );
}

function RemoveForm({ say }: { say: Say }) {
  const [sure, setSure] = useState(false);
  return (
    <CorrectForm
      title="There was no such meeting"
      submit="Remove it"
      ready={sure}
      onSubmit={() => say({ what: 'remove' })}
    >
      <label className="correct-sure">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        Its sentences tell of no meeting, planned or held
      </label>
    </CorrectForm>
  );
}
