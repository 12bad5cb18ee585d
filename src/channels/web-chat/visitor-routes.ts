import type { Route } from '../../http/route.ts';
import { authenticateVisitor, type EnterConversation } from './authenticate-visitor.ts';
import { type ConversationEventRoutesOptions, conversationEventRoutes } from './conversation-event-routes.ts';
import { type ConversationRoutesOptions, conversationRoutes } from './conversation-routes.ts';
import { type HandoffRoutesOptions, handoffRoutes } from './handoff-routes.ts';
import { type TurnRoutesOptions, turnRoutes } from './turn-routes.ts';

export type VisitorRoutesOptions = Omit<
  ConversationRoutesOptions & TurnRoutesOptions & ConversationEventRoutesOptions & HandoffRoutesOptions,
  'enter'
>;

/** The visitor's half of the contract. */
export function visitorRoutes(options: VisitorRoutesOptions): Route[] {
  const { conversations, now } = options.services;
  const enter: EnterConversation = (request, id) => authenticateVisitor(request, id, conversations, now());
  const context = { ...options, enter };
  return [
    ...conversationRoutes(context),
    ...turnRoutes(context),
    ...conversationEventRoutes(context),
    ...handoffRoutes(context),
  ];
}
