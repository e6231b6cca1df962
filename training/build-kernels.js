// Compiles src/language/engine/kernels.as with AssemblyScript into kernels-wasm.ts (base64, so that Node, a bundler and
// the browser all load it alike). With --check it only says whether the compiled file is stale.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/language/engine/', import.meta.url));
const source = readFileSync(`${folder}kernels.as`, 'utf8');
const hash = createHash('sha256').update(source).digest('hex');

if (process.argv.includes('--check')) {
  const fresh = readFileSync(`${folder}kernels-wasm.ts`, 'utf8').includes(hash);
  console.log(fresh ? 'kernels-wasm.ts is fresh' : 'kernels-wasm.ts is stale: run `node training/build-kernels.js`');
  process.exit(fresh ? 0 : 1);
}

const { default: asc } = await import('assemblyscript/asc');
let binary;
const { error, stderr } = await asc.main(
  ['kernels.ts', '-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--disable', 'mutable-globals',
    '--initialMemory', '1', '--use', 'abort=', '-o', 'kernels.wasm'],
  {
    readFile: (name) => (name === 'kernels.ts' ? source : null),
    writeFile: (name, data) => { if (name.endsWith('.wasm')) binary = data; },
    listFiles: () => [],
  },
);
if (error) {
  console.error(stderr.toString());
  throw error;
}
const lines = Buffer.from(binary).toString('base64').match(/.{1,100}/g).map((line) => `  '${line}',`).join('\n');
writeFileSync(`${folder}kernels-wasm.ts`, `// Compiled from kernels.as by training/build-kernels.js; do not edit.

/** SHA-256 of the kernels.as this was compiled from; a test holds the two together. */
export const kernelsSource = '${hash}';

/** The WebAssembly module, base64. */
export const kernelsWasm = [
${lines}
].join('');
`);
console.log(`kernels-wasm.ts: ${binary.length} bytes of WebAssembly`);
