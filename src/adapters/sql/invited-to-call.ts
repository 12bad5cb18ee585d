import type { Transaction } from 'kysely';
import type { LeadEvent } from '../../handoff/ports.ts';
import type { CallThatIsOff } from './insert-delivery.ts';
import type { Schema } from './schema.ts';

/** What a notice of erasure keeps of a call, so that calendars can let go of it. */
export interface ErasureOfCall extends LeadEvent {
  /** ISO instants. */
  readonly call: { readonly at: string; readonly leadCreatedAt: string };
}

/** Mails that put an appointment in a calendar, and those that take it out again. */
const INVITATIONS = ['callback-planned', 'callback-to-make'];
const CANCELLATIONS = ['callback-cancelled', 'callback-not-to-make', 'lead-withdrawn'];

/** Who has a call that is still to come in the calendar: each mailbox with the moment of the call. */
export async function invitedToCall(
  trx: Transaction<Schema>,
  leadId: string,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const { callback_at: agreed } = await trx
    .selectFrom('handoffs')
    .where('lead_id', '=', leadId)
    .select('callback_at')
    .executeTakeFirstOrThrow();
  const mails = await trx
    .selectFrom('deliveries')
    .where('lead_id', '=', leadId)
    .where('kind', 'in', [...INVITATIONS, ...CANCELLATIONS])
    .where('state', '!=', 'cancelled')
    // Those of one moment: first what puts it in.
    .orderBy('created_at')
    .orderBy((eb) => eb('kind', 'in', CANCELLATIONS))
    .select(['kind', 'state', 'recipient', 'event'])
    .execute();
  const invited = new Map<string, Date>();
  for (const { kind, state, recipient, event } of mails) {
    if (recipient === null) continue;
    if (INVITATIONS.includes(kind)) {
      if (agreed) invited.set(recipient, agreed);
      continue;
    }
    const off = (event as CallThatIsOff | null)?.callbackAt;
    if (off === undefined) continue;
    // What waits goes with the lead, so it never arrives.
    if (state === 'delivered') invited.delete(recipient);
    else invited.set(recipient, new Date(off));
  }
  return new Map([...invited].filter(([, at]) => at > now));
}
