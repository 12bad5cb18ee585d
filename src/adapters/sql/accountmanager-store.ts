import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Accountmanager, Role } from '../../domain/accountmanager.ts';
import type { CandidateStore } from '../../handoff/ports.ts';
import type { AccountmanagerStore } from '../../inbox/ports.ts';
import type { AccountmanagerTable, Schema } from './schema.ts';

/** Accountmanagers, invites and sign-ins in SQL. */
export function accountmanagerStore(db: Kysely<Schema>): AccountmanagerStore & CandidateStore {
  return {
    async all() {
      const rows = await db.selectFrom('accountmanagers').selectAll().orderBy('email').execute();
      return rows.map(fromRow);
    },

    async findByEmail(email) {
      const row = await db
        .selectFrom('accountmanagers')
        .where('email', '=', email.toLowerCase())
        .selectAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    save: (accountmanagers, at) =>
      db.transaction().execute(async (trx) => {
        let added = 0;
        for (const { email, regions, subjects, sectors, sizes, languages, ...rest } of accountmanagers) {
          const values = {
            ...rest,
            email: email.toLowerCase(),
            regions: JSON.stringify(regions),
            subjects: JSON.stringify(subjects),
            sectors: JSON.stringify(sectors),
            sizes: JSON.stringify(sizes),
            languages: JSON.stringify(languages),
          };
          const id = randomUUID();
          const row = await trx
            .insertInto('accountmanagers')
            .values({ id, created_at: at, ...values })
            .onConflict((conflict) => conflict.column('email').doUpdateSet(values))
            .returning('id')
            .executeTakeFirstOrThrow();
          if (row.id === id) added++;
        }
        return { added, updated: accountmanagers.length - added };
      }),

    async saveInvite({ tokenHash, accountmanagerId, expiresAt }) {
      await db
        .insertInto('invites')
        .values({ token_hash: tokenHash, accountmanager_id: accountmanagerId, expires_at: expiresAt, used_at: null })
        .execute();
    },

    async isInviteOpen(inviteHash, now) {
      const row = await db
        .selectFrom('invites')
        .where('token_hash', '=', inviteHash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .select('token_hash')
        .executeTakeFirst();
      return row !== undefined;
    },

    useInvite: (inviteHash, signIn, now) =>
      db.transaction().execute(async (trx) => {
        const used = await trx
          .updateTable('invites')
          .set({ used_at: now })
          .where('token_hash', '=', inviteHash)
          .where('used_at', 'is', null)
          .where('expires_at', '>', now)
          .returning('accountmanager_id')
          .executeTakeFirst();
        if (!used) return null;
        await trx
          .insertInto('sign_ins')
          .values({
            token_hash: signIn.tokenHash,
            accountmanager_id: used.accountmanager_id,
            expires_at: signIn.expiresAt,
            created_at: now,
          })
          .execute();
        const row = await trx
          .selectFrom('accountmanagers')
          .where('id', '=', used.accountmanager_id)
          .selectAll()
          .executeTakeFirstOrThrow();
        return fromRow(row);
      }),

    async findBySignIn(tokenHash, now) {
      const row = await db
        .selectFrom('sign_ins')
        .innerJoin('accountmanagers', 'accountmanagers.id', 'sign_ins.accountmanager_id')
        .where('sign_ins.token_hash', '=', tokenHash)
        .where('sign_ins.expires_at', '>', now)
        .selectAll('accountmanagers')
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async endSignIn(tokenHash) {
      await db.deleteFrom('sign_ins').where('token_hash', '=', tokenHash).execute();
    },

    async candidatesIn(regionId) {
      const rows = await db
        .selectFrom('accountmanagers')
        .selectAll('accountmanagers')
        .select((eb) =>
          eb
            .selectFrom('assignments')
            .innerJoin('handoffs', 'handoffs.lead_id', 'assignments.lead_id')
            .whereRef('assignments.accountmanager_id', '=', 'accountmanagers.id')
            .where('assignments.state', 'in', ['offered', 'accepted'])
            .where('handoffs.state', 'in', ['requested', 'accepted', 'active'])
            .select((inner) => inner.fn.countAll<string>().as('count'))
            .as('open_leads'),
        )
        .execute();
      return rows
        .map((row) => ({ accountmanager: fromRow(row), openLeads: Number(row.open_leads ?? 0) }))
        .filter(({ accountmanager }) => accountmanager.regions.includes(regionId));
    },
  };
}

function fromRow(row: Selectable<AccountmanagerTable>): Accountmanager {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    phone: row.phone,
    regions: row.regions,
    subjects: row.subjects,
    sectors: row.sectors,
    sizes: row.sizes,
    languages: row.languages,
    capacity: row.capacity,
  };
}
