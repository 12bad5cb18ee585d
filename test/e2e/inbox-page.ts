import type { Locator, Page } from 'playwright-core';
import { type InboxDoor, invite } from '../support/accountmanager.ts';

/** An accountmanager's page. */
export interface InboxPage {
  readonly page: Page;
  /** The open lead. */
  readonly lead: Locator;
  readonly message: Locator;
  /** Follows an invite link and presses its button. */
  signIn(door: InboxDoor, email: string): Promise<void>;
  openLead(company: string): Promise<void>;
  accept(): Promise<void>;
  write(text: string): Promise<void>;
  /** Presses the button of an action and gives the dialog that asks for what it needs. */
  start(action: string): Promise<Locator>;
  /** Ends the open lead with an appointment. */
  finish(): Promise<void>;
}

export function inboxPage(page: Page): InboxPage {
  const lead = page.locator('wsp-inbox-lead');
  const message = lead.getByLabel('Bericht aan de werkgever');
  const start = async (action: string): Promise<Locator> => {
    await lead.getByRole('button', { name: action }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  };
  return {
    page,
    lead,
    message,
    async signIn(door, email) {
      await page.goto(new URL(await invite(door, email)).pathname);
      await page.getByRole('button', { name: 'Aanmelden' }).click();
      await page.getByRole('navigation', { name: 'Inbox' }).waitFor();
    },
    async openLead(company) {
      await page.getByRole('link', { name: company }).click();
      await lead.getByRole('heading', { level: 2, name: company }).waitFor();
    },
    async accept() {
      await lead.getByRole('button', { name: 'Aannemen' }).click();
      await message.waitFor();
    },
    async write(text) {
      await message.fill(text);
      await lead.getByRole('button', { name: 'Versturen' }).click();
      await lead.locator('.transcript').getByText(text, { exact: true }).waitFor();
    },
    start,
    async finish() {
      const dialog = await start('Afronden');
      await dialog.getByLabel('Resultaat').selectOption('afspraak');
      await dialog.getByRole('button', { name: 'Afronden' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Nu doorvoeren' }).click();
    },
  };
}
