import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { visitorPage } from '../e2e/visitor-page.ts';
import { FOREIGN_ORIGIN, openForeignPage } from './foreign-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ WIDGET_ORIGINS: FOREIGN_ORIGIN });
});
afterAll(() => stage?.close());

/** Everything that went wrong on a page, in its console and in its scripts. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

const LOOK_OF_OWN_BUTTON = `(({ fontSize, backgroundColor, width }) => [fontSize, backgroundColor, width].join())(getComputedStyle(document.getElementById('eigen')))`;
const LOOK_OF_QUESTION = `(() => {
  const view = document.querySelector('wsp-assistent').shadowRoot.querySelector('wsp-assistent-gesprek');
  const { fontSize, letterSpacing, textTransform } = getComputedStyle(view.shadowRoot.querySelector('textarea, input'));
  return [fontSize, letterSpacing, textTransform];
})()`;

describe.each(['desktop', 'phone'] as const)('on a hostile page of another origin, on a %s', (screen) => {
  it('answers, keeps its own look and leaves the page alone', async () => {
    const page = await stage.newPage(SCREENS[screen]);
    const complaints = complaintsOf(page);
    await openForeignPage(page, stage.assistant.url);
    const visitor = visitorPage(page);
    const before = await page.evaluate(LOOK_OF_OWN_BUTTON);
    await visitor.assistant.getByRole('button', { name: 'Stel uw vraag' }).click();
    await visitor.assistant.locator('.timeline .entry').first().waitFor();
    await visitor.ask('Wat is een proefplaatsing?');
    await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
    expect(await page.evaluate(LOOK_OF_QUESTION)).toEqual(['16px', 'normal', 'none']);
    expect(await page.evaluate(LOOK_OF_OWN_BUTTON)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('leaves the page whole when another element has its name already', async () => {
  const page = await stage.newPage(SCREENS.desktop);
  const complaints = complaintsOf(page);
  await openForeignPage(page, stage.assistant.url, { hasOtherElement: true });
  await page.getByText('Een ander element met deze naam').waitFor();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('says so, with another way to reach us, where its server may not be used from', async () => {
  const page = await stage.newPage(SCREENS.desktop);
  await openForeignPage(page, stage.assistant.url);
  await page.route(`${stage.assistant.url}/api/**`, (route) => route.abort());
  await page.getByRole('button', { name: 'Stel uw vraag' }).click();
  await page.getByRole('heading', { name: 'De assistent is nu niet bereikbaar' }).waitFor();
  expect(await page.getByRole('link', { name: '024 123 45 67' }).getAttribute('href')).toBe('tel:0241234567');
  await page.context().close();
});
