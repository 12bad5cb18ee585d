import type { HandoffContext } from '../handoff/offer-next.ts';
import type { Route } from '../http/route.ts';
import { type AccountRoutesOptions, accountRoutes } from './account-routes.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { inboxAccess } from './inbox-access.ts';
import { type InboxEventStreamOptions, inboxEventRoutes } from './inbox-event-stream.ts';
import { type LeadConversationRoutesOptions, leadConversationRoutes } from './lead-conversation-routes.ts';
import { leadRoutes } from './lead-routes.ts';
import { regionSettingsRoutes } from './region-settings-routes.ts';
import { findTransferTarget } from './transfer-target.ts';

export type InboxRoutesOptions = Omit<
  AccountRoutesOptions & InboxEventStreamOptions & LeadConversationRoutesOptions,
  'access' | 'handoffContext'
> &
  Omit<HandoffContext, 'now'> & { readonly regionExists: (id: string) => boolean };

/** The accountmanager's half of the contract. */
export function inboxRoutes(options: InboxRoutesOptions): Route[] {
  const { accountmanagers, regionExists, say, fallbackMailbox, regionName, now } = options;
  const context = {
    ...options,
    access: inboxAccess(options),
    handoffContext: (): HandoffContext => ({ now: now(), say, fallbackMailbox, regionName }),
  };
  return [
    ...accountRoutes(context),
    ...leadRoutes({
      ...context,
      findTarget: (asked) => findTransferTarget(asked, accountmanagers, regionExists, now()),
    }),
    ...leadConversationRoutes(context),
    ...deliveryRoutes(context),
    ...regionSettingsRoutes(context),
    ...inboxEventRoutes(context),
  ];
}
