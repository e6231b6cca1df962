import type { RecordWriter, TextMember } from '../record/index.ts';
import { type CopyVerdict, indexByBand, type Judgement, judgeCopies } from '../resolution/index.ts';
import type { OnStep } from './on-step.ts';

/** How many texts are taken in hand at once. */
const CHUNK = 200;

/** Gives every new text its verdict: an original, or a near-copy of which other. */
export async function findCopies(
  dossier: RecordWriter,
  byPeople: readonly Judgement[],
  onStep: OnStep,
): Promise<void> {
  let done = 0;
  for (;;) {
    const fresh = await dossier.textsUndone(CHUNK);
    if (fresh.length === 0) return;
    const { verdicts, loaded } = await judgeAround(dossier, fresh, byPeople);
    const isFresh = new Set(fresh.map((text) => text.article));
    const changed = verdicts.filter(
      (v) => isFresh.has(v.article) || v.copyOf !== loaded.get(v.article)?.copyOf,
    );
    await dossier.setCopies(
      changed.map(({ article, copyOf }) => (copyOf === undefined ? { article } : { article, copyOf })),
      changed.flatMap((v) => v.judgement ?? []),
    );
    done += fresh.length;
    onStep('texts compared', done);
  }
}

/**
 * Judges new texts and, because one of them may be the original of texts that are already there, their neighbours too;
 * and where a verdict changes, the neighbours of that text again.
 */
async function judgeAround(
  dossier: RecordWriter,
  fresh: readonly TextMember[],
  byPeople: readonly Judgement[],
) {
  const loaded = new Map(fresh.map((text) => [text.article, text]));
  const load = async (around: readonly TextMember[]) => {
    const named = partners(around, byPeople);
    const bands = new Set(around.flatMap((text) => text.signature.bands));
    const found = await dossier.textsSharing([...bands], named);
    const added = found.filter((text) => !loaded.has(text.article));
    for (const text of added) loaded.set(text.article, text);
    return added;
  };
  const judged = [...fresh];
  let added = [...(await load(fresh))];
  for (;;) {
    judged.push(...added);
    if (added.length > 0) await load(added);
    const verdicts = judgeCopies(judged, [...loaded.values()], byPeople);
    added = followers(verdicts, judged, loaded);
    if (added.length === 0) return { verdicts, loaded };
  }
}

/** Texts not judged yet that share a band with one whose verdict is not what it was. */
function followers(
  verdicts: readonly CopyVerdict[],
  judged: readonly TextMember[],
  loaded: ReadonlyMap<string, TextMember>,
): TextMember[] {
  const changed = verdicts.filter((v) => v.copyOf !== loaded.get(v.article)?.copyOf);
  if (changed.length === 0) return [];
  const byBand = indexByBand(loaded.values());
  const near = new Set(
    changed
      .flatMap((v) => loaded.get(v.article)?.signature.bands ?? [])
      .flatMap((band) => byBand.get(band) ?? []),
  );
  for (const text of judged) near.delete(text);
  return [...near];
}

/** Texts that a person has joined with or parted from one of these. */
function partners(texts: readonly TextMember[], byPeople: readonly Judgement[]): string[] {
  const own = new Set(texts.map((text) => text.article));
  return byPeople
    .filter(({ kind, subjects }) => kind.endsWith('-text') && subjects.some((s) => own.has(s)))
    .flatMap(({ subjects }) => subjects);
}
