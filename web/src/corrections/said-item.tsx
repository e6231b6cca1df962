import type { Judgement } from '../../../src/server/api-types.ts';
import { useUndo } from '../api/hooks.ts';
import { Sentences } from '../shared/sentences.tsx';
import { Published } from '../shared/when-date.tsx';
import { correctionInWords } from './correction-words.ts';

interface Props {
  readonly judgement: Judgement;
  /** Whether it can be taken back here. */
  readonly open: boolean;
  /** Show the sentences it speaks of: where nothing else on the page does. */
  readonly sentences?: boolean;
}

/** What was taken back is gone from the page, and the focus with it: the keyboard goes on where corrections are made. */
function goOn(): void {
  document.querySelector<HTMLElement>('details.correct > summary, main h1 + * a, nav a')?.focus();
}

/** What a person has said, who and when, and the way to take it back. */
export function SaidItem({ judgement, open, sentences = false }: Props) {
  const undo = useUndo();
  const { author, at, about, subjects } = judgement;
  const words = correctionInWords(judgement);
  return (
    <li className="said">
      <p className="item-line">
        <span className="item-name">{words}</span>
        <span className="muted">
          {author === 'machine' ? 'the machine' : author.person}
          {at && (
            <>
              , <Published date={at} />
            </>
          )}
        </span>
        {open && (
          <button
            type="button"
            disabled={undo.isPending}
            aria-label={`Undo: ${words}`}
            onClick={() => undo.mutate(judgement.id, { onSuccess: goOn })}
          >
            {undo.isPending ? 'Taking it back …' : 'Undo'}
          </button>
        )}
      </p>
      {undo.error && <p role="alert">{undo.error.message}</p>}
      {sentences && <Sentences claims={about === undefined ? subjects : [about]} />}
    </li>
  );
}
