import { detectAll } from 'tinyld';
import type { MetadataOrigin } from '../types.ts';

const enough = 40;
const sampleLength = 2_000;
/** Letters below which the statistics must be sure of themselves. */
const few = 250;
const sure = 0.5;

/** The language of a text as BCP 47. The text decides; the page's own word breaks a tie; too little text stays `und`. */
export function detectLanguage(text: string, hint?: string): { language: string; origin: MetadataOrigin } {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const hinted = primary(hint);
  if (letters < enough)
    return hinted ? { language: hinted, origin: 'meta-tag' } : { language: 'und', origin: 'none' };
  const script = byScript(sample, letters);
  if (script) return { language: script, origin: 'detected' };
  if (looksEnglish(sample) || (letters < few && hasEnglishWords(sample)))
    return { language: 'en', origin: 'detected' };
  const [first, second] = detectAll(sample);
  if (!first) return hinted ? { language: hinted, origin: 'meta-tag' } : { language: 'und', origin: 'none' };
  // A sentence or two full of foreign names fools letter statistics: unless they are sure, the language stays open.
  if (letters < few && first.accuracy < sure)
    return hinted
      ? { language: hinted, origin: 'meta-tag' }
      : { language: first.lang === 'en' ? 'en' : 'und', origin: first.lang === 'en' ? 'detected' : 'none' };
  const close = second && second.accuracy > first.accuracy * 0.8;
  if (close && hinted === second.lang) return { language: hinted, origin: 'meta-tag' };
  return { language: first.lang, origin: 'detected' };
}

function primary(tag: string | undefined): string | undefined {
  const match = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '');
  return match?.[1]?.toLowerCase();
}

/** Scripts that one language alone writes with, in news. */
function byScript(sample: string, letters: number): string | undefined {
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (share(/[\u3040-\u30ff]/g) > 0.15) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > 0.3) return 'ko';
  if (share(/[\u3400-\u9fff]/g) > 0.5) return 'zh';
  if (share(/[\u0e00-\u0e7f]/g) > 0.3) return 'th';
  if (share(/[\u0590-\u05ff]/g) > 0.3) return 'he';
  if (share(/[\u0370-\u03ff]/g) > 0.3) return 'el';
  return undefined;
}

/** Words that hardly any other language of the Latin script shares, so that three of them settle a sentence or two. */
const tellingWords =
  /(?<!\p{L})(?:the|and|between|with|from|been|has|have|were|would|said|which|their|after|that|talks|meeting|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|June|July|October)(?!\p{L})/gu;

function hasEnglishWords(sample: string): boolean {
  return new Set(sample.match(tellingWords)).size >= 3;
}

const englishWords =
  /(?<![\p{L}'’])(?:the|of|and|was|were|that|with|said|has|have|had|by|from|which|would|will|not|this|their)(?![\p{L}'’])/giu;

/** Letter statistics mistake short English texts with foreign names for other languages; its small words do not lie. Names, in a list of them most of the words, are not counted. */
function looksEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}'’]+/gu)?.length ?? 0;
  const common = sample.match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu)?.length ?? 0;
  const small = sample.match(englishWords)?.length ?? 0;
  const the = sample.match(/(?<!\p{L})(?:the|of|and|said|was)(?!\p{L})/giu)?.length ?? 0;
  return words >= 8 && small >= Math.max(common, words * 0.3) * 0.12 && the >= 2;
}
