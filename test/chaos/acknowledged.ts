/** Everything that the assistant has said yes to, as its clients noted it. */
export interface Acknowledged {
  /** Ids of handoffs. */
  readonly leads: Set<string>;
  /** Ids of turns. */
  readonly turns: Set<string>;
  /** Message ids of accountmanagers. */
  readonly messages: Set<string>;
  /** Ids of conversations that were followed to their end. */
  readonly conversations: Set<string>;
}

export function nothingAcknowledged(): Acknowledged {
  return { leads: new Set(), turns: new Set(), messages: new Set(), conversations: new Set() };
}
