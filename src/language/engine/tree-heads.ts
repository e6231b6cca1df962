import { linear, type Matrix, placeMatrix, RELU } from './layers.ts';
import { type EngineMemory, NARROW, WIDE } from './memory.ts';
import { bestTree, isTree } from './tree.ts';
import type { NetworkConfig, Weights } from './weights.ts';

/** Offsets of the working room for so many slots. */
interface Room {
  readonly slots: number;
  readonly packed: number;
  readonly mixed: number;
  readonly scales: number;
  readonly dep: number;
  readonly headRows: number;
  readonly headScales: number;
  readonly headBias: number;
  readonly chosen: number;
  readonly joined: number;
  readonly relations: number;
}

/** The part of the network that makes trees: arc scores, the best tree over them, and its relations. */
export class TreeHeads {
  readonly #memory: EngineMemory;
  readonly #config: NetworkConfig;
  readonly #arcMix: Matrix;
  readonly #labelOut: Matrix;
  readonly #arcBias: number;
  readonly #distance: number;
  readonly #reach: number;
  readonly #root: {
    readonly row: number;
    readonly scale: number;
    readonly bias: number;
    readonly label: Float32Array;
  };
  readonly #relationCount: number;
  readonly #rootRelation: number;
  #room: Room | undefined;
  #scores = { size: 0, at: 0 };

  constructor(memory: EngineMemory, weights: Weights) {
    this.#memory = memory;
    this.#config = weights.config;
    this.#arcMix = placeMatrix(memory, weights, 'arcMix');
    this.#labelOut = placeMatrix(memory, weights, 'labelOut');
    this.#arcBias = memory.storeFloats(weights.float32('arcBias'));
    const distance = weights.float32('distance');
    this.#distance = memory.storeFloats(distance);
    this.#reach = (distance.length - 1) / 2;
    this.#root = this.#placeRoot(weights);
    this.#relationCount = weights.labels.deprel.length;
    this.#rootRelation = weights.labels.deprel.indexOf('root');
    // Only the root's word is `root`, and the tree says which that is.
    memory.f32[(this.#labelOut.bias >> 2) + this.#rootRelation] = -1e9;
  }

  /** Makes the dependents' vectors of a batch; `rows` is the output of the matrix of all heads. */
  prepare(rows: number, slots: number): void {
    const room = this.#roomFor(slots);
    const { kernels } = this.#memory;
    const { arc, columns, headsWidth } = this.#config;
    const from = rows + columns.arcDep * 4;
    kernels.quantize(from, headsWidth * 4, slots, arc, room.packed, arc * 2, room.scales, 1, WIDE);
    const packed = { at: room.packed, stride: arc * 2, scales: room.scales };
    linear(kernels, packed, slots, this.#arcMix, room.mixed, arc * 4);
    kernels.quantize(room.mixed, arc * 4, slots, arc, room.dep, arc * 2, room.scales, 0, NARROW);
  }

  /** Heads of the sentence whose empty row is `base`: 0 for the root, else 1 + index. Always a tree with one root. */
  heads(rows: number, base: number, n: number): Uint32Array {
    const room = this.#roomFor(0);
    const memory = this.#memory;
    const { kernels } = memory;
    const { arc, columns, headsWidth } = this.#config;
    const stride = headsWidth * 4;
    const from = rows + (base + 1) * stride + columns.arcHead * 4;
    // Row 0 is the root, which is the same everywhere.
    memory.i16.copyWithin(room.headRows >> 1, this.#root.row >> 1, (this.#root.row >> 1) + arc);
    memory.f32[room.headScales >> 2] = memory.f32[this.#root.scale >> 2] ?? 0;
    memory.f32[room.headBias >> 2] = this.#root.bias;
    const heads = room.headRows + arc * 2;
    kernels.quantize(from, stride, n, arc, heads, arc * 2, room.headScales + 4, RELU, NARROW);
    kernels.rowDot(from, stride, n, arc, this.#arcBias, room.headBias + 4, RELU);
    const width = (n + 1 + 3) & ~3;
    const scores = this.#scoresFor(n * width * 4);
    const dependents = {
      at: room.dep + (base + 1) * arc * 2,
      stride: arc * 2,
      scales: room.scales + (base + 1) * 4,
    };
    const asMatrix = { weight: room.headRows, scale: room.headScales, bias: room.headBias, m: width, k: arc };
    linear(kernels, dependents, n, asMatrix, scores, width * 4);
    kernels.bestHeads(scores, width * 4, n, this.#distance, this.#reach, room.chosen);
    const greedy = memory.u32.slice(room.chosen >> 2, (room.chosen >> 2) + n);
    if (isTree(greedy)) return greedy;
    return bestTree(memory.f32.subarray(scores >> 2, (scores >> 2) + n * width), width, n);
  }

  /** The relation of every word to its head; `root` for the root and for no other. */
  relations(rows: number, base: number, heads: Uint32Array): Uint32Array {
    const room = this.#roomFor(0);
    const memory = this.#memory;
    const { kernels } = memory;
    const { label, columns, headsWidth } = this.#config;
    const stride = headsWidth * 4;
    const n = heads.length;
    memory.u32.set(heads, room.chosen >> 2);
    // The empty row before the sentence serves as the root's.
    memory.f32.set(this.#root.label, (rows >> 2) + base * headsWidth + columns.labelHead);
    const own = rows + (base + 1) * stride + columns.labelDep * 4;
    const theirs = rows + base * stride + columns.labelHead * 4;
    kernels.addPicked(own, stride, theirs, stride, room.chosen, n, label, room.joined);
    kernels.quantize(room.joined, label * 4, n, label, room.headRows, label * 2, room.headScales, 0, WIDE);
    const joined = { at: room.headRows, stride: label * 2, scales: room.headScales };
    linear(kernels, joined, n, this.#labelOut, room.relations, this.#labelOut.m * 4);
    kernels.argmax(room.relations, this.#labelOut.m * 4, n, this.#relationCount, room.chosen);
    const out = memory.u32.slice(room.chosen >> 2, (room.chosen >> 2) + n);
    out[heads.indexOf(0)] = this.#rootRelation;
    return out;
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
      const size = Math.max(bytes, 1 << 18);
      this.#scores = { size, at: this.#memory.reserve(size) };
    }
    return this.#scores.at;
  }

  #roomFor(slots: number): Room {
    if (this.#room && this.#room.slots >= slots) return this.#room;
    const n = slots + 72;
    const { arc, label } = this.#config;
    const reserve = (each: number) => this.#memory.reserve(n * each);
    this.#room = {
      slots: n - 8,
      packed: reserve(arc * 2),
      mixed: reserve(arc * 4),
      scales: reserve(4),
      dep: reserve(arc * 2),
      headRows: reserve(Math.max(arc, label) * 2),
      headScales: reserve(4),
      headBias: reserve(4),
      chosen: reserve(4),
      joined: reserve(label * 4),
      relations: reserve(this.#labelOut.m * 4),
    };
    return this.#room;
  }
}
