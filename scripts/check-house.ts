/**
 * The rules of the house, checked: which part may import which, no cycles, file names, file lengths. Says what to do
 * instead of what was done.
 *
 *   npx tsx scripts/check-house.ts
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each part of `src/` may import for its values, and what for types only. Stages stand in the order of the flow. */
const PARTS: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>
> = {
  kernel: { values: [], types: [] },
  generated: { values: [], types: ['intake', 'extraction'] },
  intake: { values: ['kernel', 'generated'], types: [] },
  language: { values: ['kernel', 'generated'], types: ['intake'] },
  extraction: { values: ['kernel', 'generated'], types: ['intake', 'language'] },
  resolution: { values: ['kernel'], types: ['intake', 'language', 'extraction'] },
  record: { values: ['kernel'], types: ['intake', 'language', 'extraction', 'resolution'] },
  pipeline: { values: ['kernel', 'intake', 'language', 'extraction', 'resolution', 'record'], types: [] },
  exports: { values: ['kernel'], types: ['record'] },
  evaluation: {
    values: ['kernel', 'intake', 'extraction', 'resolution', 'record', 'pipeline'],
    types: [],
  },
  server: {
    values: ['kernel', 'exports', 'pipeline'],
    types: ['intake', 'language', 'extraction', 'resolution', 'record'],
  },
  cli: {
    values: ['kernel', 'intake', 'language', 'pipeline', 'record', 'exports', 'server', 'evaluation'],
    types: ['extraction', 'resolution'],
  },
};

/** Packages that only one part may use: all SQL is in the record, all command-line grammar in the cli. */
const RESERVED: Readonly<Record<string, string>> = {
  kysely: 'record',
  pg: 'record',
  '@electric-sql/pglite': 'record',
  commander: 'cli',
  hono: 'server',
  '@hono/node-server': 'server',
  '@hono/zod-openapi': 'server',
};

/** Long because they are data; everything else is split. */
const MAXIMUM_LINES = 400;
const DATA = [/^src\/generated\//, /-(table|data|samples)\.ts$/, /(^|\/)(sample|fixture)s?-[a-z-]+\.ts$/];

const SOURCE = /\.(ts|tsx|js)$/;
const LOOKED_AT = ['src', 'web', 'scripts', 'tests', 'benchmarks', 'bin'];

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typesOnly: boolean;
}

const problems: string[] = [];
const files = LOOKED_AT.flatMap((folder) => filesUnder(join(root, folder)));
const imports = files.flatMap((file) => importsOf(file));
for (const file of files) checkFile(file);
for (const one of imports) checkImport(one);
checkCycles();

for (const problem of problems) console.log(problem);
console.log(
  problems.length === 0
    ? `The house is in order (${files.length} files).`
    : `${problems.length} things to mend.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules' && name !== 'fixtures')
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory()
        ? filesUnder(path)
        : SOURCE.test(name)
          ? [relative(root, path)]
          : [];
    })
    .sort();
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"\n]+)['"]/g,
  );
  const bare = source.matchAll(/(?:^|\n)\s*import\s+['"]([^'"\n]+)['"]/g);
  const dynamic = source.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g);
  return [
    ...[...statements].map((m) => ({ from: file, specifier: m[2] ?? '', typesOnly: m[1] !== undefined })),
    ...[...bare, ...dynamic].map((m) => ({ from: file, specifier: m[1] ?? '', typesOnly: false })),
  ];
}

function checkFile(file: string): void {
  const name = basename(file).replace(/(\.test|\.config|\.d)?\.(ts|tsx|js)$/, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    problems.push(
      `${file}: file names are kebab-case and equal their main export; rename it to ${kebab(name)}.`,
    );
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  if (lines > MAXIMUM_LINES && !DATA.some((pattern) => pattern.test(file)))
    problems.push(
      `${file}: ${lines} lines; split it by what changes together into files of under 300 lines.`,
    );
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

function checkImport({ from, specifier, typesOnly }: Import): void {
  if (!specifier.startsWith('.')) {
    checkPackage(from, specifier);
    return;
  }
  const target = normalize(join(dirname(from), specifier));
  if (from.startsWith('web/')) {
    checkWebImport(from, target, typesOnly);
    return;
  }
  const part = partOf(from);
  if (part === undefined) return;
  const other = partOf(target);
  if (other === undefined) {
    if (!target.startsWith('src/'))
      problems.push(
        `${from}: src must not import ${target}; move what it needs into src, or read it as data at run time.`,
      );
    return;
  }
  if (other === part) return;
  const rule = PARTS[part];
  if (rule === undefined)
    return void problems.push(
      `${from}: src/${part}/ is not in the table of scripts/check-house.ts; add it there and to the design.`,
    );
  if (!rule.values.includes(other) && !(rule.types.includes(other) && typesOnly))
    problems.push(`${from}: ${instead(part, other, rule)}`);
  else checkFace(from, target, other);
}

function instead(part: string, other: string, rule: { readonly types: readonly string[] }): string {
  if (rule.types.includes(other))
    return `${part} may know ${other} by its types only; write "import type", or pass the value in from src/pipeline.ts.`;
  return `${part} must not import ${other}; pass what it needs in from src/pipeline.ts, or move what both need to src/kernel/.`;
}

/** Other parts see a part through its face; the kernel is all face. */
function checkFace(from: string, target: string, other: string): void {
  if (other === 'kernel' || other === 'generated' || other === 'pipeline') return;
  if (/^src\/[^/]+\/(index|types|api-types)\.ts$/.test(target)) return;
  problems.push(
    `${from}: imports ${target} past the face of ${other}; export it from src/${other}/index.ts and import that.`,
  );
}

function checkWebImport(from: string, target: string, typesOnly: boolean): void {
  if (!target.startsWith('src/')) return;
  if (target !== 'src/server/api-types.ts' || !typesOnly)
    problems.push(
      `${from}: the web app knows the server by the types of src/server/api-types.ts only; write "import type" from there.`,
    );
}

function checkPackage(from: string, specifier: string): void {
  const part = partOf(from);
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const owner = RESERVED[name];
  if (part !== undefined && owner !== undefined && owner !== part)
    problems.push(`${from}: only src/${owner}/ uses ${name}; add what is needed to its face.`);
}

/** `src/pipeline.ts` and `src/pipeline/` are one part. */
function partOf(file: string): string | undefined {
  return /^src\/([^/.]+)/.exec(file)?.[1];
}

/** Depth-first over imports of values; an import of types is no dependency at run time. */
function checkCycles(): void {
  const graph = new Map<string, string[]>();
  for (const { from, specifier, typesOnly } of imports) {
    if (typesOnly || !specifier.startsWith('.')) continue;
    graph.set(from, [...(graph.get(from) ?? []), normalize(join(dirname(from), specifier))]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0)
      return void problems.push(
        `${[...path.slice(at), file].join(' -> ')}: a cycle; move what both need into a file of its own.`,
      );
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
}
