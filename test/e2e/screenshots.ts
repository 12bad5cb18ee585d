import { parseArgs } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { pictureStates } from '../e2e-full/picture-states.ts';
import { CHROMIUM_LAUNCH } from '../support/chromium.ts';
import { inboxPage } from './inbox-page.ts';
import { visitorPage } from './visitor-page.ts';

/**
 * Makes pictures. `npm run screenshots -- http://127.0.0.1:3000` makes those of the README, of an assistant in demo mode that
 * already runs. `npm run screenshots -- --states FOLDER [desktop-light …]` makes one of every state of both apps, of an assistant
 * that it starts itself.
 */
const { values, positionals } = parseArgs({
  options: { states: { type: 'string' } },
  allowPositionals: true,
});
const EMPLOYER = { name: 'Karin Jansen', company: 'Bakkerij Jansen', email: 'karin@jansen.example' };

if (values.states) await pictureStates(values.states, positionals);
else if (positionals[0]) await pictureReadme(positionals[0]);
else throw new Error('say where the assistant runs, or give --states and a folder outside the project');

async function pictureReadme(address: string): Promise<void> {
  const screen: BrowserContextOptions = {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    locale: 'nl-NL',
  };
  const browser = await chromium.launch(CHROMIUM_LAUNCH);
  try {
    const visitor = visitorPage(await browser.newPage(screen));
    await visitor.open();
    await visitor.ask('Wie regelt een jobcoach voor iemand uit Wijchen?');
    await picture(visitor.page, 'docs/assistant.png');
    await visitor.fillForm(EMPLOYER);
    await visitor.sendForm();
    const inbox = inboxPage(await browser.newPage(screen));
    await inbox.page.goto('/inbox/');
    await inbox.page.getByRole('link', { name: 'Aanmelden als voorbeeld-accountmanager' }).click();
    await inbox.page.getByRole('button', { name: 'Aanmelden' }).click();
    await inbox.openLead(EMPLOYER.company);
    await picture(inbox.page, 'docs/inbox.png');
  } finally {
    await browser.close();
  }
}

/** Nothing that blinks or is being read by a mouse. */
async function picture(page: Page, path: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
