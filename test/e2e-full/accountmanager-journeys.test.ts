import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type InboxPage, inboxPage } from '../e2e/inbox-page.ts';
import { isFocusVisible, pressUntilFocused } from '../e2e/keyboard.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

const ANNA = 'anna@wsp.example';
const BRAM = 'bram@wsp.example';
const SAM = 'voorbeeld@localhost';
const COR = 'cor@wsp.example';

// Two people in two browsers, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
let bram: SignedIn;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [
    [ANNA, 'Anna de Wit', 'rijk-van-nijmegen'],
    [BRAM, 'Bram Peters', 'rijk-van-nijmegen'],
    [COR, 'Cor Cohen', 'rijk-van-nijmegen', 'coordinator'],
  ]);
  bram = await signIn(stage.assistant, BRAM);
  // Leads go to the other two; the first is the sample of demo mode.
  for (const email of [SAM, COR]) await beAvailable(await signIn(stage.assistant, email), 'absent');
});
afterAll(() => stage?.close());

/** An employer who asked something and then asks for a person. */
async function newLead(company: string, prefer: 'live-chat' | 'callback' = 'live-chat'): Promise<Visitor> {
  const contact = { name: 'Karin Jansen', company, email: 'karin@jansen.example', phone: '024 123 45 67' };
  const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await employer.say('Wie regelt een jobcoach voor iemand uit Wijchen?');
  await requestPerson(employer, { contact, prefer, municipality: 'Wijchen' });
  return employer;
}

async function beAvailable(person: SignedIn, status: 'available' | 'absent'): Promise<void> {
  const { status: answer } = await person.call('/me/availability', { method: 'PUT', body: { status } });
  expect(answer).toBe(200);
}

/** Name of whoever a lead was offered to. */
async function whoHas(company: string): Promise<string | undefined> {
  const [lead] = await bram.leads(`?q=${encodeURIComponent(company)}`);
  return lead?.assignment?.accountmanager.name;
}

async function textsOf(employer: Visitor): Promise<string> {
  return (await employer.read()).messages.map(({ text }) => text).join('\n');
}

