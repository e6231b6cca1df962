import { compare } from '../member.ts';
import type { Judgement } from '../types.ts';

/** What people have said of the claims of engagements, found by claim; the last word comes first. */
export class ByPeople {
  readonly #byClaim = new Map<string, Judgement[]>();

  constructor(judgements: readonly Judgement[]) {
    const latest = judgements
      .filter(({ kind }) => kind.endsWith('-engagement'))
      .sort((a, b) => compare(b.at ?? '', a.at ?? '') || compare(a.id, b.id));
    for (const judgement of latest) {
      for (const claim of judgement.subjects) {
        const known = this.#byClaim.get(claim);
        if (known === undefined) this.#byClaim.set(claim, [judgement]);
        else known.push(judgement);
      }
    }
  }

  /** Whether anybody has said which claims this one belongs with, or not. */
  isJudged(claim: string): boolean {
    return this.#of(claim).some(({ kind }) => kind === 'same-engagement' || kind === 'different-engagement');
  }

  /** Whether a claim is of one engagement with any of these; undefined when nobody has said so. */
  together(claim: string, others: ReadonlySet<string>): boolean | undefined {
    for (const { kind, subjects, about } of this.#of(claim)) {
      if (kind === 'same-engagement') {
        if (subjects.some((subject) => subject !== claim && others.has(subject))) return true;
      } else if (kind === 'different-engagement') {
        // One claim set apart says nothing of how the others belong together.
        const apart = about === undefined || about === claim ? subjects : [about];
        if (apart.some((subject) => subject !== claim && others.has(subject))) return false;
      }
    }
    return undefined;
  }

  /** Someone says that what the claim tells of is no engagement. */
  isNone(claim: string): boolean {
    return this.#of(claim).some(({ kind }) => kind === 'no-engagement');
  }

  /** Corrections of the engagement that these claims tell of, the last one of each field. */
  corrections(claims: readonly string[]): ReadonlyMap<string, string> {
    const found = claims
      .flatMap((claim) => this.#of(claim))
      .sort((a, b) => compare(b.at ?? '', a.at ?? '') || compare(a.id, b.id));
    const last = new Map<string, string>();
    for (const { corrects } of found)
      if (corrects !== undefined && !last.has(corrects.field)) last.set(corrects.field, corrects.value);
    return last;
  }

  #of(claim: string): readonly Judgement[] {
    return this.#byClaim.get(claim) ?? [];
  }
}
