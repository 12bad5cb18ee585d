import type { Accountmanager } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import { parseAccountmanagers } from './parse-accountmanagers.ts';
import type { AccountmanagerStore } from './ports.ts';
import { createInvite } from './sign-in.ts';

/** What the command needs, in the running process or on its own. */
export interface AccountmanagersCommandOptions {
  readonly store: AccountmanagerStore;
  readonly regionIds: ReadonlySet<string>;
  readonly publicUrl: string;
  now(): Date;
}

export const USAGE = `usage: npm run accountmanagers -- import FILE   add or update accountmanagers from a CSV file
       npm run accountmanagers -- invite EMAIL  print a link with which this accountmanager signs in once
       npm run accountmanagers -- reset EMAIL   sign somebody out everywhere and forget the account at the provider
       npm run accountmanagers -- list          print the accountmanagers`;

/**
 * Carries out `import <csv text>`, `invite <email>`, `reset <email>` or `list` and gives what to print.
 * @throws DomainError that says what is wrong and how to mend it
 */
export async function accountmanagersCommand(
  [verb, argument]: readonly string[],
  { store, regionIds, publicUrl, now }: AccountmanagersCommandOptions,
): Promise<string> {
  if (verb === 'import' && argument !== undefined) {
    const { added, updated } = await store.save(parseAccountmanagers(argument, regionIds), now());
    return `${added} added, ${updated} updated`;
  }
  if (verb === 'invite' && argument !== undefined) {
    const link = await createInvite(store, await getByEmail(store, argument), publicUrl, now());
    return `${link}\nThis link works once and for 24 hours.`;
  }
  if (verb === 'reset' && argument !== undefined) {
    const { id, name } = await getByEmail(store, argument);
    await store.reset(id);
    return `${name} is signed out everywhere; invite ${argument} to sign in again`;
  }
  if (verb === 'list') {
    const all = await store.all();
    if (all.length === 0) return 'there are no accountmanagers yet; import a CSV file';
    return all
      .map(({ email, name, role, regions }) => `${email}\t${name}\t${role}\t${regions.join(';')}`)
      .join('\n');
  }
  throw new DomainError('invalid', USAGE);
}

async function getByEmail(store: AccountmanagerStore, email: string): Promise<Accountmanager> {
  const accountmanager = await store.findByEmail(email);
  if (accountmanager) return accountmanager;
  throw new DomainError('not-found', `no accountmanager has the address ${email}; import one first`);
}
