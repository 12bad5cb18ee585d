import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { FinishedTurn } from '../../conversation/ports.ts';
import type { Turn } from '../../domain/turn.ts';
import { appendEvents, type NewEvent } from './conversation-events.ts';
import { focusColumns } from './conversation-row.ts';
import { handoffUnit } from './handoff-unit.ts';
import { findHandoff } from './handoff-view.ts';
import { insertLead } from './lead-rows.ts';
import { lockConversation } from './lock-conversation.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';
import { writeTurn } from './write-turn.ts';

/** Writes a turn and gives up its claim: in one statement where that will do, else step by step under the lock. */
export async function finishTurn(
  db: Kysely<Schema>,
  outbox: HandoffOutbox,
  turn: FinishedTurn,
): Promise<Turn | 'claim-lost' | 'handoff-changed'> {
  const written = onlyTalks(turn, outbox) ? await writeTurn(db, turn) : undefined;
  if (written) return written;
  await outbox.ready?.();
  return db.transaction().execute((trx) => finishUnderLock(trx, outbox, turn));
}

function onlyTalks({ conversation, handoff, answer }: FinishedTurn, outbox: HandoffOutbox): boolean {
  if (conversation.handoff !== null || handoff !== null) return false;
  return answer.text !== '' && !outbox.pushes?.(conversation.channel);
}

async function finishUnderLock(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  {
    conversation: { id: conversationId },
    lease,
    turnId,
    messageId,
    textHash,
    visitorText,
    answer,
    focus,
    draft,
    handoff: change,
    at,
  }: FinishedTurn,
): Promise<Turn | 'claim-lost' | 'handoff-changed'> {
  await lockConversation(trx, conversationId);
  if (!(await holdsLease(trx, conversationId, lease))) return 'claim-lost';
  const before = await findHandoff(trx, conversationId);
  const isWithAccountmanager = answer.outcome === 'with-accountmanager';
  if ((before?.state === 'active') !== isWithAccountmanager) return 'handoff-changed';
  const events: NewEvent[] = [
    { kind: 'message', message: { id: messageId, role: 'visitor', text: visitorText, turnId } },
  ];
  if (answer.text !== '') {
    events.push({
      kind: 'message',
      message: { id: randomUUID(), role: 'assistant', text: answer.text, turnId },
    });
  }
  const messages = await appendEvents(trx, outbox, conversationId, events, at);
  await applyHandoffChange(trx, outbox, change, at);
  const turn: Turn = {
    id: turnId,
    conversationId,
    sequence: messages.at(-1)!.sequence,
    at: at.toISOString(),
    ...answer,
    handoff: change === null ? before : await findHandoff(trx, conversationId),
  };
  await trx
    .insertInto('turns')
    .values({
      id: turnId,
      conversation_id: conversationId,
      message_id: messageId,
      text_hash: textHash,
      sequence: turn.sequence,
      outcome: turn.outcome,
      body: JSON.stringify(turn),
      at,
    })
    .execute();
  await trx
    .updateTable('conversations')
    .set({
      ...focusColumns(focus),
      draft: draft === null ? null : JSON.stringify(draft),
      last_turn_at: at,
      turn_lease: null,
      turn_lease_until: null,
    })
    .where('id', '=', conversationId)
    .execute();
  return turn;
}

/** A claim that ran out counts until another turn takes the conversation over. */
async function holdsLease(trx: Transaction<Schema>, conversationId: string, lease: string): Promise<boolean> {
  const row = await trx
    .selectFrom('conversations')
    .where('id', '=', conversationId)
    .where('turn_lease', '=', lease)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes what a turn or a form does to a handoff; its own events show the visitor how it stands then. */
export async function applyHandoffChange(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  change: FinishedTurn['handoff'],
  at: Date,
): Promise<void> {
  if (change === null) return;
  if ('request' in change) {
    await insertLead(trx, change.request, at);
    const unit = handoffUnit(trx, outbox, change.request.lead.id, at);
    await change.request.start(unit);
    await unit.show();
    await unit.announce('lead-requested');
  } else {
    await change.work(handoffUnit(trx, outbox, change.leadId, at));
  }
}
