import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRunningProcess } from '../../src/adapters/sql/control-socket.ts';
import type { Message } from '../../src/domain/conversation.ts';
import type { Handoff } from '../../src/domain/handoff.ts';
import { DEFAULT_SETTINGS } from '../../src/handoff/region-settings.ts';
import {
  acceptInvite,
  importAccountmanagers,
  invite,
  type LeadBody,
  type SignedIn,
  signIn,
} from '../support/accountmanager.ts';
import { callApi, type ProblemBody } from '../support/api-call.ts';
import { DATABASES } from '../support/databases.ts';
import type { EventReader } from '../support/event-reader.ts';
import { eventually } from '../support/eventually.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

describe.each(DATABASES)('the inbox on %s', (database) => {
  let assistant: TestAssistant;
  let anna: SignedIn;
  let bert: SignedIn;
  let carla: SignedIn;
  let beheerder: SignedIn;
  let coordinator: SignedIn;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [
      ['anna@wsp.example', 'Anna de Vries', 'drenthe'],
      ['bert@wsp.example', 'Bert Bos', 'drenthe'],
      ['carla@wsp.example', 'Carla Cox', 'zeeland'],
      ['dirk@wsp.example', 'Dirk Dam', 'drenthe', 'beheerder'],
      ['els@wsp.example', 'Els Erp', 'drenthe'],
      ['cor@wsp.example', 'Cor Cohen', 'drenthe', 'coordinator'],
    ]);
    [anna, bert, carla, beheerder, coordinator] = (await Promise.all(
      ['anna', 'bert', 'carla', 'dirk', 'cor'].map((name) => signIn(assistant, `${name}@wsp.example`)),
    )) as [SignedIn, SignedIn, SignedIn, SignedIn, SignedIn];
  });
  afterAll(() => assistant.stop());

  /** A lead in Drenthe, fresh. */
  async function newLead(changes: object = {}): Promise<{ visitor: Visitor; lead: LeadBody }> {
    const visitor = await startVisitor(assistant);
    await visitor.say('Wat is een proefplaatsing?');
    await requestPerson(visitor, { municipality: 'Emmen', ...changes });
    const [lead] = await anna.leads('?state=requested');
    return { visitor, lead: lead! };
  }

  describe('signing in', () => {
    it('opening an invite link does not use it up; its button does, once', async () => {
      const link = await invite(assistant, 'els@wsp.example');
      const page = `${assistant.url}${new URL(link).pathname}`;
      for (let scan = 0; scan < 3; scan++) expect((await callApi(page)).status).toBe(200);
      const first = await acceptInvite(assistant, link);
      expect([first.status, first.headers.get('location')]).toEqual([303, '/inbox/']);
      expect((await acceptInvite(assistant, link)).status).toBe(410);
      expect((await callApi(page)).status).toBe(410);
    });

    it('the button works from our own page only', async () => {
      const link = await invite(assistant, 'els@wsp.example');
      expect((await acceptInvite(assistant, link, 'https://elders.example')).status).toBe(403);
      const bare = await callApi(`${assistant.url}${new URL(link).pathname}`, { method: 'POST' });
      expect(bare.status).toBe(403);
      expect((await acceptInvite(assistant, link)).status).toBe(303);
    });

    it('an invite that nobody made is no invite', async () => {
      expect((await acceptInvite(assistant, `https://x.example/inbox/invite/${'a'.repeat(43)}`)).status).toBe(
        410,
      );
    });

    it('an invite ends after 24 hours', async () => {
      const link = await invite(assistant, 'els@wsp.example');
      await assistant.changeRows((db) =>
        db
          .updateTable('invites')
          .set({ expires_at: new Date(Date.now() - 1_000) })
          .execute(),
      );
      expect((await acceptInvite(assistant, link)).status).toBe(410);
    });

    it('the cookie can be read by no script and is sent to nobody else', async () => {
      const { headers } = await acceptInvite(assistant, await invite(assistant, 'els@wsp.example'));
      const [cookie, ...others] = headers.getSetCookie();
      expect(others).toEqual([]);
      expect(cookie).toMatch(/; Path=\/; .*HttpOnly.*SameSite=Lax/);
      expect(cookie).not.toMatch(/Domain=/i);
      if (database === 'PostgreSQL') expect(cookie).toMatch(/^__Host-.*; Secure/);
    });

    it('tells who is signed in', async () => {
      const { status, body } = await anna.call('/me');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        name: 'Anna de Vries',
        email: 'anna@wsp.example',
        role: 'accountmanager',
        regions: [{ id: 'drenthe', name: 'Drenthe' }],
      });
    });

    it.each([
      ['GET', '/me'],
      ['GET', '/leads'],
      ['GET', `/leads/${randomUUID()}`],
      ['GET', '/events'],
    ])('%s %s is for who is signed in', async (method, path) => {
      const { status, body } = await callApi<ProblemBody>(`${assistant.url}/api/v1/inbox${path}`, { method });
      expect([status, body.type]).toEqual([401, 'not-signed-in']);
    });

    it('signing out ends it, whatever the browser keeps', async () => {
      const els = await signIn(assistant, 'els@wsp.example');
      const out = await els.call('/sign-out', { method: 'POST', body: {} });
      expect(out.status).toBe(204);
      expect(out.headers.getSetCookie()[0]).toMatch(/Expires=Thu, 01 Jan 1970/);
      expect((await els.call('/me')).status).toBe(401);
    });
  });

  describe('requests that change something', () => {
    it.each(['https://elders.example', 'null', ''])("with the origin '%s' are refused", async (origin) => {
      const { lead } = await newLead();
      const { status, body } = await anna.call<ProblemBody>(`/leads/${lead.id}/accept`, {
        method: 'POST',
        body: {},
        headers: { origin },
      });
      expect([status, body.type]).toEqual([403, 'foreign-origin']);
    });

    it('must be JSON, which a form of another site cannot send', async () => {
      const { lead } = await newLead();
      const { status } = await anna.call(`/leads/${lead.id}/accept`, {
        method: 'POST',
        body: 'x=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(status).toBe(415);
    });

    it('may be empty when they say that they are JSON', async () => {
      const { lead } = await newLead();
      const { status } = await anna.call(`/leads/${lead.id}/accept`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      expect(status).toBe(200);
    });
  });

  describe('leads', () => {
    it('are listed for the region they belong to, and nobody else', async () => {
      const { lead } = await newLead();
      expect((await bert.leads()).map(({ id }) => id)).toContain(lead.id);
      expect(await carla.leads()).toEqual([]);
      expect(await beheerder.leads()).toEqual([]);
    });

    it('that one may not see do not exist', async () => {
      const { lead } = await newLead();
      for (const stranger of [carla, beheerder]) {
        const seen = await stranger.call<ProblemBody>(`/leads/${lead.id}`);
        const unknown = await stranger.call<ProblemBody>(`/leads/${randomUUID()}`);
        expect(seen.status).toBe(404);
        expect(seen.body).toEqual(unknown.body);
        expect((await stranger.accept(lead.id)).status).toBe(404);
        expect((await stranger.write(lead.id, 'hallo')).status).toBe(404);
      }
      expect((await anna.call('/leads/geen-id')).status).toBe(404);
    });

    it.each([
      ['?state=requested', true],
      ['?state=closed', false],
      ['?region=drenthe', true],
      ['?region=zeeland', false],
      ['?mine=true', false],
      ['?q=snelste', true],
      ['?q=SNELSTE%20garage', true],
      ['?q=100%25', false],
    ])('are narrowed by %s', async (query, isIn) => {
      const { lead } = await newLead({
        contact: { name: 'P. Bos', company: 'Snelste garage', phone: '0591123456' },
      });
      const mine = query === '?mine=true' ? carla : bert;
      expect((await mine.leads(query)).some(({ id }) => id === lead.id)).toBe(isIn);
    });

    it.each(['?state=weg', '?mine=ja', '?onbekend=1', '?q=%00'])('refuse the query %s', async (query) => {
      expect((await anna.call(`/leads${query}`)).status).toBe(422);
    });

    it('carry everything that was said and done, and every view is audited', async () => {
      const { visitor, lead } = await newLead();
      const detail = await anna.lead(lead.id);
      const { messages, turns } = await visitor.read();
      expect(detail.transcript).toEqual(messages);
      expect(detail).toMatchObject({
        turns,
        articles: [{ id: 'proefplaatsing-uwv' }],
        history: [{ from: null, to: 'requested' }],
      });
      expect(detail.deliveries.map(({ kind }) => kind).sort()).toEqual(['lead-confirmation', 'lead-offered']);
      expect(detail.routing.length).toBeGreaterThan(0);
      const { id } = (await anna.call<{ id: string }>('/me')).body;
      const views = await assistant.changeRows((db) =>
        db
          .selectFrom('audit')
          .where('lead_id', '=', lead.id)
          .where('action', '=', 'view-lead')
          .selectAll()
          .execute(),
      );
      expect(views).toMatchObject([{ accountmanager_id: id }]);
    });
  });

  it('has the language of the page, or the one written in', async () => {
    expect((await newLead()).lead.language).toBe('nl');
    const visitor = await startVisitor(assistant, { locale: 'en' });
    await requestPerson(visitor, { municipality: 'Emmen' });
    expect((await anna.leads('?state=requested'))[0]!.language).toBe('en');
    const question =
      'Ich möchte jemanden mit Behinderung einstellen, wie ist das und welche Förderung gibt es?';
    expect((await newLead({ question })).lead.language).toBe('de');
  });

  describe('accepting', () => {
    it('is shown to the visitor at once', async () => {
      const { visitor, lead } = await newLead();
      const stream = await visitor.listen();
      const { status, body } = await anna.accept(lead.id);
      expect([status, body.state]).toEqual([200, 'accepted']);
      expect(body.assignment).toMatchObject({ accountmanager: { name: 'Anna de Vries' }, state: 'accepted' });
      const shown = await stream.find<Handoff>(
        'accepted',
        ({ event, data }) => event === 'handoff' && (data as Handoff).state === 'accepted',
      );
      expect(shown.data.accountmanager).toEqual({ name: 'Anna de Vries', role: 'accountmanager' });
      await stream.find('the notice', ({ data }) => (data as Message).role === 'notice');
      stream.close();
    });

    it('again by the same person changes nothing', async () => {
      const { lead } = await newLead();
      await anna.accept(lead.id);
      expect((await anna.accept(lead.id)).status).toBe(200);
      expect((await anna.lead(lead.id)).history.map(({ to }) => to)).toEqual(['requested', 'accepted']);
    });

    it('what a colleague was first with is refused with the name', async () => {
      const { lead } = await newLead();
      await bert.accept(lead.id);
      const { status, body } = await anna.call<ProblemBody>(`/leads/${lead.id}/accept`, {
        method: 'POST',
        body: {},
      });
      expect([status, body.type]).toEqual([409, 'already-accepted']);
      expect(body.detail).toContain('Bert Bos');
    });

    it('by two at the same moment: one has it, the other hears who', async () => {
      for (let round = 0; round < 5; round++) {
        const { lead } = await newLead();
        const replies = await Promise.all([anna.accept(lead.id), bert.accept(lead.id)]);
        expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
        const winner = replies.findIndex(({ status }) => status === 200) === 0 ? 'Anna de Vries' : 'Bert Bos';
        expect(JSON.stringify(replies.find(({ status }) => status === 409)!.body)).toContain(winner);
        expect((await anna.lead(lead.id)).assignment?.accountmanager.name).toBe(winner);
      }
    });
  });

  describe('writing to the employer', () => {
    it('reaches the conversation under the name of the accountmanager, once', async () => {
      const { visitor, lead } = await newLead();
      await anna.accept(lead.id);
      const stream = await visitor.listen();
      const messageId = randomUUID();
      const first = await anna.write(lead.id, 'Goedemiddag, waarmee kan ik helpen?', messageId);
      expect(first.status).toBe(200);
      expect(first.body).toMatchObject({ role: 'accountmanager', author: { name: 'Anna de Vries' } });
      expect((await anna.write(lead.id, 'Goedemiddag, waarmee kan ik helpen?', messageId)).body).toEqual(
        first.body,
      );
      const heard = await stream.find(
        'the message',
        ({ data }) => (data as Message).role === 'accountmanager',
      );
      expect(heard.data).toEqual(first.body);
      expect((await visitor.read()).messages.filter(({ role }) => role === 'accountmanager')).toHaveLength(1);
      stream.close();
    });

    it('the same messageId with another text is refused', async () => {
      const { lead } = await newLead();
      await anna.accept(lead.id);
      const messageId = randomUUID();
      await anna.write(lead.id, 'een', messageId);
      expect((await anna.write(lead.id, 'twee', messageId)).status).toBe(409);
    });

    it('is for who accepted the lead', async () => {
      const { lead } = await newLead();
      expect((await anna.write(lead.id, 'hallo')).status).toBe(409);
      await bert.accept(lead.id);
      expect((await anna.write(lead.id, 'hallo')).status).toBe(409);
    });

    it.each([
      [{ text: ' ', messageId: randomUUID() }, 422],
      [{ text: 'x'.repeat(4_001), messageId: randomUUID() }, 413],
      [{ text: 'hallo' }, 422],
      [{ text: 'hallo', messageId: randomUUID(), urgent: true }, 422],
    ])('checks what is sent (%#)', async (body, status) => {
      const { lead } = await newLead();
      await anna.accept(lead.id);
      expect((await anna.call(`/leads/${lead.id}/messages`, { method: 'POST', body })).status).toBe(status);
    });

    it('a live chat becomes active with the first message, and then the assistant is silent', async () => {
      const { visitor, lead } = await newLead({ prefer: 'live-chat' });
      await anna.accept(lead.id);
      expect((await visitor.say('Wat is jobcarving?')).outcome).toBe('answered');
      await anna.write(lead.id, 'Hier ben ik.');
      const turn = await visitor.say('Wat is jobcarving?');
      expect(turn).toMatchObject({ outcome: 'with-accountmanager', text: '', handoff: { state: 'active' } });
      expect((await visitor.read()).messages.at(-1)).toMatchObject({
        role: 'visitor',
        text: 'Wat is jobcarving?',
      });
    });
  });

  describe('a lead that somebody has open', () => {
    it('shows who else has it open, until they leave', async () => {
      const { lead } = await newLead();
      const first = await anna.listen(undefined, lead.id);
      const seenBy = ({ heard }: EventReader) => heard.findLast(({ event }) => event === 'viewing')?.data;
      const sees = (reader: EventReader, others: readonly string[]) =>
        eventually(`${others} in sight`, () =>
          isDeepStrictEqual(seenBy(reader), { leadId: lead.id, others }),
        );
      await sees(first, []);
      const second = await bert.listen(undefined, lead.id);
      await sees(second, ['Anna de Vries']);
      await sees(first, ['Bert Bos']);
      second.close();
      await sees(first, []);
      first.close();
    });

    it('tells that the employer types and has read, and to nobody of another region', async () => {
      const { visitor, lead } = await newLead();
      const stream = await anna.listen(undefined, lead.id);
      await visitor.call('/typing', { method: 'POST', body: {} });
      const typing = await stream.find('typing', ({ event }) => event === 'typing');
      expect(typing.data).toEqual({ leadId: lead.id });
      await visitor.call('/read', { method: 'POST', body: { sequence: 2 } });
      await stream.find('read', ({ event, data }) => event === 'read' && Object(data).sequence === 2);
      expect(await anna.lead(lead.id)).toMatchObject({ readByVisitor: 2 });
      stream.close();
      expect((await carla.call(`/events?lead=${lead.id}`)).status).toBe(404);
    });
  });

  it('is not broken by a reader who claims to have seen what was never written', async () => {
    const { visitor, lead } = await newLead();
    await anna.accept(lead.id);
    const body = { sequence: 2 ** 40 };
    expect((await visitor.call('/read', { method: 'POST', body })).status).toBe(204);
    expect((await anna.call(`/leads/${lead.id}/read`, { method: 'POST', body })).status).toBe(204);
    const { body: seen } = await anna.call<{ readByVisitor: number }>(`/leads/${lead.id}`);
    expect(seen.readByVisitor).toBeLessThanOrEqual((await visitor.read()).messages.at(-1)!.sequence + 2);
    await anna.write(lead.id, 'Dit is nog niet gezien.');
    const [{ sequence }] = (await visitor.read()).messages.slice(-1) as [Message];
    expect(sequence).toBeGreaterThan(seen.readByVisitor);
  });

  it('keeps no burgerservicenummer that an accountmanager types, wherever it is typed', async () => {
    const bsn = 'bsn 111222333';
    const { lead } = await newLead();
    const put = (action: string, body: object) =>
      anna.call(`/leads/${lead.id}/${action}`, { method: 'POST', body });
    await anna.accept(lead.id);
    const replies = [
      await put('notes', { text: bsn }),
      await anna.write(lead.id, bsn),
      await put('transfer', { accountmanager: 'bert@wsp.example', message: bsn }),
    ];
    await bert.call(`/leads/${lead.id}/decline`, { method: 'POST', body: { reason: bsn } });
    replies.push(await anna.accept(lead.id), await put('close', { outcome: 'advies', note: bsn }));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const rows = await assistant.changeRows(async (db) =>
      Promise.all([
        db.selectFrom('handoffs').where('lead_id', '=', lead.id).selectAll().execute(),
        db.selectFrom('assignments').where('lead_id', '=', lead.id).selectAll().execute(),
        db.selectFrom('notes').where('lead_id', '=', lead.id).selectAll().execute(),
        db.selectFrom('handoff_transitions').selectAll().execute(),
        db.selectFrom('conversation_events').selectAll().execute(),
      ]),
    );
    expect(JSON.stringify(rows)).toContain('[bsn verwijderd]');
    expect(JSON.stringify(rows)).not.toContain('111222333');
  });

  it('keeps who saw a lead, in the list too, and who wrote to its employer', async () => {
    const { lead } = await newLead();
    for (let time = 0; time < 3; time++) await bert.leads();
    await anna.accept(lead.id);
    await anna.write(lead.id, 'Goedendag.');
    await anna.call(`/leads/${lead.id}/suggestions`);
    const ids = await Promise.all(
      [anna, bert].map(async (who) => (await who.call<{ id: string }>('/me')).body.id),
    );
    const rows = await assistant.changeRows((db) =>
      db.selectFrom('audit').where('lead_id', '=', lead.id).select(['accountmanager_id', 'action']).execute(),
    );
    const actionsOf = (id: string) =>
      rows.filter(({ accountmanager_id }) => accountmanager_id === id).map(({ action }) => action);
    expect(actionsOf(ids[1]!)).toEqual(['list-leads']);
    expect(actionsOf(ids[0]!).sort()).toEqual(['accept', 'list-leads', 'messages', 'suggestions']);
  });

  describe('the settings of a region', () => {
    const put = (changes: object) =>
      coordinator.call<ProblemBody>('/regions/drenthe/settings', {
        method: 'PUT',
        body: { ...DEFAULT_SETTINGS, ...changes },
      });
    const rule = { subject: null, sector: null, size: null, accountmanager: 'anna@wsp.example' };

    it('are kept as a coordinator changed them', async () => {
      const changed = { closures: ['2026-12-24'], pool: 'pool@wsp.example', rules: [rule] };
      expect((await put(changed)).status).toBe(200);
      expect((await anna.call('/regions/drenthe/settings')).body).toMatchObject(changed);
      expect((await put({})).status).toBe(200);
    });

    it.each([
      [{ hours: [{ from: '17:00', until: '09:00' }, ...DEFAULT_SETTINGS.hours.slice(1)] }, 'hours.0'],
      [{ closures: ['2026-02-30'] }, 'closures.0'],
      [{ deadlines: { ...DEFAULT_SETTINGS.deadlines, liveMinutes: 0 } }, 'deadlines.liveMinutes'],
      [{ pool: 'geen adres' }, 'pool'],
      [{ rules: [rule, { ...rule, accountmanager: 'carla@wsp.example' }] }, 'rules.1.accountmanager'],
      [{ rules: [{ ...rule, accountmanager: 'dirk@wsp.example' }] }, 'rules.0.accountmanager'],
    ])('that cannot be are refused, with the field (%#)', async (changes, field) => {
      const { status, body } = await put(changes);
      expect([status, body.errors?.map((error) => error.field)]).toEqual([422, [field]]);
    });
  });

  it('names colleagues of own regions, and never a beheerder', async () => {
    const { body } = await anna.call<{ colleagues: { name: string }[] }>('/colleagues');
    expect(body.colleagues.map(({ name }) => name)).toEqual([
      'Anna de Vries',
      'Bert Bos',
      'Cor Cohen',
      'Els Erp',
    ]);
  });

  it('names a lead by the title of its article', async () => {
    const { lead } = await newLead();
    expect(lead).toMatchObject({ subject: 'proefplaatsing-uwv', subjectTitle: 'Proefplaatsing UWV' });
  });

  it('tells who may come in how, before anybody is signed in', async () => {
    const { status, body } = await callApi(`${assistant.url}/api/v1/sign-in`);
    expect([status, body]).toEqual([200, { provider: null }]);
  });

  describe('the stream of the inbox', () => {
    it('tells of new and changed leads of own regions, and resumes after the last id', async () => {
      const stream = await anna.listen();
      const elsewhere = await carla.listen();
      const { lead } = await newLead();
      const heard = await stream.find(
        'the lead',
        ({ data }) => (data as { leadId: string }).leadId === lead.id,
      );
      expect(heard).toMatchObject({ event: 'lead', data: { region: 'drenthe' } });
      stream.close();
      await bert.accept(lead.id);
      const resumed = await anna.listen(heard.id!);
      await resumed.find('accepted', ({ data }) => (data as { what: string }).what === 'lead-accepted');
      expect(resumed.heard.map(({ data }) => data)).not.toContainEqual(heard.data);
      expect(elsewhere.heard).toEqual([]);
      resumed.close();
      elsewhere.close();
    });

    it.each<[string, (els: SignedIn) => Promise<unknown>]>([
      ['signs out', (els) => els.call('/sign-out', { method: 'POST', body: {} })],
      [
        'signs out everywhere, on another device',
        async () => {
          const elsewhere = await signIn(assistant, 'els@wsp.example');
          return elsewhere.call('/sign-out', { method: 'POST', body: { everywhere: true } });
        },
      ],
      [
        'is signed out by an administrator',
        () => askRunningProcess(assistant.dataDir, 'accountmanagers', ['reset', 'els@wsp.example']),
      ],
      [
        'gets other regions, to begin again with those',
        () => importAccountmanagers(assistant, [['els@wsp.example', 'Els Erp', 'drenthe;zeeland']]),
      ],
    ])('ends when its reader %s, and no other with it', async (_, end) => {
      await importAccountmanagers(assistant, [['els@wsp.example', 'Els Erp', 'drenthe']]);
      const [els, other] = await Promise.all([signIn(assistant, 'els@wsp.example'), anna.listen()]);
      const { lead } = await newLead();
      const stream = await els.listen(undefined, lead.id);
      await stream.find('being there', ({ event }) => event === 'viewing');
      await end(els);
      await stream.ended;
      await bert.accept(lead.id);
      await other.find('accepted', ({ data }) => (data as { what: string }).what === 'lead-accepted');
      expect(stream.heard.map(({ event }) => event)).not.toContain('lead');
      other.close();
    });

    it('goes on when its reader signs out on another device only', async () => {
      const [here, there] = [
        await signIn(assistant, 'els@wsp.example'),
        await signIn(assistant, 'els@wsp.example'),
      ];
      const stream = await here.listen();
      await there.call('/sign-out', { method: 'POST', body: {} });
      const { lead } = await newLead();
      await stream.find('the lead', ({ data }) => (data as { leadId: string }).leadId === lead.id);
      stream.close();
    });
  });
});
