import type { EngineMemory, Kernels } from './memory.ts';
import type { Weights } from './weights.ts';

/** A weight matrix in the engine's memory: int16 rows, a scale and a bias for each. */
export interface Matrix {
  readonly weight: number;
  readonly scale: number;
  readonly bias: number;
  readonly m: number;
  readonly k: number;
}

/** A layer norm in the engine's memory. Its output is int16 times `1 / factor`. */
export interface Norm {
  readonly gamma: number;
  readonly beta: number;
  readonly factor: number;
  readonly k: number;
}

/** `inputScale`: the fixed scale of the rows it will be given; 1 when they bring their own. */
export function placeMatrix(memory: EngineMemory, weights: Weights, name: string, inputScale = 1): Matrix {
  const [m = 0, k = 0] = weights.shape(`${name}.weight`);
  const weight = memory.reserve(m * k * 2);
  memory.i16.set(weights.int8(`${name}.weight`), weight >> 1);
  const scale = memory.storeFloats(weights.float32(`${name}.scale`).map((s) => s * inputScale));
  return { weight, scale, bias: memory.storeFloats(weights.float32(`${name}.bias`)), m, k };
}

/** A third of a convolution's matrix: its columns for the previous (0), the middle (1) or the next word (2). */
export function placeThird(
  memory: EngineMemory,
  weights: Weights,
  name: string,
  third: number,
  inputScale: number,
): Matrix {
  const [m = 0, whole = 0] = weights.shape(`${name}.weight`);
  const k = whole / 3;
  const weight = memory.reserve(m * k * 2);
  const source = weights.int8(`${name}.weight`);
  for (let row = 0; row < m; row++) {
    const from = row * whole + third * k;
    memory.i16.set(source.subarray(from, from + k), (weight >> 1) + row * k);
  }
  const scale = memory.storeFloats(weights.float32(`${name}.scale`).map((s) => s * inputScale));
  const bias = memory.storeFloats(third === 1 ? weights.float32(`${name}.bias`) : new Float32Array(m));
  return { weight, scale, bias, m, k };
}

/** Rows of int16 in the engine's memory, `stride` bytes apart, with a scale each. */
export interface Rows {
  readonly at: number;
  readonly stride: number;
  readonly scales: number;
}

/** What `linear` does with a result: clip it at 0, add it to what is there. */
export const RELU = 1;
export const ADD = 2;

/** out[n, m] = rows[n, k] times the matrix; `outStride` in bytes. */
export function linear(
  kernels: Kernels,
  rows: Rows,
  n: number,
  { weight, scale, bias, m, k }: Matrix,
  out: number,
  outStride: number,
  mode = 0,
): void {
  kernels.matmul(rows.at, rows.stride, rows.scales, n, k, weight, scale, bias, m, out, outStride, mode);
}

export function normalize(kernels: Kernels, x: number, n: number, norm: Norm, out: number): void {
  kernels.normalize(x, n, norm.k, norm.gamma, norm.beta, norm.factor, out);
}

export function placeNorm(memory: EngineMemory, weights: Weights, name: string): Norm {
  const gamma = weights.float32(`${name}.gamma`);
  const beta = weights.float32(`${name}.beta`);
  // A normed value is at most sqrt(k) away from 0, so this bound can never be passed.
  let bound = 0;
  for (let i = 0; i < gamma.length; i++) {
    bound = Math.max(bound, Math.sqrt(gamma.length) * Math.abs(gamma[i] ?? 0) + Math.abs(beta[i] ?? 0));
  }
  return {
    gamma: memory.storeFloats(gamma),
    beta: memory.storeFloats(beta),
    factor: 32767 / bound,
    k: gamma.length,
  };
}
