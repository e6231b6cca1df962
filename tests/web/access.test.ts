import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executablePath, expectNothingWrong, openStage, type Stage, violations } from './browser.ts';
import { articleId } from './sample-articles.ts';
import { summit } from './sample-claims.ts';
import { beefDemand } from './sample-ledgers.ts';
import { october, officialsVisit } from './sample-record.ts';

const PAGES = [
  `/?open=${october.id}`,
  '/?text=nowhere',
  `/engagements/${october.id}`,
  `/articles/${articleId('summit-report')}`,
  `/articles/${articleId('summit-report')}#c=${summit.summit.id}`,
  `/articles/${articleId('hostile')}`,
  `/articles/${articleId('foreign')}`,
  '/articles',
  '/people',
  '/people/act_kenji-sato',
  '/people/JPN',
  '/forums',
  '/statements',
  '/figures',
  '/positions',
  '/positions?party=KEN',
  '/promises',
  '/promises?status=dropped',
  '/events',
  '/events?type=AID',
  `/articles/${beefDemand.article}#c=${beefDemand.id}`,
  '/not-read',
  `/engagements/${officialsVisit.id}`,
  '/corrections',
  '/nowhere',
  '/engagements/eng_none',
] as const;

describe.skipIf(!executablePath)('every page can be used by everyone', { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.close());

  test.each(PAGES)('%s has no serious fault: wide and narrow, light and dark', async (path) => {
    const { page } = await stage.open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    await page.locator('main .page-header, main .notice').first().waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { runOnly: ['color-contrast'] })).toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(page, { rules: { 'color-contrast': { enabled: false } } })).toEqual([]);
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(over)).toBe(0);
    await page.context().close();
  });

  test('the first Tab reaches a link to the content', async () => {
    const { page, trouble } = await stage.open('/');
    await page.locator('.skip-link').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await expectNothingWrong(page, trouble);
  });

  test('every page has one main heading, named in the title of the window', async () => {
    for (const path of PAGES) {
      const { page } = await stage.open(path);
      const heading = page.getByRole('heading', { level: 1 });
      await heading.waitFor();
      expect(await page.title()).toBe(`${await heading.textContent()} – Rapporteur`);
      await page.context().close();
    }
  });

  test('single keys can be switched off', async () => {
    const { page } = await stage.open('/');
    await page.locator('[data-line]').first().waitFor();
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('Use single keys').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    expect(await page.locator('[data-line]:focus-within').count()).toBe(0);
    await page.reload();
    await page.locator('[data-line]').first().waitFor();
    await page.keyboard.press('j');
    expect(await page.locator('[data-line]:focus-within').count()).toBe(0);
  });
});
