/** A longer line is no line of a table; what stands beyond is left out. */
export const LONGEST_LINE = 1 << 22;

export interface BoundedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether its end was left out because it is too long. */
  readonly cut: boolean;
}

/** Lines of UTF-8 text, line ends taken off; memory stays bounded however long a line is. */
export async function* boundedLines(
  input: NodeJS.ReadableStream,
  longest = LONGEST_LINE,
): AsyncGenerator<BoundedLine> {
  input.setEncoding('utf8');
  let number = 1;
  let open = '';
  let cut = false;
  const take = (part: string) => {
    if (open.length + part.length > longest) cut = true;
    open += part.slice(0, longest - open.length);
  };
  const close = (): BoundedLine => {
    const bare = number === 1 ? open.replace(/^\ufeff/, '') : open;
    const closed = { number, text: bare.endsWith('\r') ? bare.slice(0, -1) : bare, cut };
    number++;
    open = '';
    cut = false;
    return closed;
  };
  for await (const chunk of input as AsyncIterable<string>) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, at));
      yield close();
      from = at + 1;
    }
    take(chunk.slice(from));
  }
  if (open !== '') yield close();
}
