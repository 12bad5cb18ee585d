import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handoff } from '../../src/domain/handoff.ts';
import type { Consent } from '../../src/domain/lead.ts';
import { WIDGET_MESSAGES } from '../../src/web/widget/messages.ts';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import type { ProblemBody } from '../support/api-call.ts';
import { DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { handoffForm, requestPerson, startVisitor } from '../support/visitor.ts';

const CONTACT = { name: 'Piet van der Berg', company: 'Garage Snel' };

describe.each(DATABASES)('asking for a person on %s', (database) => {
  let assistant: TestAssistant;
  let anna: SignedIn;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    anna = await signIn(assistant, 'anna@wsp.example');
  });
  afterAll(() => assistant.stop());

  const send = async (form: object) => {
    const visitor = await startVisitor(assistant);
    return visitor.call<ProblemBody>('/handoff', { method: 'POST', body: form });
  };

  describe('by form', () => {
    it('gives the handoff, with a promise that lies in the future', async () => {
      const visitor = await startVisitor(assistant);
      const handoff = await requestPerson(visitor, { municipality: 'Emmen' });
      expect(handoff).toMatchObject({
        state: 'requested',
        prefer: 'callback',
        accountmanager: null,
        queuePosition: null,
      });
      expect(Date.parse(handoff.promise!.before)).toBeGreaterThan(Date.now());
      expect((await visitor.read()).handoff).toEqual(handoff);
    });

    it.each([
      ['no consent', { consent: false }, 'consent'],
      ['consent that was not asked', { consent: undefined }, 'consent'],
      [
        'a call-back without a phone number',
        { contact: { ...CONTACT, email: 'piet@garagesnel.example' } },
        'contact.phone',
      ],
      [
        'e-mail without an address',
        { prefer: 'email', contact: { ...CONTACT, phone: '0241234567' } },
        'contact.email',
      ],
      ['a chat without any way back', { prefer: 'live-chat', contact: CONTACT }, 'contact.phone'],
      ['a phone number that is none', { contact: { ...CONTACT, phone: '12' } }, 'contact.phone'],
      [
        'an address that is none',
        { contact: { ...CONTACT, phone: '0241234567', email: 'piet' } },
        'contact.email',
      ],
      ['no name', { contact: { company: 'Garage Snel', phone: '0241234567' } }, 'contact.name'],
      [
        'a name of white space',
        { contact: { name: ' ', company: 'X', phone: '0241234567' } },
        'contact.name',
      ],
      ['an unknown field', { urgent: true }, 'urgent'],
      ['an unknown field within', { contact: { ...CONTACT, phone: '0241234567', fax: '1' } }, 'contact.fax'],
      ['another way', { prefer: 'postduif' }, 'prefer'],
      ['a municipality that does not exist', { municipality: 'Atlantis' }, 'municipality'],
      ['a municipality that is ambiguous', { municipality: 'Bergen' }, 'municipality'],
      ['an empty question', { question: ' ' }, 'question'],
    ])('refuses %s and names the field', async (_, changes, field) => {
      const { status, body } = await send(handoffForm(changes));
      expect(status).toBe(422);
      expect(body.errors?.map((error) => error.field)).toContain(field);
    });

    it.each([
      ['024 123 45 67', '+31241234567'],
      ['06-12345678', '+31612345678'],
      ['+49 30 901820', '+4930901820'],
      ['0031 6 12345678', '+31612345678'],
    ])('understands the phone number %s', async (phone, stored) => {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { contact: { ...CONTACT, phone } });
      const { body } = await visitor.call<{ leads: { contact: { phone: string } }[] }>('/export');
      expect(body.leads[0]!.contact.phone).toBe(stored);
    });

    it.each(['nl', 'en'] as const)(
      'keeps what was agreed to in the words of the form: %s',
      async (locale) => {
        const visitor = await startVisitor(assistant, { locale });
        await requestPerson(visitor, { municipality: 'Emmen' });
        const { body } = await visitor.call<{ leads: { consent: Consent }[] }>('/export');
        expect(body.leads[0]!.consent).toMatchObject({
          text: WIDGET_MESSAGES[locale].consent,
          recipients: ['het werkgeversservicepunt in de regio Drenthe'],
        });
      },
    );

    it.each([
      ['12345678', '12345678'],
      [' 1234 5678 ', '12345678'],
      ['', null],
      [undefined, null],
    ])("keeps the KVK number '%s', which nobody has to give", async (kvk, kept) => {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { contact: { ...CONTACT, phone: '0241234567', kvk } });
      const { body } = await visitor.call<{ leads: { contact: { kvk: string | null } }[] }>('/export');
      expect(body.leads[0]!.contact.kvk).toBe(kept);
    });

    it.each(['1234567', '123456789', '12a45678', '00000000'])('refuses the KVK number %s', async (kvk) => {
      const contact = { ...CONTACT, phone: '0241234567', kvk };
      const { status, body } = await send(handoffForm({ contact }));
      expect([status, body.errors?.map((error) => error.field)]).toEqual([422, ['contact.kvk']]);
    });

    it('refuses a question about the health of somebody with a name', async () => {
      const question = 'Mijn medewerker Karin Bakker heeft een burn-out, wat nu?';
      const { status, body } = await send(handoffForm({ question }));
      expect([status, body.errors?.map((error) => error.field)]).toEqual([422, ['question']]);
    });

    it('tells the employer in the export no address but the own one', async () => {
      const visitor = await startVisitor(assistant);
      const contact = { ...CONTACT, phone: '0241234567', email: 'piet@garagesnel.example' };
      await requestPerson(visitor, { contact, municipality: 'Emmen' });
      const { body } = await visitor.call<{ deliveries: { kind: string; recipient: string | null }[] }>(
        '/export',
      );
      expect(Object.fromEntries(body.deliveries.map(({ kind, recipient }) => [kind, recipient]))).toEqual({
        'lead-confirmation': contact.email,
        'lead-offered': null,
      });
      expect(JSON.stringify(body)).not.toContain('wsp.example');
    });

    it('refuses a question that is too long', async () => {
      const { status } = await send(handoffForm({ question: 'x'.repeat(2_001) }));
      expect(status).toBe(413);
    });

    it('confirms to one address as often as it is used, where no limit is set', async () => {
      const contact = { ...CONTACT, email: 'telkens@garagesnel.example' };
      for (let round = 0; round < 3; round++) {
        const visitor = await startVisitor(assistant);
        await requestPerson(visitor, { contact, prefer: 'email' });
        const { body } = await visitor.call<{ deliveries: { kind: string }[] }>('/export');
        expect(body.deliveries.map(({ kind }) => kind)).toContain('lead-confirmation');
      }
    });

    it('once at a time: a second request is refused until the first is over', async () => {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor);
      const second = await visitor.call<ProblemBody>('/handoff', { method: 'POST', body: handoffForm() });
      expect([second.status, second.body.type]).toEqual([409, 'transition-refused']);
      await visitor.call('/handoff/withdraw', { method: 'POST' });
      expect((await requestPerson(visitor)).state).toBe('requested');
    });

    it('sent twice at the same moment makes one lead', async () => {
      const visitor = await startVisitor(assistant);
      const form = { method: 'POST', body: handoffForm() };
      const replies = await Promise.all([visitor.call('/handoff', form), visitor.call('/handoff', form)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
      const { body } = await visitor.call<{ leads: object[] }>('/export');
      expect(body.leads).toHaveLength(1);
    });

    it('keeps no burgerservicenummer from the question', async () => {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { question: 'Het gaat om bsn 111222333.', when: 'bsn 111222333' });
      expect(JSON.stringify((await visitor.call('/export')).body)).not.toContain('111222333');
    });
  });

  describe('in the conversation', () => {
    it('asks one thing at a time and consent last; only then there is a lead', async () => {
      const visitor = await startVisitor(assistant);
      const outcomes = [];
      for (const text of [
        'Wat is een proefplaatsing?',
        'Kan iemand mij bellen?',
        'Piet van der Berg',
        'Garage Snel',
        'Emmen',
        '0591 123456',
      ]) {
        outcomes.push((await visitor.say(text)).outcome);
      }
      expect(outcomes).toEqual(['answered', ...Array.from({ length: 5 }, () => 'handoff-details')]);
      expect((await visitor.read()).handoff).toBeNull();
      const turn = await visitor.say('Ja, geef dit door');
      expect(turn).toMatchObject({
        outcome: 'handoff-requested',
        handoff: { state: 'requested', prefer: 'callback' },
      });
      const [lead] = await anna.leads(`?q=Garage`);
      expect(lead).toMatchObject({
        subject: 'proefplaatsing-uwv',
        contact: { name: 'Piet van der Berg', company: 'Garage Snel', phone: '+31591123456' },
      });
    });

    it('tells in the stream of the turn that the handoff is there', async () => {
      const visitor = await startVisitor(assistant);
      for (const text of [
        'Kan iemand mij bellen?',
        'Piet van der Berg',
        'Garage Snel',
        'Emmen',
        '0591 123456',
      ])
        await visitor.say(text);
      const stream = await visitor.sayStreamed('Ja, geef dit door');
      await stream.ended;
      const events = stream.heard.map(({ event }) => event);
      expect(events.at(-2)).toBe('handoff');
      expect(stream.heard.at(-1)!.data).toMatchObject({ handoff: stream.heard.at(-2)!.data });
    });

    it('keeps nothing of the details when the employer says no', async () => {
      const visitor = await startVisitor(assistant);
      for (const text of [
        'Kan iemand mij bellen?',
        'Piet van der Berg',
        'Garage Snel',
        'Emmen',
        '0591 123456',
      ])
        await visitor.say(text);
      await visitor.say('Nee, geef niets door');
      expect(JSON.stringify((await visitor.call('/export')).body)).not.toMatch(
        /Garage Snel|van der Berg|592123456|0591 123456/,
      );
    });
  });

  describe('withdrawing', () => {
    it('ends the request, and is told to both sides', async () => {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { municipality: 'Emmen' });
      const [lead] = await anna.leads();
      const [atDesk, atHome] = [await anna.listen(), await visitor.listen()];
      const { status, body } = await visitor.call<Handoff>('/handoff/withdraw', { method: 'POST' });
      expect([status, body.state]).toEqual([200, 'withdrawn']);
      await atDesk.find('the lead', ({ data }) => (data as { leadId: string }).leadId === lead!.id);
      await atHome.find(
        'withdrawn',
        ({ event, data }) => event === 'handoff' && (data as Handoff).state === 'withdrawn',
      );
      expect((await anna.lead(lead!.id)).state).toBe('withdrawn');
      expect((await anna.accept(lead!.id)).status).toBe(409);
      atDesk.close();
      atHome.close();
    });

    it.each(['nothing was asked for', 'it was withdrawn already'])('is refused when %s', async (when) => {
      const visitor = await startVisitor(assistant);
      if (when !== 'nothing was asked for') {
        await requestPerson(visitor);
        await visitor.call('/handoff/withdraw', { method: 'POST' });
      }
      const { status, body } = await visitor.call<ProblemBody>('/handoff/withdraw', { method: 'POST' });
      expect([status, body.type]).toEqual([409, 'transition-refused']);
    });
  });

  it('erasure takes the lead, its deliveries and its mails along', async () => {
    const visitor = await startVisitor(assistant);
    await requestPerson(visitor, { municipality: 'Emmen' });
    const [lead] = await anna.leads();
    const { body } = await visitor.call<{ deliveries: { id: string }[] }>('/export');
    const mails = body.deliveries.map(({ id }) => path.join(assistant.dataDir, 'mail', `${id}.eml`));
    expect(mails.length).toBeGreaterThan(0);
    await eventually('the mails', () =>
      Promise.all(mails.map((mail) => access(mail))).then(
        () => true,
        () => undefined,
      ),
    );
    expect((await visitor.call('', { method: 'DELETE' })).status).toBe(204);
    const left = await readdir(path.join(assistant.dataDir, 'mail'));
    expect(left.filter((name) => mails.some((mail) => mail.endsWith(name)))).toEqual([]);
    expect((await anna.call(`/leads/${lead!.id}`)).status).toBe(404);
    expect((await anna.leads()).map(({ id }) => id)).not.toContain(lead!.id);
  });
});
