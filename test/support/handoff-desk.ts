import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { loadKnowledge } from '../../src/adapters/knowledge-files/load-knowledge.ts';
import { readReplies } from '../../src/adapters/knowledge-files/load-replies.ts';
import { accountmanagerStore } from '../../src/adapters/sql/accountmanager-store.ts';
import { conversationStore } from '../../src/adapters/sql/conversation-store.ts';
import { openMemoryDatabase, openServerDatabase } from '../../src/adapters/sql/database.ts';
import { handoffStore } from '../../src/adapters/sql/handoff-store.ts';
import type { HandoffOutbox } from '../../src/adapters/sql/outbox.ts';
import type { Schema } from '../../src/adapters/sql/schema.ts';
import { extractiveComposer } from '../../src/answering/compose-extractive.ts';
import { handleTurn } from '../../src/conversation/handle-turn.ts';
import { sayFrom } from '../../src/conversation/ports.ts';
import { requestByForm } from '../../src/conversation/request-by-form.ts';
import { startConversation } from '../../src/conversation/start-conversation.ts';
import type { Services } from '../../src/conversation/turn-in-progress.ts';
import type { Accountmanager, Availability } from '../../src/domain/accountmanager.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { Handoff, Preference } from '../../src/domain/handoff.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { checkDeadlines } from '../../src/handoff/check-deadlines.ts';
import type { HandoffContext } from '../../src/handoff/offer-next.ts';
import type { HandoffUnit, RegionSettings } from '../../src/handoff/ports.ts';
import { createRegionDirectory } from '../../src/regions/region-directory.ts';
import { createServerDatabase, type DatabaseName } from './databases.ts';

export const FALLBACK_MAILBOX = 'terugval@wsp.example';

/** Handoffs on a real database, with a clock that a test moves. Only the questions are replaced: none is expected. */
export interface HandoffDesk {
  readonly db: Kysely<Schema>;
  readonly services: Services;
  now(): Date;
  /** Puts the clock at a moment and forgets the wakes that were set. */
  startAt(moment: Date): void;
  /** Lets time pass, with every wake at its own moment, as the queue would carry them out. */
  passUntil(moment: Date): Promise<void>;
  addAccountmanager(name: string, given?: Partial<Accountmanager>): Promise<Accountmanager>;
  setAvailability(who: Accountmanager, availability: Availability): Promise<void>;
  saveSettings(regionId: string, settings: RegionSettings): Promise<void>;
  /** A conversation of somebody on a page of the region, in Dutch unless given. */
  startConversation(locale?: 'nl' | 'en'): Promise<string>;
  request(conversationId: string, prefer: Preference, given?: RequestGiven): Promise<Handoff>;
  leadOf(conversationId: string): Promise<string>;
  say(conversationId: string, text: string): Promise<Turn>;
  change<Result>(
    leadId: string,
    work: (unit: HandoffUnit, context: HandoffContext) => Promise<Result>,
  ): Promise<Result>;
  handoff(conversationId: string): Promise<Handoff>;
  close(): Promise<void>;
}

export interface RequestGiven {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly municipality?: string;
}

const MINUTE_MS = 60_000;

