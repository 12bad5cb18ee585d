import type { Request, Response } from 'express';
import { z } from 'zod';
import { maskBsn } from '../answering/screen-message.ts';
import type { TypingSignals } from '../conversation/ports.ts';
import type { Accountmanager } from '../domain/accountmanager.ts';
import { typedText } from '../http/typed-text.ts';
import { messageSchema } from '../http/message-schema.ts';
import { followRows, openEventStream } from '../http/event-stream.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { authorise, type InboxAction, regionsFor } from './authorise.ts';
import type { AccountmanagerStore, InboxNews, LeadStore } from './ports.ts';
import { presentDossier, presentLead } from './present-lead.ts';
import { leadDetailSchema, leadParams, leadQuery, leadSchema, leadsSchema, meSchema } from './schemas.ts';
import { requireOwnOrigin, type SignInSettings, signedIn, signOut } from './sign-in.ts';

const LONGEST_MESSAGE = 4_000;

export interface InboxRoutesOptions {
  readonly leads: LeadStore;
  readonly accountmanagers: AccountmanagerStore;
  readonly news: InboxNews;
  readonly typing: TypingSignals;
  readonly settings: SignInSettings;
  readonly regionName: (id: string) => string;
  readonly articleTitle: (id: string) => string;
  now(): Date;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

/** The accountmanager's half of the contract. */
export function inboxRoutes(options: InboxRoutesOptions): Route[] {
  const { leads, accountmanagers, settings, now } = options;
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
        response.json({ id, name, email, role, regions: named });
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
        const found = await leads.list(regionsFor(who, 'list-leads'), who.id, {
          ...query,
          mine: query.mine === 'true',
        });
        response.json({ leads: found.map((lead) => presentLead(lead, who)) });
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/leads/:id',
      summary: 'One lead with transcript, articles, routing and history; each view is kept in the audit trail',
      access: 'accountmanager',
      params: leadParams,
      responses: { 200: { description: 'The lead', schema: leadDetailSchema } },
      async handle({ params }, request, response) {
        const who = await reader(request);
        await findLead(who, 'view-lead', params.id);
        await leads.audit({ accountmanagerId: who.id, action: 'view-lead', leadId: params.id, at: now() });
        response.json(presentDossier((await leads.dossier(params.id))!, who, options.articleTitle));
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/leads/:id/accept',
      summary: 'Take the lead; 409 with the name of a colleague who was first',
      access: 'accountmanager',
      params: leadParams,
      body: z.strictObject({}),
      responses: { 200: { description: 'The lead', schema: leadSchema } },
      async handle({ params }, request, response) {
        const who = await writer(request);
        await findLead(who, 'accept-lead', params.id);
        await leads.accept(params.id, who, now());
        await leads.audit({ accountmanagerId: who.id, action: 'accept-lead', leadId: params.id, at: now() });
        response.json(presentLead((await leads.find(params.id))!, who));
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/leads/:id/messages',
      summary: 'Write to the employer; the same messageId again does nothing twice',
      access: 'accountmanager',
      params: leadParams,
      body: z.strictObject({ text: typedText(LONGEST_MESSAGE), messageId: z.uuid() }),
      responses: { 200: { description: 'The message', schema: messageSchema } },
      async handle({ params, body }, request, response) {
        const who = await writer(request);
        await findLead(who, 'write-message', params.id);
        const message = { messageId: body.messageId, text: maskBsn(body.text) };
        response.json(await leads.addMessage(params.id, who, message, now()));
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
        await followInbox(options, regionsFor(who, 'list-leads'), request, response);
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/sign-out',
      summary: 'End the sign-in',
      access: 'accountmanager',
      body: z.strictObject({}),
      responses: { 204: { description: 'Signed out' } },
      async handle(_input, request, response) {
        await writer(request);
        await signOut(accountmanagers, request, response, settings);
        response.status(204).end();
      },
    }),
  ];
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
  for (const region of regions) positions.set(region, resumed.get(region) ?? (await leads.lastSequence(region)));
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
