import { type Matrix, type Norm, placeMatrix, placeNorm } from './layers.ts';
import { type EngineMemory, NARROW, WIDE } from './memory.ts';
import { bestNames, type FoundName } from './names.ts';
import { bestTree, isTree } from './tree.ts';
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
  readonly dep: number;
  readonly headRows: number;
  readonly headScales: number;
  readonly headBias: number;
  readonly chosen: number;
  readonly tags: number;
}

const RELU = 1;
const ADD = 2;
const NO_WORD = 0xffffffff;
/** Sentences are read together up to so many words, so that a batch stays in the processor's cache. */
const BATCH_SLOTS = 320;

/** The network: forms of sentences in, tags, trees and names out. Holds its own memory; not for concurrent use. */
export class Network {
  readonly labels: LabelSets;
  readonly #memory: EngineMemory;
  readonly #config: NetworkConfig;
  readonly #types: WordTypes;
  readonly #convs: { norm: Norm; mix: Matrix }[] = [];
  readonly #recurs: { norm: Norm; inner: Matrix; out: Matrix }[] = [];
  readonly #norm: Norm;
  readonly #heads: Matrix;
  readonly #arcMix: Matrix;
  readonly #labelOut: Matrix;
  readonly #arcBias: number;
  readonly #distance: number;
  readonly #reach: number;
  readonly #root: { row: number; scale: number; bias: number; label: Float32Array };
  readonly #rootRelation: number;
  #room: Room | undefined;
  #scores: { size: number; at: number } = { size: 0, at: 0 };

  constructor(memory: EngineMemory, weights: Weights) {
    this.#memory = memory;
    this.#config = weights.config;
    this.labels = weights.labels;
    this.#types = new WordTypes(memory, weights);
    for (let i = 0; i < weights.config.pairs; i++) {
      const conv = placeNorm(memory, weights, `conv${i}.norm`);
      this.#convs.push({ norm: conv, mix: placeMatrix(memory, weights, `conv${i}.mix`, 1 / conv.factor) });
      const norm = placeNorm(memory, weights, `recur${i}.norm`);
      const inner = placeMatrix(memory, weights, `recur${i}.inner`, 1 / norm.factor);
      this.#recurs.push({ norm, inner, out: placeMatrix(memory, weights, `recur${i}.out`) });
    }
    this.#norm = placeNorm(memory, weights, 'norm');
    this.#heads = placeMatrix(memory, weights, 'heads', 1 / this.#norm.factor);
    this.#arcMix = placeMatrix(memory, weights, 'arcMix');
    this.#labelOut = placeMatrix(memory, weights, 'labelOut');
    this.#arcBias = memory.storeFloats(weights.float32('arcBias'));
    const distance = weights.float32('distance');
    this.#distance = memory.storeFloats(distance);
    this.#reach = (distance.length - 1) / 2;
    this.#root = this.#placeRoot(weights);
    this.#rootRelation = weights.labels.deprel.indexOf('root');
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
    const starts = this.#placeWords(sentences, room, slots);
    this.#encode(room, slots, sentences, starts);
    const { kernels } = this.#memory;
    const { columns, headsWidth } = this.#config;
    const stride = headsWidth * 4;
    const upos = this.#tags(room, slots, columns.upos, this.labels.upos.length);
    const xpos = this.#tags(room, slots, columns.xpos, this.labels.xpos.length);
    kernels.quantize(
      room.heads + columns.arcDep * 4,
      stride,
      slots,
      this.#config.arc,
      room.packed,
      this.#config.arc * 2,
      room.scales,
      1,
      WIDE,
    );
    const mix = this.#arcMix;
    kernels.matmul(
      room.packed,
      mix.k * 2,
      room.scales,
      slots,
      mix.k,
      mix.weight,
      mix.scale,
      mix.bias,
      mix.m,
      room.state,
      mix.m * 4,
      0,
    );
    kernels.quantize(room.state, mix.m * 4, slots, mix.m, room.dep, mix.m * 2, room.scales, 0, NARROW);
    sentences.forEach((forms, s) => {
      const base = starts[s] ?? 0;
      const n = forms.length;
      const heads = this.#tree(room, base, n);
      const deprels = this.#relations(room, base, n, heads);
      const names = bestNames(
        this.#memory.f32,
        (room.heads >> 2) + (base + 1) * headsWidth + columns.names,
        headsWidth,
        n,
        this.labels.names.length,
      );
      out.push({
        upos: upos.slice(base + 1, base + 1 + n),
        xpos: xpos.slice(base + 1, base + 1 + n),
        heads,
        deprels,
        names,
      });
    });
  }

