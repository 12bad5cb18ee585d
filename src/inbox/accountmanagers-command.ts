import type { Accountmanager } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import { leaveLead } from '../handoff/leave-lead.ts';
import type { HandoffContext } from '../handoff/offer-next.ts';
import type { HandoffStore } from '../handoff/ports.ts';
import { parseAccountmanagers } from './parse-accountmanagers.ts';
import type { AccountmanagerStore, LeadStore } from './ports.ts';
import { createInvite } from './sign-in.ts';

/** What the command needs, in the running process or on its own. */
export interface AccountmanagersCommandOptions {
  readonly store: AccountmanagerStore;
  readonly leads: Pick<LeadStore, 'openLeadsOf'>;
  readonly handoffs: Pick<HandoffStore, 'change'>;
  readonly regionIds: ReadonlySet<string>;
  readonly publicUrl: string;
  handoffContext(): HandoffContext;
  now(): Date;
}

export const USAGE = `usage: npm run accountmanagers -- import FILE   add or update accountmanagers from a CSV file
       npm run accountmanagers -- invite EMAIL  print a link with which this accountmanager signs in once
       npm run accountmanagers -- reset EMAIL   sign somebody out everywhere and forget the account at the provider
       npm run accountmanagers -- remove EMAIL  let somebody leave: open leads go to colleagues, the history keeps the name
       npm run accountmanagers -- list          print the accountmanagers`;

/**
 * Carries out `import <csv text>`, `invite <email>`, `reset <email>`, `remove <email>` or `list` and gives what to print.
 * @throws DomainError that says what is wrong and how to mend it
 */
export async function accountmanagersCommand(
  [verb, argument]: readonly string[],
  options: AccountmanagersCommandOptions,
): Promise<string> {
  const { store, regionIds, publicUrl, now } = options;
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
  if (verb === 'remove' && argument !== undefined) return remove(argument, options);
  if (verb === 'list') {
    const all = await store.all();
    if (all.length === 0) return 'there are no accountmanagers yet; import a CSV file';
    return all
      .map(({ email, name, role, regions }) => `${email}\t${name}\t${role}\t${regions.join(';')}`)
      .join('\n');
  }
  throw new DomainError('invalid', USAGE);
}

/** First nothing new can come to whoever leaves, then colleagues get what is open; done again, it finishes what was interrupted. */
async function remove(
  email: string,
  { store, leads, handoffs, handoffContext, now }: AccountmanagersCommandOptions,
): Promise<string> {
  const who = await store.remove(email, now());
  if (!who) throw unknown(email);
  const open = await leads.openLeadsOf(who.id);
  for (const leadId of open) {
    const context = handoffContext();
    await handoffs.change(leadId, context.now, (unit) => leaveLead(unit, who, context));
  }
  return `${who.name} is removed; ${open.length} open ${open.length === 1 ? 'lead' : 'leads'} went back to the queue`;
}

async function getByEmail(store: AccountmanagerStore, email: string): Promise<Accountmanager> {
  const accountmanager = await store.findByEmail(email);
  if (accountmanager) return accountmanager;
  throw unknown(email);
}

function unknown(email: string): DomainError {
  return new DomainError('not-found', `no accountmanager has the address ${email}; import one first`);
}
