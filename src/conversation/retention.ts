import type { Mailer } from '../handoff/ports.ts';
import { eraseConversation } from './erase-conversation.ts';
import type { ConversationStore, RetentionStore } from './ports.ts';

/** How long each kind of record is kept, in days. */
export interface RetentionPeriods {
  /** After the last turn. */
  readonly conversationDays: number;
  /** After a lead was closed, returned or withdrawn. */
  readonly leadDays: number;
  /** After somebody looked at or changed a lead; as long after an accountmanager left. */
  readonly auditDays: number;
}

const DAY_MS = 86_400_000;

/** Removes what is older than its period; run every day. */
export async function applyRetention(
  periods: RetentionPeriods,
  {
    retention,
    conversations,
    mailer,
    now,
  }: { retention: RetentionStore; conversations: ConversationStore; mailer: Mailer; now: Date },
): Promise<void> {
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const lastTurnBefore = ago(periods.conversationDays);
  const leadEndedBefore = ago(periods.leadDays);
  const expired = await retention.findExpired({ lastTurnBefore, leadEndedBefore });
  for (const id of expired) await eraseConversation(conversations, mailer, id, now);
  await retention.stripTranscripts(lastTurnBefore);
  const notices = await retention.deleteErasureNotices({ before: leadEndedBefore, now });
  for (const id of notices) await mailer.forget(id);
  await retention.deleteAuditBefore(ago(periods.auditDays));
  await retention.deleteRemovedBefore(ago(periods.auditDays));
  await retention.deleteVoid({ now, inboxEventsBefore: lastTurnBefore });
}
