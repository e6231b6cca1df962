import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `virtual:country-names`: English short names by ISO 3166-1 alpha-3 code, and nothing else of the large source file. */
function countryNames(): Plugin {
  const id = 'virtual:country-names';
  return {
    name: 'country-names',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const countries: { cca3: string; name: { common: string } }[] = createRequire(import.meta.url)(
        'world-countries/countries.json',
      );
      const names = Object.fromEntries(countries.map(({ cca3, name }) => [cca3, name.common]));
      return `export default ${JSON.stringify(names)};`;
    },
  };
}

export default defineConfig({
  root,
  plugins: [react(), countryNames()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the server's Content-Security-Policy refuses for all but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4180', changeOrigin: true } } },
});
