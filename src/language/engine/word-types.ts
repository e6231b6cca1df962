import { linear, type Matrix, type Norm, normalize, placeMatrix, placeNorm, placeThird } from './layers.ts';
import { type EngineMemory, WIDE } from './memory.ts';
import type { Weights } from './weights.ts';
import { WordLists, wordRows } from './word-features.ts';

/** How many distinct words are remembered; a reader that meets more forgets all and begins again. */
const CAPACITY = 16384;
const BATCH = 256;
const MOST_ROWS = 200;

/** Offsets of the working room. */
interface Scratch {
  readonly ids: number;
  readonly sums: number;
  readonly normed: number;
  readonly inner: number;
  readonly packed: number;
  readonly scales: number;
  readonly ones: number;
}

/**
 * Words as vectors. A word's vector, and its share in the first convolution, depend on the word alone, so each word is
 * computed once and kept.
 */
export class WordTypes {
  /** Rows of four vectors: the word's own, and its shares as previous, middle and next word of the first convolution. */
  readonly table: number;
  readonly #ids = new Map<string, number>();
  readonly #memory: EngineMemory;
  readonly #vocabulary = new Map<number, number>();
  readonly lists: WordLists;
  readonly #subwordRows: number;
  readonly #firstList: number;
  readonly #embed: number;
  readonly #width: number;
  readonly #rowTable: number;
  readonly #rowScales: number;
  readonly #norm: Norm;
  readonly #in: Matrix;
  readonly #out: Matrix;
  readonly #shareNorm: Norm;
  readonly #shares: readonly Matrix[];
  readonly #scratch: Scratch;

  constructor(memory: EngineMemory, weights: Weights) {
    const { rows, lists, subwordRows, embed, width } = weights.config;
    this.#memory = memory;
    this.#subwordRows = subwordRows;
    this.#firstList = rows - lists;
    this.#embed = embed;
    this.#width = width;
    weights.uint32('vocabulary').forEach((key, i) => {
      this.#vocabulary.set(key, subwordRows + i);
    });
    // Copies, so that nothing holds on to the file once all weights lie in the kernels' memory.
    this.lists = new WordLists(weights.uint32('lists.keys').slice(), weights.uint16('lists.bits').slice());
    const table = weights.int8('rows.weight');
    this.#rowTable = memory.reserve(table.length);
    memory.i8.set(table, this.#rowTable);
    this.#rowScales = memory.storeFloats(weights.float32('rows.scale'));
    this.#norm = placeNorm(memory, weights, 'typeNorm');
    this.#in = placeMatrix(memory, weights, 'typeIn', 1 / this.#norm.factor);
    this.#out = placeMatrix(memory, weights, 'typeOut');
    const shareNorm = placeNorm(memory, weights, 'conv0.norm');
    this.#shareNorm = shareNorm;
    this.#shares = [0, 1, 2].map((i) => placeThird(memory, weights, 'conv0.mix', i, 1 / shareNorm.factor));
    this.table = memory.reserve(CAPACITY * width * 16);
    this.#scratch = {
      ids: memory.reserve(MOST_ROWS * 4),
      sums: memory.reserve(BATCH * Math.max(embed, width) * 4),
      normed: memory.reserve(BATCH * Math.max(embed, width) * 2),
      inner: memory.reserve(BATCH * width * 4),
      packed: memory.reserve(BATCH * width * 2),
      scales: memory.reserve(BATCH * 4),
      ones: memory.storeFloats(new Float32Array(BATCH).fill(1)),
    };
  }

  /** The number of each form's row in `table`. All forms of a call stay valid until the next call. */
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
    const { kernels } = this.#memory;
    const s = this.#scratch;
    const n = forms.length;
    for (let i = 0; i < n; i++) this.#sumRows(forms[i] ?? '', s.sums + i * this.#embed * 4);
    const w = this.#width;
    const rowStride = w * 16;
    const own = this.table + first * rowStride;
    normalize(kernels, s.sums, n, this.#norm, s.normed);
    linear(kernels, { at: s.normed, stride: this.#embed * 2, scales: s.ones }, n, this.#in, s.inner, w * 4);
    kernels.quantize(s.inner, w * 4, n, w, s.packed, w * 2, s.scales, 1, WIDE);
    linear(kernels, { at: s.packed, stride: w * 2, scales: s.scales }, n, this.#out, own, rowStride);
    // The norm wants its rows side by side; the table has them four vectors apart.
    const { f32 } = this.#memory;
    for (let i = 0; i < n; i++) {
      const from = (own + i * rowStride) >> 2;
      f32.copyWithin((s.sums >> 2) + i * w, from, from + w);
    }
    normalize(kernels, s.sums, n, this.#shareNorm, s.normed);
    const rows = { at: s.normed, stride: w * 2, scales: s.ones };
    this.#shares.forEach((share, i) => {
      linear(kernels, rows, n, share, own + (i + 1) * w * 4, rowStride);
    });
  }

  #sumRows(form: string, out: number): void {
    const rows = wordRows(form, this.#vocabulary, this.#subwordRows);
    const bits = this.lists.of(form);
    for (let k = 0; bits >> k; k++) if ((bits >> k) & 1) rows.push(this.#firstList + k);
    const { ids } = this.#scratch;
    this.#memory.u32.set(rows, ids >> 2);
    this.#memory.kernels.sumRows(ids, rows.length, this.#rowTable, this.#rowScales, this.#embed, out);
  }
}
