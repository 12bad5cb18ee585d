import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WIDGET_MESSAGES } from '../../src/web/widget/messages.ts';
import { violations } from '../e2e/axe.ts';
import { inboxPage } from '../e2e/inbox-page.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { importAccountmanagers } from '../support/accountmanager.ts';
import { phrasedReply } from '../support/phrased-reply.ts';
import { scriptedModelServer } from '../support/scripted-model-server.ts';

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

describe('the language of what is said', () => {
  /** What is marked as a language in the newest answer and in what a screen reader is told of it. */
  async function marked(page: Page): Promise<{ shown: string[][]; told: string[][] }> {
    const read = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((parts) =>
          parts.map((part) => [part.getAttribute('lang')!, part.textContent!.replaceAll(/\s+/g, ' ').trim()]),
        );
    await page.locator('wsp-assistent .activity').waitFor({ state: 'detached' });
    return {
      shown: await read('wsp-assistent .entry:last-child .text'),
      told: await read('wsp-assistent [role=status][aria-atomic] span'),
    };
  }

  const QUESTION = 'How much LKV do I get for someone from the doelgroepregister?';
  const DUTCH_QUESTION = 'Hoeveel LKV krijg ik voor iemand uit het doelgroepregister?';
  const ASKED = {
    says: JSON.stringify({ question: DUTCH_QUESTION }),
  };
  const PHRASED = {
    says: phrasedReply(
      'U krijgt € 1,01 voor elk verloond uur. [1] Per werknemer is dat hoogstens € 2.000 per kalenderjaar. [1]',
    ),
  };
  const translated = (...sentences: string[]) => ({
    says: JSON.stringify({ sentences: sentences.map((english, index) => ({ number: index + 1, english })) }),
  });

  it.each(['nl', 'en'])(
    'is marked on each answer and told as such, in the interface in %s',
    async (language) => {
      const model = await scriptedModelServer([
        PHRASED,
        ASKED,
        PHRASED,
        translated(
          'You get €1.01 for every paid hour. [1]',
          'Per employee that is at most €2,000 per calendar year. [1]',
        ),
        ASKED,
        PHRASED,
        translated(
          'You get €5 for every paid hour. [1]',
          'Per employee that is at most €2,000 per calendar year. [1]',
        ),
      ]);
      const withModel = await openStage({
        ASSISTANT_DATE: '2026-11-24',
        OPENAI_API_KEY: 'sk-test',
        OPENAI_BASE_URL: model.baseUrl,
        OPENAI_MODEL: 'klein',
      });
      try {
        const page = await withModel.newPage(SCREENS.desktop);
        await openWebsite(page, { page: 'nl', element: `lang="${language}"` });
        const texts = WIDGET_MESSAGES[language as 'nl' | 'en'];
        await page.getByRole('button', { name: texts.open }).click();
        const question = page.getByLabel(texts.question, { exact: true });
        const ask = async (text: string, answer: RegExp) => {
          await question.fill(text);
          await question.press('Enter');
          const last = page.locator('wsp-assistent .entry:last-child');
          await last.getByText(answer).first().waitFor();
          // Only whole answers are asked about.
          await last.locator('wsp-assistent-reactie').waitFor();
          return marked(page);
        };
        const dutch = await ask(DUTCH_QUESTION, /€ 2\.000/);
        expect(dutch.shown.map(([lang]) => lang)).toEqual(['nl']);
        expect(dutch.told.map(([lang]) => lang)).toEqual([language, 'nl']);

        const english = await ask(QUESTION, /at most €2,000/);
        expect(english.shown.map(([lang]) => lang)).toEqual(['en']);
        expect(english.told.map(([lang]) => lang)).toEqual([language, 'en']);
        expect(english.told[1]![1]).toContain('You get €1.01');

        const mixed = await ask(`${QUESTION} Please.`, /U krijgt € 1,01/);
        expect(mixed.shown.map(([lang]) => lang)).toEqual(['en', 'nl']);
        expect(mixed.shown[0]![1]).toMatch(/^I answer in Dutch/);
        expect(mixed.told.map(([lang]) => lang)).toEqual([language, 'en', 'nl']);

        await page.reload();
        await page.getByText('You get €1.01').first().waitFor();
        expect(
          await page
            .locator('wsp-assistent .entry.assistant .text')
            .evaluateAll((parts) => parts.map((part) => part.getAttribute('lang'))),
        ).toEqual(['nl', 'nl', 'en', 'en', 'nl']);
        expect(await violations(page)).toEqual([]);
        await model.close();
      } finally {
        await withModel.close();
      }
    },
  );

  it('is marked on what an accountmanager writes', async () => {
    const page = await stage.newPage(SCREENS.desktop);
    const company = 'Voices Ltd';
    await openWebsite(page, { page: 'nl', element: 'lang="en"' });
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await page.getByLabel('Your name').fill('Karen Johnson');
    await page.getByLabel('Your company', { exact: true }).fill(company);
    await page.getByText('Chat with me, here').click();
    await page.getByLabel('E-mail address').fill('karen@johnson.example');
    await page.getByLabel('Municipality of your company').fill('Wijchen');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Send request' }).click();
    const anna = inboxPage(await stage.newPage(SCREENS.desktop));
    await anna.signIn(stage.assistant, ANNA);
    await anna.openLead(company);
    await anna.accept();
    await anna.write('Good morning, how can I help you with the subsidy for your employee?');
    await page.locator('wsp-assistent .entry').getByText('Good morning').waitFor();
    expect((await marked(page)).shown.map(([lang]) => lang)).toEqual(['en']);
    expect((await marked(page)).told.map(([lang]) => lang)).toEqual(['en', 'en']);
    expect(await anna.lead.locator('.transcript .text').last().getAttribute('lang')).toBe('en');
    await anna.write('Zal ik u even bellen over de subsidie voor uw werknemer?');
    await page.locator('wsp-assistent .entry').getByText('Zal ik u even bellen').waitFor();
    expect((await marked(page)).shown.map(([lang]) => lang)).toEqual(['nl']);
    await page.context().close();
  });
});
