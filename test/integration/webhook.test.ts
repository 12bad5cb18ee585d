import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leadStore } from '../../src/adapters/sql/lead-store.ts';
import { webhookSender } from '../../src/adapters/webhook/webhook-sender.ts';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import { acceptLead, closeLead, withdrawHandoff } from '../../src/handoff/follow-up.ts';
import type { Mail, Mailer } from '../../src/handoff/ports.ts';
import { DATABASES } from '../support/databases.ts';
import { deliverWaiting, PUBLIC_URL } from '../support/delivery-round.ts';
import { eventually } from '../support/eventually.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';
import { startTestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';
import { isSignedWith, startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const SECRET = 'een-geheim-van-tweeendertig-tekens';

describe.each(DATABASES)('what other systems are told of a lead, on %s', (database) => {
  let desk: HandoffDesk;
  let ans: Accountmanager;
  let receiver: WebhookReceiver;
  let mails: Mail[];
  let conversationId: string;
  let leadId: string;

  beforeAll(async () => {
    desk = await openHandoffDesk(database, { toWebhook: true });
    ans = await desk.addAccountmanager('Ans');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    mails = [];
    desk.startAt(TUESDAY);
    conversationId = await desk.startConversation();
    await desk.request(conversationId, 'callback');
    leadId = await desk.leadOf(conversationId);
  });
  afterEach(async () => {
    await desk.services.conversations.erase(conversationId, desk.now());
    await desk.db.deleteFrom('deliveries').execute();
    await receiver.close();
  });

  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail);
    },
    async forget() {},
  };
  const sender = () =>
    webhookSender({ url: receiver.url, secret: SECRET, source: PUBLIC_URL, timeLimitMs: 300 });
  const send = () => deliverWaiting(desk, mailer, sender());
  const types = (): string[] => receiver.accepted.map(({ event }) => event.type);
  const webhookRow = () =>
    desk.db.selectFrom('deliveries').where('channel', '=', 'webhook').selectAll().executeTakeFirstOrThrow();

  it('is a signed CloudEvent with the identity of the delivery, and nothing of the employer', async () => {
    await send();
    const [post, ...others] = receiver.accepted;
    expect(others).toEqual([]);
    expect(isSignedWith(SECRET, post!)).toBe(true);
    expect(isSignedWith(`${SECRET}!`, post!)).toBe(false);
    expect(post!.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(post!.event).toEqual({
      specversion: '1.0',
      id: (await webhookRow()).id,
      source: PUBLIC_URL,
      type: 'lead.requested',
      time: TUESDAY.toISOString(),
      subject: leadId,
      datacontenttype: 'application/json',
      data: {
        id: leadId,
        reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
        region: 'drenthe',
        subject: 'werkgeversservicepunt',
        state: 'requested',
        deadline: '2026-11-25T11:00:00.000Z',
        link: `${PUBLIC_URL}/inbox/#/leads/${leadId}`,
      },
    });
    expect(post!.body).not.toMatch(/Piet|Garage|592|Emmen/);
  });

  it('follows the lead: accepted and closed, each with its own state', async () => {
    await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
    await desk.change(leadId, (unit, context) => closeLead(unit, ans, 'advies', null, context));
    await send();
    expect(
      receiver.accepted.map(({ event }) => [event.type, event.data.state, event.data.deadline !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['lead.requested', 'requested', true],
        ['lead.accepted', 'accepted', true],
        ['lead.closed', 'closed', false],
      ]),
    );
    expect(new Set(receiver.accepted.map(({ event }) => event.id)).size).toBe(3);
  });

  it('is written with the change or not at all', async () => {
    const failing = desk.change(leadId, async (unit) => {
      await withdrawHandoff(unit, 'test');
      throw new Error('the connection broke');
    });
    await expect(failing).rejects.toThrow('the connection broke');
    await send();
    expect(types()).toEqual(['lead.requested']);
  });

  it.each([
    ['answers 500', 'the webhook answered 500'],
    ['redirects', 'the webhook answered 307'],
    ['hangs', 'the webhook did not answer within 0.3 s'],
    ['breaks', 'the webhook could not be reached: UND_ERR_SOCKET'],
  ] as const)(
    'waits while the receiver %s, and arrives later under the same identity',
    async (how, error) => {
      receiver.receive(how);
      await expect(send()).rejects.toThrow(error);
      expect(await webhookRow()).toMatchObject({ state: 'pending', attempts: 1, last_error: error });
      receiver.receive('accepts');
      await send();
      await send();
      expect(new Set(receiver.posts.map(({ event }) => event.id)).size).toBe(1);
      expect(types()).toEqual(['lead.requested']);
      expect(await webhookRow()).toMatchObject({ state: 'delivered', last_error: null });
    },
  );

  it('says in no error where the receiver is', async () => {
    await receiver.close();
    await expect(send()).rejects.toThrow('the webhook could not be reached: ECONNREFUSED');
    receiver = await startWebhookReceiver();
    expect((await webhookRow()).last_error).not.toContain('geheim');
  });

  describe('when the employer erases the conversation', () => {
    it('the system and everybody who got the lead are told, and what had not left yet does not leave any more', async () => {
      await desk.services.conversations.erase(conversationId, desk.now());
      await send();
      expect(receiver.accepted.map(({ event }) => event)).toEqual([
        expect.objectContaining({
          type: 'lead.erased',
          subject: leadId,
          data: expect.objectContaining({ id: leadId, state: 'erased', deadline: null, link: null }),
        }),
      ]);
      expect(mails.map(({ to }) => to)).toEqual([ans.email]);
      expect(mails[0]!.subject).toMatch(/^Lead gewist \([2-9A-Z]{4}-[2-9A-Z]{4}\)$/);
      expect(`${mails[0]!.text}${mails[0]!.html}`).not.toMatch(/Piet|Garage|592|Emmen/);
    });

    it('a colleague who took it from the pool and the mailbox that got the lead hear of it once each', async () => {
      await desk.passUntil(new Date('2026-11-25T12:00:00+01:00'));
      const bea = await desk.addAccountmanager('Bea');
      await desk.change(leadId, (unit, context) => acceptLead(unit, bea, context));
      await desk.services.conversations.erase(conversationId, desk.now());
      await send();
      expect(mails.map(({ to }) => to).sort()).toEqual([
        'ans@wsp.example',
        'bea@wsp.example',
        'terugval@wsp.example',
      ]);
      await desk.db.deleteFrom('accountmanagers').where('email', '=', bea.email).execute();
    });

    it('a notice that cannot be delivered stays visible in the region of the lead, and can be tried again', async () => {
      await desk.services.conversations.erase(conversationId, desk.now());
      await desk.db
        .updateTable('deliveries')
        .set({ state: 'dead' })
        .where('channel', '=', 'webhook')
        .execute();
      const leads = leadStore(desk.db, { async addDelivery() {} });
      const elsewhere = { regions: ['achterhoek'], withoutRegion: true };
      const there = { regions: ['drenthe'], withoutRegion: false };
      expect(await leads.deliveries(elsewhere, 'dead')).toEqual([]);
      const [dead] = await leads.deliveries(there, 'dead');
      expect(dead).toMatchObject({ kind: 'lead-event', channel: 'webhook', leadId: null });
      expect(await leads.retryDelivery(dead!.id, elsewhere)).toBe(false);
      expect(await leads.retryDelivery(dead!.id, there)).toBe(true);
      await send();
      expect(types()).toEqual(['lead.erased']);
    });
  });
});

it('a whole assistant with a webhook tells of a request, tries again, and tells of the erasure', async () => {
  const receiver = await startWebhookReceiver();
  const assistant = await startTestAssistant('PGlite', { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: SECRET });
  const told = (type: string) =>
    eventually(type, () => receiver.accepted.find(({ event }) => event.type === type));
  try {
    receiver.receive('answers 500');
    const visitor = await startVisitor(assistant);
    await requestPerson(visitor);
    await eventually('an attempt', () => receiver.posts[0]);
    receiver.receive('accepts');
    const requested = await told('lead.requested');
    expect(isSignedWith(SECRET, requested)).toBe(true);
    expect(requested.event.id).toBe(receiver.posts[0]!.event.id);
    await visitor.call('', { method: 'DELETE' });
    expect((await told('lead.erased')).event.subject).toBe(requested.event.subject);
  } finally {
    await assistant.stop();
    await receiver.close();
  }
});