  #placeWords(sentences: readonly (readonly string[])[], room: Room, slots: number): number[] {
    const ids = this.#types.idsOf(sentences.flat());
    const { u32, kernels } = this.#memory;
    const starts: number[] = [];
    let slot = 0;
    let word = 0;
    for (const forms of sentences) {
      u32[(room.gaps >> 2) + starts.length] = slot;
      u32[(room.ids >> 2) + slot] = NO_WORD;
      starts.push(slot++);
      for (let i = 0; i < forms.length; i++) u32[(room.ids >> 2) + slot++] = ids[word++] ?? 0;
    }
    u32[(room.gaps >> 2) + starts.length] = slot;
    u32[(room.ids >> 2) + slot] = NO_WORD;
    kernels.gather(room.ids, slots, this.#types.table, this.#config.width, room.x);
    return starts;
  }

  #encode(
    room: Room,
    slots: number,
    sentences: readonly (readonly string[])[],
    starts: readonly number[],
  ): void {
    const { kernels } = this.#memory;
    const { width, hidden, pairs, headsWidth } = this.#config;
    const row = width * 2;
    for (let p = 0; p < pairs; p++) {
      const conv = this.#convs[p];
      const recur = this.#recurs[p];
      if (!conv || !recur) continue;
      kernels.normalize(room.x, slots, width, conv.norm.gamma, conv.norm.beta, conv.norm.factor, room.normed);
      kernels.clearRows(room.gaps, starts.length + 1, room.normed, row);
      const { mix } = conv;
      kernels.matmul(
        room.normed - row,
        row,
        room.ones,
        slots,
        mix.k,
        mix.weight,
        mix.scale,
        mix.bias,
        width,
        room.x,
        width * 4,
        RELU | ADD,
      );
      kernels.normalize(
        room.x,
        slots,
        width,
        recur.norm.gamma,
        recur.norm.beta,
        recur.norm.factor,
        room.normed,
      );
      const { inner, out } = recur;
      kernels.matmul(
        room.normed,
        row,
        room.ones,
        slots,
        width,
        inner.weight,
        inner.scale,
        inner.bias,
        inner.m,
        room.inner,
        inner.m * 4,
        0,
      );
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
      kernels.matmul(
        room.packed,
        hidden * 4,
        room.scales,
        slots,
        out.k,
        out.weight,
        out.scale,
        out.bias,
        width,
        room.x,
        width * 4,
        ADD,
      );
    }
    kernels.normalize(
      room.x,
      slots,
      width,
      this.#norm.gamma,
      this.#norm.beta,
      this.#norm.factor,
      room.normed,
    );
    const h = this.#heads;
    kernels.matmul(
      room.normed,
      row,
      room.ones,
      slots,
      width,
      h.weight,
      h.scale,
      h.bias,
      headsWidth,
      room.heads,
      headsWidth * 4,
      0,
    );
  }

  #tags(room: Room, slots: number, column: number, count: number): Uint32Array {
    const { kernels } = this.#memory;
    kernels.argmax(room.heads + column * 4, this.#config.headsWidth * 4, slots, count, room.tags);
    return this.#memory.u32.slice(room.tags >> 2, (room.tags >> 2) + slots);
  }

  #tree(room: Room, base: number, n: number): Uint32Array {
    const { kernels } = this.#memory;
    const { arc, columns, headsWidth } = this.#config;
    const stride = headsWidth * 4;
    const heads = room.heads + (base + 1) * stride + columns.arcHead * 4;
    // Row 0 is the root, which is the same everywhere.
    this.#memory.i16.copyWithin(room.headRows >> 1, this.#root.row >> 1, (this.#root.row >> 1) + arc);
    this.#memory.f32[room.headScales >> 2] = this.#memory.f32[this.#root.scale >> 2] ?? 0;
    this.#memory.f32[room.headBias >> 2] = this.#root.bias;
    kernels.quantize(
      heads,
      stride,
      n,
      arc,
      room.headRows + arc * 2,
      arc * 2,
      room.headScales + 4,
      RELU,
      NARROW,
    );
    kernels.rowDot(heads, stride, n, arc, this.#arcBias, room.headBias + 4, RELU);
    const columnsOut = (n + 1 + 3) & ~3;
    const scores = this.#scoresFor(n * columnsOut * 4);
    kernels.matmul(
      room.dep + (base + 1) * arc * 2,
      arc * 2,
      room.scales + (base + 1) * 4,
      n,
      arc,
      room.headRows,
      room.headScales,
      room.headBias,
      columnsOut,
      scores,
      columnsOut * 4,
      0,
    );
    kernels.bestHeads(scores, columnsOut * 4, n, this.#distance, this.#reach, room.chosen);
    const greedy = this.#memory.u32.slice(room.chosen >> 2, (room.chosen >> 2) + n);
    if (isTree(greedy)) return greedy;
    return bestTree(this.#memory.f32.subarray(scores >> 2, (scores >> 2) + n * columnsOut), columnsOut, n);
  }

  #relations(room: Room, base: number, n: number, heads: Uint32Array): Uint32Array {
    const { kernels } = this.#memory;
    const { label, columns, headsWidth } = this.#config;
    const stride = headsWidth * 4;
    this.#memory.u32.set(heads, room.chosen >> 2);
    // The empty row before the sentence serves as the root's.
    this.#memory.f32.set(this.#root.label, (room.heads >> 2) + base * headsWidth + columns.labelHead);
    kernels.addPicked(
      room.heads + (base + 1) * stride + columns.labelDep * 4,
      stride,
      room.heads + base * stride + columns.labelHead * 4,
      stride,
      room.chosen,
      n,
      label,
      room.inner,
    );
    const o = this.#labelOut;
    // room.scales still holds the arc rows of later sentences.
    kernels.quantize(room.inner, label * 4, n, label, room.headRows, label * 2, room.headScales, 0, WIDE);
    kernels.matmul(
      room.headRows,
      label * 2,
      room.headScales,
      n,
      label,
      o.weight,
      o.scale,
      o.bias,
      o.m,
      room.state,
      o.m * 4,
      0,
    );
    const f32 = this.#memory.f32;
    const out = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
      out[i] = heads[i] === 0 ? this.#rootRelation : this.#bestRelation(f32, (room.state >> 2) + i * o.m);
    }
    return out;
  }

  #bestRelation(f32: Float32Array, at: number): number {
    let best = -1;
    let top = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < this.labels.deprel.length; j++) {
      const v = f32[at + j] ?? 0;
      if (v > top && j !== this.#rootRelation) {
        top = v;
        best = j;
      }
    }
    return best;
  }

  #placeRoot(weights: Weights) {
    const memory = this.#memory;
    const { arc } = this.#config;
    const vector = weights.float32('arcRoot');
    const floats = memory.storeFloats(vector);
    const row = memory.reserve(arc * 2);
    const scale = memory.reserve(4);
    memory.kernels.quantize(floats, arc * 4, 1, arc, row, arc * 2, scale, 0, NARROW);
    const bias = weights.float32('arcBias').reduce((sum, b, i) => sum + b * (vector[i] ?? 0), 0);
    return { row, scale, bias, label: weights.float32('labelRoot').slice() };
  }

  #scoresFor(bytes: number): number {
    if (bytes > this.#scores.size) {
      const size = Math.max(bytes, 1 << 16);
      this.#scores = { size, at: this.#memory.reserve(size) };
    }
    return this.#scores.at;
  }

  #roomFor(slots: number): Room {
    if (this.#room && this.#room.slots >= slots) return this.#room;
    const n = Math.max(slots, BATCH_SLOTS) + 8;
    const { width, hidden, arc, label, headsWidth } = this.#config;
    const memory = this.#memory;
    const wide = Math.max(width, hidden * 2, arc, label) * 4;
    const reserve = (each: number) => memory.reserve(n * each);
    const normed = memory.reserve((n + 2) * width * 2) + width * 2;
    this.#room = {
      slots: n - 8,
      ids: reserve(4),
      gaps: reserve(4),
      x: reserve(width * 4),
      normed,
      inner: reserve(hidden * 16),
      state: reserve(wide),
      packed: reserve(wide),
      scales: reserve(4),
      ones: memory.storeFloats(new Float32Array(n).fill(1)),
      heads: reserve(headsWidth * 4),
      dep: reserve(arc * 2),
      headRows: reserve(Math.max(arc, label) * 2),
      headScales: reserve(4),
      headBias: reserve(4),
      chosen: reserve(4),
      tags: reserve(4),
    };
    return this.#room;
  }
}
