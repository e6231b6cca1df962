import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { foundRecord } from '../../src/evaluation/articles/found-record.ts';
import { exportFormats } from '../../src/exports/index.ts';
import { openPipeline } from '../../src/pipeline.ts';
import { readExamples } from '../acceptance/read-examples.ts';

const doc = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const commandsDoc = doc('docs/commands.md');
const headings = new Set(
  [...commandsDoc.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]?.replaceAll('`', '')),
);

describe('docs/commands.md', () => {
  const program = createProgram(() => {});

  test.each(program.commands.map((command) => [command.name(), command] as const))(
    'has %s and each of its options',
    (name, command) => {
      expect(headings).toContain(name);
      for (const option of command.options) {
        const heading = `${name} ${option.flags.replace(/^-\w, /, '')}`;
        expect(headings).toContain(heading);
        if (option.short)
          expect(commandsDoc.slice(commandsDoc.indexOf(`\`${heading}\``))).toContain(
            `Short: \`${option.short}\``,
          );
      }
    },
  );

  test('has every export format', () => {
    for (const { name } of exportFormats) expect(headings).toContain(`Format ${name}`);
  });

  test('names no command that does not exist', () => {
    const known = new Set(program.commands.map((command) => command.name()));
    const named = [
      ...`${commandsDoc}\n${doc('README.md')}`.matchAll(
        /(?:bin\/rapporteur\.js|^ {4}(?:npx )?rapporteur|\| rapporteur) ([a-z]+)/gm,
      ),
    ].map((match) => match[1] ?? '');
    for (const name of named) expect(known).toContain(name);
  });
});

test('docs/record.md explains every field that the examples bring up', async () => {
  const recordDoc = doc('docs/record.md');
  const explained = new Set([...recordDoc.matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1]));
  const pipeline = await openPipeline();
  const fields = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [field, inner] of Object.entries(value)) {
        fields.add(field);
        // Their keys are names of fields and roles, not fields.
        if (field !== 'spans' && field !== 'origins') collect(inner);
      }
    }
  };
  for (const { article } of (await readExamples()).slice(0, 12)) {
    const { engagements, claims, actors } = foundRecord(article, pipeline);
    collect([article, engagements, [...claims.values()], actors]);
  }
  expect(fields.size).toBeGreaterThan(40);
  expect([...fields].filter((field) => !explained.has(field))).toEqual([]);
});
