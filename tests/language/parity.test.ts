import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EngineMemory } from '../../src/language/engine/memory.ts';
import { Network } from '../../src/language/engine/network.ts';
import { Weights } from '../../src/language/engine/weights.ts';

interface Row {
  readonly words: string;
  readonly upos: string;
  readonly xpos: string;
  readonly heads: readonly number[];
  readonly deprels: string;
  readonly names: readonly string[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const rows = JSON.parse(read('fixtures/parity.json').toString()) as Row[];

let network: Network;
beforeAll(async () => {
  network = new Network(await EngineMemory.open(), new Weights(read('../../models/reader.bin')));
});

/** The engine computes in small integers, the training code in floats: near-ties may fall either way, hardly ever. */
describe('the engine says what the training code says (training/parity.py)', () => {
  it('on 200 sentences, to at least 999 in 1000 answers', () => {
    const { labels } = network;
    const kinds = labels.names.filter((tag) => tag.startsWith('B-')).map((tag) => tag.slice(2));
    const analyses = network.analyze(rows.map((row) => row.words.split(' ')));
    let answers = 0;
    const differences: string[] = [];
    rows.forEach((row, s) => {
      const a = analyses[s];
      const compare = (
        what: string,
        ours: readonly (string | number)[],
        theirs: readonly (string | number)[],
      ) => {
        answers += theirs.length;
        const count = Math.max(ours.length, theirs.length);
        for (let i = 0; i < count; i++) {
          if (ours[i] !== theirs[i])
            differences.push(`${what} ${i} ${ours[i]} for ${theirs[i]}: ${row.words}`);
        }
      };
      compare(
        'upos',
        [...(a?.upos ?? [])].map((k) => labels.upos[k] ?? ''),
        row.upos.split(' '),
      );
      compare(
        'xpos',
        [...(a?.xpos ?? [])].map((k) => labels.xpos[k] ?? ''),
        row.xpos.split(' '),
      );
      compare('head', [...(a?.heads ?? [])], row.heads);
      compare(
        'deprel',
        [...(a?.deprels ?? [])].map((k) => labels.deprel[k] ?? ''),
        row.deprels.split(' '),
      );
      compare(
        'name',
        (a?.names ?? []).map((n) => `${n.first}-${n.last} ${kinds[n.kind]}`),
        row.names,
      );
    });
    expect(rows.length).toBe(200);
    expect(differences.length, differences.slice(0, 10).join('\n')).toBeLessThanOrEqual(answers / 1000);
  });
});
