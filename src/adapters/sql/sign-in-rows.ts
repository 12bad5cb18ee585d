import { type Kysely, sql, type Transaction } from 'kysely';
import type { KeptSignIn } from '../../inbox/ports.ts';
import type { Schema } from './schema.ts';

/** NOTIFY channel for changed sign-ins; the payload is the accountmanager's id. */
export const SIGN_IN_NEWS = 'sign_in_news';

/** Starts a sign-in. */
export async function insertSignIn(
  trx: Transaction<Schema>,
  accountmanagerId: string,
  { tokenHash, expiresAt }: KeptSignIn,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('sign_ins')
    .values({
      token_hash: tokenHash,
      accountmanager_id: accountmanagerId,
      expires_at: expiresAt,
      created_at: now,
    })
    .execute();
}

/** Ends every sign-in and invite of an accountmanager, and forgets the account at the identity provider. */
export async function shutOut(trx: Transaction<Schema>, accountmanagerId: string): Promise<void> {
  await trx.deleteFrom('sign_ins').where('accountmanager_id', '=', accountmanagerId).execute();
  await trx.deleteFrom('invites').where('accountmanager_id', '=', accountmanagerId).execute();
  await trx
    .updateTable('accountmanagers')
    .set({ oidc_issuer: null, oidc_subject: null })
    .where('id', '=', accountmanagerId)
    .execute();
  await tellSignInChanged(trx, accountmanagerId);
}

/** Lets whoever follows the inbox look again whether, and as whom. */
export async function tellSignInChanged(db: Kysely<Schema>, accountmanagerId: string): Promise<void> {
  await sql`select pg_notify(${SIGN_IN_NEWS}, ${accountmanagerId})`.execute(db);
}
