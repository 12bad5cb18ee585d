import type { InboxPage } from '../e2e/inbox-page.ts';
import type { InboxDoor, SignedIn } from '../support/accountmanager.ts';
import type { EventReader } from '../support/event-reader.ts';
import { eventually } from '../support/eventually.ts';
import type { Visitor } from '../support/visitor.ts';
import type { AppState } from './app-state.ts';
import { APPLICANT } from './widget-states.ts';

/** The inbox of a coordinator with one lead that waits, of the applicant. */
export interface InboxScene extends InboxPage {
  readonly door: InboxDoor;
  readonly email: string;
  readonly employer: Visitor;
  readonly colleague: SignedIn;
}

const FAILED_DELIVERIES = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    leadId: '00000000-0000-4000-8000-000000000000',
    kind: 'lead-offered',
    channel: 'mail',
    state: 'dead',
    attempts: 7,
    lastError: 'connect ECONNREFUSED',
    at: '2026-11-24T09:12:00Z',
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    leadId: null,
    kind: 'lead-event',
    channel: 'webhook',
    state: 'dead',
    attempts: 1,
    lastError: null,
    at: '2026-11-23T09:12:00Z',
  },
];

/** The inbox in the order in which an accountmanager may come by its states. */
export const INBOX_STATES: readonly AppState<InboxScene>[] = [
  {
    name: 'somebody who is not signed in',
    async show({ page }) {
      await page.goto('/inbox/');
      await page.getByRole('heading', { name: 'Aanmelden bij de inbox' }).waitFor();
    },
  },
  {
    name: 'somebody who can sign in at a provider',
    async show({ page }) {
      const provider = { name: 'Gemeente Voorbeeld', url: '/inbox/sign-in/start' };
      await page.route('**/api/v1/sign-in', (route) => route.fulfill({ json: { provider } }));
      await page.reload();
      await page.getByRole('link', { name: 'Aanmelden met Gemeente Voorbeeld' }).waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'leads that cannot be loaded',
    async show({ page, door, email, signIn }) {
      await page.route('**/api/v1/inbox/leads*', (route) => route.abort());
      await signIn(door, email);
      await page.getByText('De leads konden niet worden geladen').waitFor();
    },
  },
  {
    name: 'the queue',
    async show({ page }) {
      await page.unrouteAll();
      // Not with the button: the live connection may come first and load them too.
      await page.reload();
      await page.getByRole('link', { name: APPLICANT.company }).waitFor();
    },
  },
  {
    name: 'the menu of who is signed in',
    async show({ page }) {
      await page.getByRole('button', { name: 'Anna de Wit' }).click();
      await page.getByRole('button', { name: 'Overal afmelden' }).waitFor();
    },
  },
  {
    name: 'choices for this device, and a browser that refuses notifications',
    async show({ page }) {
      await page.keyboard.press('Escape');
      await page.getByText('Meldingen en sneltoetsen').click();
      await page.getByText('Melding op dit apparaat').click();
      await page.getByText('Uw browser houdt meldingen tegen').waitFor();
    },
  },
  {
    name: 'an accountmanager who is away',
    async show({ page }) {
      await page.getByText('Meldingen en sneltoetsen').click();
      await page.getByLabel('Nieuwe leads').selectOption('absent');
      await page.getByLabel('Tot', { exact: true }).waitFor();
    },
  },
  {
    name: 'a search that finds nothing',
    async show({ page }) {
      await page.getByLabel('Zoeken').fill('xyz');
      await page.getByText('Geen leads die bij uw zoekopdracht passen').waitFor();
    },
  },
  {
    name: 'a lead that cannot be loaded',
    async show({ page }) {
      await page.getByLabel('Zoeken').fill('');
      await page.route('**/api/v1/inbox/leads/*', (route) => route.abort());
      await page.getByRole('link', { name: APPLICANT.company }).click();
      await page.getByText('De lead kon niet worden geladen').waitFor();
    },
  },
  {
    name: 'a lead that waits',
    async show({ page, lead }) {
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await lead.getByRole('heading', { level: 2, name: APPLICANT.company }).waitFor();
    },
  },
  {
    name: 'a lead in conversation',
    async show({ accept, write }) {
      await accept();
      await write('Goedemiddag, waar kan ik u mee helpen?');
    },
  },
  {
    name: 'a colleague who looks too, and an employer who has read it and is typing',
    async show({ lead, employer, colleague }) {
      const { messages } = await employer.read();
      await employer.call('/read', { method: 'POST', body: { sequence: messages.at(-1)!.sequence } });
      await lead.getByText('Gelezen door de werkgever').waitFor();
      const looking = await lookAtLead(colleague);
      await lead.getByText('Bram Peters heeft deze lead ook open').waitFor();
      await employer.call('/typing', { method: 'POST', body: {} });
      await lead.getByText('De werkgever typt').waitFor();
      looking.close();
    },
  },
  {
    name: 'suggested answers, one of them taken over',
    async show({ lead, message }) {
      await lead.getByRole('button', { name: 'Stel antwoorden voor' }).click();
      await lead
        .getByRole('button', { name: /^Zet in uw bericht: / })
        .first()
        .click();
      await message.and(lead.locator(':focus')).waitFor();
    },
  },
  {
    name: 'a message that is too long',
    async show({ lead, message }) {
      await message.fill('Een lang bericht. '.repeat(300));
      await lead.getByText('tekens te lang').waitFor();
    },
  },
  {
    name: 'a form to pass a lead on',
    async show({ page, lead, message }) {
      await message.fill('');
      await lead.getByRole('button', { name: 'Overdragen' }).click();
      const dialog = page.getByRole('dialog', { name: 'Overdragen aan een collega of regio' });
      await dialog.getByLabel('Naar wie').selectOption({ label: 'Bram Peters' });
    },
  },
  {
    name: 'a lead that goes to another region once the employer says yes',
    async show({ page, lead }) {
      const dialog = page.getByRole('dialog', { name: 'Overdragen aan een collega of regio' });
      await dialog.getByLabel('Naar wie').selectOption({ label: 'Noord-Limburg' });
      await dialog.getByLabel('Bericht voor wie het overneemt').fill('De vestiging staat in Venlo.');
      await dialog.getByRole('button', { name: 'Overdragen' }).click();
      await lead.getByText('naar de regio Noord-Limburg mag').waitFor();
    },
  },
  {
    name: 'a form of an action with what is missing',
    async show({ page, lead }) {
      await lead.getByRole('button', { name: 'Afronden' }).click();
      const dialog = page.getByRole('dialog', { name: 'Lead afronden' });
      await dialog.getByRole('button', { name: 'Afronden' }).click();
      await dialog.getByText('Vul dit in.').first().waitFor();
    },
  },
  {
    name: 'a form of an action that somebody may stop filling in',
    async show({ page }) {
      const dialog = page.getByRole('dialog', { name: 'Lead afronden' });
      await dialog.getByLabel('Notitie').fill('De werkgever heeft al iemand gevonden.');
      await dialog.getByRole('button', { name: 'Annuleren' }).click();
      await dialog.getByRole('alert').getByText('gaat dan verloren').waitFor();
    },
  },
  {
    name: 'an action that can still be taken back',
    async show({ page }) {
      const dialog = page.getByRole('dialog', { name: 'Lead afronden' });
      await dialog.getByRole('button', { name: 'Verder invullen' }).click();
      await dialog.getByLabel('Resultaat').selectOption('advies');
      await dialog.getByRole('button', { name: 'Afronden' }).click();
      await page.getByText('U rondt de lead van Bakkerij Jansen af.').waitFor();
      await page.getByRole('button', { name: 'Ongedaan maken' }).focus();
    },
  },
  {
    name: 'an action that did not succeed',
    async show({ page }) {
      await page.route('**/api/v1/inbox/leads/*/close', (route) => route.abort());
      await page.getByRole('button', { name: 'Nu doorvoeren' }).click();
      await page.getByText('Dat is niet gelukt').waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'a lead that is done',
    async show({ page, lead }) {
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await lead.locator('.state', { hasText: 'afgerond' }).waitFor();
    },
  },
  {
    name: 'a lead that does not exist',
    async show({ page }) {
      await page.goto('/inbox/#/leads/00000000-0000-4000-8000-000000000000');
      await page.getByText('Deze lead bestaat niet meer').waitFor();
    },
  },
  {
    name: 'no connection',
    async show({ page }) {
      await page.context().setOffline(true);
      await page.getByText('Geen verbinding').waitFor();
    },
  },
  {
    name: 'nothing that failed to be delivered',
    async show({ page }) {
      await page.context().setOffline(false);
      await page.getByRole('link', { name: 'Niet verstuurd' }).click();
      await page.getByText('Alles is aangekomen').waitFor();
    },
  },
  {
    name: 'deliveries that cannot be loaded',
    async show({ page }) {
      await page.route('**/api/v1/inbox/deliveries', (route) => route.abort());
      await page.reload();
      await page.getByText('De berichten konden niet worden geladen').waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'what failed to be delivered, one of which cannot be tried again',
    async show({ page }) {
      await page.route('**/api/v1/inbox/deliveries', (route) =>
        route.fulfill({ json: { deliveries: FAILED_DELIVERIES } }),
      );
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.getByRole('button', { name: 'Verstuur opnieuw' }).first().click();
      await page.getByText('opnieuw versturen is niet gelukt').waitFor();
    },
  },
  {
    name: 'a delivery that is tried again',
    async show({ page }) {
      await page.route('**/retry', (route) => route.fulfill({ status: 204 }));
      await page.getByRole('button', { name: 'Verstuur opnieuw' }).last().click();
      await page.getByText('wordt opnieuw verstuurd').waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'insights that cannot be loaded',
    async show({ page }) {
      await page.route('**/api/v1/inbox/insights?*', (route) => route.abort());
      await page.getByRole('link', { name: 'Inzichten' }).click();
      await page.getByText('De inzichten konden niet worden geladen').waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'insights, with a table open',
    async show({ page }) {
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.getByText('Tabel bij ‘Vragen per onderwerp’').click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'insights in a period that ends before it begins',
    async show({ page }) {
      await page.getByLabel('Tot en met').fill('2020-01-01');
      await page.getByText('De eerste mag niet na de laatste liggen').waitFor();
    },
  },
  {
    name: 'insights in a period without anything',
    async show({ page }) {
      await page.getByLabel('Van', { exact: true }).fill('2019-12-01');
      await page.getByText('In deze periode is er nog niets gevraagd').first().waitFor();
    },
  },
  {
    name: 'settings that cannot be loaded',
    async show({ page }) {
      await page.route('**/settings', (route) => route.abort());
      await page.getByRole('link', { name: 'Regio', exact: true }).click();
      await page.getByText('De instellingen konden niet worden geladen').waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'the settings of a region',
    async show({ page }) {
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.getByRole('group', { name: 'Openingstijden' }).waitFor();
    },
  },
  {
    name: 'settings with mistakes',
    async show({ page }) {
      await page.getByRole('button', { name: 'Dag toevoegen' }).click();
      await page.getByRole('button', { name: 'Regel toevoegen' }).click();
      await page.getByLabel('Maandag van').fill('18:00');
      await page.getByLabel('Vangnet').fill('geen adres');
      await page.getByLabel('Chat aannemen binnen').fill('0');
      await page.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByRole('alert').getByText('Kies een collega').waitFor();
    },
  },
  {
    name: 'a question whether unsaved settings may go',
    async show({ page }) {
      await page.getByRole('link', { name: 'Leads' }).click();
      await page.getByRole('alertdialog', { name: 'Wilt u weggaan zonder op te slaan?' }).waitFor();
    },
  },
  {
    name: 'settings that cannot be saved, because the sign-in is over',
    async show({ page }) {
      await page.getByRole('button', { name: 'Hier blijven' }).click();
      await page.getByRole('button', { name: 'Wijzigingen weggooien' }).click();
      await page.getByLabel('Chat aannemen binnen').fill('9');
      await page.route('**/settings', (route) =>
        route.fulfill({ status: 401, json: { type: 'not-signed-in' } }),
      );
      await page.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByRole('alert').getByText('U bent niet meer aangemeld').waitFor();
      await page.unrouteAll();
    },
  },
  {
    name: 'settings that were saved',
    async show({ page }) {
      await page.getByRole('button', { name: 'Wijzigingen weggooien' }).click();
      await page.getByRole('checkbox', { name: 'Zaterdag' }).check();
      await page.getByRole('button', { name: 'Opslaan' }).click();
      await page.getByText('Opgeslagen.', { exact: true }).waitFor();
    },
  },
  {
    name: 'a server that cannot be reached',
    async show({ page }) {
      await page.route('**/api/v1/inbox/me', (route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { name: 'De inbox is nu niet bereikbaar' }).waitFor();
    },
  },
];

/** A colleague opens the lead of the applicant elsewhere. */
async function lookAtLead(colleague: SignedIn): Promise<EventReader> {
  const lead = await eventually('the lead', async () =>
    (await colleague.leads()).find(({ contact }) => contact.company === APPLICANT.company),
  );
  return colleague.listen(undefined, lead.id);
}
