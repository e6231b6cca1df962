import {
  parseEventAgents,
  parseEventClasses,
  parseEventCodes,
  parseEventContexts,
  parseEventOperators,
  parseEventPredicates,
} from './parse-events.ts';
import type { LexiconData } from './types.ts';

type EventData = Pick<
  LexiconData,
  'eventCodes' | 'eventOperators' | 'eventPredicates' | 'eventAgents' | 'eventContexts'
>;

/** The files about coded events of one folder; their lines may refer to codes and operators that `base` knows. */
export function parseEventFiles(
  read: (file: string) => string | undefined,
  folder: string,
  base?: LexiconData,
): EventData {
  const parse = <T>(name: string, parser: (text: string, file: string) => T, none: T): T => {
    const text = read(name);
    return text === undefined ? none : parser(text, `${folder}/${name}`);
  };
  const eventCodes = parse('event-codes.tsv', parseEventCodes, []);
  const codes = new Map([...(base?.eventCodes ?? []), ...eventCodes].map((c) => [c.code, c.type]));
  const eventOperators = parse(
    'event-operators.tsv',
    (t, f) => parseEventOperators(t, f, new Set(codes.keys())),
    [],
  );
  const operators = new Set([...(base?.eventOperators ?? []), ...eventOperators].map((o) => o.operator));
  const classes = parse('event-classes.tsv', parseEventClasses, new Map());
  return {
    eventCodes,
    eventOperators,
    eventPredicates: parse(
      'event-predicates.tsv',
      (t, f) => parseEventPredicates(t, f, { codes, operators, classes }),
      [],
    ),
    eventAgents: parse('event-agents.tsv', parseEventAgents, []),
    eventContexts: parse('event-contexts.tsv', parseEventContexts, []),
  };
}
