import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { visitorPage } from '../e2e/visitor-page.ts';
import { importAccountmanagers, signIn } from '../support/accountmanager.ts';

const ANNA = 'anna@wsp.example';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [[ANNA, 'Anna de Wit', 'rijk-van-nijmegen']]);
});
afterAll(() => stage?.close());

async function newVisitor() {
  const visitor = visitorPage(await stage.newPage(SCREENS.phone));
  await visitor.open();
  return visitor;
}

it('answers once when the connection is lost in the middle of an answer', async () => {
  const visitor = await newVisitor();
  const turns = '**/api/v1/conversations/*/turns';
  // The server has the question, and the browser never hears the answer.
  await visitor.page.route(
    turns,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await visitor.write('Wat is een proefplaatsing?');
  await visitor.lastAnswer.getByText('proefplaatsing').first().waitFor();
  await visitor.assistant.locator('.activity').waitFor({ state: 'detached' });
  expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(1);
  await visitor.page.reload();
  await visitor.assistant.locator('.entry.visitor').first().waitFor();
  // A page that was left before it heard of the answer asks once more, and gets the same.
  await visitor.assistant.locator('.activity').waitFor({ state: 'detached' });
  expect(await visitor.assistant.locator('.entry.visitor').count()).toBe(1);
  expect(await visitor.assistant.locator('.entry.assistant').count()).toBe(2);
});

it('makes one request of a form that was sent when the connection was lost', async () => {
  const visitor = await newVisitor();
  const company = 'Weggevallen BV';
  await visitor.fillForm({ name: 'Karin Jansen', company, email: 'karin@weg.example' });
  await visitor.page.route('**/handoff', (route) => route.abort(), { times: 1 });
  const send = visitor.assistant.getByRole('button', { name: 'Aanvraag versturen' });
  await send.click();
  await visitor.assistant.getByRole('alert').waitFor();
  expect(await visitor.assistant.getByLabel('Uw bedrijf', { exact: true }).inputValue()).toBe(company);
  await visitor.sendForm();
  const anna = await signIn(stage.assistant, ANNA);
  expect(await anna.leads(`?q=${encodeURIComponent(company)}`)).toHaveLength(1);
});

it('goes on with a request in the conversation after a reload without a connection', async () => {
  const visitor = await newVisitor();
  await visitor.ask('Ik wil graag een medewerker spreken');
  await visitor.ask('Karin Jansen');
  await visitor.page.context().setOffline(true);
  await visitor.write('Herstel BV');
  await visitor.assistant.getByText('U heeft geen verbinding').waitFor();
  await visitor.page.context().setOffline(false);
  await visitor.lastAnswer.getByText('In welke gemeente staat uw bedrijf?').waitFor();
  await visitor.page.reload();
  await visitor.lastAnswer.getByText('In welke gemeente staat uw bedrijf?').waitFor();
});

it('gives the accountmanager and the employer every message once, whichever of them was away', async () => {
  const visitor = await newVisitor();
  await visitor.fillForm({ name: 'Karin Jansen', company: 'Tunnel BV', email: 'karin@tunnel.example' });
  await visitor.sendForm();
  const anna = await signIn(stage.assistant, ANNA);
  const lead = (await anna.leads('?q=Tunnel'))[0]!;
  await anna.accept(lead.id);
  await anna.write(lead.id, 'Eerste bericht.');
  await visitor.entries.getByText('Eerste bericht.').waitFor();
  await visitor.page.context().setOffline(true);
  await anna.write(lead.id, 'Tweede bericht.');
  await visitor.write('Ik zit in een tunnel.');
  await visitor.assistant.getByText('U heeft geen verbinding').waitFor();
  await visitor.page.context().setOffline(false);
  await visitor.entries.getByText('Tweede bericht.').waitFor();
  await expect
    .poll(
      async () =>
        (await anna.lead(lead.id)).transcript.filter(({ text }) => text === 'Ik zit in een tunnel.').length,
    )
    .toBe(1);
  expect(await visitor.entries.getByText('Tweede bericht.').count()).toBe(1);
});
