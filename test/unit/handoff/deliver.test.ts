import { expect, it } from 'vitest';
import { deliver } from '../../../src/handoff/deliver.ts';
import type { DeliveryStore, DeliveryToMake, Mail, Mailer } from '../../../src/handoff/ports.ts';

const DELIVERY: DeliveryToMake = {
  id: 'd1',
  kind: 'lead-offered',
  recipient: 'anna@wsp.example',
  state: 'pending',
  handoffState: 'requested',
  promise: null,
  deadline: null,
  callbackAt: null,
  askedTransfer: null,
  unread: [],
  accountmanager: null,
  createdAt: new Date('2026-11-24T10:00:00Z'),
  lead: {
    id: 'l1',
    reference: 'ABCD-EFGH',
    conversationId: 'c1',
    regionId: 'drenthe',
    sites: [],
    subject: 'jobcarving-functiecreatie',
    summary: '',
    question: '',
    contact: {
      name: 'Piet',
      company: 'Garage Snel',
      email: null,
      phone: '+31591123456',
      kvk: null,
      municipality: 'Emmen',
    },
    sector: null,
    size: null,
    language: 'nl',
    warmth: { score: 0, reasons: [] },
    consent: { version: '1', text: '', recipients: [], at: '2026-11-24T10:00:00.000Z' },
    articles: [],
    prefer: 'callback',
    preferredTime: null,
    createdAt: '2026-11-24T10:00:00.000Z',
  },
};
const TEXTS = {
  publicUrl: 'https://wsp.example',
  from: 'assistent@wsp.example',
  regionName: (id: string) => id,
  articleTitle: (id: string) => id,
};

/** Deliveries and kept mails in memory. */
function world() {
  const rows = new Map([[DELIVERY.id, DELIVERY]]);
  const kept = new Map<string, Mail>();
  const deliveries: DeliveryStore = {
    find: async (id) => rows.get(id) ?? null,
    exists: async (id) => rows.has(id),
    async markDelivered(id) {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, state: 'delivered' });
    },
    markFailed: async () => {},
    markDead: async () => {},
    async markCancelled(id) {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, state: 'cancelled' });
    },
  };
  const mailer: Mailer = {
    async send(mail) {
      kept.set(mail.identity, mail);
    },
    async forget(identity) {
      kept.delete(identity);
    },
  };
  return {
    rows,
    kept,
    deliveries,
    mailer,
    mail: TEXTS,
    now: () => new Date(),
    webhook: null,
    pushMessage: async () => {},
    makeStatusLink: async () => 'https://wsp.example',
  };
}

it('sends once, however often it is asked to', async () => {
  const { kept, ...outside } = world();
  await deliver('d1', outside);
  kept.clear();
  await deliver('d1', outside);
  expect(kept.size).toBe(0);
});

it('keeps no mail of a lead that was erased while the mail was being sent', async () => {
  const { kept, rows, ...outside } = world();
  const mailer: Mailer = {
    ...outside.mailer,
    async send(mail) {
      rows.delete(mail.identity);
      await outside.mailer.forget(mail.identity);
      await outside.mailer.send(mail);
    },
  };
  await deliver('d1', { ...outside, mailer });
  expect(kept.size).toBe(0);
});

it.each(['lead-offered', 'lead-fallback'] as const)(
  '%s does not leave once the employer withdrew',
  async (kind) => {
    const { kept, rows, ...outside } = world();
    rows.set('d1', { ...DELIVERY, kind, handoffState: 'withdrawn' } as DeliveryToMake);
    await deliver('d1', outside);
    expect([kept.size, rows.get('d1')?.state]).toEqual([0, 'cancelled']);
  },
);

it('keeps no address of an employer in what went wrong', async () => {
  const { kept: _, rows: __, ...outside } = world();
  const said: string[] = [];
  const deliveries = {
    ...outside.deliveries,
    async markFailed(_id: string, error: string) {
      said.push(error);
    },
  };
  const mailer: Mailer = {
    ...outside.mailer,
    send: async () => {
      throw new Error('550 5.1.1 <piet@garagesnel.example>: mailbox unavailable, says 127.0.0.1:2525');
    },
  };
  await expect(deliver('d1', { ...outside, deliveries, mailer })).rejects.toThrow();
  expect(said).toEqual(['550 5.1.1 <[e-mailadres]>: mailbox unavailable, says 127.0.0.1:2525']);
});
