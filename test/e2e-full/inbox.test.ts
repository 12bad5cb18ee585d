import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InboxPage, inboxPage } from '../e2e/inbox-page.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { visitorPage } from '../e2e/visitor-page.ts';
import { importAccountmanagers, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

const ANNA = 'anna@wsp.example';
const BRAM = 'bram@wsp.example';
const COR = 'cor@wsp.example';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [
    [ANNA, 'Anna de Wit', 'rijk-van-nijmegen'],
    [BRAM, 'Bram Peters', 'rijk-van-nijmegen'],
    [COR, 'Cor Cohen', 'rijk-van-nijmegen', 'coordinator'],
  ]);
});
afterAll(() => stage?.close());

async function open(email: string, screen: keyof typeof SCREENS = 'desktop'): Promise<InboxPage> {
  const inbox = inboxPage(await stage.newPage(SCREENS[screen]));
  await inbox.signIn(stage.assistant, email);
  return inbox;
}

async function newLead(company: string, prefer = 'live-chat'): Promise<void> {
  const contact = { name: 'Karin Jansen', company, email: 'karin@jansen.example', phone: '024 123 45 67' };
  const visitor = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await visitor.say('Wat is een proefplaatsing?');
  await requestPerson(visitor, { contact, prefer, municipality: 'Wijchen' });
}

describe('two accountmanagers on one lead', () => {
  it('see each other, and the one who was too late sees who has it', async () => {
    await newLead('Samen BV');
    const [anna, bram] = await Promise.all([open(ANNA), open(BRAM)]);
    await anna.openLead('Samen BV');
    await bram.openLead('Samen BV');
    await anna.lead.getByText('Bram Peters heeft deze lead ook open').waitFor();
    await bram.lead.getByText('Anna de Wit heeft deze lead ook open').waitFor();
    await anna.page.goto('about:blank');
    await bram.lead.getByText('heeft deze lead ook open').waitFor({ state: 'detached' });
    await anna.page.goBack();
    await anna.accept();
    await bram.lead.getByRole('button', { name: 'Aannemen' }).waitFor({ state: 'detached' });
    await bram.page.getByRole('button', { name: /In behandeling/ }).click();
    await bram.page.getByRole('link', { name: 'Samen BV' }).getByText('door Anna de Wit').waitFor();
  });

  it('who press the button at the same moment: one has it, the other reads who', async () => {
    await newLead('Race BV');
    const [anna, bram] = await Promise.all([open(ANNA), open(BRAM)]);
    for (const inbox of [anna, bram]) await inbox.openLead('Race BV');
    await bram.page.route('**/api/v1/inbox/events*', (route) => route.abort());
    await bram.page.reload();
    await bram.lead.getByRole('button', { name: 'Aannemen' }).waitFor();
    await anna.accept();
    await bram.lead.getByRole('button', { name: 'Aannemen' }).click();
    await bram.lead.getByRole('alert').getByText('Anna de Wit heeft deze lead al geaccepteerd').waitFor();
  });
});

