import { sql, type Transaction } from 'kysely';
import type { AssignmentState } from '../../domain/assignment.ts';
import { DomainError } from '../../domain/errors.ts';
import type { HandoffPromise, HandoffState } from '../../domain/handoff.ts';
import type { AskedTransfer } from '../../domain/lead.ts';
import type { HandoffSnapshot } from '../../handoff/ports.ts';
import { leadFromRows } from './lead-rows.ts';
import type { Schema } from './schema.ts';

/** How the newest handoff of a lead stands. @throws DomainError `not-found` */
export async function readSnapshot(trx: Transaction<Schema>, leadId: string): Promise<HandoffSnapshot> {
  const lead = await trx.selectFrom('leads').where('id', '=', leadId).selectAll().executeTakeFirst();
  const handoff = await trx
    .selectFrom('handoffs')
    .where('lead_id', '=', leadId)
    .selectAll()
    .executeTakeFirst();
  if (!lead || !handoff) throw new DomainError('not-found', 'this lead does not exist');
  const assignments = await trx
    .selectFrom('assignments')
    .innerJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
    .where('assignments.lead_id', '=', leadId)
    .select([
      'assignments.id',
      'assignments.state',
      'assignments.deadline',
      'accountmanagers.id as accountmanager_id',
      'accountmanagers.name',
      'accountmanagers.role',
      'accountmanagers.email',
    ])
    .execute();
  const current =
    assignments.find(({ state }) => state === 'accepted') ??
    assignments.find(({ state }) => state === 'offered');
  return {
    handoffId: handoff.id,
    conversationId: lead.conversation_id,
    lead: leadFromRows(lead, handoff),
    state: handoff.state as HandoffState,
    promise: handoff.promise as HandoffPromise | null,
    contactedAt: handoff.contacted_at,
    callbackAt: handoff.callback_at,
    askedTransfer: handoff.asked_transfer as AskedTransfer | null,
    assignment: current
      ? {
          id: current.id,
          accountmanager: {
            id: current.accountmanager_id,
            name: current.name,
            role: current.role as HandoffSnapshotRole,
            email: current.email,
          },
          state: current.state as AssignmentState,
          deadline: current.deadline,
        }
      : null,
    tried: assignments
      .filter(({ state }) => state === 'declined' || state === 'timed-out')
      .map((assignment) => assignment.accountmanager_id),
    isInPool: handoff.in_pool,
    unansweredSince: handoff.state === 'active' ? await unansweredSince(trx, lead.conversation_id) : null,
  };
}

type HandoffSnapshotRole = NonNullable<HandoffSnapshot['assignment']>['accountmanager']['role'];

/** When the visitor wrote the oldest message that came after the accountmanager's last one. */
async function unansweredSince(trx: Transaction<Schema>, conversationId: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where(sql<boolean>`payload->>'role' = 'visitor'`)
    .where('sequence', '>', (eb) =>
      eb
        .selectFrom('conversation_events')
        .where('conversation_id', '=', conversationId)
        .where('kind', '=', 'message')
        .where(sql<boolean>`payload->>'role' = 'accountmanager'`)
        .select((inner) => inner.fn.max('sequence').as('last')),
    )
    .orderBy('sequence')
    .select('at')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
