import type { EventCode, EventNeed, EventPredicate, Lexicon } from '../lexicon/index.ts';

/** A condition ready to be tried: single words in a set, phrases by their last word. */
export interface CompiledNeed {
  readonly slot: string;
  readonly absent: boolean;
  readonly words?: ReadonlySet<string>;
  /** The nouns for people and groups, where the condition says `ACTOR` or `PEOPLE`. */
  readonly actors?: ReadonlyMap<string, string>;
  /** True for `ACTOR`: names and pronouns fit it too. */
  readonly named?: boolean;
  /** Head -> the words that must stand beside it. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** A line of the lexicon at one of its trigger words. */
export interface CompiledPredicate {
  readonly source: EventPredicate;
  /** Particle that must stand with the trigger: "off" in "call off". */
  readonly particle?: string;
  readonly needs: readonly CompiledNeed[];
}

/** What the coder looks up: everything by its trigger, so that a long lexicon costs a sentence nothing. */
export interface EventLexicon {
  readonly predicates: ReadonlyMap<string, readonly CompiledPredicate[]>;
  readonly codes: ReadonlyMap<string, EventCode>;
  readonly operators: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Sector by the last word of a noun for people; several words stand whole. */
  readonly agents: ReadonlyMap<string, string>;
  /** Contexts by first word, with the words that must follow. */
  readonly contexts: ReadonlyMap<
    string,
    readonly { readonly rest: readonly string[]; readonly context: string }[]
  >;
}

export function eventLexicon({ data }: Lexicon): EventLexicon {
  const agents = new Map<string, string>();
  for (const { words, sector } of data.eventAgents)
    for (const word of words) if (!agents.has(word)) agents.set(word, sector);
  const predicates = new Map<string, CompiledPredicate[]>();
  for (const source of data.eventPredicates) {
    const needs = source.needs.map((need) => compileNeed(need, agents));
    for (const words of source.words) {
      const [trigger = '', particle] = words.split(' ');
      push(predicates, `${source.pos}:${trigger}`, {
        source,
        needs,
        ...(particle === undefined ? {} : { particle }),
      });
    }
  }
  const operators = new Map<string, Map<string, string>>();
  for (const { operator, content, code } of [...data.eventOperators].reverse()) {
    const table = operators.get(operator) ?? new Map<string, string>();
    operators.set(operator, table.set(content, code));
  }
  const contexts = new Map<string, { rest: string[]; context: string }[]>();
  for (const { context, words } of data.eventContexts) {
    for (const phrase of words) {
      const [first = '', ...rest] = phrase.split(' ');
      push(contexts, first, { rest, context });
    }
  }
  return { predicates, codes: new Map(data.eventCodes.map((c) => [c.code, c])), operators, agents, contexts };
}

function compileNeed({ slot, absent, words }: EventNeed, agents: ReadonlyMap<string, string>): CompiledNeed {
  if (words === undefined) return { slot, absent, phrases: new Map() };
  const phrases = new Map<string, string[][]>();
  for (const word of words) {
    const parts = word.split(' ');
    const head = parts.pop();
    if (parts.length > 0 && head !== undefined) push(phrases, head, parts);
  }
  return {
    slot,
    absent,
    words: new Set(words.filter((w) => !w.includes(' '))),
    phrases,
    ...(words.includes('ACTOR') || words.includes('PEOPLE') ? { actors: agents } : {}),
    ...(words.includes('ACTOR') ? { named: true } : {}),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The code that `operator` makes of an event with `content`; undefined when it codes nothing. */
export function applyOperator(
  lexicon: EventLexicon,
  operator: string,
  content: string | undefined,
): string | undefined {
  const table = lexicon.operators.get(operator);
  if (table === undefined) return undefined;
  for (let n = content?.length ?? 0; n >= 2; n--) {
    const code = table.get((content ?? '').slice(0, n));
    if (code !== undefined) return code === '=' ? content : code === '-' ? undefined : code;
  }
  const other = table.get('*');
  return other === '=' ? content : other === '-' ? undefined : other;
}
