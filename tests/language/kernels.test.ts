import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kernelsSource } from '../../src/language/engine/kernels-wasm.ts';

it('kernels-wasm.ts is compiled from the kernels.as beside it; else run `node training/build-kernels.js`', () => {
  const source = readFileSync(new URL('../../src/language/engine/kernels.as', import.meta.url), 'utf8');
  expect(createHash('sha256').update(source).digest('hex')).toBe(kernelsSource);
});
