import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  importAccountmanagers,
  type LeadDetailBody,
  type SignedIn,
  signIn,
} from '../support/accountmanager.ts';
import { DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { startMailbox, type TestMailbox } from '../support/smtp-server.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

type Delivery = LeadDetailBody['deliveries'][number];

describe.each(DATABASES)('delivery over SMTP on %s', (database) => {
  let mailbox: TestMailbox;
  let assistant: TestAssistant;
  let anna: SignedIn;
  beforeAll(async () => {
    mailbox = await startMailbox();
    assistant = await startTestAssistant(database, {
      SMTP_URL: mailbox.url,
      FALLBACK_MAILBOX: 'opvang@wsp.example',
    });
    await importAccountmanagers(assistant, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    anna = await signIn(assistant, 'anna@wsp.example');
  });
  afterEach(() => mailbox.receive('accepts'));
  afterAll(async () => {
    await mailbox.close();
    await assistant.stop();
  });

  const ask = async (
    changes: object,
  ): Promise<{ visitor: Visitor; deliveries: { id: string; kind: string }[] }> => {
    const visitor = await startVisitor(assistant);
    await visitor.say('Wat is een proefplaatsing?');
    await requestPerson(visitor, {
      contact: { name: 'Piet van der Berg', company: 'Garage Snel', phone: '0591123456' },
      ...changes,
    });
    const { body } = await visitor.call<{ deliveries: { id: string; kind: string }[] }>('/export');
    return { visitor, deliveries: body.deliveries };
  };
  const received = (id: string) =>
    mailbox.mails.filter(({ messageId }) => messageId === `<${id}@wsp-assistent>`);
  const arrived = (id: string) => eventually(`mail ${id}`, () => received(id)[0]);
  const stateOf = async (id: string): Promise<Delivery> => {
    for (const { id: lead } of await anna.leads()) {
      const delivery = (await anna.lead(lead)).deliveries.find((candidate) => candidate.id === id);
      if (delivery) return delivery;
    }
    throw new Error(`no delivery ${id}`);
  };
  const reaches = (id: string, state: string) =>
    eventually(`delivery ${id} ${state}`, async () => {
      const delivery = await stateOf(id);
      return delivery.state === state ? delivery : undefined;
    });

  it('an accountmanager gets a link to the lead, under the identity of the delivery, without who it is about', async () => {
    const { deliveries } = await ask({ municipality: 'Emmen' });
    expect(deliveries.map(({ kind }) => kind)).toEqual(['lead-offered']);
    const mail = await arrived(deliveries[0]!.id);
    expect(mail.to).toMatchObject({ text: 'anna@wsp.example' });
    expect(mail.text).toMatch(
      new RegExp(`${assistant.origin.replace('127.0.0.1', 'localhost')}/inbox/#/leads/[0-9a-f-]{36}`),
    );
    expect(mail.text).not.toMatch(/Piet|Garage|123456/);
    await reaches(deliveries[0]!.id, 'delivered');
  });

  it('without an accountmanager for the region the whole lead goes to the fallback mailbox', async () => {
    const { deliveries } = await ask({ municipality: 'Goes' });
    expect(deliveries.map(({ kind }) => kind)).toEqual(['lead-fallback']);
    const mail = await arrived(deliveries[0]!.id);
    expect(mail.to).toMatchObject({ text: 'opvang@wsp.example' });
    for (const part of ['Piet van der Berg', 'Garage Snel', '+31591123456', 'Goes', 'Proefplaatsing'])
      expect(mail.text).toContain(part);
  });

  it('without a region as well', async () => {
    const { deliveries } = await ask({ municipality: undefined });
    await arrived(deliveries.find(({ kind }) => kind === 'lead-fallback')!.id);
  });

  it('the employer gets a confirmation with the reference', async () => {
    const contact = { name: 'Piet van der Berg', company: 'Garage Snel', email: 'piet@garagesnel.example' };
    const { deliveries } = await ask({ municipality: 'Emmen', prefer: 'email', contact });
    const mail = await arrived(deliveries.find(({ kind }) => kind === 'lead-confirmation')!.id);
    expect(mail.to).toMatchObject({ text: 'piet@garagesnel.example' });
    expect(mail.text).toMatch(/kenmerk is [2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/);
  });

  it('a mail that is refused goes out later, once, under the same identity', async () => {
    mailbox.receive('refuses');
    const { deliveries } = await ask({ municipality: 'Emmen' });
    const { id } = deliveries[0]!;
    const failed = await eventually('a failed attempt', async () => {
      const delivery = await stateOf(id);
      return delivery.attempts > 0 ? delivery : undefined;
    });
    expect(failed).toMatchObject({
      state: 'pending',
      lastError: expect.stringContaining('mailbox unavailable'),
    });
    mailbox.receive('accepts');
    const delivered = await reaches(id, 'delivered');
    expect(delivered.attempts).toBeGreaterThan(1);
    expect(delivered.lastError).toBeNull();
    expect(received(id)).toHaveLength(1);
  });

  it('a server that is down holds nobody up, and nothing is lost', async () => {
    await mailbox.shut();
    const { visitor, deliveries } = await ask({ municipality: 'Emmen' });
    expect((await visitor.say('Wat is jobcarving?')).outcome).toBe('answered');
    await mailbox.open();
    await arrived(deliveries[0]!.id);
  });

  it('what failed too often waits for a person, who can have it tried again', async () => {
    mailbox.receive('refuses');
    const { deliveries } = await ask({ municipality: 'Emmen' });
    const { id } = deliveries[0]!;
    await eventually('a failed attempt', async () => ((await stateOf(id)).attempts > 0 ? true : undefined));
    // The retries of hours are over at once.
    await assistant.changeRows(async (db) => {
      await sql`update pgboss.job set retry_count = retry_limit, start_after = now() where name = 'deliver' and state = 'retry'`.execute(
        db,
      );
    });
    await reaches(id, 'dead');
    expect(
      (await anna.call<{ deliveries: { id: string }[] }>('/deliveries?state=dead')).body.deliveries,
    ).toMatchObject([{ id }]);
    mailbox.receive('accepts');
    expect((await anna.call(`/deliveries/${id}/retry`, { method: 'POST' })).status).toBe(204);
    await reaches(id, 'delivered');
    expect(received(id)).toHaveLength(1);
  });
});

describe('a mail server that takes the mail and then says nothing', () => {
  it('is given up, and the mail goes out under the same identity', async () => {
    const mailbox = await startMailbox();
    const assistant = await startTestAssistant('PGlite', { SMTP_URL: mailbox.url });
    try {
      mailbox.receive('hangs');
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, {
        municipality: 'Goes',
        contact: { name: 'P. Bos', company: 'Bos', phone: '0113123456' },
      });
      const { body } = await visitor.call<{ deliveries: { id: string }[] }>('/export');
      await eventually('an attempt', () => (mailbox.attempts > 0 ? true : undefined));
      mailbox.receive('accepts');
      const mail = await eventually('the mail', () => mailbox.mails[0]);
      expect(mail.messageId).toBe(`<${body.deliveries[0]!.id}@wsp-assistent>`);
    } finally {
      await mailbox.close();
      await assistant.stop();
    }
  });
});
