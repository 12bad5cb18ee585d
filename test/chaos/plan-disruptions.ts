/** Something that goes wrong once so many conversations have ended, and a moment later. */
export type Disruption = { readonly after: number; readonly delayMs: number } & (
  | { readonly what: 'a process is killed'; readonly victim: 0 | 1 }
  | { readonly what: 'PostgreSQL goes away'; readonly forMs: number }
  | { readonly what: 'the mail server goes away' | 'the mail server is back' }
  | { readonly what: 'the webhook refuses' | 'the webhook accepts' }
);

const DELAY_MS = 1_500;
const OUTAGE_MS = 3_000;

/** What goes wrong and when, the same for the same seed: kills at random points, an outage of each server in between. */
export function planDisruptions(
  { conversations, kills }: { readonly conversations: number; readonly kills: number },
  random: () => number,
): Disruption[] {
  const at = (share: number) => ({ after: Math.floor(share * conversations), delayMs: random() * DELAY_MS });
  const killings = Array.from(
    { length: kills },
    (): Disruption => ({
      ...at(random() * 0.95),
      what: 'a process is killed',
      victim: random() < 0.5 ? 0 : 1,
    }),
  );
  const outages: Disruption[] = [
    { ...at(0.3), what: 'PostgreSQL goes away', forMs: OUTAGE_MS },
    { ...at(0.4), what: 'the webhook refuses' },
    { ...at(0.5), what: 'the mail server goes away' },
    { ...at(0.55), what: 'the webhook accepts' },
    { ...at(0.6), what: 'the mail server is back' },
    { ...at(0.75), what: 'PostgreSQL goes away', forMs: OUTAGE_MS },
  ];
  return [...killings, ...outages].sort((one, other) => one.after - other.after);
}
