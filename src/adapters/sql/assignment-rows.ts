import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AssignmentState } from '../../domain/assignment.ts';
import type { RoutingStep } from '../../domain/lead.ts';
import type { Schema } from './schema.ts';

/** Offers a lead to somebody until a deadline, and keeps why. */
export async function insertOffer(
  trx: Transaction<Schema>,
  leadId: string,
  {
    accountmanagerId,
    deadline,
    routing,
    at,
  }: {
    readonly accountmanagerId: string;
    readonly deadline: Date;
    readonly routing: readonly RoutingStep[];
    readonly at: Date;
  },
): Promise<void> {
  await trx
    .insertInto('assignments')
    .values({
      id: randomUUID(),
      lead_id: leadId,
      accountmanager_id: accountmanagerId,
      state: 'offered',
      since: at,
      deadline,
      reason: null,
    })
    .execute();
  if (routing.length === 0) return;
  await trx
    .updateTable('leads')
    .set({ routing: JSON.stringify(routing) })
    .where('id', '=', leadId)
    .execute();
}

/** Ends an offer or an assignment. */
export async function settleAssignment(
  trx: Transaction<Schema>,
  assignmentId: string,
  { state, reason, at }: { state: AssignmentState; reason: string | null; at: Date },
): Promise<void> {
  await trx
    .updateTable('assignments')
    .set({ state, reason, since: at, deadline: null })
    .where('id', '=', assignmentId)
    .execute();
}

/** Gives a lead to somebody, offered or not; an offer to a colleague ends. */
export async function assignLead(
  trx: Transaction<Schema>,
  leadId: string,
  accountmanagerId: string,
  at: Date,
): Promise<void> {
  const accepted = { state: 'accepted', since: at, deadline: null };
  const offers = trx.updateTable('assignments').where('lead_id', '=', leadId).where('state', '=', 'offered');
  await offers
    .set({ state: 'timed-out', reason: 'a colleague accepted', since: at, deadline: null })
    .where('accountmanager_id', '!=', accountmanagerId)
    .execute();
  const taken = await offers
    .set(accepted)
    .where('accountmanager_id', '=', accountmanagerId)
    .returning('id')
    .executeTakeFirst();
  if (taken) return;
  await trx
    .insertInto('assignments')
    .values({
      id: randomUUID(),
      lead_id: leadId,
      accountmanager_id: accountmanagerId,
      reason: null,
      ...accepted,
    })
    .execute();
}
