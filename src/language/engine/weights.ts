import { RapporteurError } from '../../kernel/rapporteur-error.ts';

/** The network's measures; see training/export.py, which writes them. */
export interface NetworkConfig {
  readonly rows: number;
  readonly subwordRows: number;
  /** The last so many rows are those of the word lists. */
  readonly lists: number;
  readonly embed: number;
  readonly width: number;
  readonly hidden: number;
  readonly pairs: number;
  readonly arc: number;
  readonly label: number;
  /** First column of each head in the one matrix of all heads. */
  readonly columns: Readonly<Record<HeadName, number>>;
  readonly headsWidth: number;
}

export type HeadName = 'upos' | 'xpos' | 'names' | 'arcDep' | 'arcHead' | 'labelDep' | 'labelHead';

export interface LabelSets {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  readonly names: readonly string[];
  /** Names of the word lists, in the order of their bits. */
  readonly lists: readonly string[];
}

interface TensorEntry {
  readonly type: 'int8' | 'uint16' | 'uint32' | 'float32';
  readonly shape: readonly number[];
  readonly offset: number;
}

/** The weights file, opened: measures, label sets and tensors by name. */
export class Weights {
  readonly config: NetworkConfig;
  readonly labels: LabelSets;
  readonly #tensors: Readonly<Record<string, TensorEntry>>;
  readonly #payload: Uint8Array;

  /** `file`: the bytes of models/reader.bin. Throws `language/bad-weights` when they are something else. */
  constructor(file: Uint8Array) {
    // Tensors are views of the file itself: a second copy would be what a short run uses most memory for.
    const bytes = file.byteOffset % 16 === 0 ? file : new Uint8Array(file);
    const size = bytes.length < 8 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    if (size < 0 || new TextDecoder().decode(bytes.subarray(0, 4)) !== 'RPR1' || bytes.length < 8 + size) {
      throw new RapporteurError(
        'language/bad-weights',
        'The file is not a weights file of the reader: reinstall the package.',
      );
    }
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)));
    this.config = header.config;
    this.labels = header.labels;
    this.#tensors = header.tensors;
    this.#payload = bytes.subarray(8 + size);
  }

  has(name: string): boolean {
    return name in this.#tensors;
  }

  shape(name: string): readonly number[] {
    return this.#entry(name).shape;
  }

  int8(name: string): Int8Array {
    const entry = this.#entry(name);
    return new Int8Array(this.#payload.buffer, this.#payload.byteOffset + entry.offset, sizeOf(entry));
  }

  uint16(name: string): Uint16Array {
    const entry = this.#entry(name);
    return new Uint16Array(this.#payload.buffer, this.#payload.byteOffset + entry.offset, sizeOf(entry));
  }

  uint32(name: string): Uint32Array {
    const entry = this.#entry(name);
    return new Uint32Array(this.#payload.buffer, this.#payload.byteOffset + entry.offset, sizeOf(entry));
  }

  float32(name: string): Float32Array {
    const entry = this.#entry(name);
    return new Float32Array(this.#payload.buffer, this.#payload.byteOffset + entry.offset, sizeOf(entry));
  }

  #entry(name: string): TensorEntry {
    const entry = this.#tensors[name];
    if (!entry)
      throw new RapporteurError('language/bad-weights', `The weights lack "${name}": reinstall the package.`);
    return entry;
  }
}

function sizeOf(entry: TensorEntry): number {
  return entry.shape.reduce((a, b) => a * b, 1);
}
