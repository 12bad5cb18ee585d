import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inboxPage } from '../e2e/inbox-page.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { type VisitorPage, visitorPage } from '../e2e/visitor-page.ts';
import { importAccountmanagers, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

const ANNA = 'anna@wsp.example';
const LONG_WORD = 'Aansprakelijkheidsverzekeringsmaatschappij'.repeat(4);

// A whole journey, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [[ANNA, 'Anna de Wit', 'rijk-van-nijmegen']]);
});
afterAll(() => stage?.close());

/** A website that embeds the assistant with these attributes. */
async function openWebsite(visitor: VisitorPage, attributes: string): Promise<void> {
  const { page, assistant } = visitor;
  await page.route('**/een-website', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="nl"><head><title>Een website</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <script type="module" src="/widget.js"></script></head>
        <body><main><h1>Werken in de regio</h1></main><wsp-assistent ${attributes}></wsp-assistent></body></html>`,
    }),
  );
  await page.goto('/een-website');
  await assistant.getByRole('button', { name: 'Stel uw vraag' }).click();
  await assistant.locator('.timeline .entry').first().waitFor();
}

const SIZES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a desktop', SCREENS.desktop],
  ['a phone', SCREENS.phone],
  ['a screen 320 pixels wide', { viewport: { width: 320, height: 640 } }],
];

describe.each(SIZES)('on %s, the widget', (_, screen) => {
  const newVisitor = async () => visitorPage(await stage.newPage(screen));

  it('works where the browser keeps nothing', async () => {
    const visitor = await newVisitor();
    await visitor.page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });`);
    await openWebsite(visitor, 'region="rijk-van-nijmegen"');
    await visitor.ask('Wat is een proefplaatsing?');
    await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
  });

  it('asks for the region where the website names one that does not exist, or addresses that are none', async () => {
    const visitor = await newVisitor();
    await openWebsite(visitor, 'region="atlantis" privacy-url="http://[" contact-url="javascript:alert(1)"');
    const region = visitor.assistant.getByRole('button', { name: /^Regio: nog niet gekozen/ });
    await region.click();
    await visitor.assistant.getByRole('combobox').fill('Wijchen');
    await visitor.assistant.getByRole('option', { name: 'Wijchen' }).first().click();
    await visitor.assistant.getByRole('button', { name: /^Regio: Wijchen/ }).waitFor();
    await visitor.assistant.getByRole('button', { name: 'Meer' }).click();
    expect(await visitor.assistant.getByRole('link', { name: 'Privacyverklaring' }).count()).toBe(0);
  });

  it('keeps a message of 2,001 characters until it fits, and sends it once however often is pressed', async () => {
    const visitor = await newVisitor();
    await visitor.open();
    const { question, assistant } = visitor;
    await question.fill('x'.repeat(2_001));
    await assistant.getByText('Uw bericht is 1 teken te lang').waitFor();
    await question.press('Enter');
    expect(await question.inputValue()).toHaveLength(2_001);
    await question.fill('Wat is een proefplaatsing?');
    await assistant.getByRole('button', { name: 'Versturen' }).dblclick();
    await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
    expect(await assistant.locator('.entry.visitor').count()).toBe(1);
  });

  it('keeps a very long word within its width', async () => {
    const visitor = await newVisitor();
    await visitor.open();
    await visitor.ask(`Wat is een ${LONG_WORD}?`);
    const widths = await visitor.assistant
      .locator('.conversation')
      .evaluate((box) => [
        box.scrollWidth - box.clientWidth,
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ]);
    expect(widths).toEqual([0, 0]);
  });

  it('shows two pages of one visitor the same conversation, and sends each message once', async () => {
    const first = await newVisitor();
    await first.open();
    const second = visitorPage(await first.page.context().newPage());
    await second.open();
    await first.ask('Wat is een proefplaatsing?');
    await second.assistant.locator('.entry.visitor').getByText('Wat is een proefplaatsing?').waitFor();
    await second.lastAnswer.getByText('proefplaatsing').first().waitFor();
    await second.ask('en hoe lang?');
    await first.assistant.locator('.entry.visitor').getByText('en hoe lang?').waitFor();
    expect(await first.assistant.locator('.entry.visitor').count()).toBe(2);
    await second.assistant.getByRole('button', { name: 'Meer' }).click();
    await second.assistant.getByRole('button', { name: 'Gesprek wissen' }).click();
    await second.assistant.getByRole('button', { name: 'Ja, wissen' }).click();
    await first.assistant.getByRole('heading', { name: 'Uw gesprek is gewist.' }).waitFor();
  });

  it('goes on in a new conversation with what was just asked when the old one has expired', async () => {
    const visitor = await newVisitor();
    await visitor.open();
    const expired = { status: 401, json: { type: 'token-expired' } };
    await visitor.page.route('**/turns', (route) => route.fulfill(expired), { times: 1 });
    await visitor.write('Wat is een proefplaatsing?');
    await visitor.assistant.getByText('Uw vorige gesprek is verlopen').waitFor();
    await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
    expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(1);
  });

  it('has the conversation again after a walk to another page and back', async () => {
    const visitor = await newVisitor();
    await visitor.open();
    await visitor.ask('Wat is een proefplaatsing?');
    await visitor.page.goto('/regios');
    await visitor.page.goBack();
    await visitor.assistant.locator('.entry.visitor').getByText('Wat is een proefplaatsing?').waitFor();
  });

  it('lets the visitor change a message that the server does not take', async () => {
    const visitor = await newVisitor();
    await visitor.open();
    const refused = { status: 422, json: { type: 'invalid-request' } };
    await visitor.page.route('**/turns', (route) => route.fulfill(refused), { times: 1 });
    await visitor.write('Dit wordt niets.');
    await visitor.assistant.getByRole('button', { name: 'Aanpassen' }).click();
    expect(await visitor.question.inputValue()).toBe('Dit wordt niets.');
    expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(0);
    await visitor.page.reload();
    await visitor.assistant.locator('.timeline .entry').first().waitFor();
    expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(0);
  });
});

