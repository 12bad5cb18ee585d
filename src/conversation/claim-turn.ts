import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '../domain/errors.ts';
import type { Turn } from '../domain/turn.ts';
import type { ConversationState, ConversationStore } from './ports.ts';

/** A claim outlives a killed process by this long at most; a living one renews it. */
const LEASE_MS = 5_000;
const RENEW_MS = 2_000;
/** How often a waiting turn looks whether the one before it is done. */
const LOOK_AGAIN_MS = 50;

export type TurnClaim =
  | { readonly repeated: Turn }
  /** `end` stops renewing the claim and gives it up; what was written has given it up already. */
  | {
      readonly conversation: ConversationState;
      readonly lease: string;
      end(isWritten: boolean): Promise<void>;
    };

/** Waits until this turn is the only one of its conversation, or finds that it was answered already. */
export async function claimTurn(
  conversations: ConversationStore,
  { conversationId, messageId, textHash }: { conversationId: string; messageId: string; textHash: string },
  now: () => Date,
): Promise<TurnClaim> {
  const lease = randomUUID();
  const until = (): Date => new Date(now().getTime() + LEASE_MS);
  for (;;) {
    const begun = await conversations.beginTurn({
      conversationId,
      messageId,
      textHash,
      lease,
      now: now(),
      leaseUntil: until(),
    });
    if (begun.kind === 'repeat') return { repeated: begun.turn };
    if (begun.kind === 'message-id-reused') {
      throw new DomainError('message-id-reused', 'this messageId was used for another text', {
        field: 'messageId',
      });
    }
    if (begun.kind === 'begun') {
      const renewing = setInterval(() => {
        conversations.extendLease(conversationId, lease, until()).catch(() => {
          // The lease then runs out by itself; finishing the turn reports what is wrong with the database.
        });
      }, RENEW_MS);
      return {
        conversation: begun.conversation,
        lease,
        async end(isWritten) {
          clearInterval(renewing);
          if (!isWritten) await conversations.releaseLease(conversationId, lease);
        },
      };
    }
    await wait(LOOK_AGAIN_MS);
  }
}
