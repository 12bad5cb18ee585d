import { randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/conversation.ts';
import type { Handoff } from '../../src/domain/handoff.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { seededRandom } from '../../src/retrieval/seeded-random.ts';
import {
  importAccountmanagers,
  type LeadBody,
  returningAccountmanager,
  type SignedIn,
  signIn,
} from '../support/accountmanager.ts';
import { type AssistantProcess, startAssistantProcess } from '../support/assistant-process.ts';
import { DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { startMailbox, type TestMailbox } from '../support/smtp-server.ts';
import { testSettings } from '../support/test-settings.ts';
import { handoffForm, returningVisitor, startVisitor, type Visitor } from '../support/visitor.ts';

/** Repeat a run with `KILL_SEED=<the printed number>`. */
const SEED = Number(process.env.KILL_SEED ?? randomInt(1_000_000));
/** The kill comes after at most this many acknowledgements while everybody is busy. */
const LONGEST_LIFE = 25;

/** The articles whose questions are drawn from. */
const ARTICLES = [
  'lkv-banenafspraak',
  'lkv-arbeidsgehandicapte-werknemer',
  'lkv-herplaatsen-arbeidsgehandicapte-werknemer',
  'lkv-oudere-werknemer-overgangsrecht',
  'no-riskpolis',
  'no-riskpolis-gemeentelijke-doelgroep',
  'loonkostensubsidie',
  'forfaitaire-loonkostensubsidie',
  'proefplaatsing-uwv',
  'proefplaats-gemeente',
  'jobcoach-extern-uwv',
  'jobcoaching-gemeente',
  'banenafspraak',
  'doelgroepregister',
  'doelgroepverklaring',
  'loonwaardebepaling',
  'beschut-werk',
  'werkplekaanpassing-niet-meeneembaar',
  'jobcarving-functiecreatie',
  'subsidieregeling-praktijkleren',
  'slim-subsidie-mkb',
  'wet-verbetering-poortwachter',
  'avg-gezondheid-en-doelgroep',
  'uwv-of-gemeente',
  'woongemeente-en-verhuizing',
  'werkgeversservicepunt',
  'werkcentrum',
  'accountmanager-wsp',
  'vacature-plaatsen',
  'medewerkerspaspoort',
] as const;

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

/** Everything that was acknowledged to somebody before the power went. */
interface Acknowledged {
  readonly turns: {
    readonly visitor: Visitor;
    readonly messageId: string;
    readonly text: string;
    readonly turn: Turn;
  }[];
  readonly handoffs: { readonly visitor: Visitor; readonly handoff: Handoff }[];
  readonly written: { readonly lead: string; readonly message: Message }[];
  /** Messages that were sent, whether or not an answer came back. */
  readonly sent: { readonly visitor: Visitor; readonly messageId: string; readonly text: string }[];
}

describe.each(DATABASES)('a power cut on %s', (database) => {
  it(`loses nothing that was acknowledged and delivers everything once (seed ${SEED})`, async () => {
    console.log(`kill test on ${database}: KILL_SEED=${SEED}`);
    const random = seededRandom(SEED);
    const mailbox = await startMailbox();
    cleanUp.push(mailbox.close);
    const settings = await testSettings(database, { SMTP_URL: mailbox.url }, { isBare: true });
    cleanUp.push(settings.remove);
    const first = await startAssistantProcess(settings.variables);
    cleanUp.push(first.kill);
    await importAccountmanagers(first, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    const anna = await signIn(first, 'anna@wsp.example');
    const known: Acknowledged = { turns: [], handoffs: [], written: [], sent: [] };

    const visitor = await askFive(first, random, known);
    const lead = await becomeLead(visitor, anna, known);
    expect((await anna.accept(lead.id)).status).toBe(200);

    const last = acknowledgements(known) + Math.ceil(random() * LONGEST_LIFE);
    const busy = keepBusy(first, anna, lead, known);
    await eventually('the moment of the power cut', () =>
      acknowledgements(known) >= last ? true : undefined,
    );
    await first.kill();
    await busy;

    const second = await startAssistantProcess(settings.variables);
    cleanUp.push(second.kill);
    await findsEverything(second, returningAccountmanager(second, anna.cookie), lead, known);
    await deliversOnce(second, mailbox, known);
  }, 180_000);
});

function acknowledgements({ turns, handoffs, written }: Acknowledged): number {
  return turns.length + handoffs.length + written.length;
}

/** Five questions from as many articles; each is answered. */
async function askFive(
  assistant: AssistantProcess,
  random: () => number,
  known: Acknowledged,
): Promise<Visitor> {
  const visitor = await startVisitor(assistant, { region: 'drenthe' });
  const left: string[] = [...ARTICLES];
  for (let question = 0; question < 5; question++) {
    const [article] = left.splice(Math.floor(random() * left.length), 1);
    const messages = (await readFile(`knowledge/articles/questions/${article}.txt`, 'utf8'))
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    await say(visitor, messages[Math.floor(random() * messages.length)]!, known);
  }
  expect(known.turns.filter(({ turn }) => turn.text !== '')).toHaveLength(5);
  expect(known.turns.some(({ turn }) => turn.outcome === 'answered')).toBe(true);
  return visitor;
}

/** Follows the conversation to a lead, as an employer does. */
async function becomeLead(visitor: Visitor, anna: SignedIn, known: Acknowledged): Promise<LeadBody> {
  for (const text of [
    'Ik wil graag gebeld worden',
    'Piet van der Berg',
    'Garage Snel',
    'Emmen',
    '0591 123456',
    'Ja, geef dit door',
  ]) {
    await say(visitor, text, known);
  }
  const { turn } = known.turns.at(-1)!;
  expect(turn).toMatchObject({ outcome: 'handoff-requested', handoff: { state: 'requested' } });
  known.handoffs.push({ visitor, handoff: turn.handoff! });
  const [lead] = await anna.leads();
  return lead!;
}

async function say(visitor: Visitor, text: string, known: Acknowledged): Promise<void> {
  const messageId = randomUUID();
  known.sent.push({ visitor, messageId, text });
  known.turns.push({ visitor, messageId, text, turn: await visitor.say(text, messageId) });
}

/** Turns, requests and messages that are under way when the process is killed; each ends with its first failure. */
async function keepBusy(
  assistant: AssistantProcess,
  anna: SignedIn,
  lead: LeadBody,
  known: Acknowledged,
): Promise<void> {
  const untilKilled = async (work: () => Promise<void>): Promise<void> => {
    try {
      for (;;) await work();
    } catch {
      // The process is gone; what it acknowledged until then is what counts.
    }
  };
  const talker = await startVisitor(assistant);
  await Promise.all([
    untilKilled(() => say(talker, 'Wat is een proefplaatsing?', known)),
    untilKilled(async () => {
      const visitor = await startVisitor(assistant);
      const { status, body } = await visitor.call<Handoff>('/handoff', {
        method: 'POST',
        body: handoffForm({ municipality: 'Emmen' }),
      });
      if (status === 201) known.handoffs.push({ visitor, handoff: body });
    }),
    untilKilled(async () => {
      const { status, body } = await anna.write(lead.id, `bericht ${randomUUID()}`);
      if (status === 200) known.written.push({ lead: lead.id, message: body });
    }),
  ]);
}

async function findsEverything(
  assistant: AssistantProcess,
  anna: SignedIn,
  lead: LeadBody,
  known: Acknowledged,
): Promise<void> {
  expect((await anna.lead(lead.id)).assignment).toMatchObject({
    accountmanager: { name: 'Anna de Vries' },
    state: 'accepted',
  });
  for (const { visitor, messageId, text, turn } of known.turns) {
    expect(await returningVisitor(assistant, visitor.created).say(text, messageId)).toEqual(turn);
  }
  for (const { visitor, messageId, text } of known.sent) {
    const back = returningVisitor(assistant, visitor.created);
    const turn = await back.say(text, messageId);
    expect((await back.read()).messages.filter(({ id }) => id === messageId)).toMatchObject([
      { turnId: turn.id },
    ]);
  }
  const { transcript } = await anna.lead(lead.id);
  for (const { message } of known.written) expect(transcript).toContainEqual(message);
  expect(transcript.map(({ sequence }) => sequence)).toEqual(
    [...new Set(transcript.map(({ sequence }) => sequence))].sort((a, b) => a - b),
  );
  const leads = await anna.leads();
  expect(leads.length).toBeGreaterThanOrEqual(known.handoffs.length);
  for (const { visitor, handoff } of known.handoffs) {
    const after = (await returningVisitor(assistant, visitor.created).read()).handoff;
    expect(after).toMatchObject({ id: handoff.id, at: handoff.at });
  }
}

/** Every delivery arrives; one comes twice only when the process died between the mail and noting it. */
async function deliversOnce(
  assistant: AssistantProcess,
  mailbox: TestMailbox,
  known: Acknowledged,
): Promise<void> {
  const expected = new Set<string>();
  for (const { visitor } of known.handoffs) {
    const { body } = await returningVisitor(assistant, visitor.created).call<{
      deliveries: { id: string }[];
    }>('/export');
    expect(body.deliveries.length).toBeGreaterThan(0);
    for (const { id } of body.deliveries) expected.add(`<${id}@wsp-assistent>`);
  }
  await eventually(`${expected.size} mails`, () => {
    const arrived = new Set(mailbox.mails.map(({ messageId }) => messageId));
    return [...expected].every((id) => arrived.has(id)) ? true : undefined;
  });
  const counts = [...expected].map((id) => mailbox.mails.filter(({ messageId }) => messageId === id).length);
  const repeated = counts.filter((count) => count > 1);
  expect(repeated.length).toBeLessThanOrEqual(1);
  for (const count of repeated) expect(count).toBe(2);
}