describe.each(SIZES)('on %s, the inbox', (size, screen) => {
  it('keeps long names within its width, and takes a lead once however often is pressed', async () => {
    const company = `${size} ${LONG_WORD}`.slice(0, 190);
    const contact = { name: LONG_WORD.slice(0, 90), company, email: 'karin@jansen.example' };
    const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
    await employer.say('Wie regelt een jobcoach voor iemand uit Wijchen?');
    await requestPerson(employer, { contact, prefer: 'live-chat', municipality: 'Wijchen' });
    const inbox = inboxPage(await stage.newPage(screen));
    await inbox.signIn(stage.assistant, ANNA);
    await inbox.openLead(company);
    const { page, lead } = inbox;
    expect(await overflowOf(inbox)).toBe(0);
    await lead.getByRole('button', { name: 'Aannemen' }).dblclick();
    await inbox.message.waitFor();
    expect(await lead.getByRole('alert').count()).toBe(0);
    await inbox.write(LONG_WORD);
    expect(await overflowOf(inbox)).toBe(0);
    await page.goBack();
    await page.getByRole('button', { name: /Nieuw/ }).waitFor();
    const anna = await signIn(stage.assistant, ANNA);
    const [{ id } = { id: '' }] = await anna.leads(`?q=${encodeURIComponent(size)}`);
    await anna.call(`/leads/${id}/close`, { method: 'POST', body: { outcome: 'advies' } });
  });

  it('opens at the list for an address that nobody made', async () => {
    const inbox = inboxPage(await stage.newPage(screen));
    await inbox.signIn(stage.assistant, ANNA);
    await inbox.page.goto('/inbox/#/leads/%E0%A4%A');
    await inbox.page.reload();
    await inbox.page.getByLabel('Zoeken').waitFor();
  });

  function overflowOf({ page }: { page: ReturnType<typeof inboxPage>['page'] }): Promise<number> {
    return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }
});
