import { pairUp } from '../matching/pair-up.ts';
import { contentWords, overlap, sameName, words } from '../matching/words.ts';
import type { JudgedClaim, Verdict } from '../verdict.ts';
import type { ExpectedStatement } from './expected.ts';
import type { FoundRecord } from './found-record.ts';

/** Share of the words that must agree for two contents to be one. */
const SAME_CONTENT = 0.7;

interface Said {
  readonly speakers: readonly string[];
  readonly content: string;
  readonly direct: boolean;
  /** True for the links of a chain behind the nearest speaker. */
  readonly link: boolean;
  readonly claim: JudgedClaim;
}

export function compareStatements(
  expected: readonly ExpectedStatement[] | undefined,
  record: FoundRecord,
): Verdict[] {
  if (expected === undefined) return [];
  const said = record.statements.flatMap((s): Said[] => {
    const { content, direct } = s;
    const claim = { id: s.id, foundBy: s.foundBy };
    const own = { speakers: namesOf(s.speaker, record), content, direct, link: false, claim };
    const links = s.accordingTo.map((link) => ({
      speakers: namesOf(link.source, record),
      content,
      direct: link.direct,
      link: true,
      claim,
    }));
    return [own, ...links.filter((link) => !link.speakers.some((name) => own.speakers.includes(name)))];
  });
  const pairs = pairUp(expected, said, (e, s) => {
    const shared = overlap(words(e.content), words(s.content));
    return shared >= SAME_CONTENT ? shared + (spokenBy(e.speaker, s) ? 2 : 0) : 0;
  });
  const verdicts = expected.map((e) => verdictOf(e, pairs.get(e)));
  const used = new Set(pairs.values());
  const extra = said
    .filter((s) => !used.has(s) && !s.link)
    .map(
      (s): Verdict => ({
        kind: 'statements',
        item: describe(s.speakers[0] ?? '?', s.content),
        outcome: 'extra',
        detail: `[${s.claim.foundBy}]`,
        faults: ['readers list none'],
        claims: [s.claim],
      }),
    );
  return [...verdicts, ...extra];
}

function verdictOf(expected: ExpectedStatement, said: Said | undefined): Verdict {
  const item = describe(expected.speaker, expected.content);
  if (said === undefined) {
    const faults = ['content not found'];
    return { kind: 'statements', item, outcome: 'missed', marks: { content: false }, faults };
  }
  const speaker = spokenBy(expected.speaker, said);
  const marks = { content: true, speaker, direct: said.direct === expected.direct };
  const base = { kind: 'statements', item, marks, claims: [said.claim] };
  const indirect = said.direct ? 'taken for direct' : 'not seen to be direct';
  if (speaker) return { ...base, outcome: 'right', ...(marks.direct ? {} : { faults: [indirect] }) };
  return {
    ...base,
    outcome: 'missed',
    faults: [said.speakers.length === 0 ? 'no speaker' : 'wrong speaker'],
    detail: `speaker ${said.speakers.join(' / ') || 'none'} [${said.claim.foundBy}]`,
  };
}

function namesOf(
  source: { actor?: string; name?: string; description?: string },
  { actors }: FoundRecord,
): string[] {
  const actor = actors.find((a) => a.key === source.actor);
  const names = [source.name, source.description, actor?.name, actor?.known, ...(actor?.aliases ?? [])];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The same name, or a description that shares most of its words: "a senior official" and "senior officials" do not. */
function spokenBy(speaker: string, said: Said): boolean {
  return said.speakers.some(
    (name) => sameName(speaker, name) || overlap(contentWords(speaker), contentWords(name)) >= 0.6,
  );
}

function describe(speaker: string, content: string): string {
  const short = content.replace(/\s+/g, ' ');
  return `${speaker}: ${short.length > 90 ? `${short.slice(0, 87)}...` : short}`;
}
