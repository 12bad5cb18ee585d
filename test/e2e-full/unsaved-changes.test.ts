import type { Dialog, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violations } from '../e2e/axe.ts';
import { type InboxPage, inboxPage } from '../e2e/inbox-page.ts';
import { isFocusVisible, pressUntilFocused } from '../e2e/keyboard.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { importAccountmanagers, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

const ANNA = 'anna@wsp.example';
const COR = 'cor@wsp.example';
const BEA = 'bea@wsp.example';
const SETTINGS = '**/api/v1/inbox/regions/*/settings';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [
    [ANNA, 'Anna de Wit', 'rijk-van-nijmegen'],
    [COR, 'Cor Cohen', 'rijk-van-nijmegen', 'coordinator'],
    [BEA, 'Bea Bos', '', 'beheerder'],
  ]);
});
afterAll(() => stage?.close());

/** A person's inbox, with what stands in it while it asks whether unsaved changes may go. */
interface Leaving extends InboxPage {
  readonly question: Locator;
  readonly minutes: Locator;
  readonly save: Locator;
}

async function open(email: string, screen: keyof typeof SCREENS = 'desktop'): Promise<Leaving> {
  const inbox = inboxPage(await stage.newPage(SCREENS[screen]));
  await inbox.signIn(stage.assistant, email);
  return {
    ...inbox,
    question: inbox.page.getByRole('alertdialog', { name: 'Wilt u weggaan zonder op te slaan?' }),
    minutes: inbox.page.getByLabel('Chat aannemen binnen'),
    save: inbox.page.getByRole('button', { name: 'Opslaan' }),
  };
}

async function openSettings(screen: keyof typeof SCREENS = 'desktop'): Promise<Leaving> {
  const inbox = await open(COR, screen);
  await inbox.page.getByRole('link', { name: 'Regio', exact: true }).click();
  await inbox.minutes.waitFor();
  return inbox;
}

async function newLead(company: string): Promise<void> {
  const contact = { name: 'Karin Jansen', company, email: 'karin@jansen.example', kvk: '69599084' };
  const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await employer.say('Wat is een proefplaatsing?');
  await requestPerson(employer, { contact, prefer: 'live-chat', municipality: 'Wijchen' });
}

/** Closes the tab as a person does. @returns what the browser asks first, to which the answer is no */
async function tryToClose(page: Page): Promise<string> {
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', async (dialog: Dialog) => {
      await dialog.dismiss();
      resolve(dialog.type());
    });
    page.once('close', () => resolve('nothing'));
  });
  await page.close({ runBeforeUnload: true });
  return asked;
}