describe.each(['desktop', 'phone'] as const)('on a %s, an accountmanager', (screen) => {
  async function open(email: string): Promise<InboxPage> {
    const inbox = inboxPage(await stage.newPage(SCREENS[screen]));
    await inbox.signIn(stage.assistant, email);
    return inbox;
  }

  it('takes a lead, answers with a suggestion, notes, and passes the lead on to a colleague', async () => {
    const company = `Door ${screen}`;
    const employer = await newLead(company);
    const { page, lead, message, openLead, accept, start } = await open(ANNA);
    await openLead(company);
    await accept();
    await lead.getByRole('button', { name: 'Stel antwoorden voor' }).click();
    await lead
      .getByRole('button', { name: /^Zet in uw bericht: / })
      .first()
      .click();
    const draft = await message.inputValue();
    expect(draft).not.toBe('');
    await message.fill(`Goedemiddag. ${draft}`);
    await lead.getByRole('button', { name: 'Versturen' }).click();
    await lead.locator('.transcript').getByText('Goedemiddag.').waitFor();
    expect(await textsOf(employer)).toContain(`Goedemiddag. ${draft}`);

    const note = await start('Notitie maken');
    await note.getByLabel('Notitie').fill('Wil snel beginnen.');
    await note.getByRole('button', { name: 'Notitie maken' }).click();
    await lead.getByText('Wil snel beginnen.').waitFor();
    expect(await textsOf(employer)).not.toContain('Wil snel beginnen.');

    const transfer = await start('Overdragen');
    await transfer.getByLabel('Naar wie').selectOption({ label: 'Bram Peters' });
    await transfer.getByLabel('Bericht voor wie het overneemt').fill('Jij kent deze werkgever.');
    await transfer.getByRole('button', { name: 'Overdragen' }).click();
    await transfer.waitFor({ state: 'detached' });
    const [passed] = await bram.leads(`?q=${encodeURIComponent(company)}`);
    expect((await bram.accept(passed!.id)).status).toBe(200);
    await page.reload();
    await lead.getByText('Jij kent deze werkgever.').first().waitFor();
    await lead.getByText('aangenomen, door Bram Peters').waitFor();
  });

  it('gives a conversation back with a summary, and may think better of it first', async () => {
    const company = `Terug ${screen}`;
    const employer = await newLead(company);
    const { page, lead, openLead, accept, write, start } = await open(ANNA);
    await openLead(company);
    await accept();
    await write('Goedemiddag.');
    for (const button of ['Ongedaan maken', 'Nu doorvoeren']) {
      const dialog = await start('Teruggeven');
      await dialog.getByLabel('Samenvatting').fill('U kiest voor een proefplaatsing.');
      await dialog.getByRole('button', { name: 'Teruggeven' }).click();
      await page.getByRole('button', { name: button }).click();
    }
    await lead.locator('.state', { hasText: 'Terug naar de assistent' }).waitFor();
    expect(await textsOf(employer)).toContain('U kiest voor een proefplaatsing.');
  });

  it('plans a call, has had contact, and closes with an outcome', async () => {
    const company = `Bellen ${screen}`;
    await newLead(company, 'callback');
    const { lead, openLead, accept, start, finish } = await open(ANNA);
    await openLead(company);
    await accept();
    const dialog = await start('Belafspraak plannen');
    await dialog.getByLabel('Datum en tijd').fill('2020-01-01T10:00');
    await dialog.getByRole('button', { name: 'Belafspraak plannen' }).click();
    await dialog.getByText('Kies een moment in de toekomst').waitFor();
    await dialog.getByLabel('Datum en tijd').fill(nextYear());
    await dialog.getByRole('button', { name: 'Belafspraak plannen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await lead.getByText('reageren vóór').waitFor();
    await lead.getByRole('button', { name: 'Contact gehad' }).click();
    await lead.getByText('reageren vóór').waitFor({ state: 'detached' });
    await finish();
    await lead.locator('.state', { hasText: 'Afgerond' }).waitFor();
    await lead.getByText('(Afspraak gemaakt)').waitFor();
  });

  it('declines with a reason, and the lead goes to a colleague', async () => {
    const company = `Nee ${screen}`;
    await beAvailable(bram, 'absent');
    await newLead(company);
    await beAvailable(bram, 'available');
    expect(await whoHas(company)).toBe('Anna de Wit');
    const { page, lead, openLead, start } = await open(ANNA);
    await openLead(company);
    const dialog = await start('Niet voor mij');
    await dialog.getByLabel('Reden').fill('Ik ken deze sector niet.');
    await dialog.getByRole('button', { name: 'Niet voor mij' }).click();
    await page.getByRole('button', { name: 'Nu doorvoeren' }).click();
    await expect.poll(() => whoHas(company)).not.toBe('Anna de Wit');
    await lead.getByRole('button', { name: 'Niet voor mij' }).waitFor({ state: 'detached' });
  });

  it('gets no new leads while away, until a moment of choice', async () => {
    const { page } = await open(ANNA);
    await page.getByLabel('Nieuwe leads').selectOption('absent');
    await page.getByLabel('Tot', { exact: true }).fill(nextYear());
    await page.getByLabel('Tot', { exact: true }).press('Tab');
    await page.getByText(/^\s*tot /).waitFor();
    await page.goto('/inbox/#/verzendingen');
    await page.getByRole('heading', { level: 2, name: 'Niet verstuurd' }).waitFor();
    await page.goto('/inbox/#/');
    await page.getByText(/^\s*tot /).waitFor();
    await newLead(`Weg ${screen}`);
    expect(await whoHas(`Weg ${screen}`)).not.toBe('Anna de Wit');
    await page.getByLabel('Nieuwe leads').selectOption('available');
    await page.getByLabel('Tot', { exact: true }).waitFor({ state: 'detached' });
    await page.reload();
    expect(await page.getByLabel('Nieuwe leads').inputValue()).toBe('available');
  });

  it('who coordinates reads what was asked and changes how the region works', async () => {
    const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
    const { id } = await employer.say('Wat is jobcarving?');
    await employer.call('/feedback', { method: 'POST', body: { turnId: id, rating: 'up' } });
    const { page } = await open(COR);
    await page.getByRole('link', { name: 'Inzichten' }).click();
    const subjects = page.getByRole('region', { name: 'Vragen per onderwerp' });
    await subjects.getByText('Jobcarving en functiecreatie').first().waitFor();
    await subjects.getByText('Tabel bij').click();
    const download = page.waitForEvent('download');
    await subjects.getByRole('button', { name: 'Download als csv' }).click();
    expect((await download).suggestedFilename()).toBe('vragen-per-onderwerp.csv');

    await page.getByRole('link', { name: 'Regio', exact: true }).click();
    await page.getByLabel('Chat aannemen binnen').fill('7');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Opgeslagen.', { exact: true }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Chat aannemen binnen').inputValue()).toBe('7');
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Inzichten' }).waitFor();
  });

  it('whose sign-in is over comes back to the door, from whatever page', async () => {
    const { page } = await open(COR);
    await page.getByRole('link', { name: 'Inzichten' }).click();
    await page.getByRole('heading', { name: 'Vragen per onderwerp' }).waitFor();
    await page.context().clearCookies();
    await page.getByLabel('Van', { exact: true }).fill('2026-01-01');
    await page.getByRole('heading', { name: 'Aanmelden bij de inbox' }).waitFor();
  });
});

it('works a lead from beginning to end with the keyboard alone, and sees where focus is', async () => {
  const employer = await newLead('Toetsen BV');
  const { page, lead, message, signIn: enter } = inboxPage(await stage.newPage(SCREENS.desktop));
  await enter(stage.assistant, ANNA);
  await pressUntilFocused(page, 'Tab', 'Toetsen BV');
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  await lead.getByRole('heading', { level: 2, name: 'Toetsen BV' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('a');
  await message.waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('Ik bel u morgen.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => textsOf(employer)).toContain('Ik bel u morgen.');
  await pressUntilFocused(page, 'Shift+Tab', 'Afronden');
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lead afronden' });
  await dialog.getByLabel('Resultaat').waitFor();
  await pressUntilFocused(page, 'Tab', 'Resultaat');
  await page.keyboard.type('Adv');
  await pressUntilFocused(page, 'Tab', 'Afronden');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await pressUntilFocused(page, 'Tab', 'Nu doorvoeren');
  await page.keyboard.press('Enter');
  await lead.locator('.state', { hasText: 'Afgerond' }).waitFor();
});

/** The same day of next year, as a field for a date and time takes it. */
function nextYear(): string {
  return `${new Date().getFullYear() + 1}-06-15T10:00`;
}
