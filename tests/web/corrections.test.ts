import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executablePath, expectNothingWrong, openStage, type Stage, violations } from './browser.ts';
import { october, officialsVisit } from './sample-record.ts';

describe.skipIf(!executablePath)('correcting the record in a browser', { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.close());

  async function openPanel(id: string, name = 'Ben'): Promise<{ page: Page; trouble: string[] }> {
    const opened = await stage.open(`/engagements/${id}`);
    await opened.page.getByText('Correct this').click();
    if (name !== '') await opened.page.getByLabel('Your name').fill(name);
    return opened;
  }

  const form = (page: Page, name: string) => page.getByRole('form', { name });

  test('what was said stands there with its author, and is taken back', async () => {
    const { page, trouble } = await stage.open(`/engagements/${october.id}`);
    const said = page.locator('.said');
    await said.getByText('The place is: Washington').waitFor();
    await said.getByText('Ada <i>Lindqvist</i>, 2 Nov 2031').waitFor();
    await said.getByRole('button', { name: 'Undo: The place is: Washington' }).click();
    await said.waitFor({ state: 'detached' });
    await expectNothingWrong(page, trouble);
  });

  test('a field is corrected in the name of the reader, and listed among the corrections', async () => {
    const { page, trouble } = await openPanel(officialsVisit.id);
    const otherwise = form(page, 'Something about it is otherwise');
    expect(await otherwise.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await otherwise.getByLabel('How it is').selectOption('cancelled');
    await otherwise.getByRole('button', { name: 'Save' }).click();
    await page.locator('.said').getByText('The status is: cancelled').waitFor();

    await otherwise.getByLabel('Which').selectOption('when');
    await otherwise.getByLabel(/How it is/).fill('Friday');
    await otherwise.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('"Friday" is no date.').waitFor();

    await page.getByRole('link', { name: 'Corrections', exact: true }).click();
    const listed = page.locator('.said').filter({ hasText: 'The status is: cancelled' });
    await listed.getByText('Ben').waitFor();
    await listed.getByRole('button', { name: 'The sentence' }).click();
    await listed.locator('.evidence').first().waitFor();
    // The refusal of "Friday" is an answer with an error status, which browsers write to the console.
    expect(trouble.filter((line) => !line.includes('400'))).toEqual([]);
  });

  test('nothing can be said without a name', async () => {
    const { page } = await openPanel(october.id, '');
    await page.getByText('Write your name first').waitFor();
    await page.getByRole('group', { name: 'What is wrong' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove it' }).isDisabled()).toBe(true);
  });

  test('two are one, a sentence is set apart, a meeting is removed', async () => {
    const { page } = await openPanel(october.id);
    const same = form(page, 'Another one is the same meeting');
    await same.getByLabel('Find by a word').fill('dinner');
    const option = same.getByRole('option', { name: /Dinner at the Seacliff Club/ });
    await option.waitFor({ state: 'attached' });
    await same.getByLabel('Meeting').selectOption({ label: (await option.textContent()) ?? '' });
    await same.getByRole('button', { name: 'They are one' }).click();
    await page.locator('.said').getByText('These sentences are about one meeting').waitFor();

    const apart = form(page, 'A sentence is about another meeting');
    await apart.getByLabel('Sentence').selectOption({ index: 1 });
    await apart.getByRole('button', { name: 'Set it apart' }).click();
    await page.locator('.said').getByText('about another meeting than the rest').waitFor();

    const remove = form(page, 'There was no such meeting');
    await remove.getByRole('checkbox').check();
    await remove.getByRole('button', { name: 'Remove it' }).click();
    await page.waitForURL('**/corrections');
    await page.getByText('These sentences are about no meeting').waitFor();
  });

  test('the opened panel has no serious fault, wide and narrow', async () => {
    const { page } = await openPanel(october.id);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(page, { rules: { 'color-contrast': { enabled: false } } })).toEqual([]);
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(over)).toBe(0);
  });

  test('with nothing said the list says where to begin', async () => {
    const { page } = await stage.open(new URL('/corrections', stage.emptyUrl).href);
    await page.locator('.empty').getByText('Correct this').waitFor();
  });
});
