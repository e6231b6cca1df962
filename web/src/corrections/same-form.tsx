import { useState } from 'react';
import type { Engagement } from '../../../src/server/api-types.ts';
import { useChronology } from '../api/hooks.ts';
import { formatEdtf } from '../shared/format-edtf.ts';
import { itemsOf } from '../shared/more.tsx';
import { CorrectForm, type Say } from './correct-form.tsx';

/** As many as a list to choose from may have; a word narrows it. */
const MOST = 100;

/** Another engagement is the same one: those of a party in the same year, or those that a word finds. */
export function SameForm({ engagement, say }: { engagement: Engagement; say: Say }) {
  const [text, setText] = useState('');
  const [other, setOther] = useState('');
  const year = /^\d{4}/.exec(engagement.when?.edtf ?? '')?.[0];
  const near = { country: engagement.parties[0], ...(year ? { from: year, to: year } : {}) };
  const pages = useChronology({ ...(text ? { text } : near), limit: MOST });
  const found = itemsOf(pages).filter(({ id }) => id !== engagement.id);
  const chosen = found.some(({ id }) => id === other) ? other : '';
  return (
    <CorrectForm
      title="Another one is the same meeting"
      submit="They are one"
      ready={chosen !== ''}
      onSubmit={() => say({ what: 'same', other: chosen })}
    >
      <label className="field">
        <span>Find by a word</span>
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label className="field">
        <span>Meeting</span>
        <select value={chosen} onChange={(event) => setOther(event.target.value)}>
          <option value="">{found.length === 0 ? 'None found' : 'Choose …'}</option>
          {found.map(({ id, label, when, status }) => (
            <option key={id} value={id}>
              {`${when ? formatEdtf(when.edtf) : 'no date'} · ${label} (${status})`}
            </option>
          ))}
        </select>
      </label>
    </CorrectForm>
  );
}
