import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executablePath, expectNothingWrong, openStage, type Stage } from './browser.ts';
import { accusation, beefDemand, investment } from './sample-ledgers.ts';
import { officialsVisit } from './sample-record.ts';

describe.skipIf(!executablePath)('reading positions, promises and events', { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.close());

  const count = (page: Page) => page.locator('.result-count');

  test('positions stand in a table for each side, and open their sentences', async () => {
    const { page, trouble } = await stage.open('/positions');
    await count(page).getByText('5 positions').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Japan',
      'United States',
      'Side not known',
    ]);
    const american = page.getByRole('table', { name: 'Positions: United States' });
    await american.getByRole('rowheader').getByText('lower tariffs on beef').waitFor();
    await american.getByText('demands').waitFor();
    await american.getByRole('button', { name: 'The 2 sentences' }).click();
    await american.locator('.evidence').nth(1).waitFor();
    expect(await american.locator('.evidence q').allTextContents()).toContain(beefDemand.quote);
    await expectNothingWrong(page, trouble);
  });

  test('positions are filtered by side and stance, in the address', async () => {
    const { page } = await stage.open('/positions');
    await page.getByRole('combobox', { name: 'Side' }).selectOption('JPN');
    await count(page).getByText('2 positions').waitFor();
    await page.getByLabel('Stance').selectOption('opposes');
    await count(page).getByText('1 position').waitFor();
    expect(new URL(page.url()).search).toBe('?party=JPN&stance=opposes');
    await page.getByLabel('Stance').selectOption('offers');
    await page.getByText('No position fits').waitFor();
  });

  test('promises show amounts that differ side by side, each with its sentence', async () => {
    const { page, trouble } = await stage.open('/promises');
    await page.getByText('Sources differ').waitFor();
    expect(await page.locator('.ledger-differ .ledger-amount').allTextContents()).toEqual([
      'USD 150 billion',
      'USD 170 billion',
    ]);
    await page.locator('.ledger-differ').getByRole('button', { name: 'The sentence' }).first().click();
    await page.locator('.ledger-differ .evidence').first().waitFor();
    expect(await page.locator('.ledger-differ .evidence q').first().textContent()).toBe(investment.quote);
    await page.getByRole('cell', { name: 'agreed' }).getByText('announced 2 May 2031').waitFor();
    await page.getByRole('cell', { name: 'United States', exact: true }).waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('events stand with their codes and their sentence', async () => {
    const { page, trouble } = await stage.open('/events');
    const accused = page.getByRole('row', { name: 'ACCUSE' });
    await accused.getByText(accusation.quote).waitFor();
    await accused.getByText('CAMEO 112 · quad class 3, verbal conflict · Goldstein -2').waitFor();
    await page.getByText('told as a possibility').waitFor();
    await page.getByText('day of publication').waitFor();
    await page.getByLabel('Type').selectOption('ACCUSE');
    await count(page).getByText('1 event', { exact: true }).waitFor();
    await accused.getByRole('link', { name: 'The Harbour Gazette' }).click();
    await page.locator('.article-text [aria-pressed=true]').getByText('accused').waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('an article marks them, each kind for itself', async () => {
    const { page, trouble } = await stage.open(`/articles/${beefDemand.article}`);
    const marks = page.locator('.article-text .handle');
    await marks.first().waitFor();
    expect(await marks.count()).toBe(8);
    await page.getByRole('checkbox', { name: /positions/ }).uncheck();
    expect(await marks.allTextContents()).toEqual(['will ', 'invest', 'accused']);
    await page.getByRole('button', { name: /promise Japan: invest/ }).click();
    await page.getByRole('complementary').getByText('promise-verb').waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('the page of an actor has its positions and promises', async () => {
    const { page, trouble } = await stage.open('/people/JPN');
    await page.getByRole('heading', { name: 'Positions (2)' }).waitFor();
    await page.getByText('talks on digital rules').waitFor();
    await page.getByRole('heading', { name: 'Promises (1)' }).waitFor();
    await page.getByText('amounts differ').waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('a visit and what it holds lead to each other', async () => {
    const { page, trouble } = await stage.open(`/engagements/${officialsVisit.id}`);
    await page.getByRole('heading', { name: 'During this visit' }).waitFor();
    await page.getByRole('link', { name: 'Third session of the Pacific Economic Dialogue' }).click();
    await page.getByRole('heading', { name: 'Part of a visit' }).waitFor();
    await page.getByRole('link', { name: officialsVisit.label }).click();
    await page.getByRole('heading', { level: 1, name: officialsVisit.label }).waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('with nothing to show they say what would be there', async () => {
    for (const [path, title] of [
      ['/positions', 'No positions'],
      ['/promises', 'No promises'],
      ['/events', 'No events'],
    ] as const) {
      const { page } = await stage.open(new URL(path, stage.emptyUrl).href);
      await page.locator('.empty-title').getByText(title).waitFor();
      await page.locator('.empty').getByText('rapporteur add FOLDER').waitFor();
      await page.context().close();
    }
  });
});
