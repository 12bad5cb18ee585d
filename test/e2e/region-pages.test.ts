import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import ensureChromium, { CHROMIUM_LAUNCH } from '../support/chromium.ts';
import { serveRegionPages } from '../support/region-page-server.ts';
import { directory } from '../unit/regions/real-regions.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: Awaited<ReturnType<typeof serveRegionPages>>;
let browser: Browser;
beforeAll(async () => {
  ensureChromium();
  [server, browser] = await Promise.all([serveRegionPages(directory), chromium.launch(CHROMIUM_LAUNCH)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ baseURL: server.url, locale: 'nl-NL', ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What axe holds against a page, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(WCAG)} })`);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it.each([
  ['a search with choices', '/regios?q=Bergen', 'light'],
  ['a search that is refused', '/regios?q=', 'dark'],
  ['a region', '/regios/zuid-limburg', 'light'],
  ['a region of which little is known', '/regios/rijk-van-nijmegen', 'dark'],
  ['an unknown region', '/regios/nijmegen', 'light'],
] as const)('gives axe nothing to object to on %s', async (_, path, colorScheme) => {
  const found = await withPage({ colorScheme }, async (page) => {
    await page.goto(path);
    return violations(page);
  });
  expect(found).toEqual([]);
});

it.each(['/regios?q=Hengelo', '/regios/zuid-limburg', '/regios/west-brabant'])(
  'fits %s on a screen 320 pixels wide',
  async (path) => {
    const width = await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(path);
      return page.evaluate(() => document.documentElement.scrollWidth);
    });
    expect(width).toBeLessThanOrEqual(320);
  },
);

it('takes an employer from a place to the desk with the keyboard and without JavaScript', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/regios');
    await page.getByLabel('Zoek uw regio').focus();
    await page.keyboard.type('Hengelo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Welke bedoelt u?' }).waitFor();
    await page
      .getByRole('link', { name: 'Hengelo (Gld), gemeente Bronckhorst, regio Achterhoek' })
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Arbeidsmarktregio Achterhoek' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/regios/achterhoek');
  });
});

it('lets the keyboard skip to the content and shows where it is', async () => {
  await withPage({}, async (page) => {
    await page.goto('/regios');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
    await skip.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Zoek uw regio').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
  });
});
