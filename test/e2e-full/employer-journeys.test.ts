import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inboxPage } from '../e2e/inbox-page.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { type VisitorPage, visitorPage } from '../e2e/visitor-page.ts';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

const ANNA = 'anna@wsp.example';
const VERA = 'vera@wsp.example';

// A whole journey, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
let anna: SignedIn;
beforeAll(async () => {
  stage = await openStage();
  await importAccountmanagers(stage.assistant, [
    [ANNA, 'Anna de Wit', 'rijk-van-nijmegen', 'coordinator'],
    [VERA, 'Vera Venlo', 'noord-limburg'],
  ]);
  anna = await signIn(stage.assistant, ANNA);
});
afterAll(() => stage?.close());

describe.each(['desktop', 'phone'] as const)('on a %s, an employer', (screen) => {
  async function newVisitor(): Promise<VisitorPage> {
    const visitor = visitorPage(await stage.newPage(SCREENS[screen]));
    await visitor.open();
    return visitor;
  }

  const employer = (name: string) => ({
    name: 'Karin Jansen',
    company: `${name} ${screen}`,
    email: 'karin@jansen.example',
  });
  const leadsOf = ({ company }: { company: string }) => anna.leads(`?q=${encodeURIComponent(company)}`);

  it('asks, asks on, and asks about another place', async () => {
    const { ask, lastAnswer } = await newVisitor();
    await ask('Wat is een proefplaatsing?');
    await lastAnswer.getByText('zonder loon bij u').waitFor();
    await ask('en hoe lang?');
    await lastAnswer.getByText('meestal 2 maanden').waitFor();
    await ask('en in Venlo?');
    await lastAnswer.getByText('Venlo hoort bij de arbeidsmarktregio Noord-Limburg').waitFor();
    await lastAnswer
      .getByRole('group', { name: 'Hier moet u zijn' })
      .getByText('gemeente Venlo', { exact: true })
      .waitFor();
  });

  it('compares two schemes, in a table that fits', async () => {
    const { ask, lastAnswer } = await newVisitor();
    await ask('Wat is het verschil tussen loonkostensubsidie en loonkostenvoordeel?');
    const table = lastAnswer.locator('.table');
    await table.getByRole('rowheader', { name: 'Voor wie' }).waitFor();
    const overflow = await table.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('chooses between two places of the same name, and between regions for the conversation', async () => {
    const { ask, assistant, lastAnswer } = await newVisitor();
    await ask('Bij wie kan ik terecht in Bergen?');
    await assistant.getByRole('button', { name: 'Bergen (L.), regio Noord-Limburg' }).click();
    await lastAnswer.getByText('Bergen (L.) hoort bij de arbeidsmarktregio Noord-Limburg').waitFor();
    await assistant.getByRole('button', { name: /^Regio: / }).click();
    await assistant.getByRole('combobox').fill('Druten');
    await assistant.getByRole('option', { name: 'Druten' }).first().click();
    await assistant.getByRole('button', { name: /^Regio: Druten/ }).waitFor();
  });

  it('is told kindly what the assistant does not do, and who helps people who look for work', async () => {
    const { ask, lastAnswer, assistant } = await newVisitor();
    await ask('Welke vergunning heb ik nodig voor een dakkapel?');
    await lastAnswer.getByText('Daar ga ik niet over').waitFor();
    await ask('Ik zoek werk, waar kan ik terecht?');
    await lastAnswer.getByText('Zoekt u zelf werk of scholing?').waitFor();
    await lastAnswer.getByRole('link', { name: 'werkcentrum.nl' }).first().waitFor();
    await assistant.getByRole('button', { name: 'Spreek een medewerker' }).waitFor();
  });

  it('is stopped before personal data is kept', async () => {
    const visitor = await newVisitor();
    await visitor.ask('Mijn kandidaat heeft bsn 123456782, krijg ik subsidie?');
    await visitor.lastAnswer.getByText('tegengehouden en niet bewaard').waitFor();
    await visitor.page.reload();
    await visitor.lastAnswer.getByText('tegengehouden en niet bewaard').waitFor();
    expect(await visitor.assistant.getByText('123456782').count()).toBe(0);
  });

  it('asks for a call in the conversation, corrects a detail, consents, and withdraws', async () => {
    const { ask, assistant, lastAnswer, status } = await newVisitor();
    const { name, company } = employer('Bakkerij Jansen');
    for (const text of ['Ik wil graag een medewerker spreken', name, company, 'Wijchen']) await ask(text);
    await assistant.getByRole('button', { name: 'Bel mij terug' }).click();
    await lastAnswer.getByText('Op welk telefoonnummer').waitFor();
    await ask('024 123 45 67');
    await lastAnswer.getByText('eindigt op 567').waitFor();
    await ask('024 765 43 21');
    await lastAnswer.getByText('eindigt op 321').waitFor();
    expect(await leadsOf({ company })).toEqual([]);
    await assistant.getByRole('button', { name: 'Ja, geef dit door' }).click();
    await lastAnswer.getByText('met kenmerk').waitFor();
    await status.getByText(/Een accountmanager belt u vóór/).waitFor();
    expect((await leadsOf({ company }))[0]?.contact.phone).toBe('+31247654321');
    await status.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    await status.getByRole('button', { name: 'Nee, toch niet' }).click();
    await status.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    await status.getByRole('button', { name: 'Ja, intrekken' }).click();
    await assistant.getByText('Uw aanvraag is ingetrokken').first().waitFor();
    await status.waitFor({ state: 'detached' });
    expect((await leadsOf({ company }))[0]?.state).toBe('withdrawn');
  });

  it('stops half way, refuses consent, and nothing is passed on', async () => {
    const { ask, assistant, lastAnswer } = await newVisitor();
    const { name, company, email } = employer('Bakkerij Nee');
    for (const text of ['Ik wil graag een medewerker spreken', name, 'laat maar']) await ask(text);
    await lastAnswer.getByText('Goed, ik stop ermee').waitFor();
    for (const text of ['Ik wil graag een medewerker spreken', name, company, 'Wijchen', 'Mail mij', email])
      await ask(text);
    await assistant.getByRole('button', { name: 'Nee, geef niets door' }).click();
    await lastAnswer.getByText('Goed, ik geef niets door').waitFor();
    expect(await leadsOf({ company })).toEqual([]);
  });

  it('with sites in several regions gets one overview and one request', async () => {
    const { ask, assistant, lastAnswer, status } = await newVisitor();
    await ask('Wij hebben vestigingen in Wijchen, Venlo en Amsterdam. Wie is onze contactpersoon?');
    for (const region of ['Rijk van Nijmegen', 'Noord-Limburg', 'Groot Amsterdam'])
      await lastAnswer.getByText(`(regio ${region})`).first().waitFor();
    const { name, company, email } = employer('Pakket');
    for (const text of ['Ik wil graag een medewerker spreken', name, company, 'Mail mij', email])
      await ask(text);
    await assistant.getByRole('button', { name: 'Ja, geef dit door' }).click();
    await status.getByText('Uw aanvraag is verstuurd').waitFor();
    const [lead, ...others] = await leadsOf({ company });
    expect(others).toEqual([]);
    expect(lead?.regions).toEqual(
      expect.arrayContaining(['rijk-van-nijmegen', 'noord-limburg', 'groot-amsterdam']),
    );
  });

  it('waits in line, moves up, talks with a person by name, and gets the summary at the end', async () => {
    const vera = await signIn(stage.assistant, VERA);
    const first = await startVisitor(stage.assistant, { region: 'noord-limburg' });
    await requestPerson(first, { prefer: 'live-chat', municipality: 'Venlo' });
    const visitor = await newVisitor();
    await visitor.fillForm(employer('Rij'));
    await visitor.assistant.getByLabel('Gemeente van uw bedrijf').fill('Venlo');
    await visitor.sendForm();
    await visitor.status.getByText('Er is 1 voor u.').waitFor();
    await first.call('/handoff/withdraw', { method: 'POST', body: {} });
    await visitor.status.getByText('U bent de eerste in de rij.').waitFor();

    const [lead] = await vera.leads(`?q=${encodeURIComponent(employer('Rij').company)}`);
    await vera.accept(lead!.id);
    await visitor.status.getByText('Vera Venlo').waitFor();
    await vera.write(lead!.id, 'Goedemiddag, u spreekt met Vera.');
    await visitor.entries.getByText('u spreekt met Vera').waitFor();
    await visitor.status.getByText('U praat nu met een accountmanager').waitFor();
    await visitor.write('Ik zoek twee mensen voor het magazijn.');
    await visitor.entries.getByText('twee mensen voor het magazijn').waitFor();
    const summary = 'U zoekt twee mensen voor het magazijn; ik stuur u profielen.';
    await vera.call(`/leads/${lead!.id}/return`, { method: 'POST', body: { summary } });
    await visitor.entries.getByText('ik stuur u profielen').waitFor();
    await visitor.status.waitFor({ state: 'detached' });
    await visitor.ask('Wat is jobcarving?');
    await visitor.lastAnswer.getByText('eenvoudige taken').first().waitFor();
  });

  it('rates an answer, takes the conversation along, and erases it', async () => {
    const { page, ask, assistant, lastAnswer } = await newVisitor();
    await ask('Wat is jobcarving?');
    await lastAnswer.getByRole('button', { name: 'Dit antwoord helpt mij niet' }).click();
    const remark = lastAnswer.getByLabel('Wilt u er iets bij zeggen?');
    await expect.poll(() => isInSight(remark)).toBe(true);
    await remark.fill('Ik zocht een voorbeeld.');
    await lastAnswer.getByRole('button', { name: 'Reactie versturen' }).click();
    await lastAnswer.getByText('Bedankt voor uw reactie').waitFor();

    await assistant.getByRole('button', { name: 'Meer' }).click();
    const download = page.waitForEvent('download');
    await assistant.getByRole('button', { name: 'Gesprek downloaden' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('gesprek.json');
    const held = await readFile(await file.path(), 'utf8');
    expect(held).toContain('Wat is jobcarving?');
    expect(held).toContain('Ik zocht een voorbeeld.');

    await assistant.getByRole('button', { name: 'Meer' }).click();
    await assistant.getByRole('button', { name: 'Gesprek wissen' }).click();
    await assistant.getByRole('button', { name: 'Ja, wissen' }).click();
    await assistant.getByRole('heading', { name: 'Uw gesprek is gewist.' }).waitFor();
    await assistant.getByRole('button', { name: 'Nieuw gesprek beginnen' }).click();
    await assistant.locator('.timeline .entry').first().waitFor();
    expect(await assistant.locator('.entry.visitor').count()).toBe(0);
  });

  it('sees who took the request, and as what', async () => {
    const visitor = await newVisitor();
    await visitor.fillForm(employer('Wie'));
    await visitor.sendForm();
    const inbox = inboxPage(await stage.newPage(SCREENS[screen]));
    await inbox.signIn(stage.assistant, ANNA);
    await inbox.openLead(employer('Wie').company);
    await inbox.accept();
    await visitor.status.getByText('Anna de Wit').waitFor();
    await visitor.status.getByText('coördinator').waitFor();
  });
});

/** Whether something can be seen in the box that scrolls around it. */
function isInSight(locator: ReturnType<VisitorPage['assistant']['getByLabel']>): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const at = element.getRootNode() as ShadowRoot;
    const over = at.elementFromPoint(element.getBoundingClientRect().left + 5, (top + bottom) / 2);
    return over === element;
  });
}
