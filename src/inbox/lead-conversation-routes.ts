import type { Composer } from '../answering/ports.ts';
import { foreignLanguageCode } from '../conversation/foreign-language.ts';
import type { TypingSignals } from '../conversation/ports.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { writeMessage } from '../handoff/follow-up.ts';
import type { HandoffContext } from '../handoff/offer-next.ts';
import type { HandoffStore } from '../handoff/ports.ts';
import { messageSchema } from '../http/message-schema.ts';
import { defineRoute, type Route } from '../http/route.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { InboxAccess } from './inbox-access.ts';
import type { LeadStore } from './ports.ts';
import { leadParams, messageBody, readBody, suggestionsSchema } from './schemas.ts';
import { suggestAnswers } from './suggest-answers.ts';

export interface LeadConversationRoutesOptions {
  readonly access: InboxAccess;
  readonly leads: LeadStore;
  readonly handoffs: HandoffStore;
  readonly typing: TypingSignals;
  readonly retriever: Retriever;
  readonly knowledge: KnowledgeBase;
  /** Makes the suggested answers. */
  readonly composer: Composer;
  handoffContext(): HandoffContext;
  today(): IsoDate;
  now(): Date;
}

/** Talking with the employer of a lead. */
export function leadConversationRoutes(options: LeadConversationRoutesOptions): Route[] {
  const { access, leads, handoffs, knowledge, now } = options;
  return [
    defineRoute({
      method: 'post',
      path: '/inbox/leads/:id/messages',
      summary: 'Write to the employer; the same messageId again does nothing twice',
      access: 'accountmanager',
      params: leadParams,
      body: messageBody,
      responses: { 200: { description: 'The message', schema: messageSchema } },
      async handle({ params, body }, request, response) {
        const who = await access.writer(request);
        await access.lead(who, 'follow-up-lead', params.id);
        const context = options.handoffContext();
        const message = { ...body, language: foreignLanguageCode(body.text) };
        const written = await handoffs.change(params.id, context.now, (unit) =>
          writeMessage(unit, who, message, context),
        );
        await access.audit(who, 'messages', params.id);
        response.json(written);
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/leads/:id/typing',
      summary: 'The accountmanager is typing',
      access: 'accountmanager',
      params: leadParams,
      responses: { 204: { description: 'Noted' } },
      async handle({ params }, request, response) {
        const who = await access.writer(request);
        const { lead } = await access.lead(who, 'follow-up-lead', params.id);
        options.typing.signal(lead.conversationId, 'accountmanager');
        response.status(204).end();
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/leads/:id/read',
      summary: 'The accountmanager has seen everything up to a sequence number',
      access: 'accountmanager',
      params: leadParams,
      body: readBody,
      responses: { 204: { description: 'Noted' } },
      async handle({ params, body }, request, response) {
        const who = await access.writer(request);
        await access.lead(who, 'follow-up-lead', params.id);
        await leads.markRead(params.id, body.sequence, now());
        response.status(204).end();
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/leads/:id/suggestions',
      summary: 'Draft answers to the last question, with sources',
      access: 'accountmanager',
      params: leadParams,
      responses: { 200: { description: 'Drafts', schema: suggestionsSchema } },
      async handle({ params }, request, response) {
        const who = await access.reader(request);
        await access.lead(who, 'view-lead', params.id);
        await access.audit(who, 'suggestions', params.id);
        const dossier = (await leads.dossier(params.id))!;
        const suggestions = await suggestAnswers(dossier, {
          retriever: options.retriever,
          knowledge,
          composer: options.composer,
          day: options.today(),
        });
        response.json({ suggestions });
      },
    }),
  ];
}
