import type { Route } from 'playwright-core';
import type { InboxDoor } from '../support/accountmanager.ts';
import type { InboxPage } from './inbox-page.ts';
import type { Employer, VisitorPage } from './visitor-page.ts';

/** Something a browser app can look like; `show` goes on from the state before it in the list. */
export interface AppState<Shown> {
  readonly name: string;
  show(shown: Shown): Promise<void>;
}

/** The widget in the order in which an employer may come by its states. */
export const WIDGET_STATES: readonly AppState<VisitorPage>[] = [
  { name: 'a greeting with starting questions', show: (visitor) => visitor.open() },
  {
    name: 'an answer with its sources and who is responsible',
    async show({ ask, lastAnswer }) {
      await ask('Wie regelt een jobcoach voor iemand uit Wijchen?');
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
    name: 'a comparison in a table',
    show: ({ ask }) => ask('Wat is het verschil tussen loonkostensubsidie en loonkostenvoordeel?'),
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
      await assistant.getByRole('button', { name: 'Regio' }).click();
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
    name: 'the menu',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Annuleren' }).click();
      await assistant.getByRole('button', { name: 'Meer' }).click();
      await assistant.getByRole('button', { name: 'Gesprek downloaden' }).waitFor();
    },
  },
  {
    name: 'the form with everything missing',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Meer' }).click();
      await assistant.getByRole('button', { name: 'Spreek een medewerker' }).click();
      await assistant.getByRole('button', { name: 'Aanvraag versturen' }).click();
      await assistant.getByRole('alert').waitFor();
    },
  },
  {
    name: 'a request that was sent',
    async show({ assistant, fillForm, sendForm }) {
      await assistant.getByRole('button', { name: 'Terug naar het gesprek' }).click();
      await fillForm(APPLICANT);
      await sendForm();
    },
  },
  {
    name: 'a request that may be withdrawn',
    async show({ assistant }) {
      await assistant.getByRole('button', { name: 'Aanvraag intrekken' }).click();
      await assistant.getByRole('button', { name: 'Ja, intrekken' }).waitFor();
    },
  },
  {
    name: 'no connection',
    async show({ page, write, assistant }) {
      await page.context().setOffline(true);
      await write('Bent u er nog?');
      await assistant.getByText('U heeft geen verbinding').waitFor();
      await page.context().setOffline(false);
    },
  },
  {
    name: 'a question whether to erase the conversation',
    async show({ assistant }) {
      await assistant.getByText('U heeft geen verbinding').waitFor({ state: 'detached' });
      await assistant.getByRole('button', { name: 'Meer' }).click();
      await assistant.getByRole('button', { name: 'Gesprek wissen' }).click();
      await assistant.getByRole('heading', { name: 'Wilt u dit gesprek wissen?' }).waitFor();
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
    name: 'a server that cannot be reached',
    async show({ page, assistant }) {
      await page.route('**/api/v1/conversations', (route: Route) => route.abort());
      await page.reload();
      await assistant.getByRole('heading', { name: 'De assistent is nu niet bereikbaar' }).waitFor();
    },
  },
];

/** Who asks for a person in the states. */
export const APPLICANT: Employer = {
  name: 'Karin Jansen',
  company: 'Bakkerij Jansen',
  email: 'karin@jansen.example',
};

/** An inbox with one lead that waits, of the applicant. */
export interface InboxScene extends InboxPage {
  readonly door: InboxDoor;
  readonly email: string;
}

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
    name: 'the queue',
    async show({ page, door, email, signIn }) {
      await signIn(door, email);
      await page.getByRole('link', { name: APPLICANT.company }).waitFor();
    },
  },
  {
    name: 'an accountmanager who is away',
    async show({ page }) {
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
    name: 'a lead that waits',
    async show({ page, openLead }) {
      await page.getByLabel('Zoeken').fill('');
      await openLead(APPLICANT.company);
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
    name: 'a form of an action with what is missing',
    async show({ page, lead }) {
      await lead.getByRole('button', { name: 'Afronden' }).click();
      const dialog = page.getByRole('dialog', { name: 'Lead afronden' });
      await dialog.getByRole('button', { name: 'Afronden' }).click();
      await dialog.getByText('Vul dit in.').first().waitFor();
    },
  },
  {
    name: 'a lead that is done',
    async show({ page, finish }) {
      await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
      await finish();
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
    name: 'a server that cannot be reached',
    async show({ page }) {
      await page.route('**/api/v1/inbox/me', (route: Route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { name: 'De inbox is nu niet bereikbaar' }).waitFor();
    },
  },
];
