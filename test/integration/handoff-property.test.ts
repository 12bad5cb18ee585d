import { randomUUID } from 'node:crypto';
import fc, { type AsyncCommand } from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import type { Message } from '../../src/domain/conversation.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { type Handoff, type HandoffState, PREFERENCES, type Preference } from '../../src/domain/handoff.ts';
import type { Turn } from '../../src/domain/turn.ts';
import {
  acceptLead,
  closeLead,
  declineLead,
  markContacted,
  planCallback,
  returnToAssistant,
  withdrawHandoff,
  writeMessage,
} from '../../src/handoff/follow-up.ts';
import type { HandoffContext } from '../../src/handoff/offer-next.ts';
import type { HandoffUnit } from '../../src/handoff/ports.ts';
import { isOpen, TRANSITIONS } from '../../src/handoff/states.ts';
import { transferLead } from '../../src/handoff/transfer-lead.ts';
import { type HandoffDesk, minutesAfter, openHandoffDesk } from '../support/handoff-desk.ts';

/** What must hold, said a second time and much more simply than in the code under test. */
interface Model {
  state: HandoffState | null;
  prefer: Preference;
  /** Name of who has accepted. */
  holder: string | null;
}

interface Real {
  readonly desk: HandoffDesk;
  readonly people: ReadonlyMap<string, Accountmanager>;
  readonly conversationId: string;
}

type Step = AsyncCommand<Model, Real>;
type Work = (unit: HandoffUnit, context: HandoffContext) => Promise<unknown>;

const MONDAY = new Date('2026-11-23T10:00:00+01:00');
const FRIDAY_AT_CLOSING = new Date('2026-11-27T16:58:00+01:00');
const SUNDAY = new Date('2026-11-29T13:00:00+01:00');
/** Ans, Bea and Coos work in the region of the lead, Dirk in the next one. */
const IN_REGION = ['Ans', 'Bea', 'Coos'];
const EVERYBODY = [...IN_REGION, 'Dirk'];
/** Whoever has the lead when the step is carried out: without it most steps would be refused. */
const HOLDER = 'who has it';

let desk: HandoffDesk;
const people = new Map<string, Accountmanager>();

beforeAll(async () => {
  desk = await openHandoffDesk('PGlite');
  for (const name of IN_REGION) people.set(name, await desk.addAccountmanager(name));
  people.set('Dirk', await desk.addAccountmanager('Dirk', { regions: ['flevoland'] }));
});
afterAll(() => desk.close());

/** Who carries out a step. */
function actor(who: string, { holder }: Model): string {
  return who === HOLDER ? (holder ?? 'Ans') : who;
}

