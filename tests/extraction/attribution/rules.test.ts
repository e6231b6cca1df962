import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTION_RULES,
  cueLexicon,
  findAttributions,
} from '../../../src/extraction/attribution/index.ts';
import { openLexicon } from '../../../src/extraction/lexicon/index.ts';
import { openReader } from '../../../src/language/index.ts';

const reader = await openReader();
const cues = cueLexicon((await openLexicon()).data.cues);

function read(text: string) {
  const paragraphs = [{ start: 0, end: text.length }];
  return findAttributions(text, paragraphs, reader.read(text, paragraphs), cues);
}

describe('every rule of attribution', () => {
  it('has an id of its own', () => {
    const ids = ATTRIBUTION_RULES.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can be reached and shows itself', () => {
    for (const rule of ATTRIBUTION_RULES) {
      expect((rule.frames?.length ?? 0) + (rule.triggers?.length ?? 0), rule.id).toBeGreaterThan(0);
      expect(rule.examples.length, rule.id).toBeGreaterThan(0);
      expect(rule.counterexamples.length, rule.id).toBeGreaterThan(0);
    }
  });
});

describe.each(ATTRIBUTION_RULES)('$id', (rule) => {
  it.each(rule.examples)('finds: $text', ({ text, cue, source, content, direct }) => {
    const found = read(text).find((a) => a.rule === rule.id);
    expect(found).toBeDefined();
    if (found === undefined) return;
    expect({
      cue: text.slice(found.cue.start, found.cue.end),
      source: found.source && text.slice(found.source.span.start, found.source.span.end),
      content: found.content.map((c) => text.slice(c.start, c.end)),
    }).toEqual({ cue, source, content: [...content] });
    if (direct !== undefined) expect(found.direct).toBe(direct);
  });

  it.each(rule.counterexamples)('finds nothing in: %s', (text) => {
    expect(read(text).filter((a) => a.rule === rule.id)).toEqual([]);
  });
});
