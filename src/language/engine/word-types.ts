import { type Matrix, type Norm, placeMatrix, placeNorm } from './layers.ts';
import { type EngineMemory, WIDE } from './memory.ts';
import type { Weights } from './weights.ts';
import { wordRows } from './word-features.ts';

/** How many distinct words are remembered; a reader that meets more forgets all and begins again. */
const CAPACITY = 32768;
const BATCH = 256;
const MOST_ROWS = 160;

/** Words as vectors. A word's vector depends on the word alone, so each is computed once and kept. */
export class WordTypes {
  /** Table of the vectors, `width` floats each. */
  readonly table: number;
  readonly #ids = new Map<string, number>();
  readonly #memory: EngineMemory;
  readonly #vocabulary = new Map<number, number>();
  readonly #subwordRows: number;
  readonly #embed: number;
  readonly #width: number;
  readonly #rowTable: number;
  readonly #rowScales: number;
  readonly #norm: Norm;
  readonly #in: Matrix;
  readonly #out: Matrix;
  readonly #scratch: {
    ids: number;
    sums: number;
    normed: number;
    inner: number;
    packed: number;
    scales: number;
    ones: number;
  };

  constructor(memory: EngineMemory, weights: Weights) {
    const { subwordRows, embed, width } = weights.config;
    this.#memory = memory;
    this.#subwordRows = subwordRows;
    this.#embed = embed;
    this.#width = width;
    weights.uint32('vocabulary').forEach((key, i) => {
      this.#vocabulary.set(key, subwordRows + i);
    });
    const rows = weights.int8('rows.weight');
    this.#rowTable = memory.reserve(rows.length);
    memory.i8.set(rows, this.#rowTable);
    this.#rowScales = memory.storeFloats(weights.float32('rows.scale'));
    this.#norm = placeNorm(memory, weights, 'typeNorm');
    this.#in = placeMatrix(memory, weights, 'typeIn', 1 / this.#norm.factor);
    this.#out = placeMatrix(memory, weights, 'typeOut');
    this.table = memory.reserve(CAPACITY * width * 4);
    this.#scratch = {
      ids: memory.reserve(MOST_ROWS * 4),
      sums: memory.reserve(BATCH * embed * 4),
      normed: memory.reserve(BATCH * embed * 2),
      inner: memory.reserve(BATCH * width * 4),
      packed: memory.reserve(BATCH * width * 2),
      scales: memory.reserve(BATCH * 4),
      ones: memory.storeFloats(new Float32Array(BATCH).fill(1)),
    };
  }

  /** The number of each form's vector in `table`. All forms of a call stay valid until the next call. */
  idsOf(forms: readonly string[]): Uint32Array {
    if (this.#ids.size + forms.length > CAPACITY) this.#ids.clear();
    const ids = new Uint32Array(forms.length);
    let fresh: string[] = [];
    let first = this.#ids.size;
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] ?? '';
      let id = this.#ids.get(form);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(form, id);
        fresh.push(form);
        if (fresh.length === BATCH) {
          this.#encode(fresh, first);
          fresh = [];
          first = this.#ids.size;
        }
      }
      ids[i] = id;
    }
    if (fresh.length > 0) this.#encode(fresh, first);
    return ids;
  }

  #encode(forms: readonly string[], first: number): void {
    const { kernels, u32 } = this.#memory;
    const s = this.#scratch;
    const n = forms.length;
    for (let i = 0; i < n; i++) {
      const rows = wordRows(forms[i] ?? '', this.#vocabulary, this.#subwordRows);
      u32.set(rows, s.ids >> 2);
      kernels.sumRows(
        s.ids,
        rows.length,
        this.#rowTable,
        this.#rowScales,
        this.#embed,
        s.sums + i * this.#embed * 4,
      );
    }
    const w = this.#width;
    kernels.normalize(s.sums, n, this.#embed, this.#norm.gamma, this.#norm.beta, this.#norm.factor, s.normed);
    kernels.matmul(
      s.normed,
      this.#embed * 2,
      s.ones,
      n,
      this.#embed,
      this.#in.weight,
      this.#in.scale,
      this.#in.bias,
      w,
      s.inner,
      w * 4,
      1,
    );
    kernels.quantize(s.inner, w * 4, n, w, s.packed, w * 2, s.scales, 0, WIDE);
    kernels.matmul(
      s.packed,
      w * 2,
      s.scales,
      n,
      w,
      this.#out.weight,
      this.#out.scale,
      this.#out.bias,
      w,
      this.table + first * w * 4,
      w * 4,
      0,
    );
  }
}
