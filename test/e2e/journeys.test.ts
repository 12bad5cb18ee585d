import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccountmanagers } from '../support/accountmanager.ts';
import { violations } from './axe.ts';
import { inboxPage } from './inbox-page.ts';
import { fillByKeyboard, pressUntilFocused } from './keyboard.ts';
import { openStage, SCREENS, type Stage } from './stage.ts';
import { visitorPage } from './visitor-page.ts';

const ANNA = 'anna@wsp.example';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [[ANNA, 'Anna de Wit', 'rijk-van-nijmegen']]);
});
afterAll(() => stage?.close());

const employer = (company: string) => ({ name: 'Karin Jansen', company, email: 'karin@jansen.example' });

async function newVisitor(screen: keyof typeof SCREENS = 'desktop') {
  const visitor = visitorPage(await stage.newPage(SCREENS[screen]));
  await visitor.open();
  return visitor;
}

async function newAnna(screen: keyof typeof SCREENS = 'desktop') {
  const inbox = inboxPage(await stage.newPage(SCREENS[screen]));
  await inbox.signIn(stage.assistant, ANNA);
  return inbox;
}

/** Whether script that somebody typed ran on a page, or became part of it. */
function injected(page: Page): Promise<unknown> {
  return page.evaluate('window.injected ?? false');
}

describe.each(['desktop', 'phone'] as const)('on a %s', (screen) => {
  it('takes an employer from a question to an accountmanager and back', async () => {
    const company = `Bakkerij Jansen ${screen}`;
    const visitor = await newVisitor(screen);
    await visitor.ask('Wie regelt een jobcoach voor iemand uit Wijchen?');
    await visitor.lastAnswer
      .getByRole('group', { name: 'Hier moet u zijn' })
      .getByText('gemeente Wijchen')
      .waitFor();
    await visitor.lastAnswer
      .getByRole('button', { name: /^Bron 1: / })
      .first()
      .click();
    await visitor.lastAnswer.getByText('gecontroleerd op').first().waitFor();
    expect(await violations(visitor.page)).toEqual([]);
    await visitor.ask('en hoe lang?');
    await visitor.lastAnswer.getByText('jaar').first().waitFor();
    await visitor.askForPersonInDialogue(employer(company));
    await visitor.status.getByText('Uw aanvraag is verstuurd').waitFor();

    const anna = await newAnna(screen);
    await anna.openLead(company);
    await anna.lead.getByText('Wie regelt een jobcoach voor iemand uit Wijchen?').first().waitFor();
    await anna.accept();
    await visitor.status.getByText('Anna de Wit').waitFor();
    expect([await violations(anna.page), await violations(visitor.page)]).toEqual([[], []]);

    await anna.write('Goedemiddag, waar kan ik u mee helpen?');
    await visitor.assistant.getByText('waar kan ik u mee helpen?').last().waitFor();
    await visitor.write('Fijn, ik zoek een bakker.');
    await anna.lead.getByText('ik zoek een bakker').waitFor();
    await visitor.page.reload();
    await visitor.assistant.getByText('ik zoek een bakker').waitFor();

    await anna.finish();
    await visitor.status.waitFor({ state: 'detached' });
    expect(await violations(anna.page)).toEqual([]);
  });
});

it('lets an employer ask for a person with the form, which says what is missing', async () => {
  const visitor = await newVisitor();
  await visitor.fillForm(employer('Garage Snel'));
  await visitor.assistant.getByRole('checkbox').uncheck();
  await visitor.assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
  await visitor.assistant.getByRole('alert').getByText('Zonder uw toestemming').waitFor();
  await visitor.assistant.getByRole('checkbox').check();
  await visitor.sendForm();
  await visitor.assistant.getByRole('button', { name: 'Aanvraag intrekken' }).click();
  await visitor.assistant.getByRole('button', { name: 'Ja, intrekken' }).click();
  await visitor.status.waitFor({ state: 'detached' });
});

