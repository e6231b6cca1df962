import type { EngineMemory } from './memory.ts';
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
