import { type Kysely, sql } from 'kysely';
import type { InsightStore } from '../../inbox/ports.ts';
import type { Schema } from './schema.ts';

/** How often what was asked and what came of it, counted in SQL over the conversations of some regions. */
export function insightStore(db: Kysely<Schema>): InsightStore {
  const turnsIn = (regionIds: readonly string[], since: Date, until: Date) =>
    db
      .selectFrom('turns')
      .innerJoin('conversations', 'conversations.id', 'turns.conversation_id')
      .where('conversations.region_id', 'in', [...regionIds])
      .where('turns.at', '>=', since)
      .where('turns.at', '<', until);
  const leadsIn = (regionIds: readonly string[], since: Date, until: Date) =>
    db
      .selectFrom('leads')
      .innerJoin('handoffs', 'handoffs.lead_id', 'leads.id')
      .where('leads.region_id', 'in', [...regionIds])
      .where('leads.created_at', '>=', since)
      .where('leads.created_at', '<', until);
  const subject = sql<string | null>`turns.body->'articles'->>0`;

  return {
    async questions(regionIds, since, until) {
      const rows = await turnsIn(regionIds, since, until)
        .where('turns.outcome', '=', 'answered')
        .groupBy(['conversations.region_id', subject])
        .select(['conversations.region_id as region', subject.as('subject')])
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .orderBy('count', 'desc')
        .execute();
      return rows.flatMap(({ region, subject: id, count }) =>
        region && id ? [{ region, subject: id, count: Number(count) }] : [],
      );
    },

    async outcomes(regionIds, since, until) {
      const rows = await turnsIn(regionIds, since, until)
        .groupBy('turns.outcome')
        .select('turns.outcome')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .orderBy('count', 'desc')
        .execute();
      return rows.map(({ outcome, count }) => ({ outcome, count: Number(count) }));
    },

    async unanswered(regionIds, since, until) {
      const rows = await turnsIn(regionIds, since, until)
        .where('turns.outcome', '=', 'unanswerable')
        .innerJoin('conversation_events as asked', (join) =>
          join
            .onRef('asked.conversation_id', '=', 'turns.conversation_id')
            .on(sql<boolean>`asked.payload->>'id' = turns.message_id::text`),
        )
        .select([
          'conversations.region_id as region',
          'turns.at',
          sql<string>`asked.payload->>'text'`.as('text'),
        ])
        .orderBy('turns.at', 'desc')
        .limit(500)
        .execute();
      return rows.map(({ region, at, text }) => ({ region: region!, at: at.toISOString(), text }));
    },

    async handoffs(regionIds, since, until) {
      const rows = await leadsIn(regionIds, since, until)
        .groupBy(['handoffs.state', 'handoffs.outcome'])
        .select(['handoffs.state', 'handoffs.outcome'])
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .execute();
      return rows.map(({ state, outcome, count }) => ({ state, outcome, count: Number(count) }));
    },

    async minutesToAccept(regionIds, since, until) {
      const rows = await leadsIn(regionIds, since, until)
        .innerJoin('handoff_transitions', 'handoff_transitions.handoff_id', 'handoffs.id')
        .where('handoff_transitions.to_state', '=', 'accepted')
        .groupBy(['handoffs.id', 'handoffs.requested_at'])
        .select('handoffs.requested_at')
        .select((eb) => eb.fn.min('handoff_transitions.at').as('accepted_at'))
        .execute();
      return rows.map(
        ({ requested_at, accepted_at }) => (accepted_at.getTime() - requested_at.getTime()) / 60_000,
      );
    },

    async ratings(regionIds, since, until) {
      const rows = await turnsIn(regionIds, since, until)
        .innerJoin('feedback', 'feedback.turn_id', 'turns.id')
        .groupBy(subject)
        .select(subject.as('subject'))
        .select((eb) => [
          eb.fn.countAll<string>().filterWhere('feedback.rating', '=', 'up').as('up'),
          eb.fn.countAll<string>().filterWhere('feedback.rating', '=', 'down').as('down'),
        ])
        .execute();
      return rows.flatMap(({ subject: id, up, down }) =>
        id ? [{ subject: id, up: Number(up), down: Number(down) }] : [],
      );
    },
  };
}
