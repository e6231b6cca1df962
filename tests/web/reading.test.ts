import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executablePath, expectNothingWrong, openStage, type Stage } from './browser.ts';
import { articleId } from './sample-articles.ts';
import { octoberHeld, summit } from './sample-claims.ts';
import { FORUM, hostileEngagement, october } from './sample-record.ts';

const SECOND = 'Second session of the Pacific Economic Dialogue';

describe.skipIf(!executablePath)('reading the record in a browser', { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.close());

  const lines = (page: Page) => page.locator('[data-line]');
  const line = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true });
  const count = (page: Page) => page.locator('.result-count');

  test('opens on the chronology, newest first, with dates as precise as their sources', async () => {
    const { page, trouble } = await stage.open('/');
    await count(page).getByText('176 meetings and calls, newest first').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('2032');
    expect(await lines(page).first().locator('.when').textContent()).toBe('2032');
    expect(await lines(page).count()).toBe(100);
    await page.getByRole('button', { name: 'Show more meetings' }).click();
    await lines(page).nth(175).waitFor();
    expect(await lines(page).last().locator('.when').textContent()).toBe('a Friday, date unknown');
    expect(await page.getByRole('button', { name: 'Show more meetings' }).count()).toBe(0);
    await expectNothingWrong(page, trouble);
  });

  test('follows a line to its sentence in the article, and back', async () => {
    const { page, trouble } = await stage.open('/');
    await line(page, SECOND).click();
    const evidence = page.locator('.line-open .evidence');
    await evidence.nth(3).waitFor();
    expect(await evidence.count()).toBe(4);
    const third = evidence.nth(2);
    expect(await third.locator('q').textContent()).toBe(octoberHeld.quote);
    expect(await third.locator('mark.role-trigger').allTextContents()).toEqual([
      'held',
      ' the second session',
    ]);
    expect(await third.locator('mark.role-when').textContent()).toBe('on Monday');

    await third.getByRole('link', { name: 'Second session ends without deal on beef' }).click();
    await page.waitForURL(`**/articles/${articleId('october-report')}#c=${octoberHeld.id}`);
    const chosen = page.locator('.article-text [aria-pressed=true]');
    await chosen.waitFor();
    expect(await chosen.textContent()).toBe('held');
    await page.getByRole('complementary').getByText('held-the-session').waitFor();
    const focused = 'document.activeElement === document.querySelector(".article-text [aria-pressed=true]")';
    expect(await page.evaluate(focused)).toBe(true);

    await page.goBack();
    await evidence.nth(3).waitFor();
    expect(await line(page, SECOND).getAttribute('aria-expanded')).toBe('true');
    await expectNothingWrong(page, trouble);
  });

  test('going back finds the place in a long list again', async () => {
    const { page } = await stage.open('/');
    await page.getByRole('button', { name: 'Show more meetings' }).click();
    await lines(page).nth(150).scrollIntoViewIfNeeded();
    const before = await page.evaluate('window.scrollY');
    await lines(page).nth(150).getByRole('button').first().click();
    await page.getByRole('link', { name: 'Open the page of this meeting' }).click();
    await page.getByRole('heading', { level: 1, name: /Talks|Call/ }).waitFor();
    expect(await page.evaluate('window.scrollY')).toBe(0);
    await page.goBack();
    await lines(page).nth(150).waitFor();
    await page.waitForFunction(`Math.abs(window.scrollY - ${before}) < 600`);
  });

  test('filters by country, forum, person and status, in the address', async () => {
    const { page, trouble } = await stage.open('/');
    await page.getByLabel('Forum').selectOption(FORUM);
    await count(page).getByText('3 meetings and calls found').waitFor();
    await page.getByRole('button', { name: /^held/ }).click();
    await count(page).getByText('2 meetings and calls found').waitFor();
    await page.getByLabel('Person').selectOption('act_kenji-sato');
    await page.getByLabel('Country').selectOption('JPN');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      forum: FORUM,
      status: 'held',
      person: 'act_kenji-sato',
      country: 'JPN',
    });

    await page.goBack();
    await page.goBack();
    await page.goBack();
    await count(page).getByText('3 meetings and calls found').waitFor();
    await page.reload();
    await count(page).getByText('3 meetings and calls found').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await count(page).getByText('176 meetings and calls, newest first').waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('finds by words, turns the order, says when nothing fits', async () => {
    const { page } = await stage.open('/');
    await page.getByRole('searchbox').fill('seacliff');
    await page.getByRole('searchbox').press('Enter');
    await count(page).getByText('1 meeting or call found').waitFor();
    await page.getByRole('searchbox').fill('nowhere at all');
    await page.getByText('No meeting fits these filters').waitFor();
    await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByRole('button', { name: 'Show oldest first' }).click();
    await count(page).getByText('oldest first').waitFor();
    await page.locator('.year').first().getByText('2024').waitFor();
  });

  test('the drawing of time filters by click, and so does its table', async () => {
    const { page, trouble } = await stage.open('/');
    const drawing = page.locator('.timeline svg').first();
    await drawing.waitFor();
    const box = await drawing.boundingBox();
    if (!box) throw new Error('the drawing has no size');
    await page.mouse.move(box.x + box.width - 40, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + 20);
    await page.mouse.up();
    await page.waitForURL(/from=2031-\d\d&to=2031-12/);
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await page.getByText('As a table').click();
    await page.getByRole('button', { name: 'Oct 2031' }).click();
    await count(page).getByText('1 meeting or call found').waitFor();
    expect(await lines(page).locator('h3').textContent()).toBe(SECOND);
    await expectNothingWrong(page, trouble);
  });

  test('goes through lines and claims with the keyboard alone', async () => {
    const { page, trouble } = await stage.open(`/?forum=${FORUM}`);
    await lines(page).nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(SECOND);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.line-open .evidence').nth(3).waitFor();
    await page.keyboard.press('Escape');
    expect(await line(page, SECOND).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('o');
    await page.waitForURL(`**/engagements/${october.id}`);
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.goto(new URL(`/articles/${articleId('summit-report')}`, stage.url).href);
    await page.locator('.article-text [role=button]').first().waitFor();
    await page.keyboard.press('j');
    await page.waitForURL(`**#c=${summit.summit.id}`);
    await page.keyboard.press('Tab');
    await page.waitForURL(`**#c=${summit.sato.id}`);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.hash === '');
    await expectNothingWrong(page, trouble);
  });

  test('the page of a meeting shows its life, its conflicts and its near copies', async () => {
    const { page, trouble } = await stage.open(`/engagements/eng_merged`);
    await page.waitForURL(`**/engagements/${october.id}`);
    await page.locator('.life-step .chip').first().waitFor();
    expect(await page.locator('.life-step .chip').allTextContents()).toEqual([
      'planned',
      'denied',
      'held',
      'held',
    ]);
    expect(await page.locator('.life-day').textContent()).toContain('16 Oct 2031');
    expect(await page.locator('.conflict-name').allTextContents()).toEqual([
      '16 Oct 2031',
      '17 Oct 2031',
      'Washington',
      'New York',
    ]);
    await page.getByText(/^These reports are about one meeting/).click();
    await page.getByRole('cell', { name: '+1.1' }).waitFor();

    await page.getByRole('link', { name: 'Chronology' }).click();
    await line(page, 'Mori and Ellery meet at the White House').click();
    const note = page.locator('.line-open .evidence-note');
    await note.getByText('Nearly the same text, counted once: Mirror Daily').waitFor();
    expect(await page.locator('.line-open .evidence').count()).toBe(1);
    await expectNothingWrong(page, trouble);
  });

  test('offices, statements and figures open their sentence, too', async () => {
    const { page, trouble } = await stage.open('/people');
    await page.getByRole('link', { name: 'Kenji Sato' }).click();
    await page.getByRole('button', { name: 'The sentence' }).first().click();
    await page.locator('.offices .evidence').waitFor();
    await page.getByRole('link', { name: 'Figures' }).click();
    await page.locator('.figure-differ .figure-value').first().waitFor();
    expect(await page.locator('.figure-differ .figure-value').allTextContents()).toEqual([
      'USD 150 billion',
      'USD 135 billion',
    ]);
    await page.locator('.figure-differ').getByRole('button', { name: 'The sentence' }).first().click();
    await page.locator('.figure-differ .evidence').waitFor();
    await expectNothingWrong(page, trouble);
  });

  test('hostile text is shown as text and nothing of it runs', async () => {
    for (const path of [
      `/articles/${articleId('hostile')}`,
      `/engagements/${hostileEngagement.id}`,
      '/people/act_mallory',
      '/people',
      '/articles',
      '/not-read',
      '/',
    ]) {
      const { page, trouble } = await stage.open(path);
      await page
        .locator('main')
        .getByText(/<(img|script|b)/)
        .and(page.locator(':not(option)'))
        .first()
        .waitFor();
      expect(
        await page.locator('main img, main script, main b, main i, a[href^="javascript:"]').count(),
      ).toBe(0);
      await expectNothingWrong(page, trouble);
      await page.context().close();
    }
  });

  test('web addresses lead out without telling where from; others are not links', async () => {
    const { page } = await stage.open(`/articles/${articleId('summit-report')}`);
    const link = page.getByRole('link', { name: 'The page on the web' });
    expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
    await page.goto(new URL(`/articles/${articleId('hostile')}`, stage.url).href);
    await page.getByText('About this article').click();
    await page.getByText('javascript:alert(document.domain)').waitFor();
    expect(await page.getByRole('link', { name: 'The page on the web' }).count()).toBe(0);
  });

  test('an empty record says what to run; an unknown address says so', async () => {
    const { page } = await stage.open(stage.emptyUrl);
    await page.getByText('rapporteur add FOLDER').waitFor();
    await page.goto(new URL('/engagements/eng_none', stage.url).href);
    await page.getByText('The record has no engagement with the id').waitFor();
    await page.goto(new URL('/nowhere', stage.url).href);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
  });
});
