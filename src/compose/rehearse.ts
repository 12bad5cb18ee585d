import { randomUUID } from 'node:crypto';
import { NO_FOCUS } from '../conversation/focus.ts';
import { handleTurn } from '../conversation/handle-turn.ts';
import type { ConversationState, ConversationStore } from '../conversation/ports.ts';
import type { Services } from '../conversation/turn-in-progress.ts';
import type { Turn } from '../domain/turn.ts';
import type { Answering } from './services.ts';

const QUESTION = 'Hoe lang duurt een proefplaatsing?';
const NOBODY: ConversationState = {
  id: randomUUID(),
  channel: 'web-chat',
  locale: 'nl',
  page: null,
  createdAt: new Date(0).toISOString(),
  lastTurnAt: new Date(0).toISOString(),
  lastSequence: 0,
  focus: NO_FOCUS,
  draft: null,
  handoff: null,
  leadId: null,
  askedTransfer: null,
};
/** What a turn asks of a store, which here keeps nothing. */
const NOWHERE: Pick<ConversationStore, 'beginTurn' | 'finishTurn' | 'extendLease' | 'releaseLease'> = {
  beginTurn: async () => ({ kind: 'begun', conversation: NOBODY }),
  finishTurn: async () => ({ conversationId: NOBODY.id }) as Turn,
  async extendLease() {},
  async releaseLease() {},
};

/**
 * Answers a question of nobody, so that the first visitor does not wait for what is compiled and worked out at its first
 * use. It keeps nothing, and where there is a language model, which would be asked, it does nothing.
 */
export async function rehearse(answering: Answering): Promise<void> {
  if (answering.modelHelp) return;
  const services = { ...answering, conversations: NOWHERE } as unknown as Services;
  const message = {
    conversationId: NOBODY.id,
    turnId: randomUUID(),
    messageId: randomUUID(),
    text: QUESTION,
    textHash: '',
  };
  await handleTurn(services, message, { delta() {}, restart() {} }, new AbortController().signal);
}
