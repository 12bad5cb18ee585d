import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccountmanagers, type LeadBody, type SignedIn, signIn } from '../support/accountmanager.ts';
import type { ProblemBody } from '../support/api-call.ts';
import { DATABASES } from '../support/databases.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

describe.each(DATABASES)('on %s', (database) => {
  let assistant: TestAssistant;
  let ans: SignedIn;
  let bea: SignedIn;

  beforeAll(async () => {
    // Embedded there is one connection: what a transfer looks up must not wait for the transfer itself.
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [
      ['ans@wsp.example', 'Ans', 'drenthe'],
      ['bea@wsp.example', 'Bea', 'drenthe'],
      ['dirk@wsp.example', 'Dirk', 'flevoland'],
      ['baas@wsp.example', 'Baas', 'drenthe', 'beheerder'],
    ]);
    ans = await signIn(assistant, 'ans@wsp.example');
    bea = await signIn(assistant, 'bea@wsp.example');
  });
  afterAll(() => assistant.stop());

  const acceptedLead = async (): Promise<{ visitor: Visitor; leadId: string }> => {
    const visitor = await startVisitor(assistant);
    const company = `Bedrijf ${randomUUID()}`;
    const contact = { name: 'Piet van der Berg', company, phone: '024 365 43 21' };
    await requestPerson(visitor, { contact, municipality: 'Emmen' });
    const [lead] = await ans.leads(`?q=${encodeURIComponent(company)}`);
    expect((await ans.accept(lead!.id)).status).toBe(200);
    return { visitor, leadId: lead!.id };
  };
  const transfer = (leadId: string, to: object) =>
    ans.call<LeadBody & ProblemBody>(`/leads/${leadId}/transfer`, {
      method: 'POST',
      body: { message: 'Neem jij dit over?', ...to },
    });
  const availability = (body: object) => bea.call('/me/availability', { method: 'PUT', body });

  describe('passing a lead on', () => {
    it('offers it to the colleague and says so to the visitor', async () => {
      await availability({ status: 'available' });
      const { visitor, leadId } = await acceptedLead();
      const { status, body } = await transfer(leadId, { accountmanager: 'bea@wsp.example' });
      expect([status, body.state, body.assignment]).toMatchObject([
        200,
        'requested',
        { accountmanager: { name: 'Bea' }, state: 'offered' },
      ]);
      expect(body.transferAsked).toBeNull();
      const { messages, handoff } = await visitor.read();
      expect(messages.at(-1)!.text).toContain('naar een collega');
      expect(handoff).toMatchObject({ state: 'requested', accountmanager: null });
    });

    it.each([
      ['somebody unknown', { accountmanager: 'niemand@wsp.example' }, 'accountmanager'],
      ['a beheerder, who sees no leads', { accountmanager: 'baas@wsp.example' }, 'accountmanager'],
      ['somebody who works in another region only', { accountmanager: 'dirk@wsp.example' }, 'accountmanager'],
      ['oneself', { accountmanager: 'ans@wsp.example' }, 'accountmanager'],
      ['an unknown region', { region: 'atlantis' }, 'region'],
      ['nobody', {}, 'accountmanager'],
      ['both', { accountmanager: 'bea@wsp.example', region: 'flevoland' }, 'accountmanager'],
    ])('to %s: 422 naming the field, and it stays where it is', async (_, to, field) => {
      await availability({ status: 'available' });
      const { leadId } = await acceptedLead();
      const { status, body } = await transfer(leadId, to);
      expect([status, body.errors?.[0]?.field]).toEqual([422, field]);
      expect(await ans.lead(leadId)).toMatchObject({
        state: 'accepted',
        assignment: { accountmanager: { name: 'Ans' } },
      });
    });

    it('to a region the employer did not agree to: the lead says what is asked, and shows so to colleagues', async () => {
      const { leadId } = await acceptedLead();
      const { status, body } = await transfer(leadId, { region: 'flevoland' });
      expect([status, body.state, body.transferAsked?.region]).toEqual([200, 'accepted', 'flevoland']);
      expect((await bea.lead(leadId)).transferAsked).toEqual(body.transferAsked);
    });

    it('to somebody absent: 422 with the name; not any more when the absence is over', async () => {
      const { leadId } = await acceptedLead();
      await availability({ status: 'absent' });
      const refused = await transfer(leadId, { accountmanager: 'bea@wsp.example' });
      expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([
        422,
        expect.stringContaining('Bea'),
      ]);
      await availability({ status: 'absent', until: new Date(Date.now() - 1_000).toISOString() });
      expect((await transfer(leadId, { accountmanager: 'bea@wsp.example' })).status).toBe(200);
    });
  });

  it('who becomes absent is no longer waited for: what was offered goes to a colleague at once', async () => {
    await availability({ status: 'available' });
    const company = `Bedrijf ${randomUUID()}`;
    const visitor = await startVisitor(assistant);
    const contact = { name: 'Piet van der Berg', company, phone: '024 365 43 21' };
    await requestPerson(visitor, { contact, municipality: 'Emmen' });
    const find = async () => (await ans.leads(`?q=${encodeURIComponent(company)}`))[0]!;
    const offered = (await find()).assignment!;
    const [first, other] = offered.accountmanager.name === 'Ans' ? [ans, 'Bea'] : [bea, 'Ans'];
    const set = (status: string, until?: string) =>
      first.call('/me/availability', { method: 'PUT', body: { status, until } });
    const inAMinute = new Date(Date.now() + 60_000).toISOString();
    expect([(await set('busy')).status, (await set('absent', inAMinute)).status]).toEqual([200, 200]);
    expect((await find()).assignment).toEqual(offered);
    expect((await set('absent')).status).toBe(200);
    expect((await find()).assignment).toMatchObject({
      accountmanager: { name: other },
      state: 'offered',
    });
    expect((await visitor.read()).handoff?.state).toBe('requested');
    await set('available');
  });

  it('a lead that was withdrawn can be accepted and declined by nobody, also not again by who had it', async () => {
    await availability({ status: 'available' });
    const { visitor, leadId } = await acceptedLead();
    expect((await visitor.call('/handoff/withdraw', { method: 'POST' })).status).toBe(200);
    const decline = { method: 'POST', body: { reason: 'te laat' } };
    for (const who of [ans, bea]) {
      expect((await who.accept(leadId)).status).toBe(409);
      expect((await who.call(`/leads/${leadId}/decline`, decline)).status).toBe(409);
    }
    expect((await visitor.read()).handoff?.state).toBe('withdrawn');
  });
});
