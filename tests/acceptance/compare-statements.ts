import type { ExpectedStatement } from './expected.ts';
import type { FoundRecord } from './found-record.ts';
import { pairUp } from './pair-up.ts';
import type { Verdict } from './verdict.ts';
import { contentWords, overlap, sameName, words } from './words.ts';

/** Share of the words that must agree for two contents to be one. */
const SAME_CONTENT = 0.7;

interface Said {
  readonly speakers: readonly string[];
  readonly content: string;
  readonly direct: boolean;
  /** True for the links of a chain behind the nearest speaker. */
  readonly link: boolean;
  readonly foundBy: string;
}

export function compareStatements(expected: readonly ExpectedStatement[], record: FoundRecord): Verdict[] {
  const said = record.statements.flatMap((s): Said[] => {
    const { content, direct, foundBy } = s;
    const own = { speakers: namesOf(s.speaker, record), content, direct, link: false, foundBy };
    const links = s.accordingTo.map((link) => ({
      speakers: namesOf(link.source, record),
      content,
      direct: link.direct,
      link: true,
      foundBy,
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
        detail: `[${s.foundBy}]`,
      }),
    );
  return [...verdicts, ...extra];
}

function verdictOf(expected: ExpectedStatement, said: Said | undefined): Verdict {
  const item = describe(expected.speaker, expected.content);
  if (said === undefined) return { kind: 'statements', item, outcome: 'missed', marks: { content: false } };
  const speaker = spokenBy(expected.speaker, said);
  const marks = { content: true, speaker, direct: said.direct === expected.direct };
  if (speaker) return { kind: 'statements', item, outcome: 'right', marks };
  return {
    kind: 'statements',
    item,
    outcome: 'missed',
    marks,
    detail: `speaker ${said.speakers.join(' / ') || 'none'} [${said.foundBy}]`,
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
