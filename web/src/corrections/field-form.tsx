import { useId, useState } from 'react';
import type { Engagement } from '../../../src/server/api-types.ts';
import { STATUSES } from '../shared/status.tsx';
import { CorrectForm, type Say } from './correct-form.tsx';
import { FIELD } from './correction-words.ts';

type Field = keyof typeof FIELD;

const TYPES: readonly Engagement['type'][] = [
  'summit',
  'meeting',
  'talks',
  'visit',
  'call',
  'session',
  'social',
];

/** One field is otherwise: which, and how it is. */
export function FieldForm({ engagement, say }: { engagement: Engagement; say: Say }) {
  const id = useId();
  const [field, setField] = useState<Field>('status');
  const now = {
    status: engagement.status,
    type: engagement.type,
    when: engagement.when?.edtf ?? '',
    place: engagement.place?.name ?? '',
  };
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const value = typed[field] ?? now[field];
  const set = (next: string) => setTyped({ ...typed, [field]: next });
  const options = field === 'status' ? STATUSES : field === 'type' ? TYPES : undefined;
  return (
    <CorrectForm
      title="Something about it is otherwise"
      submit="Save"
      ready={value.trim() !== '' && value !== now[field]}
      onSubmit={() => say({ what: field, value: value.trim() } as Parameters<Say>[0])}
    >
      <label className="field">
        <span>Which</span>
        <select value={field} onChange={(event) => setField(event.target.value as Field)}>
          {Object.entries(FIELD).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <div className="field">
        <label htmlFor={id}>{field === 'when' ? 'How it is (2017-02-10, 2017-02, 2017)' : 'How it is'}</label>
        {options ? (
          <select id={id} value={value} onChange={(event) => set(event.target.value)}>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            type="text"
            value={value}
            maxLength={200}
            onChange={(event) => set(event.target.value)}
          />
        )}
      </div>
    </CorrectForm>
  );
}
