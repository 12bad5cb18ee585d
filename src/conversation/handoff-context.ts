import type { HandoffContext } from '../handoff/offer-next.ts';
import type { Services } from './turn-in-progress.ts';

/** What the steps of a handoff need of a turn. */
export function handoffContext({
  now,
  say,
  fallbackMailbox,
  regions,
}: Pick<Services, 'now' | 'say' | 'fallbackMailbox' | 'regions'>): HandoffContext {
  return { now: now(), say, fallbackMailbox, regionName: (id) => regions.get(id).name };
}
