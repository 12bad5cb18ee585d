import type { OutgoingMessage } from './outgoing-messages.ts';

/** What the browser keeps so that a conversation survives a reload and a walk through the website. */
export interface StoredConversation {
  readonly id: string;
  readonly token: string;
  readonly disclosure: string;
  /** Messages the server has not confirmed yet. */
  readonly outgoing: readonly OutgoingMessage[];
  /** Turn ids with the rating that was given. */
  readonly ratings: Readonly<Record<string, 'up' | 'down'>>;
}

export interface ConversationStorage {
  load(): StoredConversation | null;
  save(conversation: StoredConversation): void;
  /** Forgets a conversation; one that another page of this browser began in the meantime stays. */
  clear(id: string): void;
}

/**
 * Keeps one conversation per assistant server. Where the browser refuses storage, the conversation lasts as long as the page.
 */
export function createConversationStorage(server: URL): ConversationStorage {
  const key = `wsp-assistent ${server.href}`;
  let inMemory: StoredConversation | null = null;
  const load = (): StoredConversation | null => {
    const stored = tryStorage((storage) => storage.getItem(key));
    return stored ? parseStored(stored) : inMemory;
  };
  return {
    load,
    save(conversation) {
      inMemory = conversation;
      tryStorage((storage) => storage.setItem(key, JSON.stringify(conversation)));
    },
    clear(id) {
      if (load()?.id !== id) return;
      inMemory = null;
      tryStorage((storage) => storage.removeItem(key));
    },
  };
}

/** Even naming `localStorage` throws where cookies are blocked. */
function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

function parseStored(text: string): StoredConversation | null {
  try {
    const stored = JSON.parse(text) as Partial<StoredConversation> | null;
    if (typeof stored?.id !== 'string' || typeof stored.token !== 'string') return null;
    return {
      id: stored.id,
      token: stored.token,
      disclosure: stored.disclosure ?? '',
      outgoing: Array.isArray(stored.outgoing) ? stored.outgoing : [],
      ratings: stored.ratings ?? {},
    };
  } catch {
    return null;
  }
}