it('works with the keyboard alone, on both sides', async () => {
  const visitor = await newVisitor();
  const { page } = visitor;
  const tabTo = (name: string) => pressUntilFocused(page, 'Tab', name);
  await tabTo('Uw vraag');
  await page.keyboard.type('Wat is een proefplaatsing?');
  await page.keyboard.press('Enter');
  await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
  await pressUntilFocused(page, 'Shift+Tab', 'Spreek een medewerker');
  await page.keyboard.press('Enter');
  await fillByKeyboard(page, [
    ['Uw naam', 'Piet de Boer'],
    ['Uw bedrijf', 'Boer Bouw'],
    ['Telefoonnummer', '024 123 45 67'],
    ['E-mailadres', 'piet@boerbouw.example'],
  ]);
  await tabTo('Ik vind het goed');
  await page.keyboard.press('Space');
  await tabTo('Aanvraag versturen');
  await page.keyboard.press('Enter');
  await visitor.status.getByText('Uw aanvraag is verstuurd').waitFor();

  const anna = await newAnna();
  await anna.page.getByRole('link', { name: 'Boer Bouw' }).focus();
  await anna.page.keyboard.press('Enter');
  await anna.lead.getByRole('heading', { name: 'Boer Bouw' }).waitFor();
  await anna.page.keyboard.press('a');
  await anna.message.waitFor();
  await anna.page.keyboard.press('r');
  await anna.page.keyboard.type('Ik bel u straks.');
  await anna.page.keyboard.press('Control+Enter');
  await visitor.assistant.getByText('Ik bel u straks.').last().waitFor();
});

it('goes on after a reload in the middle of an answer and of a request', async () => {
  const visitor = await newVisitor();
  await visitor.write('Wat is een proefplaatsing?');
  await visitor.page.reload();
  await visitor.assistant.locator('.entry.visitor').waitFor();
  await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
  expect(await visitor.assistant.locator('.bubble').allTextContents()).toEqual([
    'Wat is een proefplaatsing?',
  ]);

  await visitor.ask('Ik wil graag een medewerker spreken');
  await visitor.ask('Karin Jansen');
  await visitor.page.reload();
  await visitor.lastAnswer.getByText('Wat is de naam van uw bedrijf?').waitFor();
  await visitor.ask('Reload BV');
  await visitor.lastAnswer.getByText('In welke gemeente staat uw bedrijf?').waitFor();
});

it('keeps what is written without a connection and sends it once', async () => {
  const visitor = await newVisitor();
  await visitor.page.context().setOffline(true);
  await visitor.write('Wat is een proefplaatsing?');
  await visitor.assistant.getByText('U heeft geen verbinding').waitFor();
  await visitor.page.context().setOffline(false);
  await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
  expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(1);
});

it('shows what either side types as text, whatever it looks like', async () => {
  const script =
    '<img src=x onerror="window.injected=1"><script>window.injected=1</script>[klik](javascript:window.injected=1)';
  const company = `Slim <img src=x onerror="window.injected=1"> BV`;
  const visitor = await newVisitor();
  await visitor.fillForm(employer(company));
  await visitor.sendForm();
  const anna = await newAnna();
  await anna.openLead('Slim <img');
  await anna.accept();
  await anna.write('Goedemiddag');
  await visitor.assistant.locator('.entry').getByText('Goedemiddag').waitFor();
  await visitor.write(script);
  await anna.lead.getByText(script).waitFor();
  await anna.write(`Van mij: ${script}`);
  await visitor.assistant.getByText(`Van mij: ${script}`).last().waitFor();
  expect([await injected(visitor.page), await injected(anna.page)]).toEqual([false, false]);
  expect(await anna.page.locator('wsp-inbox img, wsp-inbox [href^="javascript"]').count()).toBe(0);
  expect(await visitor.assistant.locator('img, [href^="javascript"]').count()).toBe(0);
});

it('erases a conversation with the request in it, on both sides', async () => {
  const visitor = await newVisitor();
  await visitor.fillForm(employer('Wis BV'));
  await visitor.sendForm();
  const anna = await newAnna();
  await anna.page.getByRole('link', { name: 'Wis BV' }).waitFor();
  await visitor.assistant.getByRole('button', { name: 'Meer' }).click();
  await visitor.assistant.getByRole('button', { name: 'Gesprek wissen' }).click();
  await visitor.assistant.getByRole('button', { name: 'Ja, wissen' }).click();
  await visitor.assistant.getByRole('heading', { name: 'Uw gesprek is gewist.' }).waitFor();
  await anna.page.getByRole('link', { name: 'Wis BV' }).waitFor({ state: 'detached' });
  await visitor.page.reload();
  await visitor.assistant.locator('.timeline .entry').first().waitFor();
  expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(0);
});