export async function openHandoffDesk(
  database: DatabaseName,
  { toWebhook = false }: Pick<HandoffOutbox, 'toWebhook'> = {},
): Promise<HandoffDesk> {
  const { db, close } =
    database === 'PGlite'
      ? await openMemoryDatabase()
      : await openServerDatabase(await createServerDatabase());
  const { knowledge, regions, responsibilities, overviews } = await loadKnowledge('knowledge', '2026-11-24');
  const composer = extractiveComposer(knowledge);
  let clock = new Date();
  let wakes: { readonly leadId: string; readonly at: Date }[] = [];
  const outbox: HandoffOutbox = {
    toWebhook,
    async addDelivery() {},
    async addWake(_trx, leadId, at) {
      wakes.push({ leadId, at });
    },
  };
  const services: Services = {
    conversations: conversationStore(db, outbox),
    handoffs: handoffStore(db, outbox),
    knowledge,
    retriever: {
      async retrieve(question) {
        throw new Error(`no question was expected, but '${question}' was looked up`);
      },
    },
    regions: createRegionDirectory(regions, '2026-11-24'),
    responsibilities,
    overviews,
    composer,
    modelHelp: null,
    extractiveComposer: composer,
    say: sayFrom(await readReplies('prompts/replies.nl.yaml')),
    screen: () => null,
    askedFacet: () => ({ facet: null, also: null }),
    readSubject: async (_retriever, _text, { current }) => [{ article: current, likelihood: 1 }],
    readFollowUp: () => undefined,
    fallbackMailbox: FALLBACK_MAILBOX,
    limitsConfirmations: true,
    today: () => '2026-11-24',
    now: () => clock,
  };
  const accountmanagers = accountmanagerStore(db);
  /** A transaction that is rolled back takes its wakes with it. */
  const withWakes = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const before = [...wakes];
    try {
      return await work();
    } catch (error) {
      wakes = before;
      throw error;
    }
  };
  const change: HandoffDesk['change'] = (leadId, work) =>
    withWakes(() =>
      services.handoffs.change(leadId, clock, (unit) =>
        work(unit, {
          now: clock,
          say: services.say,
          fallbackMailbox: FALLBACK_MAILBOX,
          regionName: (id) => services.regions.get(id).name,
        }),
      ),
    );
  return {
    db,
    services,
    change,
    close,
    now: () => clock,
    startAt(moment) {
      clock = moment;
      wakes = [];
    },
    async passUntil(moment) {
      for (;;) {
        const [due] = wakes.filter(({ at }) => at <= moment).sort((a, b) => a.at.getTime() - b.at.getTime());
        if (!due) break;
        wakes = wakes.filter((wake) => wake !== due);
        if (due.at > clock) clock = due.at;
        await change(due.leadId, checkDeadlines).catch(unlessErased);
      }
      clock = moment;
    },
    async addAccountmanager(name, given = {}) {
      const email = `${name.toLowerCase()}@wsp.example`;
      const person = {
        email,
        name,
        role: 'accountmanager' as const,
        phone: null,
        regions: ['drenthe'],
        subjects: [],
        sectors: [],
        sizes: [],
        languages: ['nl'],
        capacity: 20,
        ...given,
      };
      await accountmanagers.save([person], clock);
      return (await accountmanagers.findByEmail(email))!;
    },
    setAvailability: ({ id }, availability) => accountmanagers.setAvailability(id, availability),
    saveSettings: (regionId, settings) => services.handoffs.saveSettings(regionId, settings, clock),
    async startConversation(locale = 'nl') {
      const given = {
        tokenHash: randomUUID(),
        channel: 'web-chat',
        locale,
        region: 'drenthe',
        page: null,
      } as const;
      return (await startConversation(services, given)).id;
    },
    request: (
      conversationId,
      prefer,
      { email = 'piet@garage.example', phone = '0592 36 54 32', municipality = 'Emmen' } = {},
    ) =>
      withWakes(async () =>
        requestByForm(services, await services.conversations.get(conversationId), {
          contact: {
            name: 'Piet de Vries',
            company: 'Garage Snel',
            ...(email !== null && { email }),
            ...(phone !== null && { phone }),
          },
          prefer,
          municipality,
        }),
      ),
    leadOf: async (conversationId) => (await services.conversations.get(conversationId)).leadId!,
    say: (conversationId, text) => {
      const message = {
        conversationId,
        turnId: randomUUID(),
        messageId: randomUUID(),
        text,
        textHash: randomUUID(),
      };
      return withWakes(() =>
        handleTurn(services, message, { delta: () => {}, restart: () => {} }, new AbortController().signal),
      );
    },
    handoff: async (conversationId) => (await services.conversations.get(conversationId)).handoff!,
  };
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE_MS);
}

function unlessErased(error: unknown): void {
  if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
}
