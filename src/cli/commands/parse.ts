import { Command, Option } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { LineReport } from '../line-report.ts';
import type { OnEnd } from '../program.ts';
import { writeOut } from '../stdout.ts';

const HELP = `
CoNLL-U with FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, and in MISC NER=B-PERSON, I-PERSON,
... for names and SpaceAfter=No. Blank lines in raw text part paragraphs. With --pretokenized
the words and sentences are those of the CoNLL-U on stdin; its comments, multiword tokens and
other MISC entries stay.

Examples:
  echo "Aso met Pence in Tokyo on Tuesday." | rapporteur parse
  rapporteur parse --pretokenized < treebank.conllu > parsed.conllu`;

export function parseCommand(onEnd: OnEnd): Command {
  return new Command('parse')
    .description('read text on stdin and print its sentences, tags, trees and names as CoNLL-U')
    .addOption(new Option('-p, --pretokenized', 'take words and sentences from CoNLL-U on stdin'))
    .addHelpText('after', HELP)
    .action(async (options: { pretokenized?: boolean }) =>
      onEnd(await parse(process.stdin, options.pretokenized === true)),
    );
}

async function parse(input: NodeJS.ReadableStream, pretokenized: boolean): Promise<number> {
  const [{ openReader }, { parseGiven }, { parseRaw }] = await Promise.all([
    import('../../language/index.ts'),
    import('../conllu/parse-given.ts'),
    import('../conllu/parse-raw.ts'),
  ]);
  const reader = await openReader();
  const report = new LineReport();
  const blocks = pretokenized
    ? parseGiven(input, reader, (number, _code, message, refused) =>
        report.tell(`stdin:${number}`, message, refused),
      )
    : parseRaw(input, reader, ({ place, message }) => report.tell(`stdin, ${place}`, message, false));
  for await (const text of blocks) await writeOut(text);
  report.end();
  return report.refused ? EXIT.refused : EXIT.done;
}
