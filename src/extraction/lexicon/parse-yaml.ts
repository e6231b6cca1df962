import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { type Place, wrongLine } from './parse-problem.ts';

/** A YAML map with the line it starts on, read with checks. */
export class YamlMap {
  readonly place: Place;
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(place: Place, values: ReadonlyMap<string, unknown>) {
    this.place = place;
    this.#values = values;
  }

  /** Stops at a key that is not among `keys`, which is most often a slip of the pen. */
  only(keys: readonly string[]): this {
    const stray = [...this.#values.keys()].find((key) => !keys.includes(key));
    if (stray !== undefined)
      throw wrongLine(this.place, `unknown key "${stray}"; the keys are ${keys.join(', ')}`);
    return this;
  }

  text(key: string): string | undefined {
    const value = this.#values.get(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    // YAML reads a bare year as a number.
    if (typeof value === 'number') return String(value);
    throw wrongLine(this.place, `"${key}" must be one text; put it in quotation marks`);
  }

  required(key: string): string {
    const text = this.text(key);
    if (text === undefined || text === '') throw wrongLine(this.place, `"${key}" is missing; add it`);
    return text;
  }

  list(key: string): string[] {
    const value = this.#values.get(key);
    if (value === undefined || value === null) return [];
    const wrong = () =>
      wrongLine(
        this.place,
        `"${key}" must be a list of texts in [ ], each in quotation marks if it has a colon or comma`,
      );
    if (!Array.isArray(value)) throw wrong();
    const texts = value.map((item: unknown) => {
      if (typeof item !== 'string' && typeof item !== 'number') throw wrong();
      return String(item);
    });
    const twice = texts.find((text, k) => texts.indexOf(text) !== k);
    if (twice !== undefined) throw wrongLine(this.place, `"${key}" says "${twice}" twice; remove one`);
    return texts;
  }

  flag(key: string): boolean {
    const value = this.#values.get(key);
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    throw wrongLine(this.place, `"${key}" must be true or false`);
  }

  oneOf<const T extends string>(key: string, allowed: readonly T[]): T {
    const text = this.required(key);
    const found = allowed.find((choice) => choice === text);
    if (found === undefined)
      throw wrongLine(this.place, `"${text}" is no ${key}; use one of ${allowed.join(', ')}`);
    return found;
  }

  optionalOneOf<const T extends string>(key: string, allowed: readonly T[]): T | undefined {
    return this.text(key) === undefined ? undefined : this.oneOf(key, allowed);
  }
}

/** Reads a YAML file of the form `section: [map, map, ...]`; every section must be among `sections`. */
export function parseYamlSections(
  text: string,
  file: string,
  sections: readonly string[],
): Map<string, YamlMap[]> {
  // Only hand-kept sources are YAML, so that a run without them never pays for loading the parser.
  const yaml = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines });
  const lineOf = (node: Yaml.Node): Place => ({ file, line: lines.linePos(node.range?.[0] ?? 0).line });
  const error = document.errors[0];
  if (error)
    throw wrongLine(
      { file, line: lines.linePos(error.pos[0]).line },
      error.message.split('\n')[0] ?? 'not YAML',
    );
  const result = new Map<string, YamlMap[]>();
  const root = document.contents;
  if (root === null) return result;
  if (!yaml.isMap(root))
    throw wrongLine(lineOf(root), `the file must consist of the sections ${sections.join(', ')}`);
  for (const { key, value } of root.items) {
    const name = yaml.isScalar(key) ? String(key.value) : '';
    if (!sections.includes(name)) {
      throw wrongLine(
        lineOf(key as Yaml.Node),
        `unknown section "${name}"; the sections are ${sections.join(', ')}`,
      );
    }
    if (!yaml.isSeq(value))
      throw wrongLine(
        lineOf(key as Yaml.Node),
        `section "${name}" must be a list of entries starting with "-"`,
      );
    result.set(
      name,
      value.items.map((item) => mapOf(yaml, item as Yaml.Node, lineOf)),
    );
  }
  return result;
}

function mapOf(yaml: typeof Yaml, node: Yaml.Node, lineOf: (node: Yaml.Node) => Place): YamlMap {
  if (!yaml.isMap(node)) throw wrongLine(lineOf(node), 'an entry must be "- key: value" pairs');
  const values = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    values.set(yaml.isScalar(key) ? String(key.value) : '', yaml.isNode(value) ? value.toJSON() : value);
  }
  return new YamlMap(lineOf(node), values);
}
