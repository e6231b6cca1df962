import type { Diagnostic } from '../kernel/index.ts';
import { articleFromObject } from './article-from-object.ts';
import { readPage } from './clean-page.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './files/decode-text.ts';
import { explainFileError } from './files/explain-file-error.ts';
import { findInputs } from './files/find-inputs.ts';
import { maximumPageBytes, maximumTextLength, readBounded, TooLarge } from './files/read-bounded.ts';
import { readJsonLines } from './files/read-json-lines.ts';
import { binaryKind, type InputKind, kindByEnding, kindByLooks } from './files/sniff-kind.ts';
import type { IntakeResult } from './types.ts';

/**
 * Reads files and folders into articles, one at a time and in a stable order, whatever their number. Nothing is thrown for
 * what is wrong with an input: it is refused with a diagnostic that names it, and the next one is read.
 */
export async function* readInputs(paths: readonly string[]): AsyncGenerator<IntakeResult> {
  for await (const { path, diagnostic } of findInputs(paths)) {
    if (diagnostic) yield { source: path, diagnostics: [diagnostic] };
    else for await (const result of readFile(path)) yield withLanguageWarning(result);
  }
}

async function* readFile(path: string): AsyncGenerator<IntakeResult> {
  try {
    const kind = kindByEnding(path);
    if (kind === 'jsonl') yield* readJsonLines(path);
    else yield* readBytes(path, await readBounded(path), kind);
  } catch (error) {
    yield refused(error instanceof TooLarge ? tooLarge(path, error) : explainFileError(path, error));
  }
}

function* readBytes(path: string, bytes: Uint8Array, ending: InputKind | undefined): Generator<IntakeResult> {
  if (bytes.length === 0)
    return yield refused(
      problem(path, 'intake/empty-file', 'The file is empty. Save the article again or remove the file.'),
    );
  const binary = binaryKind(bytes);
  if (binary) {
    return yield refused(
      problem(
        path,
        'intake/binary-file',
        `The file is ${binary}, not text. Save the article as a web page or as plain text.`,
      ),
    );
  }
  const decoded = decodeText(bytes);
  const kind = ending === undefined || ending === 'text' ? kindByLooks(decoded.text) : ending;
  if (kind === 'json' || kind === 'jsonl') return yield* readJson(path, decoded.text, ending);
  const { text, diagnostics } = bounded(path, decoded.text, kind);
  if (decoded.lossy)
    diagnostics.push(
      warning(
        path,
        'intake/damaged-characters',
        `Some characters could not be read as ${decoded.encoding} and show as \ufffd. Save the file as UTF-8 if they matter.`,
      ),
    );
  yield readArticle(path, text, kind, diagnostics);
}

const pageCut =
  'The page has more elements or text than any news page; only its beginning was read. Save the article alone.';

function readArticle(path: string, text: string, kind: InputKind, diagnostics: Diagnostic[]): IntakeResult {
  const { article, isCut } =
    kind === 'html'
      ? readPage(text, { source: path })
      : { article: cleanText(text, { source: path }), isCut: false };
  if (article && isCut) diagnostics.push(warning(path, 'intake/page-cut', pageCut));
  if (!article) {
    return refused(
      problem(
        path,
        'intake/no-article',
        'No article was found in the file: it holds no running text, or only menus and notices. Check that the page was saved whole.',
      ),
    );
  }
  return { source: path, article, diagnostics };
}

/** Adds what the reader should know about a language that later stages do not read. */
function withLanguageWarning(result: IntakeResult): IntakeResult {
  const { article, diagnostics } = result;
  if (!article || article.language === 'und' || /^en(?:-|$)/i.test(article.language)) return result;
  const message = `The article is in another language (${article.language}): it is kept, not analysed. Add an English version if there is one.`;
  return {
    ...result,
    diagnostics: [...diagnostics, warning(article.source, 'intake/language-not-read', message)],
  };
}

function* readJson(path: string, text: string, ending: InputKind | undefined): Generator<IntakeResult> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (ending !== 'json') return yield readArticle(path, text, 'text', []);
    const reason = error instanceof Error ? error.message.slice(0, 160) : 'broken';
    return yield refused(
      problem(
        path,
        'intake/broken-json',
        `The file is not valid JSON (${reason}). Mend it, or name it .jsonl if it holds one object per line.`,
      ),
    );
  }
  const list = Array.isArray(value) ? value : [value];
  for (const [at, item] of list.entries()) {
    yield articleFromObject(item, Array.isArray(value) ? `${path}#${at + 1}` : path);
  }
}

/** Cuts a text beyond the bound at a line end; a page keeps its full length, since most of it is not text. */
function bounded(path: string, text: string, kind: InputKind): { text: string; diagnostics: Diagnostic[] } {
  if (kind !== 'text' || text.length <= maximumTextLength) return { text, diagnostics: [] };
  const cut = text.lastIndexOf('\n', maximumTextLength);
  const kept = text.slice(0, cut > maximumTextLength / 2 ? cut : maximumTextLength);
  return {
    text: kept,
    diagnostics: [
      warning(
        path,
        'intake/text-cut',
        `The text is ${text.length} characters long; only the first ${kept.length} were taken. Split it into its articles.`,
      ),
    ],
  };
}

function tooLarge(path: string, error: TooLarge): Diagnostic {
  const megabytes = Math.round(error.bytes / 100_000) / 10;
  return problem(
    path,
    'intake/too-large',
    `The file has ${megabytes} MB; pages are read up to ${maximumPageBytes / 1_000_000} MB. Save only the article, or put many articles in a .jsonl file, which may have any length.`,
  );
}

function problem(path: string, code: string, message: string): Diagnostic {
  return { severity: 'error', code, message, place: path };
}

function warning(path: string, code: string, message: string): Diagnostic {
  return { severity: 'warning', code, message, place: path };
}

function refused(diagnostic: Diagnostic): IntakeResult {
  return { source: diagnostic.place, diagnostics: [diagnostic] };
}
