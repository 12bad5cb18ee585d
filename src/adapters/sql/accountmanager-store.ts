import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Availability } from '../../domain/accountmanager.ts';
import type { AccountmanagerStore, Identity } from '../../inbox/ports.ts';
import { accountmanagerFromRow } from './accountmanager-row.ts';
import type { Schema } from './schema.ts';
import { insertSignIn, shutOut, tellSignInChanged } from './sign-in-rows.ts';

/** Accountmanagers, invites and sign-ins in SQL. */
export function accountmanagerStore(db: Kysely<Schema>): AccountmanagerStore {
  return {
    async all() {
      const rows = await db
        .selectFrom('accountmanagers')
        .where('removed_at', 'is', null)
        .selectAll()
        .orderBy('email')
        .execute();
      return rows.map(accountmanagerFromRow);
    },

    async findByEmail(email) {
      const row = await db
        .selectFrom('accountmanagers')
        .where('email', '=', email.toLowerCase())
        .where('removed_at', 'is', null)
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
            removed_at: null,
          };
          const id = randomUUID();
          const row = await trx
            .insertInto('accountmanagers')
            .values({ id, created_at: at, ...values })
            .onConflict((conflict) => conflict.column('email').doUpdateSet(values))
            .returning('id')
            .executeTakeFirstOrThrow();
          if (row.id === id) added++;
          else await tellSignInChanged(trx, row.id);
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
        await insertSignIn(trx, used.accountmanager_id, signIn, now);
        const row = await trx
          .selectFrom('accountmanagers')
          .where('id', '=', used.accountmanager_id)
          .selectAll()
          .executeTakeFirstOrThrow();
        return accountmanagerFromRow(row);
      }),

    bindByInvite: (inviteHash, identity, signIn, now) =>
      db.transaction().execute(async (trx) => {
        const invited = await trx
          .selectFrom('invites')
          .innerJoin('accountmanagers', 'accountmanagers.id', 'invites.accountmanager_id')
          .where('invites.token_hash', '=', inviteHash)
          .where('invites.used_at', 'is', null)
          .where('invites.expires_at', '>', now)
          .select(['accountmanagers.id', 'accountmanagers.oidc_issuer', 'accountmanagers.oidc_subject'])
          .forUpdate()
          .executeTakeFirst();
        if (!invited) return 'invite-void';
        const owner = await findByIdentity(trx, identity);
        const isBoundOtherwise = owner ? owner.id !== invited.id : invited.oidc_subject !== null;
        if (isBoundOtherwise) return 'bound-otherwise';
        await trx.updateTable('invites').set({ used_at: now }).where('token_hash', '=', inviteHash).execute();
        await trx
          .updateTable('accountmanagers')
          .set({ oidc_issuer: identity.issuer, oidc_subject: identity.subject })
          .where('id', '=', invited.id)
          .execute();
        await insertSignIn(trx, invited.id, signIn, now);
        return 'signed-in';
      }),

    signInAs: (identity, signIn, now) =>
      db.transaction().execute(async (trx) => {
        const owner = await findByIdentity(trx, identity);
        if (!owner) return 'unknown';
        await insertSignIn(trx, owner.id, signIn, now);
        return 'signed-in';
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
      const ended = await db
        .deleteFrom('sign_ins')
        .where('token_hash', '=', tokenHash)
        .returning('accountmanager_id')
        .executeTakeFirst();
      if (ended) await tellSignInChanged(db, ended.accountmanager_id);
    },

    async endSignIns(accountmanagerId) {
      await db.deleteFrom('sign_ins').where('accountmanager_id', '=', accountmanagerId).execute();
      await tellSignInChanged(db, accountmanagerId);
    },

    reset: (accountmanagerId) => db.transaction().execute((trx) => shutOut(trx, accountmanagerId)),

    remove: (email, at) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('accountmanagers')
          .set({ removed_at: at, phone: null })
          .where('email', '=', email.toLowerCase())
          .returningAll()
          .executeTakeFirst();
        if (!row) return null;
        await shutOut(trx, row.id);
        return accountmanagerFromRow(row);
      }),
  };
}

function findByIdentity(trx: Transaction<Schema>, { issuer, subject }: Identity) {
  return trx
    .selectFrom('accountmanagers')
    .where('oidc_issuer', '=', issuer)
    .where('oidc_subject', '=', subject)
    .select('id')
    .executeTakeFirst();
}
