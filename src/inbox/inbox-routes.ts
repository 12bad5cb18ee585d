import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Composer } from '../answering/ports.ts';
import { maskBsn } from '../answering/screen-message.ts';
import type { TypingSignals } from '../conversation/ports.ts';
import { type Accountmanager, isPresent } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import {
  acceptLead,
  closeLead,
  declineLead,
  markContacted,
  planCallback,
  returnToAssistant,
  transferLead,
  writeMessage,
} from '../handoff/follow-up.ts';
import type { SayNotice } from '../handoff/notices.ts';
import type { HandoffContext } from '../handoff/offer-next.ts';
import type { HandoffStore, HandoffUnit } from '../handoff/ports.ts';
import { followRows, openEventStream } from '../http/event-stream.ts';
import { messageSchema } from '../http/message-schema.ts';
import { requireOwnOrigin } from '../http/own-origin.ts';
import { defineRoute, type Route } from '../http/route.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { authorise, type InboxAction, leadRegions, mayIn } from './authorise.ts';
import type { AccountmanagerStore, InboxNews, LeadStore } from './ports.ts';
import { presentDossier, presentLead } from './present-lead.ts';
import {
  availabilityBody,
  availabilitySchema,
  callbackBody,
  closeBody,
  declineBody,
  deliverySchema,
  leadDetailSchema,
  leadParams,
  leadQuery,
  leadSchema,
  leadsSchema,
  meSchema,
  messageBody,
  noteBody,
  readBody,
  regionParams,
  returnBody,
  settingsSchema,
  suggestionsSchema,
  transferBody,
} from './schemas.ts';
import { type SignInSettings, signedIn, signOut } from './sign-in.ts';
import { suggestAnswers } from './suggest-answers.ts';