describe.each(['desktop', 'phone'] as const)('settings that are not saved, on a %s', (screen) => {
  it('are asked about before another page is opened', async () => {
    const { page, question, minutes } = await openSettings(screen);
    await minutes.fill('9');
    await page.getByRole('link', { name: 'Leads' }).click();
    await question.getByText('bent u dat kwijt').waitFor();
    expect(await violations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Hier blijven' }).click();
    await question.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('#/regio');
    expect(await minutes.inputValue()).toBe('9');
    // The first step back leads to the same page, of which nothing changes.
    for (const _step of [1, 2]) await page.goBack();
    await question.getByRole('button', { name: 'Hier blijven' }).click();
    expect(await minutes.inputValue()).toBe('9');
    await page.getByRole('link', { name: 'Inzichten' }).click();
    await question.getByRole('button', { name: 'Weggaan zonder opslaan' }).click();
    await page.getByRole('heading', { level: 2, name: 'Inzichten' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('link', { name: 'Regio', exact: true }).click();
    expect(await minutes.inputValue()).not.toBe('9');
  });

  it('are asked about before the tab is closed or somebody signs out, and not once they are saved', async () => {
    const { page, question, minutes, save } = await openSettings(screen);
    await minutes.fill('11');
    expect(await tryToClose(page)).toBe('beforeunload');
    await page.getByRole('button', { name: 'Cor Cohen' }).click();
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await question.getByRole('button', { name: 'Hier blijven' }).click();
    await save.click();
    await page.getByText('Opgeslagen.', { exact: true }).waitFor();
    expect(await tryToClose(page)).toBe('nothing');
  });

  it('stay when saving fails, and what was changed meanwhile is still to be saved', async () => {
    const { page, minutes, save } = await openSettings(screen);
    const reply = page.getByLabel('In een chat antwoorden binnen');
    const [first, meanwhile] = { desktop: ['20', '21'], phone: ['30', '31'] }[screen] as [string, string];
    await page.route(SETTINGS, (route) => route.abort());
    await minutes.fill(first);
    await save.click();
    await page.getByRole('alert').getByText('Opslaan is niet gelukt').waitFor();
    expect(await minutes.inputValue()).toBe(first);
    await page.unroute(SETTINGS);
    const held = Promise.withResolvers<void>();
    await page.route(SETTINGS, async (route) => {
      await held.promise;
      await route.continue();
    });
    await save.click();
    await page.getByRole('button', { name: 'Bezig met opslaan' }).waitFor();
    await reply.fill(meanwhile);
    await reply.press('Tab');
    held.resolve();
    await save.waitFor();
    await page.getByText('wijzigingen die nog niet zijn opgeslagen').waitFor();
    expect(await reply.inputValue()).toBe(meanwhile);
    await save.click();
    await page.getByText('Opgeslagen.', { exact: true }).waitFor();
    await page.reload();
    expect([await minutes.inputValue(), await reply.inputValue()]).toEqual([first, meanwhile]);
  });

  it('stay when the sign-in ends, and are saved after signing in again in another tab', async () => {
    const { page, minutes, save } = await openSettings(screen);
    await minutes.fill('14');
    const elsewhere = await signIn(stage.assistant, COR);
    await elsewhere.call('/sign-out', { method: 'POST', body: { everywhere: true } });
    await page.getByText('U bent niet meer aangemeld. Uw wijzigingen staan er nog.').waitFor();
    await save.click();
    await page.getByRole('alert').getByText('Meld u aan in een nieuw tabblad').waitFor();
    expect(await minutes.inputValue()).toBe('14');
    const tab = inboxPage(await page.context().newPage());
    await tab.signIn(stage.assistant, COR);
    await save.click();
    await page.getByText('Opgeslagen.', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Inzichten' }).click();
    await page.getByRole('heading', { level: 2, name: 'Inzichten' }).waitFor();
    await page.getByText('U bent niet meer aangemeld').waitFor({ state: 'detached' });
  });
});

it('the question is answered with the keyboard alone, and Escape loses nothing', async () => {
  const { page, question, minutes } = await openSettings();
  await minutes.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15');
  await pressUntilFocused(page, 'Shift+Tab', 'Inzichten');
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Hier blijven' }).and(page.locator(':focus')).waitFor();
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await minutes.inputValue()).toBe('15');
  await page.getByRole('link', { name: 'Inzichten' }).and(page.locator(':focus')).press('Enter');
  await question.waitFor();
  await pressUntilFocused(page, 'Tab', 'Weggaan zonder opslaan');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Inzichten' }).and(page.locator(':focus')).waitFor();
});

it('a beheerder keeps what was changed in one region when choosing another', async () => {
  const { page, question, minutes } = await open(BEA);
  await minutes.waitFor();
  const region = page.getByLabel('Kies een regio');
  const first = await region.inputValue();
  await minutes.fill('16');
  await region.selectOption({ index: 3 });
  await question.getByRole('button', { name: 'Hier blijven' }).click();
  expect([await region.inputValue(), await minutes.inputValue()]).toEqual([first, '16']);
  await region.selectOption({ index: 3 });
  await question.getByRole('button', { name: 'Weggaan zonder opslaan' }).click();
  await expect.poll(() => region.inputValue()).not.toBe(first);
  await expect.poll(() => minutes.inputValue()).not.toBe('16');
});

describe('what is filled in about a lead', () => {
  it('goes from the form of an action only when somebody says so', async () => {
    await newLead('Formulier BV');
    const { page, openLead, accept, start, lead } = await open(ANNA);
    await openLead('Formulier BV');
    await lead.getByText('69599084').waitFor();
    await accept();
    const empty = await start('Overdragen');
    await page.keyboard.press('Escape');
    await empty.waitFor({ state: 'detached' });
    const dialog = await start('Overdragen');
    const message = dialog.getByLabel('Bericht voor wie het overneemt');
    await message.fill('Deze werkgever zoekt drie mensen.');
    await page.keyboard.press('Escape');
    await dialog.getByRole('alert').getByText('gaat dan verloren').waitFor();
    await dialog.getByRole('button', { name: 'Verder invullen' }).and(page.locator(':focus')).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await message.inputValue()).toBe('Deze werkgever zoekt drie mensen.');
    expect(await tryToClose(page)).toBe('beforeunload');
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await dialog.getByRole('button', { name: 'Stoppen zonder opslaan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await lead.getByRole('button', { name: 'Overdragen' }).and(page.locator(':focus')).waitFor();
  });

  it('stays in the message field while another lead is looked at, and is asked about before the tab closes', async () => {
    for (const company of ['Eerste BV', 'Tweede BV']) await newLead(company);
    const { page, openLead, accept, message, lead } = await open(ANNA);
    await openLead('Eerste BV');
    await accept();
    await message.fill('Ik bel u morgen over');
    await page.getByRole('button', { name: /^Nieuw/ }).click();
    await openLead('Tweede BV');
    await page.getByRole('button', { name: /In behandeling/ }).click();
    await openLead('Eerste BV');
    expect(await message.inputValue()).toBe('Ik bel u morgen over');
    expect(await tryToClose(page)).toBe('beforeunload');
    await lead.getByRole('button', { name: 'Versturen' }).click();
    await lead.locator('.transcript').getByText('Ik bel u morgen over').waitFor();
    expect(await message.inputValue()).toBe('');
    expect(await tryToClose(page)).toBe('nothing');
  });
});
