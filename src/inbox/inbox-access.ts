import type { Request } from 'express';
import type { Accountmanager } from '../domain/accountmanager.ts';
import type { LeadWithHandoff } from '../domain/lead.ts';
import { requireOwnOrigin } from '../http/own-origin.ts';
import { authorise, type InboxAction } from './authorise.ts';
import type { AccountmanagerStore, LeadStore } from './ports.ts';
import { type SignInSettings, signedIn } from './sign-in.ts';

/** How a request comes in: by whom, and to which lead. */
export interface InboxAccess {
  /** Who reads. @throws HttpProblem 401 */
  reader(request: Request): Promise<Accountmanager>;
  /** Who changes something, from our own pages. @throws HttpProblem 401 or 403 */
  writer(request: Request): Promise<Accountmanager>;
  /** A lead that this person may do this with. @throws DomainError `not-found` */
  lead(who: Accountmanager, action: InboxAction, id: string): Promise<LeadWithHandoff>;
  /** Keeps who did what with which lead. */
  audit(who: Accountmanager, action: string, leadId: string): Promise<void>;
  /** Keeps who saw which leads in a list. */
  auditSeen(who: Accountmanager, seen: readonly LeadWithHandoff[]): Promise<void>;
}

export function inboxAccess({
  leads,
  accountmanagers,
  settings,
  now,
}: {
  readonly leads: LeadStore;
  readonly accountmanagers: AccountmanagerStore;
  readonly settings: SignInSettings;
  now(): Date;
}): InboxAccess {
  const reader = (request: Request) => signedIn(accountmanagers, request, settings, now());
  return {
    reader,
    writer(request) {
      requireOwnOrigin(request, settings);
      return reader(request);
    },
    async lead(who, action, id) {
      const found = await leads.find(id);
      authorise(who, action, found?.lead ?? null);
      return found!;
    },
    auditSeen: (who, seen) =>
      leads.auditSeen({ accountmanagerId: who.id, leadIds: seen.map(({ lead }) => lead.id), at: now() }),
    audit: (who, action, leadId) => leads.audit({ accountmanagerId: who.id, action, leadId, at: now() }),
  };
}
