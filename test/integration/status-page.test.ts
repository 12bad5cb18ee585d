import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importAccountmanagers, type LeadBody, type SignedIn, signIn } from '../support/accountmanager.ts';
import { type ApiReply, callApi, type ProblemBody } from '../support/api-call.ts';
import { eventually } from '../support/eventually.ts';
import { startMailbox, type TestMailbox } from '../support/smtp-server.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

describe('the page behind the link in the mails of an employer', () => {
  let mailbox: TestMailbox;
  let assistant: TestAssistant;
  let bea: SignedIn;
  let visitor: Visitor;
  let path: string;
  let employers = 0;

  beforeAll(async () => {
    mailbox = await startMailbox();
    assistant = await startTestAssistant('PGlite', { SMTP_URL: mailbox.url });
    await importAccountmanagers(assistant, [['bea@wsp.example', 'Bea', 'drenthe']]);
    bea = await signIn(assistant, 'bea@wsp.example');
  });
  afterAll(async () => {
    await assistant.stop();
    await mailbox.close();
  });
  beforeEach(async () => {
    visitor = await startVisitor(assistant);
    const email = `werkgever${++employers}@bedrijf.example`;
    const contact = { name: 'Piet', company: 'Garage Snel', email, phone: '0592 36 54 32' };
    await requestPerson(visitor, { contact, municipality: 'Emmen' });
    const mail = await eventually('the confirmation', () =>
      mailbox.mails.find(({ to }) => to && !Array.isArray(to) && to.text === email),
    );
    path = new URL(/https?:\S+\/aanvraag\/\S+/.exec(mail.text!)![0]).pathname;
  });
  afterEach(() => visitor.call('', { method: 'DELETE' }));

  const open = (): Promise<ApiReply<string>> => callApi<string>(`${assistant.url}${path}`);
  const press = (action = '', origin = assistant.origin): Promise<ApiReply<string>> =>
    callApi<string>(`${assistant.url}${path}${action}`, {
      method: 'POST',
      body: '',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    });
  const leadId = async (): Promise<string> => (await bea.leads('?state=requested'))[0]!.id;

  it('shows only a button until somebody presses it', async () => {
    expect(path).toMatch(/^\/aanvraag\/[\w-]{43}$/);
    const { status, body, headers } = await open();
    expect(status).toBe(200);
    expect(body).toContain('<button type="submit">Bekijk mijn aanvraag</button>');
    expect(body).not.toMatch(/Kenmerk|Piet|Garage|staat open/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect((await visitor.read()).handoff?.state).toBe('requested');
  });

  it('shows after the press how it stands, what is promised, and who has it', async () => {
    const before = await press();
    expect(before.status).toBe(200);
    expect(before.headers.get('cache-control')).toBe('no-store');
    expect(before.body).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(before.body).toContain('Er heeft nog geen accountmanager gereageerd');
    expect(before.body).toContain('Een accountmanager belt u vóór');

    await bea.accept(await leadId());
    expect((await press()).body).toContain('Bea heeft uw aanvraag opgepakt');
  });

  it.each([
    ['/doorgeven', 'requested', 'flevoland'],
    ['/niet-doorgeven', 'accepted', 'drenthe'],
  ])(
    'asks whether the request may go to another region, and does what is answered: %s',
    async (action, state, region) => {
      const id = await leadId();
      await bea.accept(id);
      const transfer = { region: 'flevoland', message: 'De vacature is in Almere.' };
      const { body } = await bea.call<LeadBody>(`/leads/${id}/transfer`, {
        method: 'POST',
        body: transfer,
      });
      expect(body.transferAsked).toMatchObject({ region: 'flevoland' });
      expect(Date.parse(body.transferAsked!.before)).toBeGreaterThan(Date.parse(body.transferAsked!.at));
      expect((await press()).body).toContain(
        'Mag uw vraag naar het werkgeversservicepunt in de regio Flevoland?',
      );
      const answered = await press(action);
      expect([answered.status, answered.body.includes('Mag uw vraag naar')]).toEqual([200, false]);
      const { leads } = (await visitor.call<{ leads: { region_id: string }[] }>('/export')).body;
      expect([(await visitor.read()).handoff?.state, leads[0]!.region_id]).toEqual([state, region]);
    },
  );

  it('withdraws after another press, once, and is void from then on', async () => {
    const { status, body } = await press('/intrekken');
    expect(status).toBe(200);
    expect(body).toContain('Uw aanvraag is ingetrokken');
    expect((await visitor.read()).handoff?.state).toBe('withdrawn');
    expect((await press('/intrekken')).status).toBe(410);
    expect((await press()).status).toBe(410);
    expect((await open()).status).toBe(410);
  });

  it('cannot be pressed from a page of somebody else', async () => {
    for (const action of ['', '/intrekken']) {
      for (const origin of ['https://kwaad.example', 'null']) {
        const { status, body } = await press(action, origin);
        expect(status).toBe(403);
        expect((body as unknown as ProblemBody).type).toBe('foreign-origin');
      }
    }
    expect((await visitor.read()).handoff?.state).toBe('requested');
  });

  it('is void when the lead is closed', async () => {
    const id = await leadId();
    await bea.accept(id);
    await bea.call(`/leads/${id}/close`, { method: 'POST', body: { outcome: 'advies' } });
    for (const reply of [await open(), await press(), await press('/intrekken')]) {
      expect(reply.status).toBe(410);
      expect(reply.body).not.toMatch(/Kenmerk|Piet/);
    }
  });

  it('is void when the conversation is erased, or when the token is made up', async () => {
    await visitor.call('', { method: 'DELETE' });
    expect((await press()).status).toBe(410);
    path = `/aanvraag/${'x'.repeat(43)}`;
    expect((await open()).status).toBe(410);
    expect((await press()).status).toBe(410);
  });

  it('keeps no token but its hash', async () => {
    const token = path.split('/').at(-1)!;
    const rows = await assistant.changeRows((db) =>
      db.selectFrom('status_links').select('token_hash').execute(),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ token_hash }) => token_hash)).not.toContain(token);
  });
});
