import { kernelsWasm } from './kernels-wasm.ts';

/** As much of the WebAssembly interface as is used; neither Node's nor the ES types declare it. */
declare const WebAssembly: {
  instantiate(module: Uint8Array<ArrayBuffer>, imports: object): Promise<{ instance: { exports: unknown } }>;
};

/** The compiled kernels; what each does is said in kernels.as. All arguments are byte offsets, counts or flags. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  matmul(
    x: number,
    xStride: number,
    xScales: number,
    n: number,
    k: number,
    w: number,
    wScales: number,
    bias: number,
    m: number,
    out: number,
    outStride: number,
    mode: number,
  ): void;
  quantize(
    x: number,
    xStride: number,
    n: number,
    k: number,
    out: number,
    outStride: number,
    scales: number,
    relu: number,
    limit: number,
  ): void;
  normalize(x: number, n: number, k: number, gamma: number, beta: number, factor: number, out: number): void;
  sumRows(ids: number, count: number, table: number, scales: number, k: number, out: number): void;
  firstLayer(ids: number, n: number, table: number, k: number, out: number): void;
  clearRows(starts: number, n: number, x: number, bytes: number): void;
  recur(u: number, first: number, last: number, h: number, out: number): void;
  argmax(x: number, xStride: number, n: number, k: number, out: number): void;
  rowDot(x: number, xStride: number, n: number, k: number, w: number, out: number, relu: number): void;
  bestHeads(scores: number, stride: number, n: number, distance: number, reach: number, heads: number): void;
  addPicked(
    x: number,
    xStride: number,
    y: number,
    yStride: number,
    pick: number,
    n: number,
    k: number,
    out: number,
  ): void;
}

/** Greatest integer of activations that meet int8 weights. */
export const WIDE = 32767;
/** Greatest integer of activations that meet each other. */
export const NARROW = 4095;

const PAGE = 65536;

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

/** The kernels' linear memory, given out from the bottom up and never taken back: one reader, one memory. */
export class EngineMemory {
  readonly kernels: Kernels;
  #next = 1024;
  #views: { f32: Float32Array; u32: Uint32Array; i16: Int16Array; i8: Int8Array } | undefined;

  private constructor(kernels: Kernels) {
    this.kernels = kernels;
  }

  static async open(): Promise<EngineMemory> {
    const { instance } = await WebAssembly.instantiate(decodeBase64(kernelsWasm), {});
    return new EngineMemory(instance.exports as Kernels);
  }

  /** Room for `bytes`, 16-byte aligned. Views taken before are stale afterwards: always go through `f32` and its like. */
  reserve(bytes: number): number {
    const at = this.#next;
    this.#next = (at + bytes + 15) & ~15;
    const missing = this.#next + 64 - this.kernels.memory.buffer.byteLength;
    if (missing > 0) {
      this.kernels.memory.grow(Math.ceil(missing / PAGE));
      this.#views = undefined;
    }
    return at;
  }

  get f32(): Float32Array {
    return this.#current().f32;
  }

  get u32(): Uint32Array {
    return this.#current().u32;
  }

  get i16(): Int16Array {
    return this.#current().i16;
  }

  get i8(): Int8Array {
    return this.#current().i8;
  }

  storeFloats(values: ArrayLike<number>): number {
    const at = this.reserve(values.length * 4);
    this.f32.set(values, at >> 2);
    return at;
  }

  #current() {
    if (!this.#views) {
      const b = this.kernels.memory.buffer;
      this.#views = {
        f32: new Float32Array(b),
        u32: new Uint32Array(b),
        i16: new Int16Array(b),
        i8: new Int8Array(b),
      };
    }
    return this.#views;
  }
}