export interface InboxRoutesOptions {
  readonly leads: LeadStore;
  readonly handoffs: HandoffStore;
  readonly accountmanagers: AccountmanagerStore;
  readonly news: InboxNews;
  readonly typing: TypingSignals;
  readonly retriever: Retriever;
  readonly knowledge: KnowledgeBase;
  /** Makes the suggested answers. */
  readonly composer: Composer;
  readonly settings: SignInSettings;
  readonly say: SayNotice;
  readonly fallbackMailbox: string;
  readonly regionName: (id: string) => string;
  readonly regionExists: (id: string) => boolean;
  today(): IsoDate;
  now(): Date;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

const nothing = z.strictObject({});

/** The accountmanager's half of the contract. */
export function inboxRoutes(options: InboxRoutesOptions): Route[] {
  const { leads, handoffs, accountmanagers, settings, now, knowledge } = options;
  const reader = (request: Request) => signedIn(accountmanagers, request, settings, now());
  const writer = (request: Request) => {
    requireOwnOrigin(request, settings);
    return reader(request);
  };
  const findLead = async (who: Accountmanager, action: InboxAction, id: string) => {
    const found = await leads.find(id);
    authorise(who, action, found?.lead ?? null);
    return found!;
  };
  const audit = (who: Accountmanager, action: string, leadId: string) =>
    leads.audit({ accountmanagerId: who.id, action, leadId, at: now() });

  /** A route that changes a lead: who, which, the change under its lock, the audit row, and the lead as it is then. */
  const leadRoute = <Body extends z.ZodType>(
    name: string,
    summary: string,
    body: Body,
    action: InboxAction,
    work: (
      unit: HandoffUnit,
      who: Accountmanager,
      input: z.infer<Body>,
      context: HandoffContext,
    ) => Promise<unknown>,
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
        const who = await writer(request);
        await findLead(who, action, params.id);
        const context = { now: now(), say: options.say, fallbackMailbox: options.fallbackMailbox };
        await handoffs.change(params.id, context.now, (unit) => work(unit, who, input, context));
        await audit(who, name, params.id);
        response.json(presentLead((await leads.find(params.id))!, who));
      },
    });

  return [
    defineRoute({
      method: 'get',
      path: '/inbox/me',
      summary: 'Who is signed in',
      access: 'accountmanager',
      responses: { 200: { description: 'The accountmanager', schema: meSchema } },
      async handle(_input, request, response) {
        const { id, name, email, role, regions } = await reader(request);
        const named = regions.map((region) => ({ id: region, name: options.regionName(region) }));
        const availability = await accountmanagers.availability(id);
        response.json({ id, name, email, role, regions: named, availability });
      },
    }),

    defineRoute({
      method: 'put',
      path: '/inbox/me/availability',
      summary: 'Whether the reader takes new leads',
      access: 'accountmanager',
      body: availabilityBody,
      responses: { 200: { description: 'The availability', schema: availabilitySchema } },
      async handle({ body }, request, response) {
        const who = await writer(request);
        const availability = { status: body.status, until: body.until ?? null };
        await accountmanagers.setAvailability(who.id, availability);
        response.json(availability);
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/leads',
      summary: 'Leads of own regions, newest first',
      access: 'accountmanager',
      query: leadQuery,
      responses: { 200: { description: 'Leads', schema: leadsSchema } },
      async handle({ query }, request, response) {
        const who = await reader(request);
        const found = await leads.list(leadRegions(who), who.id, { ...query, mine: query.mine === 'true' });
        response.json({ leads: found.map((lead) => presentLead(lead, who)) });
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
        const who = await reader(request);
        await findLead(who, 'view-lead', params.id);
        await audit(who, 'view-lead', params.id);
        response.json(presentDossier((await leads.dossier(params.id))!, who, knowledge.title));
      },
    }),

    leadRoute(
      'accept',
      'Take the lead; 409 with the name of a colleague who was first',
      nothing,
      'accept-lead',
      (unit, who, _input, context) => acceptLead(unit, who, context),
    ),
    leadRoute(
      'decline',
      'Do not take an offer; the next colleague is asked',
      declineBody,
      'follow-up-lead',
      (unit, who, { reason }, context) => declineLead(unit, who, reason, context),
    ),
    leadRoute(
      'return',
      'Give the conversation back to the assistant',
      returnBody,
      'follow-up-lead',
      (unit, who, { summary }, context) => returnToAssistant(unit, who, maskBsn(summary), context),
    ),
    leadRoute(
      'close',
      'End the lead with what came of it',
      closeBody,
      'follow-up-lead',
      (unit, who, { outcome, note }, context) => closeLead(unit, who, outcome, note ?? null, context),
    ),
    leadRoute(
      'transfer',
      'Pass the lead on to a colleague or another region',
      transferBody,
      'follow-up-lead',
      async (unit, who, input, context) =>
        transferLead(unit, who, await transferTarget(input), input.message, context),
    ),
    leadRoute(
      'notes',
      'Keep a note that the employer never sees',
      noteBody,
      'follow-up-lead',
      (unit, who, { text }) => unit.addNote(who.name, maskBsn(text)),
    ),
    leadRoute(
      'callback',
      'Agree on a moment to call; the employer is told',
      callbackBody,
      'follow-up-lead',
      (unit, who, { at }, context) => planCallback(unit, who, new Date(at), context),
    ),
    leadRoute(
      'contacted',
      'The employer was reached',
      nothing,
      'follow-up-lead',
      (unit, who, _input, context) => markContacted(unit, who, context),
    ),

    defineRoute({
      method: 'post',
      path: '/inbox/leads/:id/messages',
      summary: 'Write to the employer; the same messageId again does nothing twice',
      access: 'accountmanager',
      params: leadParams,
      body: messageBody,
      responses: { 200: { description: 'The message', schema: messageSchema } },
      async handle({ params, body }, request, response) {
        const who = await writer(request);
        await findLead(who, 'follow-up-lead', params.id);
        const message = { messageId: body.messageId, text: maskBsn(body.text) };
        const context = { now: now(), say: options.say, fallbackMailbox: options.fallbackMailbox };
        const written = await handoffs.change(params.id, context.now, (unit) =>
          writeMessage(unit, who, message, context),
        );
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
        const who = await writer(request);
        const { lead } = await findLead(who, 'follow-up-lead', params.id);
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
        const who = await writer(request);
        await findLead(who, 'follow-up-lead', params.id);
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
        const who = await reader(request);
        await findLead(who, 'view-lead', params.id);
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

    defineRoute({
      method: 'get',
      path: '/inbox/deliveries',
      summary: 'Deliveries of own regions that failed too often',
      access: 'accountmanager',
      query: z.strictObject({ state: z.enum(['pending', 'delivered', 'dead']).optional() }),
      responses: {
        200: { description: 'Deliveries', schema: z.object({ deliveries: z.array(deliverySchema) }) },
      },
      async handle({ query }, request, response) {
        const who = await reader(request);
        const found = await leads.deliveries(leadRegions(who), query.state ?? 'dead');
        response.json({ deliveries: found.map(({ recipient: _recipient, ...delivery }) => delivery) });
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/deliveries/:id/retry',
      summary: 'Try a failed delivery again',
      access: 'accountmanager',
      params: leadParams,
      responses: { 204: { description: 'It is tried again' } },
      async handle({ params }, request, response) {
        const who = await writer(request);
        if (!(await leads.retryDelivery(params.id, leadRegions(who)))) {
          throw new DomainError('not-found', 'there is no failed delivery with this id');
        }
        response.status(204).end();
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/regions/:id/settings',
      summary: 'How a region works',
      access: 'accountmanager',
      params: regionParams,
      responses: { 200: { description: 'The settings', schema: settingsSchema } },
      async handle({ params }, request, response) {
        requireRegion(await reader(request), 'see-settings', params.id);
        response.json(await handoffs.settings(params.id));
      },
    }),

    defineRoute({
      method: 'put',
      path: '/inbox/regions/:id/settings',
      summary: 'Change how a region works',
      access: 'accountmanager',
      params: regionParams,
      body: settingsSchema,
      responses: { 200: { description: 'The settings', schema: settingsSchema } },
      async handle({ params, body }, request, response) {
        requireRegion(await writer(request), 'change-settings', params.id);
        await handoffs.saveSettings(params.id, body, now());
        response.json(body);
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/events',
      summary: 'What happens to leads of own regions, as server-sent events; Last-Event-ID resumes',
      access: 'accountmanager',
      responses: { 200: { description: 'lead', contentType: 'text/event-stream' } },
      async handle(_input, request, response) {
        const who = await reader(request);
        await followInbox(options, leadRegions(who), request, response);
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/sign-out',
      summary: 'End the sign-in; with everywhere: true also those on other devices',
      access: 'accountmanager',
      body: z.strictObject({ everywhere: z.boolean().optional() }),
      responses: { 204: { description: 'Signed out' } },
      async handle({ body }, request, response) {
        const who = await writer(request);
        if (body.everywhere) await accountmanagers.endSignIns(who.id);
        await signOut(accountmanagers, request, response, settings);
        response.status(204).end();
      },
    }),
  ];

  function requireRegion(who: Accountmanager, action: InboxAction, regionId: string): void {
    if (options.regionExists(regionId) && mayIn(who, action, regionId)) return;
    throw new DomainError('not-found', 'this region does not exist');
  }

  async function transferTarget(input: z.infer<typeof transferBody>) {
    if (input.region !== undefined) {
      if (options.regionExists(input.region)) return { regionId: input.region };
      throw new DomainError('invalid', 'this arbeidsmarktregio does not exist', { field: 'region' });
    }
    const accountmanager = await accountmanagers.findByEmail(input.accountmanager!);
    if (!accountmanager || accountmanager.role === 'beheerder') {
      throw new DomainError('invalid', 'no accountmanager has this address', { field: 'accountmanager' });
    }
    const availability = await accountmanagers.availability(accountmanager.id);
    if (availability.status === 'absent' && !isPresent(availability, now())) {
      throw new DomainError('invalid', `${accountmanager.name} is afwezig`, { field: 'accountmanager' });
    }
    return { accountmanager };
  }
}

/** Ids are one number per region, such as `venlo.4~tiel.12`, because numbers count per region. */
async function followInbox(
  { leads, news, stopping }: InboxRoutesOptions,
  regions: readonly string[],
  request: Request,
  response: Response,
): Promise<void> {
  const resumed = readPositions(request.headers['last-event-id']);
  const positions = new Map<string, number>();
  for (const region of regions)
    positions.set(region, resumed.get(region) ?? (await leads.lastSequence(region)));
  const stream = openEventStream(request, response);
  const stop = (): void => stream.end();
  stopping.addEventListener('abort', stop);
  try {
    await followRows(
      stream,
      (wake) => news.subscribe(regions, wake),
      async () => {
        const events = [];
        for (const [region, last] of positions) events.push(...(await leads.eventsAfter(region, last)));
        return events;
      },
      ({ regionId, sequence, kind, leadId }) => {
        positions.set(regionId, sequence);
        const id = [...positions].map(([region, last]) => `${region}.${last}`).join('~');
        stream.send('lead', { leadId, region: regionId, what: kind }, id);
      },
    );
  } finally {
    stopping.removeEventListener('abort', stop);
    stream.end();
  }
}

function readPositions(header: string | string[] | undefined): Map<string, number> {
  const parts = typeof header === 'string' ? header.matchAll(/([a-z-]+)\.(\d{1,9})/g) : [];
  return new Map([...parts].map(([, region, last]) => [region!, Number(last)]));
}
