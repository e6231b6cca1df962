import { useEffect, useRef, useState } from 'react';
import { isForOthers, setSingleKeys, singleKeysOn } from './shortcuts.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['j or ↓', 'next line, next claim'],
  ['k or ↑', 'line before, claim before'],
  ['Enter', 'open or close the sentences of a line'],
  ['o', 'open the page of a line'],
  ['Esc', 'close what is open'],
  ['/', 'go to the search field'],
  ['?', 'show this list'],
];

/** The list of keys, behind a button and the ? key. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(singleKeysOn);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForOthers(event) || !singleKeysOn()) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (event.key === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <button type="button" className="keys-button" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setSingleKeys(event.target.checked);
              setOn(event.target.checked);
            }}
          />
          Use single keys
        </label>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}
