import type { Request } from 'express';
import type { ConversationStore } from '../../conversation/ports.ts';
import { HttpProblem } from '../../http/problem.ts';
import { hashToken } from '../../http/token.ts';

/** A token is void this long after the last turn. */
const TOKEN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Lets a request in to a conversation. @throws HttpProblem as `authenticateVisitor` does */
export type EnterConversation = (request: Request, conversationId: string) => Promise<void>;

/**
 * Lets a request in when its bearer token opens the conversation it names.
 * @throws HttpProblem 401 for a wrong, missing or void token, 404 for the token of another conversation
 */
export async function authenticateVisitor(
  request: Request,
  conversationId: string,
  conversations: ConversationStore,
  now: Date,
): Promise<void> {
  const token = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (!token)
    throw new HttpProblem(401, 'token-missing', 'send the token of the conversation as a bearer token');
  const known = await conversations.findByToken(hashToken(token));
  if (!known) throw new HttpProblem(401, 'token-invalid', 'this token opens no conversation');
  if (known.lastTurnAt.getTime() + TOKEN_DAYS * DAY_MS < now.getTime()) {
    throw new HttpProblem(401, 'token-expired', 'this token is void; start a new conversation');
  }
  if (known.id !== conversationId) throw new HttpProblem(404, 'not-found', 'nothing lives at this address');
}