describe('an action that cannot be taken back', () => {
  it('waits, and is not done when somebody thinks better of it', async () => {
    await newLead('Spijt BV');
    const anna = await open(ANNA);
    await anna.openLead('Spijt BV');
    await anna.accept();
    await chooseOutcome(anna);
    await anna.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await anna.lead.getByRole('button', { name: 'Afronden' }).waitFor();
    expect(await stateOf('Spijt BV')).not.toBe('closed');
  });

  it('is done when the page is left before its time', async () => {
    await newLead('Weg BV');
    const anna = await open(ANNA);
    await anna.openLead('Weg BV');
    await anna.accept();
    await chooseOutcome(anna);
    await anna.page.goto('about:blank');
    await expect.poll(() => stateOf('Weg BV'), { timeout: 20_000 }).toBe('closed');
  });

  async function chooseOutcome({ page, lead }: InboxPage): Promise<void> {
    await lead.getByRole('button', { name: 'Afronden' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lead afronden' });
    await dialog.getByLabel('Resultaat').selectOption('advies');
    await dialog.getByRole('button', { name: 'Afronden' }).click();
    await page.getByText('U rondt de lead van').waitFor();
  }

  async function stateOf(company: string): Promise<string> {
    const anna = await signIn(stage.assistant, ANNA);
    return (await anna.leads(`?q=${encodeURIComponent(company)}`))[0]!.state;
  }
});

it('passes a lead on to a colleague, who sees why', async () => {
  await newLead('Door BV');
  const anna = await open(ANNA);
  await anna.openLead('Door BV');
  await anna.accept();
  await anna.lead.getByRole('button', { name: 'Overdragen' }).click();
  const dialog = anna.page.getByRole('dialog', { name: 'Overdragen aan een collega of regio' });
  await dialog.getByLabel('Naar wie').selectOption({ label: 'Bram Peters' });
  await dialog.getByLabel('Bericht voor wie het overneemt').fill('Jij kent deze werkgever.');
  await dialog.getByRole('button', { name: 'Overdragen' }).click();
  await dialog.waitFor({ state: 'detached' });
  const bram = await open(BRAM, 'phone');
  await bram.openLead('Door BV');
  await bram.lead.getByText('Jij kent deze werkgever.').first().waitFor();
  await bram.accept();
});

it('tells of a new lead when the page is not in front, to who asked for it', async () => {
  const anna = inboxPage(await stage.newPage(SCREENS.desktop));
  await anna.page.addInitScript(`
    window.shown = [];
    window.Notification = class {
      static permission = 'granted';
      static requestPermission = async () => 'granted';
      constructor(title, { body }) { window.shown.push(title + ': ' + body); }
    };
    Object.defineProperty(document, 'hidden', { get: () => true });
  `);
  await anna.signIn(stage.assistant, ANNA);
  await anna.page.getByText('Meldingen en sneltoetsen').click();
  await anna.page.getByLabel('Melding op dit apparaat').check();
  await anna.page.reload();
  await anna.page.getByText('Meldingen en sneltoetsen').click();
  expect(await anna.page.getByLabel('Melding op dit apparaat').isChecked()).toBe(true);
  await newLead('Bel BV');
  await anna.page.getByRole('link', { name: 'Bel BV' }).waitFor();
  await expect.poll(() => anna.page.evaluate('window.shown')).toEqual(['Nieuwe lead: Proefplaatsing UWV']);
  expect(await anna.page.title()).toMatch(/^\(\d+\) Inbox/);
});

it('lets a coordinator change how the region works with the keyboard alone', async () => {
  const cor = await open(COR);
  const { page } = cor;
  await page.getByRole('link', { name: 'Regio', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Openingstijden' }).waitFor();
  await page.getByRole('checkbox', { name: 'Zaterdag' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Dag toevoegen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Opslaan' }).focus();
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Nog niet opgeslagen' });
  await summary.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Dag 1', { exact: true }).and(page.locator(':focus')).waitFor();
  await page.getByLabel('Dag 1', { exact: true }).fill('2026-12-24');
  await page.getByRole('button', { name: 'Opslaan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Opgeslagen.', { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByLabel('Dag 1', { exact: true }).inputValue()).toBe('2026-12-24');
  expect(await page.getByRole('checkbox', { name: 'Zaterdag' }).isChecked()).toBe(true);
});

it('gives a coordinator the numbers as a file in which no text is a formula', async () => {
  const visitor = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await visitor.say('Wie regelt een jobcoach voor iemand uit Wijchen?');
  const { page } = await open(COR, 'phone');
  await page.getByRole('link', { name: 'Inzichten' }).click();
  await page.getByText('Tabel bij ‘Vragen per onderwerp’').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download als csv' }).first().click();
  expect((await download).suggestedFilename()).toBe('vragen-per-onderwerp.csv');
});

it('signs out on every device', async () => {
  const [desk, phone] = [await open(ANNA), await open(ANNA, 'phone')];
  await desk.page.getByRole('button', { name: 'Anna de Wit' }).click();
  await desk.page.getByRole('button', { name: 'Overal afmelden' }).click();
  await desk.page.getByRole('heading', { name: 'Aanmelden bij de inbox' }).waitFor();
  await phone.page.reload();
  await phone.page.getByRole('heading', { name: 'Aanmelden bij de inbox' }).waitFor();
});

it('shows what colleagues type as text, whatever it looks like', async () => {
  await newLead('Tekst BV');
  const script = '<img src=x onerror="window.injected=1">';
  const anna = await open(ANNA);
  await anna.openLead('Tekst BV');
  await anna.page.keyboard.press('n');
  const dialog = anna.page.getByRole('dialog', { name: 'Notitie maken' });
  await dialog.getByLabel('Notitie').fill(script);
  await dialog.getByRole('button', { name: 'Notitie maken' }).click();
  await anna.lead.getByText(script).waitFor();
  expect(await anna.page.evaluate('window.injected ?? false')).toBe(false);
  expect(await anna.page.locator('wsp-inbox img').count()).toBe(0);
});

it('shows both sides of the demo next to each other', async () => {
  const page = await stage.newPage(SCREENS.desktop);
  const visitor = visitorPage(page);
  await page.goto('/?naast-elkaar');
  const inbox = page.frameLocator('#inbox');
  await inbox.getByRole('link', { name: 'Aanmelden als voorbeeld-accountmanager' }).click();
  await inbox.getByRole('button', { name: 'Aanmelden' }).click();
  await visitor.fillForm({ name: 'Karin Jansen', company: 'Naast BV', email: 'karin@naast.example' });
  await visitor.sendForm();
  await inbox.getByRole('link', { name: 'Naast BV' }).click();
  await inbox.getByRole('button', { name: 'Aannemen' }).click();
  await visitor.status.getByText('heeft uw aanvraag aangenomen').waitFor();
});
