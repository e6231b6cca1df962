import { expect, test } from 'vitest';
import { isGluedRun } from '../../src/intake/text/strip-icons.ts';

test.each([
  'Menu ToggleClose CrossSearch GlassShare ArrowIcon FacebookIcon XIcon WhatsappBookmark Ribbon',
  'Nav DrawerLens SearchBell AlertsUser AvatarCaret Down',
])('a run of glued names is no line of the article: %s', (line) => {
  expect(isGluedRun(line)).toBe(true);
});

test.each([
  'YouTube, LinkedIn and WhatsApp face new rules in Brussels',
  'McDonald and MacArthur meet O’Brien and DeSantis',
  'The FactSet, HealthCare and TechCrunch figures were given by SoftBank on Monday.',
  'Ministers meet in Oslo',
])('names with a capital inside are left alone: %s', (line) => {
  expect(isGluedRun(line)).toBe(false);
});
