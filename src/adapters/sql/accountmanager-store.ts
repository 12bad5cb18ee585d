import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Availability } from '../../domain/accountmanager.ts';
import type { AccountmanagerStore } from '../../inbox/ports.ts';
import { accountmanagerFromRow } from './accountmanager-row.ts';
import type { Schema } from './schema.ts';

/** Accountmanagers, invites and sign-ins in SQL. */
export function accountmanagerStore(db: Kysely<Schema>): AccountmanagerStore {
  return {
    async all() {
      const rows = await db.selectFrom('accountmanagers').selectAll().orderBy('email').execute();
      return rows.map(accountmanagerFromRow);
    },

    async findByEmail(email) {
      const row = await db
        .selectFrom('accountmanagers')
        .where('email', '=', email.toLowerCase())
        .selectAll()
        .executeTakeFirst();
      return row ? accountmanagerFromRow(row) : null;
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
        .values({
          token_hash: tokenHash,
          accountmanager_id: accountmanagerId,
          expires_at: expiresAt,
          used_at: null,
        })
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
        return accountmanagerFromRow(row);
      }),

    async findBySignIn(tokenHash, now) {
      const row = await db
        .selectFrom('sign_ins')
        .innerJoin('accountmanagers', 'accountmanagers.id', 'sign_ins.accountmanager_id')
        .where('sign_ins.token_hash', '=', tokenHash)
        .where('sign_ins.expires_at', '>', now)
        .selectAll('accountmanagers')
        .executeTakeFirst();
      return row ? accountmanagerFromRow(row) : null;
    },

    async setAvailability(accountmanagerId, { status, until }) {
      await db
        .updateTable('accountmanagers')
        .set({ availability: status, available_from: until === null ? null : new Date(until) })
        .where('id', '=', accountmanagerId)
        .execute();
    },

    async availability(accountmanagerId) {
      const row = await db
        .selectFrom('accountmanagers')
        .where('id', '=', accountmanagerId)
        .select(['availability', 'available_from'])
        .executeTakeFirstOrThrow();
      return {
        status: row.availability as Availability['status'],
        until: row.available_from?.toISOString() ?? null,
      };
    },

    async endSignIn(tokenHash) {
      await db.deleteFrom('sign_ins').where('token_hash', '=', tokenHash).execute();
    },
  };
}