/** One thing that can happen: what it does, and what the model says must come of it. */
function step(
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Step {
  return {
    check,
    async run(model, real) {
      // Nothing happens at the same moment as something else, except where a step says so.
      await letTimePass(model, real, 1 / 60);
      await run(model, real);
      await checkInvariants(model, real);
    },
    toString: () => name,
  };
}

/** A step of an accountmanager; one by whoever has the lead is left out while nobody has it. */
function stepBy(
  whoever: string,
  does: string,
  run: (model: Model, real: Real, who: string) => Promise<void>,
): Step {
  return step(
    `${whoever} ${does}`,
    (model, real) => run(model, real, actor(whoever, model)),
    (model) => whoever !== HOLDER || isHeld(model),
  );
}

/** Changes the lead; when the model refuses, the change must fail with one of the known reasons and leave no trace. */
async function change(real: Real, isAllowed: boolean, work: Work): Promise<void> {
  const leadId: string | null = await real.desk.leadOf(real.conversationId);
  await changeLead(real, leadId, isAllowed, work);
}

async function changeLead(
  { desk }: Real,
  leadId: string | null,
  isAllowed: boolean,
  work: Work,
): Promise<void> {
  if (leadId === null) expect(isAllowed).toBe(false);
  else await outcome(isAllowed, () => desk.change(leadId, work));
}

async function outcome(isAllowed: boolean, work: () => Promise<unknown>): Promise<void> {
  const refused = await work().then(
    () => null,
    (error) => error,
  );
  if (isAllowed) expect(refused).toBeNull();
  else {
    expect(refused).toBeInstanceOf(DomainError);
    expect(['transition-refused', 'already-accepted', 'invalid']).toContain(refused.code);
  }
}

const isHeld = ({ state }: Model) => state === 'accepted' || state === 'active';
const has = (model: Model, who: string) => isHeld(model) && model.holder === who;

function ends(
  name: string,
  to: HandoffState,
  work: (who: Accountmanager) => Work,
): (whoever: string) => Step {
  return (whoever) =>
    stepBy(whoever, name, async (model, real, who) => {
      const isAllowed = has(model, who);
      await change(real, isAllowed, work(real.people.get(who)!));
      if (isAllowed) model.state = to;
    });
}

const requests = (prefer: Preference, email: string | null) =>
  step(`visitor asks for ${prefer}${email ? '' : ' without e-mail'}`, async (model, real) => {
    const isAllowed = model.state === null || !isOpen(model.state);
    const given = prefer === 'email' ? {} : { email };
    await outcome(isAllowed, () => real.desk.request(real.conversationId, prefer, given));
    if (isAllowed) Object.assign(model, { state: 'requested', prefer, holder: null });
  });

const accepts = (whoever: string) =>
  stepBy(whoever, 'accepts', async (model, real, who) => {
    const isRepeat = has(model, who);
    const isAllowed = model.state === 'requested' || isRepeat;
    await change(real, isAllowed, (unit, context) => acceptLead(unit, real.people.get(who)!, context));
    if (isAllowed && !isRepeat) Object.assign(model, { state: 'accepted', holder: who });
  });

const declines = (whoever: string) =>
  stepBy(whoever, 'declines', async (model, real, who) => {
    const offered = await offeredTo(real);
    await change(real, model.state === 'requested' && offered === who, (unit, context) =>
      declineLead(unit, real.people.get(who)!, 'geen tijd', context),
    );
  });

const writes = (whoever: string) =>
  stepBy(whoever, 'writes', async (model, real, who) => {
    const isAllowed = has(model, who);
    await change(real, isAllowed, messageBy(real, who));
    if (isAllowed && model.prefer === 'live-chat') model.state = 'active';
  });

const transfers = (whoever: string, to: string) =>
  stepBy(whoever, `transfers to ${to}`, async (model, real, who) => {
    const isAllowed = has(model, who) && to !== who && real.people.get(to)!.regions.includes('drenthe');
    await change(real, isAllowed, (unit, context) =>
      transferLead(
        unit,
        real.people.get(who)!,
        { accountmanager: real.people.get(to)! },
        'weet hier meer van',
        context,
      ),
    );
    if (isAllowed) Object.assign(model, { state: 'requested', holder: null });
  });

const returns = ends(
  'gives back',
  'returned',
  (who) => (unit, context) => returnToAssistant(unit, who, 'Besproken.', context),
);
const closes = ends(
  'closes',
  'closed',
  (who) => (unit, context) => closeLead(unit, who, 'advies', null, context),
);

const contacts = (whoever: string) =>
  stepBy(whoever, 'reached the employer', (model, real, who) =>
    change(real, has(model, who), (unit, context) => markContacted(unit, real.people.get(who)!, context)),
  );

const plansCall = (whoever: string, minutes: number) =>
  stepBy(whoever, `will call in ${minutes} minutes`, (model, real, who) =>
    change(real, has(model, who) && minutes > 0, (unit, context) =>
      planCallback(unit, real.people.get(who)!, minutesAfter(context.now, minutes), context),
    ),
  );

const withdraws = () =>
  step('visitor withdraws', async (model, real) => {
    const isAllowed = model.state !== null && isOpen(model.state);
    await change(real, isAllowed, (unit) => withdrawHandoff(unit, 'asked for'));
    if (isAllowed) model.state = 'withdrawn';
  });

const says = () =>
  step('visitor says something', async (model, real) => {
    const turn = await real.desk.say(real.conversationId, 'Hallo');
    expect(turn.outcome).toBe(model.state === 'active' ? 'with-accountmanager' : 'small-talk');
  });

const writesDuringTurn = (whoever: string, queries: number) =>
  stepBy(whoever, `writes ${queries} queries into the visitor's turn`, async (model, real, who) => {
    const isAllowed = has(model, who);
    await duringTurn(real, queries, isAllowed, messageBy(real, who));
    if (isAllowed && model.prefer === 'live-chat') model.state = 'active';
  });

/** A change falls somewhere in a turn: each query of ours lets the turn make one of its own first. */
async function duringTurn(real: Real, queries: number, isAllowed: boolean, work: Work): Promise<Turn> {
  const { desk, conversationId } = real;
  const leadId: string | null = await desk.leadOf(conversationId);
  const changing = async (): Promise<void> => {
    for (let query = 0; query < queries; query++) await sql`select 1`.execute(desk.db);
    await changeLead(real, leadId, isAllowed, work);
  };
  const [turn] = await Promise.all([desk.say(conversationId, 'Hallo'), changing()]);
  return turn;
}

const timePasses = (minutes: number) =>
  step(`${minutes} minutes pass`, (model, real) => letTimePass(model, real, minutes));

async function letTimePass(model: Model, real: Real, minutes: number): Promise<void> {
  await real.desk.passUntil(minutesAfter(real.desk.now(), minutes));
  const state = ((await newestHandoff(real))?.state ?? null) as HandoffState | null;
  if (state === model.state) return;
  // Time takes a lead from somebody, and does nothing else to a handoff.
  expect([isHeld(model), state]).toEqual([true, 'requested']);
  Object.assign(model, { state, holder: null });
}

function messageBy({ people }: Real, who: string): Work {
  const message = { messageId: randomUUID(), text: `Met ${who}, goedendag.` };
  return (unit, context) => writeMessage(unit, people.get(who)!, message, context);
}

async function newestHandoff({ desk, conversationId }: Real) {
  return desk.db
    .selectFrom('handoffs')
    .where('conversation_id', '=', conversationId)
    .orderBy('requested_at', 'desc')
    .selectAll()
    .executeTakeFirst();
}

async function assignmentsOf({ desk }: Real, leadId: string) {
  return desk.db
    .selectFrom('assignments')
    .innerJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
    .where('lead_id', '=', leadId)
    .select(['assignments.state', 'assignments.deadline', 'accountmanagers.name', 'accountmanagers.role'])
    .execute();
}

async function offeredTo(real: Real): Promise<string | null> {
  const handoff = await newestHandoff(real);
  if (!handoff) return null;
  const offer = (await assignmentsOf(real, handoff.lead_id)).find(({ state }) => state === 'offered');
  return offer?.name ?? null;
}

async function checkInvariants(model: Model, real: Real): Promise<void> {
  const { db } = real.desk;
  const handoffs = await db
    .selectFrom('handoffs')
    .where('conversation_id', '=', real.conversationId)
    .orderBy('requested_at')
    .selectAll()
    .execute();
  const newest = handoffs.at(-1);
  expect(newest?.state ?? null).toBe(model.state);
  expect(handoffs.filter(({ state }) => isOpen(state as HandoffState)).length).toBeLessThanOrEqual(1);
  for (const handoff of handoffs) {
    await checkHistory(real, handoff);
    const assignments = await assignmentsOf(real, handoff.lead_id);
    expect(assignments.filter(({ state }) => state === 'accepted').length).toBeLessThanOrEqual(1);
    expect(assignments.filter(({ state }) => state === 'offered').length).toBeLessThanOrEqual(1);
    if (isOpen(handoff.state as HandoffState)) await checkGuarded(real, handoff, assignments);
  }
  await checkTranscript(real, model);
}

type HandoffRow = NonNullable<Awaited<ReturnType<typeof newestHandoff>>>;

/** Every transition is a row, each fits the table, and together they lead to the state. */
async function checkHistory({ desk: { db } }: Real, { id, state }: HandoffRow): Promise<void> {
  const rows = await db
    .selectFrom('handoff_transitions')
    .where('handoff_id', '=', id)
    .orderBy('number')
    .selectAll()
    .execute();
  let reached: string | null = null;
  for (const [index, row] of rows.entries()) {
    expect([row.number, row.from_state]).toEqual([index + 1, reached]);
    const possible = reached === null ? ['requested'] : Object.values(TRANSITIONS[reached as HandoffState]);
    expect(possible).toContain(row.to_state);
    expect(row.by).not.toBe('');
    reached = row.to_state;
  }
  expect(reached).toBe(state);
}

/** Somebody has it, is asked for it, or a mailbox got it; and whatever was promised still lies ahead or was kept. */
async function checkGuarded(
  { desk }: Real,
  handoff: HandoffRow,
  assignments: Awaited<ReturnType<typeof assignmentsOf>>,
): Promise<void> {
  const now = desk.now();
  const current = assignments.find(({ state }) => state === 'accepted' || state === 'offered');
  if (!current) {
    const { sent } = await desk.db
      .selectFrom('deliveries')
      .where('lead_id', '=', handoff.lead_id)
      .where('kind', '=', 'lead-fallback')
      .select((eb) => eb.fn.countAll<string>().as('sent'))
      .executeTakeFirstOrThrow();
    expect([handoff.in_pool, Number(sent) > 0]).toEqual([true, true]);
  }
  expect(current?.state === 'accepted').toBe(handoff.state !== 'requested');
  if (current?.state === 'offered') expect(current.deadline! > now).toBe(true);
  const promise = handoff.promise as Handoff['promise'];
  if (handoff.contacted_at === null) expect(promise && promise.before > now.toISOString()).toBe(true);
  else expect(promise).toBeNull();
}

/** The visitor sees exactly what the rows say, and hears the assistant only when no person is there. */
async function checkTranscript(real: Real, model: Model): Promise<void> {
  const { conversations } = real.desk.services;
  const events = await conversations.eventsAfter(real.conversationId, 0);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  let shown: Handoff | null = null;
  for (const { kind, payload } of events) {
    if (kind === 'handoff') shown = payload as Handoff;
    const isAssistant = kind === 'message' && (payload as Message).role === 'assistant';
    if (isAssistant) expect(shown?.state).not.toBe('active');
  }
  const handoff = await newestHandoff(real);
  const visible = (await conversations.get(real.conversationId)).handoff;
  expect(visible).toEqual(shown);
  if (!handoff) return;
  const [accepted] = (await assignmentsOf(real, handoff.lead_id)).filter(({ state }) => state === 'accepted');
  expect(visible).toEqual({
    id: handoff.id,
    state: model.state,
    prefer: model.prefer,
    at: handoff.requested_at.toISOString(),
    promise: handoff.promise,
    queuePosition: model.state === 'requested' && model.prefer === 'live-chat' ? 1 : null,
    accountmanager: accepted ? { name: accepted.name, role: accepted.role } : null,
  });
  if (isHeld(model)) expect(visible?.accountmanager?.name).toBe(model.holder);
}

const somebody = fc.constantFrom(...IN_REGION);
const anybody = fc.constantFrom(...EVERYBODY);
const holder = fc.oneof({ weight: 4, arbitrary: fc.constant(HOLDER) }, { weight: 1, arbitrary: somebody });
const request = fc
  .tuple(fc.constantFrom('live-chat', ...PREFERENCES), fc.constantFrom('piet@garage.example', null))
  .map((given) => requests(...given));
const steps = fc.commands(
  [
    request,
    request,
    somebody.map(accepts),
    somebody.map(accepts),
    somebody.map(declines),
    holder.map(writes),
    fc.tuple(holder, fc.integer({ min: 0, max: 8 })).map((given) => writesDuringTurn(...given)),
    fc.tuple(holder, fc.integer({ min: 0, max: 8 })).map((given) => writesDuringTurn(...given)),
    fc.tuple(holder, anybody).map((given) => transfers(...given)),
    holder.map(returns),
    holder.map(closes),
    holder.map(contacts),
    fc.tuple(holder, fc.constantFrom(-5, 30, 60 * 24)).map((given) => plansCall(...given)),
    fc.constant(withdraws()),
    fc.constant(says()),
    fc.constantFrom(1, 2, 6, 60, 60 * 24, 60 * 24 * 4).map(timePasses),
  ],
  { maxCommands: 50, size: 'max' },
);

it('whatever people do and however long they wait, a handoff is never lost, never two at once and never untrue', async () => {
  const start = fc.constantFrom(MONDAY, FRIDAY_AT_CLOSING, SUNDAY);
  await fc.assert(
    fc.asyncProperty(start, steps, async (moment, commands) => {
      desk.startAt(moment);
      const conversationId = await desk.startConversation();
      try {
        const setup = () => ({
          model: { state: null, prefer: 'callback', holder: null } as Model,
          real: { desk, people, conversationId },
        });
        await fc.asyncModelRun(setup, commands);
      } finally {
        await desk.services.conversations.erase(conversationId, desk.now());
      }
    }),
    { numRuns: 25, endOnFailure: false, interruptAfterTimeLimit: 45_000 },
  );
});

/** More than the queries of a turn, so that each place in it is tried. */
const MOMENTS = Array.from({ length: 12 }, (_, queries) => queries);

describe.each(MOMENTS)('%i queries into a turn of the visitor', (queries) => {
  const model: Model = { state: 'active', prefer: 'live-chat', holder: 'Ans' };

  const acceptedChat = async (): Promise<Real> => {
    desk.startAt(MONDAY);
    const real = { desk, people, conversationId: await desk.startConversation() };
    await desk.request(real.conversationId, 'live-chat');
    await change(real, true, (unit, context) => acceptLead(unit, people.get('Ans')!, context));
    return real;
  };

  it('the first message of the accountmanager leaves nothing of the assistant behind it', async () => {
    const real = await acceptedChat();
    await duringTurn(real, queries, true, messageBy(real, 'Ans'));
    await checkInvariants(model, real);
    expect(await desk.say(real.conversationId, 'Hallo')).toMatchObject({
      outcome: 'with-accountmanager',
      text: '',
    });
    await desk.services.conversations.erase(real.conversationId, desk.now());
  });

  it('the end of the live chat leaves no message without an answer behind it', async () => {
    const real = await acceptedChat();
    await change(real, true, messageBy(real, 'Ans'));
    const turn = await duringTurn(real, queries, true, (unit, context) =>
      closeLead(unit, people.get('Ans')!, 'advies', null, context),
    );
    await checkInvariants({ ...model, state: 'closed' }, real);
    const messages = await desk.services.conversations.messages(real.conversationId);
    const end = messages.find(({ text }) => text.includes('afgerond'))!.sequence;
    expect(turn.outcome).toBe(turn.sequence < end ? 'with-accountmanager' : 'small-talk');
    await desk.services.conversations.erase(real.conversationId, desk.now());
  });
});
