import type { FormEvent, ReactNode } from 'react';
import type { CorrectionRequest } from '../../../src/server/api-types.ts';

type WithoutName<T> = T extends unknown ? Omit<T, 'by' | 'engagement'> : never;

/** Sends what a reader says of the engagement on the page, in the reader's name. */
export type Say = (said: WithoutName<CorrectionRequest>) => void;

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly ready?: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** One thing to say: its fields on a line, and the button that says it. */
export function CorrectForm({ title, submit, ready = true, onSubmit, children }: Props) {
  return (
    <form
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ready) onSubmit();
      }}
    >
      <h3>{title}</h3>
      <div className="correct-line">
        {children}
        <button type="submit" disabled={!ready}>
          {submit}
        </button>
      </div>
    </form>
  );
}
