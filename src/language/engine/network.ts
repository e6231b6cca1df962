import {
  ADD,
  linear,
  type Matrix,
  type Norm,
  normalize,
  placeMatrix,
  placeNorm,
  RELU,
  type Rows,
} from './layers.ts';
import { type EngineMemory, WIDE } from './memory.ts';
import { bestNames, type FoundName } from './names.ts';
import { TreeHeads } from './tree-heads.ts';
import type { LabelSets, NetworkConfig, Weights } from './weights.ts';
import { WordTypes } from './word-types.ts';

/** What the network says of one sentence; numbers index the label sets. Heads are 0 for the root, else 1 + index. */
export interface Analysis {
  readonly upos: Uint32Array;
  readonly xpos: Uint32Array;
  readonly heads: Uint32Array;
  readonly deprels: Uint32Array;
  readonly names: readonly FoundName[];
}

/** Offsets of the working room for so many slots. */
interface Room {
  readonly slots: number;
  readonly ids: number;
  readonly gaps: number;
  readonly x: number;
  readonly normed: number;
  readonly inner: number;
  readonly state: number;
  readonly packed: number;
  readonly scales: number;
  readonly ones: number;
  readonly heads: number;
  readonly tags: number;
}

/** One layer of the context: a convolution (not in the first, which is looked up) and a recurrence. */
interface Pair {
  readonly conv: { readonly norm: Norm; readonly mix: Matrix } | undefined;
  readonly norm: Norm;
  readonly inner: Matrix;
  readonly out: Matrix;
}

const NO_WORD = 0xffffffff;
/** Sentences are read together up to so many words, so that a batch stays in the processor's cache. */
const BATCH_SLOTS = 256;

/** The network: forms of sentences in, tags, trees and names out. Holds its own memory; not for concurrent use. */
export class Network {
  readonly labels: LabelSets;
  readonly #memory: EngineMemory;
  readonly #config: NetworkConfig;
  readonly #types: WordTypes;
  readonly #pairs: Pair[] = [];
  readonly #norm: Norm;
  readonly #heads: Matrix;
  readonly #trees: TreeHeads;
  #room: Room | undefined;

  constructor(memory: EngineMemory, weights: Weights) {
    this.#memory = memory;
    this.#config = weights.config;
    this.labels = weights.labels;
    this.#types = new WordTypes(memory, weights);
    for (let i = 0; i < weights.config.pairs; i++) {
      let conv: Pair['conv'];
      if (i > 0) {
        const norm = placeNorm(memory, weights, `conv${i}.norm`);
        conv = { norm, mix: placeMatrix(memory, weights, `conv${i}.mix`, 1 / norm.factor) };
      }
      const norm = placeNorm(memory, weights, `recur${i}.norm`);
      const inner = placeMatrix(memory, weights, `recur${i}.inner`, 1 / norm.factor);
      this.#pairs.push({ conv, norm, inner, out: placeMatrix(memory, weights, `recur${i}.out`) });
    }
    this.#norm = placeNorm(memory, weights, 'norm');
    this.#heads = placeMatrix(memory, weights, 'heads', 1 / this.#norm.factor);
    this.#trees = new TreeHeads(memory, weights);
  }

