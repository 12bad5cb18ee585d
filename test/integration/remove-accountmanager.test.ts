import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askRunningProcess } from '../../src/adapters/sql/control-socket.ts';
import {
  acceptInvite,
  importAccountmanagers,
  invite,
  type LeadBody,
  type SignedIn,
  signIn,
} from '../support/accountmanager.ts';
import { startAssistantProcess } from '../support/assistant-process.ts';
import { DATABASES } from '../support/databases.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { testSettings } from '../support/test-settings.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

const ANNA = 'anna@wsp.example';
const BERT = 'bert@wsp.example';

vi.setConfig({ testTimeout: 120_000 });

describe.each(DATABASES)('an accountmanager who leaves, on %s', (database) => {
  let assistant: TestAssistant;
  let bert: SignedIn;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [
      [ANNA, 'Anna de Vries', 'drenthe'],
      [BERT, 'Bert Bos', 'drenthe'],
    ]);
    bert = await signIn(assistant, BERT);
  });
  afterAll(() => assistant.stop());

  function command(...args: string[]): Promise<string | undefined> {
    return askRunningProcess(assistant.dataDir, 'accountmanagers', args);
  }

  /** Anna works here, and alone is there for new leads. */
  async function annaAtWork(): Promise<SignedIn> {
    await importAccountmanagers(assistant, [[ANNA, 'Anna de Vries', 'drenthe']]);
    await beAvailable(bert, 'absent');
    return signIn(assistant, ANNA);
  }

  async function beAvailable(person: SignedIn, status: 'available' | 'absent'): Promise<void> {
    expect((await person.call('/me/availability', { method: 'PUT', body: { status } })).status).toBe(200);
  }

  async function newLead(): Promise<{ employer: Visitor; lead: LeadBody }> {
    const employer = await startVisitor(assistant);
    await employer.say('Wat is een proefplaatsing?');
    await requestPerson(employer, { municipality: 'Emmen' });
    const [lead] = await bert.leads('?state=requested');
    return { employer, lead: lead! };
  }

  it('leaves what was offered to the next colleague', async () => {
    await annaAtWork();
    const { lead } = await newLead();
    expect(lead.assignment).toMatchObject({ accountmanager: { name: 'Anna de Vries' }, state: 'offered' });
    await beAvailable(bert, 'available');
    expect(await command('remove', ANNA)).toContain('Anna de Vries is removed; 1 open lead went back');
    const { assignment } = await bert.lead(lead.id);
    expect(assignment).toMatchObject({ accountmanager: { name: 'Bert Bos' }, state: 'offered' });
  });

  it('leaves a conversation under way to a colleague, and the employer hears so', async () => {
    const anna = await annaAtWork();
    const { employer, lead } = await newLead();
    await anna.accept(lead.id);
    await anna.write(lead.id, 'Goedemiddag.');
    expect((await employer.read()).handoff).toMatchObject({ accountmanager: { name: 'Anna de Vries' } });
    await beAvailable(bert, 'available');
    await command('remove', ANNA);
    const { handoff, messages } = await employer.read();
    expect(handoff).toMatchObject({ state: 'requested', accountmanager: null });
    expect(messages.at(-1)!.text).toContain('Uw vraag gaat naar een collega.');
    const dossier = await bert.lead(lead.id);
    expect(dossier.assignment).toMatchObject({ accountmanager: { name: 'Bert Bos' }, state: 'offered' });
    expect((await bert.accept(lead.id)).status).toBe(200);
  });

  it('is gone from everything but the history', async () => {
    const anna = await annaAtWork();
    const { lead } = await newLead();
    await anna.accept(lead.id);
    await anna.write(lead.id, 'Goedemiddag.');
    const [unused, stream] = [await invite(assistant, ANNA), await anna.listen()];
    await command('remove', ANNA);
    await stream.ended;
    expect((await anna.call('/me')).status).toBe(401);
    expect((await acceptInvite(assistant, unused)).status).not.toBe(303);
    await expect(invite(assistant, ANNA)).rejects.toThrow('no accountmanager has the address');
    expect(await command('list')).not.toContain(ANNA);
    const { body } = await bert.call<{ colleagues: { email: string }[] }>('/colleagues');
    expect(body.colleagues.map(({ email }) => email)).not.toContain(ANNA);
    const { transcript, history } = await bert.lead(lead.id);
    expect(transcript.map(({ author }) => author?.name)).toContain('Anna de Vries');
    expect(history).toContainEqual(expect.objectContaining({ to: 'accepted', by: 'Anna de Vries' }));
    const after = await newLead();
    expect(after.lead.assignment?.accountmanager.name).not.toBe('Anna de Vries');
  });

  it('keeps the outcome of what was closed under the own name', async () => {
    const anna = await annaAtWork();
    const { lead } = await newLead();
    await anna.accept(lead.id);
    await anna.call(`/leads/${lead.id}/close`, { method: 'POST', body: { outcome: 'advies' } });
    expect(await command('remove', ANNA)).toContain('0 open leads');
    const { state, assignment } = await bert.lead(lead.id);
    expect([state, assignment?.accountmanager.name]).toEqual(['closed', 'Anna de Vries']);
  });

  it('can be removed again, to finish what was interrupted, and comes back with an import', async () => {
    await annaAtWork();
    await command('remove', ANNA);
    expect(await command('remove', ANNA)).toContain('Anna de Vries is removed; 0 open leads');
    await importAccountmanagers(assistant, [[ANNA, 'Anna Visser', 'drenthe']]);
    const again = await signIn(assistant, ANNA);
    expect((await again.call('/me')).body).toMatchObject({ name: 'Anna Visser' });
  });

  it('must be known', async () => {
    await expect(command('remove', 'niemand@wsp.example')).rejects.toThrow(
      'no accountmanager has the address niemand@wsp.example',
    );
  });
});

it('who leaves while no assistant runs leaves the open leads to colleagues all the same', async () => {
  const { variables, remove } = await testSettings('PGlite');
  const first = await startAssistantProcess(variables);
  try {
    await importAccountmanagers(first, [[ANNA, 'Anna de Vries', 'drenthe']]);
    const employer = await startVisitor(first);
    await requestPerson(employer, { municipality: 'Emmen' });
    await importAccountmanagers(first, [[BERT, 'Bert Bos', 'drenthe']]);
    await first.stop();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['src/commands/accountmanagers.ts', 'remove', ANNA],
      { env: { PATH: process.env.PATH, ...variables } },
    );
    expect(stdout).toContain('Anna de Vries is removed; 1 open lead went back to the queue');
    const second = await startAssistantProcess(variables);
    const [lead] = await (await signIn(second, BERT)).leads();
    expect(lead!.assignment).toMatchObject({ accountmanager: { name: 'Bert Bos' }, state: 'offered' });
    await second.stop();
  } finally {
    await first.kill();
    await remove();
  }
});
