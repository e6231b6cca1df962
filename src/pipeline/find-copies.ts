import { addDays } from '../kernel/index.ts';
import type { RecordWriter, TextMember, TextQuery } from '../record/index.ts';
import {
  COPY_DAYS,
  type CopyVerdict,
  indexByBand,
  type Judgement,
  judgeCopies,
  publicationDay,
} from '../resolution/index.ts';
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
    const found = (
      await Promise.all(queries(around, byPeople).map((query) => dossier.textsSharing(query)))
    ).flat();
    const added = [...new Map(found.map((text) => [text.article, text])).values()].filter(
      (text) => !loaded.has(text.article),
    );
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

/** One question for the dated texts, whose copies are of their time, and one for the undated, whose may be of any. */
function queries(texts: readonly TextMember[], byPeople: readonly Judgement[]): TextQuery[] {
  const days = texts.flatMap((text) => publicationDay(text.published) ?? []).sort();
  const dated = texts.filter((text) => publicationDay(text.published) !== undefined);
  const undated = texts.filter((text) => publicationDay(text.published) === undefined);
  const [first, last] = [days[0], days.at(-1)];
  const asked: TextQuery[] = [];
  if (first !== undefined && last !== undefined) {
    asked.push({ bands: bandsOf(dated), from: addDays(first, -COPY_DAYS), to: addDays(last, COPY_DAYS) });
  }
  const articles = partners(texts, byPeople);
  if (undated.length > 0 || articles.length > 0) asked.push({ bands: bandsOf(undated), articles });
  return asked;
}

function bandsOf(texts: readonly TextMember[]): string[] {
  return [...new Set(texts.flatMap((text) => text.signature.bands))];
}
