import type { Route } from 'playwright-core';
import type { Employer, VisitorPage } from '../e2e/visitor-page.ts';
import type { SignedIn } from '../support/accountmanager.ts';
import type { AppState } from './app-state.ts';

/** Who asks for a person in the states. */
export const APPLICANT: Employer = {
  name: 'Karin Jansen',
  company: 'Bakkerij Jansen',
  email: 'karin@jansen.example',
};

/** An employer's page, and the accountmanager who takes what the employer asks for. */
export interface WidgetScene extends VisitorPage {
  readonly anna: SignedIn;
}

const TURNS = '**/api/v1/conversations/*/turns';

/** Turns that one state holds back and the next lets go. */
const held: Route[] = [];

/** The widget in the order in which an employer may come by its states. */
export const WIDGET_STATES: readonly AppState<WidgetScene>[] = [
  {
    name: 'the assistant while it loads',
    async show({ page, assistant }) {
      await page.route('**/api/v1/conversations', () => {});
      await page.goto('/');
      await assistant.getByText('De assistent wordt geladen').waitFor();
    },
  },
  {
    name: 'a greeting with starting questions',
    async show({ page, open }) {
      await page.unrouteAll();
      await open();
    },
  },
  {
    name: 'an answer that is being looked up',
    async show({ page, write, assistant }) {
      await page.route(TURNS, (route) => void held.push(route), { times: 1 });
      await write('Wie regelt een jobcoach voor iemand uit Wijchen?');
      await assistant.getByText('De assistent zoekt het voor u op').first().waitFor();
    },
  },
  {
    name: 'an answer with its sources and who is responsible',
    async show({ lastAnswer }) {
      for (const route of held.splice(0)) await route.continue();
      await lastAnswer.locator('summary').first().click();
    },
  },
  {
    name: 'feedback with room for a remark',
    async show({ lastAnswer }) {
      await lastAnswer.getByRole('button', { name: 'Dit antwoord helpt mij niet' }).click();
      await lastAnswer.getByLabel('Wilt u er iets bij zeggen?').waitFor();
    },
  },
  {
    name: 'feedback that was given',
    async show({ lastAnswer }) {
      await lastAnswer.getByRole('button', { name: 'Reactie versturen' }).click();
      await lastAnswer.getByText('Bedankt voor uw reactie').waitFor();
    },
  },
  {
    name: 'an answer with a sum, and a body that has nothing to do with where somebody lives',
    show: ({ ask }) => ask('Hoeveel loonkostenvoordeel krijg ik voor iemand die 24 uur per week werkt?'),
  },
  {
    name: 'an answer about where the company stands',
    show: ({ ask }) => ask('Met wie bespreek ik mijn vacature in Wijchen?'),
  },
  {
    name: 'a comparison in a table',
    show: ({ ask }) => ask('Wat is het verschil tussen loonkostensubsidie en loonkostenvoordeel?'),
  },
  {
    name: 'a question in return, with answers to choose from',
    async show({ ask, assistant }) {
      await ask('Bij wie kan ik terecht in Bergen?');
      await assistant.getByRole('group', { name: 'Kies een antwoord of een vervolgvraag' }).waitFor();
    },
  },
  {
    name: 'a message that is too long',
    async show({ question, assistant }) {
      await question.fill('Wat is een proefplaatsing? '.repeat(80));
      await assistant.getByText('te lang').waitFor();
    },
  },
  {
    name: 'places to choose from',
    async show({ question, assistant }) {
      await question.fill('');
      await assistant.getByRole('button', { name: /^Regio: / }).click();
      await assistant.getByRole('combobox').fill('Hengelo');
      await assistant.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'a place that nobody knows',
    async show({ assistant }) {
      await assistant.getByRole('combobox').fill('Xyzstad');
      await assistant.getByText('Deze plaats kennen wij niet').waitFor();
    },
  },
  {
    name: 'a region that cannot be changed',
    async show({ page, assistant }) {
      await assistant.getByRole('combobox').fill('Druten');
      const refused = refuse(page, '**/api/v1/conversations/*');
      await assistant.getByRole('option').first().click();
      await assistant.getByText('Dat is nu niet gelukt').waitFor();
      await refused.end();
    },
  },
  {
    name: 'places that cannot be looked up',
    async show({ page, assistant }) {
      await assistant.getByRole('button', { name: /^Regio: / }).click();
      const refused = refuse(page, '**/api/v1/regions?*');
      await assistant.getByRole('combobox').fill('Zwolle');
      await assistant.getByText('Het lukt nu niet om plaatsen op te zoeken').waitFor();
      await refused.end();
    },
  },
  {
    name: 'the menu',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Annuleren' }).click();
      await assistant.getByRole('button', { name: 'Meer' }).click();
      await assistant.getByRole('button', { name: 'Gesprek downloaden' }).waitFor();
    },
  },
  {
    name: 'a conversation that cannot be downloaded',
    async show({ page, assistant }) {
      const refused = refuse(page, '**/api/v1/conversations/*/export');
      await assistant.getByRole('button', { name: 'Gesprek downloaden' }).click();
      await assistant.getByText('Het lukt nu niet om het gesprek te downloaden').waitFor();
      await refused.end();
    },
  },
  {
    name: 'the form with everything missing',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Spreek een medewerker' }).click();
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.getByRole('alert').waitFor();
    },
  },
  {
    name: 'the form with details that cannot be',
    async show({ assistant, fillForm }) {
      await assistant.getByRole('button', { name: 'Terug naar het gesprek' }).click();
      await fillForm({ ...APPLICANT, email: 'karin' });
      await assistant.getByLabel('Gemeente van uw bedrijf').fill('Xyzstad');
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.getByText('Vul een e-mailadres in zoals').first().waitFor();
    },
  },
  {
    name: 'the form with a number that is no KVK number',
    async show({ assistant }) {
      await assistant.getByLabel('E-mailadres').fill(APPLICANT.email);
      await assistant.getByLabel('KVK-nummer').fill('12345');
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.getByText('Een KVK-nummer heeft 8 cijfers').first().waitFor();
    },
  },
  {
    name: 'the form with a municipality that nobody knows',
    async show({ assistant }) {
      await assistant.getByLabel('KVK-nummer').fill('69599084');
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.getByText('Deze gemeente kennen wij niet').first().waitFor();
    },
  },
  {
    name: 'a request on its way',
    async show({ page, assistant }) {
      await page.route('**/handoff', () => {});
      await assistant.getByLabel('Gemeente van uw bedrijf').fill('Wijchen');
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.getByText('Bezig met versturen').waitFor();
    },
  },
  {
    name: 'a request that was sent',
    async show({ page, status }) {
      // What was held back goes on.
      await page.unrouteAll();
      await status.waitFor();
    },
  },
  {
    name: 'a second request, which is not possible',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Spreek een medewerker' }).click();
      await assistant.getByText('Uw aanvraag loopt al').waitFor();
    },
  },
  {
    name: 'a request that may be withdrawn',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Terug naar het gesprek' }).click();
      await assistant.getByRole('button', { name: 'Aanvraag intrekken' }).click();
      await assistant.getByRole('button', { name: 'Ja, intrekken' }).waitFor();
    },
  },
  {
    name: 'an accountmanager who took the request',
    async show({ assistant, status, anna }) {
      await assistant.getByRole('button', { name: 'Nee, toch niet' }).click();
      await anna.accept(await waitingLead(anna));
      await status.getByText('Anna de Wit').waitFor();
    },
  },
  {
    name: 'a conversation with an accountmanager',
    async show({ write, entries, assistant, anna }) {
      const leadId = await ownLead(anna);
      await anna.write(leadId, 'Goedemiddag, waar kan ik u mee helpen?');
      await entries.getByText('waar kan ik u mee helpen?').waitFor();
      await write('Ik zoek een bakker.');
      await entries.getByText('Ik zoek een bakker.').waitFor();
      const { transcript } = await anna.lead(leadId);
      await anna.call(`/leads/${leadId}/read`, {
        method: 'POST',
        body: { sequence: transcript.at(-1)!.sequence + 1 },
      });
      await assistant.getByText('Gelezen').waitFor();
    },
  },
  {
    name: 'an accountmanager who is typing',
    async show({ assistant, anna }) {
      await anna.call(`/leads/${await ownLead(anna)}/typing`, { method: 'POST', body: {} });
      await assistant.getByText('Anna de Wit typt').waitFor();
    },
  },
  {
    name: 'a request that is done',
    async show({ status, anna }) {
      await anna.call(`/leads/${await ownLead(anna)}/close`, { method: 'POST', body: { outcome: 'advies' } });
      await status.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a server that is busy',
    async show({ page, write, assistant }) {
      const busy = { status: 429, headers: { 'Retry-After': '1' }, json: { type: 'too-many-requests' } };
      await page.route(TURNS, (route) => route.fulfill(busy));
      await write('Is er iemand?');
      await assistant.getByText('Het is even druk').waitFor();
      await page.unroute(TURNS);
    },
  },
  {
    name: 'a message that was refused',
    async show({ page, write, assistant }) {
      await assistant.getByText('Het is even druk').waitFor({ state: 'detached' });
      await page.route(TURNS, (route) => route.fulfill({ status: 422, json: { type: 'invalid' } }));
      await write('Dit wordt niets.');
      await assistant.getByRole('button', { name: 'Aanpassen' }).waitFor();
      await page.unroute(TURNS);
    },
  },
  {
    name: 'an answer that failed',
    async show({ page, write, question, assistant }) {
      await assistant.getByRole('button', { name: 'Aanpassen' }).click();
      await question.fill('');
      const failed = { contentType: 'text/event-stream', body: 'event: turn-failed\ndata: {}\n\n' };
      await page.route(TURNS, (route) => route.fulfill(failed));
      await write('Wat is jobcarving?');
      await assistant.locator('.entry').getByText('Het antwoord is niet gelukt').waitFor();
      await page.unroute(TURNS);
    },
  },
  {
    name: 'no connection',
    async show({ page, write, assistant }) {
      await page.context().setOffline(true);
      await write('Bent u er nog?');
      await assistant.getByText('U heeft geen verbinding').waitFor();
    },
  },
  {
    name: 'a question whether to erase the conversation',
    async show({ page, assistant }) {
      await page.context().setOffline(false);
      await assistant.getByText('U heeft geen verbinding').waitFor({ state: 'detached' });
      await assistant.getByRole('button', { name: 'Meer' }).click();
      await assistant.getByRole('button', { name: 'Gesprek wissen' }).click();
      await assistant.getByRole('heading', { name: 'Wilt u dit gesprek wissen?' }).waitFor();
    },
  },
  {
    name: 'a conversation that cannot be erased',
    async show({ page, assistant }) {
      const refused = refuse(page, '**/api/v1/conversations/*');
      await assistant.getByRole('button', { name: 'Ja, wissen' }).click();
      await assistant.getByRole('alert').getByText('Het lukt nu niet om het gesprek te wissen').waitFor();
      await refused.end();
    },
  },
  {
    name: 'a conversation that was erased',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Ja, wissen' }).click();
      await assistant.getByRole('heading', { name: 'Uw gesprek is gewist.' }).waitFor();
    },
  },
  {
    name: 'a conversation that expired, and the new one in its place',
    async show({ page, assistant }) {
      await assistant.getByRole('button', { name: 'Nieuw gesprek beginnen' }).click();
      await assistant.locator('.timeline .entry').first().waitFor();
      const expired = { status: 401, json: { type: 'token-expired' } };
      await page.route('**/api/v1/conversations/*', (route) => route.fulfill(expired), { times: 1 });
      await page.reload();
      await assistant.getByText('Uw vorige gesprek is verlopen').waitFor();
    },
  },
  {
    name: 'a server that cannot be reached',
    async show({ page, assistant }) {
      await page.route('**/api/v1/conversations', (route: Route) => route.abort());
      await page.route('**/api/v1/conversations/*', (route: Route) => route.abort());
      await page.reload();
      await assistant.getByRole('heading', { name: 'De assistent is nu niet bereikbaar' }).waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'the button that opens the panel',
    async show({ page, assistant }) {
      await page.route('**/een-website', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: A_WEBSITE }),
      );
      await page.goto('/een-website');
      await assistant.getByRole('button', { name: 'Stel uw vraag' }).waitFor();
    },
  },
  {
    name: 'the panel',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Stel uw vraag' }).click();
      await assistant.getByRole('dialog', { name: 'Digitale assistent' }).waitFor();
      await assistant.locator('.timeline .entry').first().waitFor();
    },
  },
  {
    name: 'a request that was withdrawn',
    async show({ assistant, fillForm, sendForm }) {
      await fillForm(APPLICANT);
      await sendForm();
      await assistant.getByRole('button', { name: 'Aanvraag intrekken' }).click();
      await assistant.getByRole('button', { name: 'Ja, intrekken' }).click();
      await assistant.getByText('Uw aanvraag is ingetrokken').waitFor();
    },
  },
  {
    name: 'a conversation of which no region is known',
    async show({ page, assistant }) {
      await page.evaluate('localStorage.clear(); sessionStorage.clear()');
      await page.reload();
      await assistant.getByRole('button', { name: 'Stel uw vraag' }).click();
      await assistant.getByText('nog niet gekozen').first().waitFor();
    },
  },
];

/** Where the assistant waits behind its button. */
const A_WEBSITE = `<!doctype html><html lang="nl"><head><title>Een website</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="/widget.js"></script></head>
<body><main><h1>Werken in de regio</h1><p>Een website van een ander.</p></main>
<wsp-assistent privacy-url="https://www.example.nl/privacy"></wsp-assistent></body></html>`;

function refuse(page: VisitorPage['page'], address: string): { end(): Promise<void> } {
  const routed = page.route(address, (route) => route.abort());
  return {
    async end() {
      await routed;
      await page.unroute(address);
    },
  };
}

async function waitingLead(anna: SignedIn): Promise<string> {
  return (await anna.leads(`?state=requested&q=${encodeURIComponent(APPLICANT.company)}`))[0]!.id;
}

async function ownLead(anna: SignedIn): Promise<string> {
  return (await anna.leads('?mine=true')).find(({ actions }) => actions.includes('close'))!.id;
}
