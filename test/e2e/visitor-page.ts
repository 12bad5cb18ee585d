import type { Locator, Page } from 'playwright-core';

/** The details of somebody who asks for a person. */
export interface Employer {
  readonly name: string;
  readonly company: string;
  readonly email: string;
}

/** An employer's page with the assistant on it. */
export interface VisitorPage {
  readonly page: Page;
  readonly assistant: Locator;
  readonly question: Locator;
  /** Everything the assistant, the accountmanager and the notices said, and what the visitor wrote, oldest first. */
  readonly entries: Locator;
  readonly lastAnswer: Locator;
  /** The bar that says how the request stands. */
  readonly status: Locator;
  open(): Promise<void>;
  /** Asks and waits until it is answered. */
  ask(text: string): Promise<void>;
  /** Writes without waiting for an answer, as to an accountmanager. */
  write(text: string): Promise<void>;
  /** Asks for a person in the conversation, up to and with consent. */
  askForPersonInDialogue(employer: Employer): Promise<void>;
  fillForm(employer: Employer): Promise<void>;
  sendForm(): Promise<void>;
}

export function visitorPage(page: Page): VisitorPage {
  const assistant = page.locator('wsp-assistent');
  const entries = assistant.locator('.entry');
  const question = assistant.getByLabel('Uw vraag', { exact: true }).first();
  const settled = async (count: number): Promise<void> => {
    await entries.nth(count - 1).waitFor();
    await assistant.locator('.activity').waitFor({ state: 'detached' });
  };
  const write = async (text: string): Promise<void> => {
    await question.fill(text);
    await question.press('Enter');
  };
  const ask = async (text: string): Promise<void> => {
    const before = await entries.count();
    await write(text);
    await settled(before + 2);
  };
  return {
    page,
    assistant,
    question,
    entries,
    lastAnswer: assistant.locator('.entry.assistant').last(),
    status: assistant.locator('wsp-assistent-status'),
    write,
    ask,
    async open() {
      await page.goto('/');
      // On a small screen it stands below the fold, and begins when it is seen.
      await assistant.scrollIntoViewIfNeeded();
      await assistant.locator('.timeline .entry').first().waitFor();
    },
    async askForPersonInDialogue({ name, company, email }) {
      await ask('Ik wil graag een medewerker spreken');
      await ask(name);
      await ask(company);
      await ask('Wijchen');
      await assistant.getByRole('button', { name: 'Chat met mij' }).click();
      await assistant.locator('.entry').getByText('als de chat wegvalt').waitFor();
      await ask(email);
      await assistant.getByRole('button', { name: 'Ja, geef dit door' }).click();
      await assistant.locator('.entry').getByText('met kenmerk').waitFor();
    },
    async fillForm({ name, company, email }) {
      await assistant.getByRole('button', { name: 'Spreek een medewerker' }).click();
      await assistant.getByLabel('Uw naam').fill(name);
      await assistant.getByLabel('Uw bedrijf', { exact: true }).fill(company);
      await assistant.getByText('Chat met mij').click();
      await assistant.getByLabel('E-mailadres').fill(email);
      await assistant.getByLabel('Gemeente van uw bedrijf').fill('Wijchen');
      await assistant.getByRole('checkbox').check();
    },
    async sendForm() {
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.locator('wsp-assistent-status').waitFor();
    },
  };
}
