import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { LeadStore } from '../../inbox/ports.ts';
import type { Schema } from './schema.ts';

const DAY_MS = 86_400_000;

/** Who saw which lead and did what with it, in SQL. */
export function auditTrail(db: Kysely<Schema>): Pick<LeadStore, 'audit' | 'auditSeen'> {
  return {
    async auditSeen({ accountmanagerId, leadIds, at }) {
      if (leadIds.length === 0) return;
      const before = new Date(at.getTime() - DAY_MS);
      await sql`insert into audit (id, at, accountmanager_id, action, lead_id)
        select gen_random_uuid(), ${at}, ${accountmanagerId}::uuid, 'list-leads', seen.id
        from unnest(${[...leadIds]}::uuid[]) as seen(id)
        where not exists (select 1 from audit
          where audit.lead_id = seen.id and audit.accountmanager_id = ${accountmanagerId}::uuid
            and audit.action = 'list-leads' and audit.at > ${before})`.execute(db);
    },

    async audit({ accountmanagerId, action, leadId, at }) {
      await db
        .insertInto('audit')
        .values({ id: randomUUID(), at, accountmanager_id: accountmanagerId, action, lead_id: leadId })
        .execute();
    },
  };
}
