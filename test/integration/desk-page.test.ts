import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importAccountmanagers, signIn } from '../support/accountmanager.ts';
import { type ApiReply, callApi } from '../support/api-call.ts';
import { eventually } from '../support/eventually.ts';
import { startMailbox, type TestMailbox } from '../support/smtp-server.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

const POOL = 'terugval@wsp.example';

describe('the page behind the link in the mail to the mailbox of a pool', () => {
  let mailbox: TestMailbox;
  let assistant: TestAssistant;
  let visitor: Visitor;
  let path: string;
  let employerPath: string;

  beforeAll(async () => {
    mailbox = await startMailbox();
    assistant = await startTestAssistant('PostgreSQL', {
      SMTP_URL: mailbox.url,
      FALLBACK_MAILBOX: POOL,
    });
  });
  afterAll(async () => {
    await assistant.stop();
    await mailbox.close();
  });
  beforeEach(async () => {
    const before = mailbox.mails.length;
    visitor = await startVisitor(assistant);
    await requestPerson(visitor, { municipality: 'Almere' });
    const linkIn = (pattern: RegExp) =>
      eventually(
        String(pattern),
        () => mailbox.mails.slice(before).flatMap(({ text }) => pattern.exec(text ?? '')?.[0] ?? [])[0],
      );
    path = new URL(await linkIn(/https?:\S+\/lead\/[\w-]{43}/)).pathname;
    employerPath = new URL(await linkIn(/https?:\S+\/aanvraag\/[\w-]{43}/)).pathname;
  });

  const call = (address: string, request: object = {}): Promise<ApiReply<string>> =>
    callApi<string>(`${assistant.url}${address}`, request);
  const press = (origin = assistant.origin) =>
    call(path, {
      method: 'POST',
      body: '',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    });
  const state = async () => (await visitor.read()).handoff?.state;

  it('changes nothing when it is opened, and says nothing of who asks', async () => {
    const { status, body, headers } = await call(path);
    expect([status, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([
      200,
      'no-store',
      'noindex',
    ]);
    expect(body).toContain('Ja, ik heb contact gehad');
    expect(body).not.toMatch(/Piet|Garage|Almere/);
    expect(await state()).toBe('requested');
  });

  it('ends the lead after a press, once, and the employer sees it', async () => {
    expect((await press()).body).toContain('De lead is afgerond');
    expect(await visitor.read()).toMatchObject({ handoff: { state: 'closed', promise: null } });
    expect((await visitor.read()).messages.at(-1)!.text).toContain('contact met u heeft gehad');
    expect((await press()).status).toBe(410);
    expect((await call(path)).status).toBe(410);
  });

  it('obeys no page of somebody else', async () => {
    expect((await press('https://elders.example')).status).toBe(403);
    expect(await state()).toBe('requested');
  });

  it('is another than that of the employer', async () => {
    expect((await call(path.replace('/lead/', '/aanvraag/'))).status).toBe(410);
    expect((await call(employerPath.replace('/aanvraag/', '/lead/'))).status).toBe(410);
    expect((await call(employerPath)).status).toBe(200);
    expect((await call(`/lead/${'a'.repeat(43)}`)).status).toBe(410);
  });

  it('is void once an accountmanager took the lead, or the employer withdrew', async () => {
    await importAccountmanagers(assistant, [['dirk@wsp.example', 'Dirk', 'flevoland']]);
    const dirk = await signIn(assistant, 'dirk@wsp.example');
    const [lead] = await dirk.leads('?state=requested');
    expect((await dirk.accept(lead!.id)).status).toBe(200);
    expect((await press()).status).toBe(410);
    expect(await state()).toBe('accepted');
    await visitor.call('/handoff/withdraw', { method: 'POST' });
    expect((await press()).status).toBe(410);
  });
});
