import type { z } from 'zod';
import type { Accountmanager } from '../domain/accountmanager.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import {
  acceptLead,
  closeLead,
  declineLead,
  markContacted,
  planCallback,
  returnToAssistant,
} from '../handoff/follow-up.ts';
import type { HandoffContext } from '../handoff/offer-next.ts';
import type { HandoffStore, HandoffUnit } from '../handoff/ports.ts';
import { type TransferTarget, transferLead } from '../handoff/transfer-lead.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { type InboxAction, leadRegions } from './authorise.ts';
import type { InboxAccess } from './inbox-access.ts';
import type { LeadStore } from './ports.ts';
import { presentDossier, presentLead } from './present-lead.ts';
import {
  callbackBody,
  closeBody,
  declineBody,
  leadDetailSchema,
  leadParams,
  leadQuery,
  leadSchema,
  leadsSchema,
  noteBody,
  nothingAsked,
  returnBody,
  transferBody,
} from './schemas.ts';

export interface LeadRoutesOptions {
  readonly access: InboxAccess;
  readonly leads: LeadStore;
  readonly handoffs: HandoffStore;
  readonly knowledge: KnowledgeBase;
  handoffContext(): HandoffContext;
  findTarget(asked: z.infer<typeof transferBody>): Promise<TransferTarget>;
}

/** What is done to a lead under its lock. */
type LeadChange = (unit: HandoffUnit, who: Accountmanager, context: HandoffContext) => Promise<unknown>;

/** Finding leads and following them up. */
export function leadRoutes({
  access,
  leads,
  handoffs,
  knowledge,
  handoffContext,
  findTarget,
}: LeadRoutesOptions): Route[] {
  /**
   * A route that changes a lead: who, which, the change under its lock, the audit row, and the lead as it is then. What
   * must be looked up for it comes before: in the embedded database nobody else is served while a change is under way.
   */
  const leadRoute = <Body extends z.ZodType>(
    name: string,
    summary: string,
    body: Body,
    action: InboxAction,
    prepare: (input: z.infer<Body>) => LeadChange | Promise<LeadChange>,
  ): Route =>
    defineRoute({
      method: 'post',
      path: `/inbox/leads/:id/${name}`,
      summary,
      access: 'accountmanager',
      params: leadParams,
      body,
      responses: { 200: { description: 'The lead', schema: leadSchema } },
      async handle({ params, body: input }, request, response) {
        const who = await access.writer(request);
        await access.lead(who, action, params.id);
        const change = await prepare(input);
        const context = handoffContext();
        await handoffs.change(params.id, context.now, (unit) => change(unit, who, context));
        await access.audit(who, name, params.id);
        response.json(presentLead((await leads.find(params.id))!, who, knowledge.title));
      },
    });

  return [
    defineRoute({
      method: 'get',
      path: '/inbox/leads',
      summary: 'Leads of own regions, newest first; who saw which is kept in the audit trail',
      access: 'accountmanager',
      query: leadQuery,
      responses: { 200: { description: 'Leads', schema: leadsSchema } },
      async handle({ query }, request, response) {
        const who = await access.reader(request);
        const found = await leads.list(leadRegions(who), who.id, { ...query, mine: query.mine === 'true' });
        await access.auditSeen(who, found);
        response.json({ leads: found.map((lead) => presentLead(lead, who, knowledge.title)) });
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/leads/:id',
      summary:
        'One lead with transcript, articles, routing and history; each view is kept in the audit trail',
      access: 'accountmanager',
      params: leadParams,
      responses: { 200: { description: 'The lead', schema: leadDetailSchema } },
      async handle({ params }, request, response) {
        const who = await access.reader(request);
        await access.lead(who, 'view-lead', params.id);
        await access.audit(who, 'view-lead', params.id);
        response.json(presentDossier((await leads.dossier(params.id))!, who, knowledge.title));
      },
    }),

    leadRoute(
      'accept',
      'Take the lead; 409 with the name of a colleague who was first',
      nothingAsked,
      'accept-lead',
      () => (unit, who, context) => acceptLead(unit, who, context),
    ),
    leadRoute(
      'decline',
      'Do not take an offer; the next colleague is asked',
      declineBody,
      'follow-up-lead',
      ({ reason }) =>
        (unit, who, context) =>
          declineLead(unit, who, reason, context),
    ),
    leadRoute(
      'return',
      'Give the conversation back to the assistant',
      returnBody,
      'follow-up-lead',
      ({ summary }) =>
        (unit, who, context) =>
          returnToAssistant(unit, who, summary, context),
    ),
    leadRoute(
      'close',
      'End the lead with what came of it',
      closeBody,
      'follow-up-lead',
      ({ outcome, note }) =>
        (unit, who, context) =>
          closeLead(unit, who, outcome, note ?? null, context),
    ),
    leadRoute(
      'transfer',
      'Pass the lead on to a colleague or another region',
      transferBody,
      'follow-up-lead',
      async (input) => {
        const target = await findTarget(input);
        return (unit, who, context) => transferLead(unit, who, target, input.message, context);
      },
    ),
    leadRoute(
      'notes',
      'Keep a note that the employer never sees',
      noteBody,
      'follow-up-lead',
      ({ text }) =>
        (unit, who) =>
          unit.addNote(who.name, text),
    ),
    leadRoute(
      'callback',
      'Agree on a moment to call; the employer is told',
      callbackBody,
      'follow-up-lead',
      ({ at }) =>
        (unit, who, context) =>
          planCallback(unit, who, new Date(at), context),
    ),
    leadRoute(
      'contacted',
      'The employer was reached',
      nothingAsked,
      'follow-up-lead',
      () => (unit, who, context) => markContacted(unit, who, context),
    ),
  ];
}
