import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Claim, type Rule, rules } from '../../src/extraction/index.ts';
import { articleFromObject } from '../../src/intake/index.ts';
import { analyse, openPipeline } from '../../src/pipeline.ts';

/** A Tuesday: what an example is read with when it says nothing else. */
const PUBLISHED = '2019-04-09';

const pipeline = await openPipeline();

function claimsOf(text: string, published: string, rule: Rule): Claim[] {
  const { article } = articleFromObject({ id: 'example', text, published, language: 'en' }, 'example');
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const { extraction, diagnostics } = analyse(article, [], pipeline);
  expect(diagnostics).toEqual([]);
  return (extraction?.claims ?? []).filter((claim) => claim.foundBy === rule.id);
}

/** A holder's name, or the description of whoever has none. */
function holderOf(claim: Claim): string | undefined {
  return 'holder' in claim ? (claim.holder.name ?? claim.holder.description) : undefined;
}

/** The field of a claim in the short form in which examples give it. */
function shown(claim: Claim, field: string): unknown {
  const value: unknown = (claim as unknown as Record<string, unknown>)[field];
  if (field === 'when') return claim.when?.edtf;
  if (field === 'due') return 'due' in claim ? claim.due?.edtf : undefined;
  if (field === 'where') return claim.where?.name;
  if (field === 'holder') return holderOf(claim);
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'object' ? (item as { name: string }).name : item));
  return value;
}

test('every rule has an id of its own, which is the name of its file', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    const places = ['engagements', 'positions', 'commitments'].map(
      (kind) => new URL(`../../src/extraction/${kind}/rules/${id}.ts`, import.meta.url),
    );
    expect(
      places.some((place) => existsSync(place)),
      `a file ${id}.ts in a rules folder`,
    ).toBe(true);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples and counterexamples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterexamples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples)('finds: $text', ({ text, published = PUBLISHED, finds }) => {
    const claims = claimsOf(text, published, rule);
    const fields = Object.keys(finds);
    const found = claims.map((claim) =>
      Object.fromEntries(fields.map((field) => [field, shown(claim, field)])),
    );
    expect(found).toContainEqual(finds);
  });

  test.each(rule.counterexamples)('finds nothing: %s', (text) => {
    expect(claimsOf(text, PUBLISHED, rule)).toEqual([]);
  });
});
