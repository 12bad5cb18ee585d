import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WIDGET_MESSAGES } from '../../src/web/widget/messages.ts';
import { violations } from '../e2e/axe.ts';
import { inboxPage } from '../e2e/inbox-page.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { importAccountmanagers } from '../support/accountmanager.ts';

const ANNA = 'anna@wsp.example';

/** Every text of the Dutch interface that the English one has in other words. */
const DUTCH = Object.entries(WIDGET_MESSAGES.nl).flatMap(([name, text]) =>
  typeof text === 'string' && text !== WIDGET_MESSAGES.en[name as keyof typeof WIDGET_MESSAGES.en]
    ? [text]
    : [],
);

// A whole journey, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [[ANNA, 'Anna de Wit', 'rijk-van-nijmegen']]);
});
afterAll(() => stage?.close());

/** A website with the assistant on it, of which the page or the element says what language it is in. */
async function openWebsite(page: Page, languages: { page: string; element: string }): Promise<void> {
  const body = `<!doctype html><html lang="${languages.page}"><head><title>A website</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script type="module" src="/widget.js"></script></head><body><main><h1>Working here</h1></main>
    <wsp-assistent region="rijk-van-nijmegen" privacy-url="https://www.example.nl/privacy" ${languages.element}></wsp-assistent>
    </body></html>`;
  await page.route('**/a-website', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto('/a-website');
}

/** What axe objects to, and what is left of the Dutch interface, outside what is marked as Dutch. */
async function objectionsTo(page: Page): Promise<{ axe: string[]; dutch: string[] }> {
  const texts = (await page.evaluate(TEXTS_NOT_IN_DUTCH)) as string[];
  return {
    axe: await violations(page),
    dutch: DUTCH.filter((text) => texts.some((seen) => containsWords(seen, text))),
  };
}

/** 'Regio' is no word of 'Region'. */
function containsWords(text: string, words: string): boolean {
  return new RegExp(`(?<!\\p{L})${RegExp.escape(words)}(?!\\p{L})`, 'u').test(text);
}

/** Texts and names in all shadow trees of the assistant, without those of which the language is Dutch. */
const TEXTS_NOT_IN_DUTCH = `(() => {
  const texts = [];
  const look = (node, lang) => {
    if (node.nodeType === Node.TEXT_NODE && lang !== 'nl') texts.push(node.data.replace(/\\s+/g, ' ').trim());
    if (!(node instanceof Element || node instanceof ShadowRoot)) return;
    const own = node instanceof Element ? node.getAttribute('lang') || lang : lang;
    if (node instanceof Element && own !== 'nl')
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(node.getAttribute(name) ?? '');
    if (node.localName === 'style') return;
    for (const child of node.childNodes) look(child, own);
    if (node.shadowRoot) look(node.shadowRoot, own);
  };
  look(document.querySelector('wsp-assistent'), document.documentElement.lang);
  return texts;
})()`;

describe.each(['desktop', 'phone'] as const)('the English interface, on a %s', (screen) => {
  it.each([
    ['of the element', { page: 'nl', element: 'lang="en"' }],
    ['of the page', { page: 'en-GB', element: '' }],
  ])('follows the language %s, and starts an English conversation', async (_, languages) => {
    const page = await stage.newPage(SCREENS[screen]);
    await openWebsite(page, languages);
    const started = page.waitForRequest('**/api/v1/conversations');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    expect((await started).postDataJSON()).toMatchObject({ locale: 'en' });
    const panel = page.getByRole('dialog', { name: 'Digital assistant' });
    await panel.getByText('You are talking to a digital assistant').waitFor();
    expect(await panel.getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('has nothing of the Dutch one, marks what is Dutch, and brings the employer to a person', async () => {
    const page = await stage.newPage(SCREENS[screen]);
    const company = `English ${screen}`;
    await openWebsite(page, { page: 'nl', element: 'lang="en"' });
    await page.getByRole('button', { name: 'Ask a question' }).click();
    const panel = page.getByRole('dialog', { name: 'Digital assistant' });
    const looked: Record<string, unknown> = {};
    const lookAt = async (state: string) => {
      looked[state] = await objectionsTo(page);
    };

    await panel.getByRole('button', { name: 'What is a trial placement' }).click();
    await panel.locator('.entry').getByText('zonder loon bij u').waitFor();
    await panel.locator('.activity').waitFor({ state: 'detached' });
    await panel.locator('summary').first().click();
    await panel.getByText('checked on').first().waitFor();
    await lookAt('an answer with its sources');
    expect(await panel.locator('.entry.assistant .text').last().getAttribute('lang')).toBe('nl');

    await panel.getByRole('button', { name: 'This answer does not help me' }).click();
    await panel.getByRole('button', { name: 'Send feedback' }).click();
    await panel.getByRole('button', { name: /^Region: / }).click();
    await panel.getByRole('combobox').fill('Hengelo');
    await panel.getByText('2 possibilities').waitFor();
    await lookAt('places to choose from');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.getByRole('button', { name: 'More' }).click();
    await lookAt('the menu');
    await page.keyboard.press('Escape');

    await panel.getByRole('button', { name: 'Talk to a person' }).click();
    await panel.getByRole('button', { name: 'Send request' }).click();
    await panel.getByRole('alert').getByText('Without your consent').waitFor();
    await lookAt('a form with everything missing');
    await panel.getByLabel('Your name').fill('Karen Johnson');
    await panel.getByLabel('Your company', { exact: true }).fill(company);
    await panel.getByText('Send me an e-mail').click();
    await panel.getByLabel('E-mail address').fill('karen@johnson.example');
    await panel.getByLabel('Municipality of your company').fill('Wijchen');
    await panel.getByRole('checkbox').check();
    await panel.getByRole('button', { name: 'Send request' }).click();
    await panel.getByText('Your request has been sent.').first().waitFor();
    await lookAt('a request that was sent');

    const anna = inboxPage(await stage.newPage(SCREENS[screen]));
    await anna.signIn(stage.assistant, ANNA);
    await anna.page.getByRole('link', { name: company }).getByText('taal: Engels').waitFor();
    await anna.openLead(company);
    await anna.accept();
    await panel.getByText('account manager', { exact: false }).first().waitFor();
    await panel.getByText('Anna de Wit').first().waitFor();
    await lookAt('an accountmanager who took it');

    await panel.getByRole('button', { name: 'Withdraw request' }).click();
    await panel.getByText('Do you want to withdraw your request?').waitFor();
    await lookAt('a request that may be withdrawn');
    await panel.getByRole('button', { name: 'Yes, withdraw' }).click();
    await panel.getByText('Your request has been withdrawn.').waitFor();
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('button', { name: 'Erase conversation' }).click();
    await lookAt('a question whether to erase the conversation');
    await panel.getByRole('button', { name: 'Yes, erase' }).click();
    await panel.getByRole('heading', { name: 'Your conversation has been erased.' }).waitFor();
    await lookAt('a conversation that was erased');
    const nothing = Object.keys(looked).map((state) => [state, { axe: [], dutch: [] }]);
    expect(looked).toEqual(Object.fromEntries(nothing));
  });
});