  /** Whether the word stands in the list, such as `given` or `surname`; see training/gazetteer.py. */
  isListed(form: string, list: string): boolean {
    const bit = this.labels.lists.indexOf(list);
    return bit >= 0 && ((this.#types.lists.of(form) >> bit) & 1) === 1;
  }

  /** Reads sentences, each a list of at least one form. */
  analyze(sentences: readonly (readonly string[])[]): Analysis[] {
    const out: Analysis[] = [];
    let batch: (readonly string[])[] = [];
    let slots = 1;
    for (const forms of sentences) {
      if (batch.length > 0 && slots + forms.length + 1 > BATCH_SLOTS) {
        this.#analyzeBatch(batch, slots, out);
        batch = [];
        slots = 1;
      }
      batch.push(forms);
      slots += forms.length + 1;
    }
    if (batch.length > 0) this.#analyzeBatch(batch, slots, out);
    return out;
  }

  /** Slot layout: one empty row before every sentence and one at the end, so that convolutions see the edges. */
  #analyzeBatch(sentences: readonly (readonly string[])[], slots: number, out: Analysis[]): void {
    const room = this.#roomFor(slots);
    const starts = this.#placeWords(sentences, room);
    const { width, columns, headsWidth } = this.#config;
    this.#memory.kernels.firstLayer(room.ids, slots, this.#types.table, width, room.x);
    for (const pair of this.#pairs) this.#applyPair(pair, room, slots, sentences, starts);
    normalize(this.#memory.kernels, room.x, slots, this.#norm, room.normed);
    linear(this.#memory.kernels, normedRows(room, width), slots, this.#heads, room.heads, headsWidth * 4);
    const upos = this.#tags(room, slots, columns.upos, this.labels.upos.length);
    const xpos = this.#tags(room, slots, columns.xpos, this.labels.xpos.length);
    this.#trees.prepare(room.heads, slots);
    sentences.forEach((forms, s) => {
      const base = starts[s] ?? 0;
      const n = forms.length;
      const heads = this.#trees.heads(room.heads, base, n);
      const deprels = this.#trees.relations(room.heads, base, heads);
      const at = (room.heads >> 2) + (base + 1) * headsWidth + columns.names;
      const names = bestNames(this.#memory.f32, at, headsWidth, n, this.labels.names.length);
      const first = base + 1;
      out.push({
        upos: upos.slice(first, first + n),
        xpos: xpos.slice(first, first + n),
        heads,
        deprels,
        names,
      });
    });
  }

  #placeWords(sentences: readonly (readonly string[])[], room: Room): number[] {
    const types = this.#types.idsOf(sentences.flat());
    const { u32 } = this.#memory;
    const ids = room.ids >> 2;
    const gaps = room.gaps >> 2;
    const starts: number[] = [];
    let slot = 0;
    let word = 0;
    for (const forms of sentences) {
      u32[gaps + starts.length] = slot;
      u32[ids + slot] = NO_WORD;
      starts.push(slot++);
      for (let i = 0; i < forms.length; i++) u32[ids + slot++] = types[word++] ?? 0;
    }
    u32[gaps + starts.length] = slot;
    u32[ids + slot] = NO_WORD;
    return starts;
  }

  #applyPair(
    pair: Pair,
    room: Room,
    slots: number,
    sentences: readonly (readonly string[])[],
    starts: readonly number[],
  ): void {
    const { kernels } = this.#memory;
    const { width, hidden } = this.#config;
    if (pair.conv) {
      normalize(kernels, room.x, slots, pair.conv.norm, room.normed);
      kernels.clearRows(room.gaps, starts.length + 1, room.normed, width * 2);
      // Three rows that lie side by side are one window.
      const window = { at: room.normed - width * 2, stride: width * 2, scales: room.ones };
      linear(kernels, window, slots, pair.conv.mix, room.x, width * 4, RELU | ADD);
    }
    normalize(kernels, room.x, slots, pair.norm, room.normed);
    linear(kernels, normedRows(room, width), slots, pair.inner, room.inner, hidden * 16);
    starts.forEach((base, s) => {
      kernels.recur(room.inner, base + 1, base + 1 + (sentences[s]?.length ?? 0), hidden, room.state);
    });
    kernels.quantize(
      room.state,
      hidden * 8,
      slots,
      hidden * 2,
      room.packed,
      hidden * 4,
      room.scales,
      0,
      WIDE,
    );
    const states = { at: room.packed, stride: hidden * 4, scales: room.scales };
    linear(kernels, states, slots, pair.out, room.x, width * 4, ADD);
  }

  #tags(room: Room, slots: number, column: number, count: number): Uint32Array {
    const { kernels } = this.#memory;
    kernels.argmax(room.heads + column * 4, this.#config.headsWidth * 4, slots, count, room.tags);
    return this.#memory.u32.slice(room.tags >> 2, (room.tags >> 2) + slots);
  }

  #roomFor(slots: number): Room {
    if (this.#room && this.#room.slots >= slots) return this.#room;
    const n = Math.max(slots, BATCH_SLOTS) + 8;
    const { width, hidden, headsWidth } = this.#config;
    const memory = this.#memory;
    const reserve = (each: number) => memory.reserve(n * each);
    this.#room = {
      slots: n - 8,
      // One word before and one after: the first layer looks both ways.
      ids: memory.reserve((n + 2) * 4) + 4,
      gaps: reserve(4),
      x: reserve(width * 4),
      normed: memory.reserve((n + 2) * width * 2) + width * 2,
      inner: reserve(hidden * 16),
      state: reserve(hidden * 8),
      packed: reserve(hidden * 4),
      scales: reserve(4),
      ones: memory.storeFloats(new Float32Array(n).fill(1)),
      heads: reserve(headsWidth * 4),
      tags: reserve(4),
    };
    return this.#room;
  }
}

function normedRows(room: Room, width: number): Rows {
  return { at: room.normed, stride: width * 2, scales: room.ones };
}
