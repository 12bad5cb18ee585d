import { DomainError } from '../domain/errors.ts';
import type { KnownPlace } from './focus.ts';
import { placeFromName } from './place-from-name.ts';
import type { ConversationState } from './ports.ts';
import type { Services } from './turn-in-progress.ts';

/**
 * Sets where the employer is, as the visitor corrects it.
 * @throws DomainError `invalid` when the region or municipality does not exist or is ambiguous
 */
export async function correctRegion(
  { conversations, regions }: Pick<Services, 'conversations' | 'regions'>,
  conversation: ConversationState,
  given: { readonly region?: string | undefined; readonly municipality?: string | undefined },
): Promise<void> {
  const employer =
    given.region === undefined
      ? placeFromName(regions, given.municipality!)
      : byRegion(regions, given.region);
  await conversations.saveFocus(conversation.id, { ...conversation.focus, employer });
}

function byRegion(regions: Services['regions'], id: string): KnownPlace {
  const region = regions.find(id);
  if (!region) throw new DomainError('invalid', 'this arbeidsmarktregio does not exist', { field: 'region' });
  return { regionId: region.id, municipality: null, from: 'region-name' };
}
