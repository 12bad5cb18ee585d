import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { LeadPresence, LeadViewer } from '../../inbox/ports.ts';
import type { Database } from './database.ts';

/** NOTIFY channel for who has which lead open. */
const PRESENCE = 'lead_presence';
/** A replica says again this often who is there, in milliseconds, so that one which was killed leaves nobody behind. */
const REPEAT_MS = 10_000;
const FORGET_MS = 3 * REPEAT_MS;

const noticeSchema = z.object({
  /** Of one open page: the same person may have a lead open twice. */
  visit: z.string(),
  leadId: z.string(),
  viewer: z.object({ id: z.string(), name: z.string() }),
  here: z.boolean(),
});
type Notice = z.infer<typeof noticeSchema>;

/** Keeps in memory who has which lead open, from what all replicas tell. */
export async function openLeadPresence({
  db,
  listen,
}: Database): Promise<LeadPresence & { stop(): Promise<void> }> {
  const visits = new Map<string, Notice & { readonly until: number }>();
  const own = new Map<string, Notice>();
  const listeners = new Map<string, Set<() => void>>();
  const tell = (notice: Notice): void => {
    // Nothing depends on it, so nobody waits for it and a failure is no news.
    sql`select pg_notify(${PRESENCE}, ${JSON.stringify(notice)})`.execute(db).catch(() => {});
  };
  const hear = ({ leadId, visit, here, viewer }: Notice): void => {
    const isNews = here ? !visits.has(visit) : visits.delete(visit);
    if (here) visits.set(visit, { visit, leadId, viewer, here, until: Date.now() + FORGET_MS });
    if (isNews) for (const changed of listeners.get(leadId) ?? []) changed();
  };
  const stopListening = await listen(PRESENCE, (payload) => {
    const notice = noticeSchema.safeParse(parsed(payload));
    if (notice.success) hear(notice.data);
  });
  const repeat = setInterval(() => {
    for (const notice of own.values()) tell(notice);
    for (const gone of [...visits.values()].filter(({ until }) => until < Date.now()))
      hear({ ...gone, here: false });
  }, REPEAT_MS);
  repeat.unref();

  return {
    enter(leadId, viewer) {
      const notice = { visit: randomUUID(), leadId, viewer, here: true };
      own.set(notice.visit, notice);
      tell(notice);
      return () => {
        own.delete(notice.visit);
        tell({ ...notice, here: false });
      };
    },
    viewers: (leadId): LeadViewer[] =>
      [...visits.values()].filter((visit) => visit.leadId === leadId).map(({ viewer }) => viewer),
    subscribe(leadId, changed) {
      const hearing = listeners.get(leadId) ?? new Set();
      listeners.set(leadId, hearing.add(changed));
      return () => {
        hearing.delete(changed);
        if (hearing.size === 0) listeners.delete(leadId);
      };
    },
    async stop() {
      clearInterval(repeat);
      await stopListening();
    },
  };
}

function parsed(payload: string | null): unknown {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return null;
  }
}
