import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ConversationNews, TypingSignals } from '../conversation/ports.ts';
import type { Accountmanager } from '../domain/accountmanager.ts';
import type { Lead } from '../domain/lead.ts';
import { type EventStream, followRows, openEventStream } from '../http/event-stream.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { leadRegions } from './authorise.ts';
import { endWithSignIn } from './end-with-sign-in.ts';
import type { InboxAccess } from './inbox-access.ts';
import type { InboxNews, LeadPresence, LeadStore, SignInNews } from './ports.ts';

export interface InboxEventStreamOptions {
  readonly access: InboxAccess;
  readonly leads: LeadStore;
  readonly news: InboxNews;
  readonly conversationNews: ConversationNews;
  readonly typing: TypingSignals;
  readonly presence: LeadPresence;
  readonly signInNews: SignInNews;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

/** What happens in the inbox while somebody looks at it. */
export function inboxEventRoutes(options: InboxEventStreamOptions): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/inbox/events',
      summary:
        'What happens to leads of own regions, as server-sent events, until the sign-in ends; Last-Event-ID resumes. With lead: also who else has it open, and whether the employer types or has read',
      access: 'accountmanager',
      query: z.strictObject({ lead: z.uuid().optional() }),
      responses: {
        200: { description: 'lead, viewing, typing, read', contentType: 'text/event-stream' },
      },
      async handle({ query }, request, response) {
        const who = await options.access.reader(request);
        const open = query.lead ? (await options.access.lead(who, 'view-lead', query.lead)).lead : null;
        await followInbox(options, who, open, request, response);
      },
    }),
  ];
}

/** Ids are one number per region, such as `venlo.4~tiel.12`, because numbers count per region. */
async function followInbox(
  options: InboxEventStreamOptions,
  who: Accountmanager,
  open: Lead | null,
  request: Request,
  response: Response,
): Promise<void> {
  const { access, leads, news, signInNews, stopping } = options;
  const regions = leadRegions(who);
  const resumed = readPositions(request.headers['last-event-id']);
  const positions = new Map<string, number>();
  for (const region of regions)
    positions.set(region, resumed.get(region) ?? (await leads.lastSequence(region)));
  const stream = openEventStream(request, response, stopping);
  endWithSignIn(stream, who, () => access.reader(request), signInNews);
  if (open) attend(options, who, open, stream);
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
}

/** While the stream is open its reader has the lead open: colleagues see that, and the reader sees them and the employer. */
function attend(
  { leads, conversationNews, typing, presence }: InboxEventStreamOptions,
  who: Accountmanager,
  { id: leadId, conversationId }: Lead,
  stream: EventStream,
): void {
  const sendViewing = (): void => {
    const others = presence.viewers(leadId).filter(({ id }) => id !== who.id);
    stream.send('viewing', { leadId, others: [...new Set(others.map(({ name }) => name))] });
  };
  let lastRead = -1;
  const sendRead = async (): Promise<void> => {
    const sequence = await leads.readByVisitor(conversationId);
    if (sequence <= lastRead) return;
    lastRead = sequence;
    stream.send('read', { leadId, sequence });
  };
  // Nothing depends on what was read, and the next news is another chance.
  const lookAtRead = (): void => void sendRead().catch(() => {});
  const leaving = [
    presence.subscribe(leadId, sendViewing),
    typing.subscribe(conversationId, (by) => by === 'visitor' && stream.send('typing', { leadId })),
    conversationNews.subscribe(conversationId, lookAtRead),
    presence.enter(leadId, { id: who.id, name: who.name }),
  ];
  stream.closed.addEventListener('abort', () => {
    for (const leave of leaving) leave();
  });
  sendViewing();
  lookAtRead();
}

function readPositions(header: string | string[] | undefined): Map<string, number> {
  const parts = typeof header === 'string' ? header.matchAll(/([a-z-]+)\.(\d{1,9})/g) : [];
  return new Map([...parts].map(([, region, last]) => [region!, Number(last)]));
}
