import { createInterface } from 'node:readline';
import { Command } from 'commander';
import type { EventActor, EventClaim } from '../../extraction/types.ts';
import type { Pipeline } from '../../pipeline.ts';
import { EXIT } from '../exit-codes.ts';
import { LineReport } from '../line-report.ts';
import { lexiconOption } from '../options.ts';
import type { OnEnd } from '../program.ts';
import { writeLine } from '../stdout.ts';

const HELP = `
A filter: each line {"id", "date", "text"} of JSON on stdin gives one line {"id", "events"} on
stdout, in the same order, as it comes. A text in which nobody does anything to anybody gives
"events": []. A line that cannot be used is named on stderr with its number and gives no line; the
others are coded all the same and the exit code is 1.

An event has its PLOVER type, mode and contexts, CAMEO code, quad class, Goldstein score, actors and
recipients with country (ISO 3166-1 alpha-3) and sector, date, place, factuality, and the sentence it
stands in. A meeting to come is coded as AGREE, a planned sanction as THREATEN, as PLOVER has it.

Examples:
  echo '{"id": 1, "date": "2019-04-15", "text": "Norway imposed sanctions on Belarus."}' | rapporteur code
  rapporteur code < sentences.jsonl | jq -c '.events[] | [.date, .type, .actors[0].country]'`;

interface Options {
  readonly lexicon: readonly string[];
}

export function codeCommand(onEnd: OnEnd): Command {
  return new Command('code')
    .description('code who did what to whom in texts on stdin, as PLOVER and CAMEO events')
    .addOption(lexiconOption())
    .addHelpText('after', HELP)
    .action(async (options: Options) => onEnd(await code(process.stdin, options)));
}

async function code(input: NodeJS.ReadableStream, { lexicon }: Options): Promise<number> {
  const { openPipeline } = await import('../../pipeline.ts');
  const pipeline = await openPipeline(lexicon);
  const report = new LineReport();
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') await codeLine(line, `stdin:${number}`, pipeline, report);
  }
  report.end();
  return report.refused ? EXIT.refused : EXIT.done;
}

async function codeLine(line: string, place: string, pipeline: Pipeline, report: LineReport): Promise<void> {
  const given = givenRecord(line);
  if (typeof given === 'string') return report.tell(place, given, true);
  if (given.text.trim() === '') return await writeLine({ id: given.id, events: [] });
  const [{ analyse }, { givenArticle }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../intake/index.ts'),
  ]);
  // A sentence is too short to tell its language by; who sends it here means English.
  const { text, date: published } = given;
  const result = givenArticle({ text, published, language: 'en' }, place);
  for (const { message, severity } of result.diagnostics) report.tell(place, message, severity === 'error');
  if (result.article === undefined) return;
  const analysed = analyse(result.article, [], pipeline);
  for (const { message } of analysed.diagnostics) report.tell(place, message, true);
  const claims = analysed.extraction?.claims ?? [];
  const events = claims.filter((claim): claim is EventClaim => claim.kind === 'event');
  await writeLine({ id: given.id, events: events.map((e) => codedEvent(e, result.article?.published)) });
}

interface GivenRecord {
  readonly id: string | number | null;
  readonly text: string;
  readonly date?: unknown;
}

/** The record of a line, or what is wrong with it and what to do. */
function givenRecord(line: string): GivenRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return `The line is not valid JSON (${(error as Error).message.slice(0, 120)}). Mend it; the other lines are coded.`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'The line is no JSON object; write {"id": ..., "date": ..., "text": ...}.';
  const { id = null, text, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'The object has no "text"; put the sentence or article there.';
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return 'The "id" must be a string or a number.';
  return { id, text, date };
}

/** The public shape of an event; docs/record.md describes it. */
function codedEvent(claim: EventClaim, published: string | undefined): Record<string, unknown> {
  const { id, type, mode, contexts, cameo, quadClass, goldstein, factuality, where, when, quote, sentence } =
    claim;
  return {
    id,
    date: when?.edtf ?? published,
    type,
    mode,
    contexts,
    cameo,
    quadClass,
    goldstein,
    actors: claim.actors.map(party),
    recipients: claim.recipients.map(party),
    place: where === undefined ? undefined : { name: where.name, country: where.country },
    factuality,
    quote,
    sentence,
  };
}

function party({ text, name, country, sector }: EventActor): Record<string, unknown> {
  return { text, name, country, sector };
}
