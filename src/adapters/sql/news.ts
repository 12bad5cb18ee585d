import { sql } from 'kysely';
import type { ConversationNews, TypingSignals } from '../../conversation/ports.ts';
import type { InboxNews, SignInNews } from '../../inbox/ports.ts';
import { CONVERSATION_NEWS } from './conversation-events.ts';
import type { Database } from './database.ts';
import { INBOX_NEWS } from './inbox-events.ts';
import { SIGN_IN_NEWS } from './sign-in-rows.ts';

/** Wakes readers when rows were written, by whichever process. The rows are the news; a wake only says: look. */
export interface News {
  readonly conversations: ConversationNews;
  readonly inbox: InboxNews;
  readonly signIns: SignInNews;
  readonly typing: TypingSignals;
  stop(): Promise<void>;
}

/** NOTIFY channel for who is typing; the payload is the conversation's id and who. */
const TYPING = 'typing';

export async function openNews(database: Database): Promise<News> {
  const conversations = new Readers();
  const regions = new Readers();
  const people = new Readers();
  const typing = typingSignals(database);
  const stops = await Promise.all([
    database.listen(CONVERSATION_NEWS, (id) => conversations.wake(id)),
    database.listen(INBOX_NEWS, (id) => regions.wake(id)),
    database.listen(SIGN_IN_NEWS, (id) => people.wake(id)),
    database.listen(TYPING, typing.hear),
  ]);
  return {
    typing: typing.signals,
    conversations: { subscribe: (id, wake) => conversations.add([id], wake) },
    inbox: { subscribe: (ids, wake) => regions.add(ids, wake) },
    signIns: { subscribe: (id, wake) => people.add([id], wake) },
    async stop() {
      for (const stopListening of stops) await stopListening();
    },
  };
}

class Readers {
  readonly #byKey = new Map<string, Set<() => void>>();

  add(keys: readonly string[], wake: () => void): () => void {
    for (const key of keys) {
      const readers = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, readers.add(wake));
    }
    return () => {
      for (const key of keys) {
        const readers = this.#byKey.get(key);
        readers?.delete(wake);
        if (readers?.size === 0) this.#byKey.delete(key);
      }
    };
  }

  /** Null means that news may have been missed: everybody looks. */
  wake(key: string | null): void {
    const readers =
      key === null ? [...this.#byKey.values()].flatMap((set) => [...set]) : [...(this.#byKey.get(key) ?? [])];
    for (const wake of readers) wake();
  }
}

function typingSignals({ db }: Database): { signals: TypingSignals; hear(payload: string | null): void } {
  const listeners = new Map<string, Set<(by: 'visitor' | 'accountmanager') => void>>();
  return {
    signals: {
      signal(conversationId, by) {
        // Nothing depends on it, so nobody waits for it and a failure is no news.
        sql`select pg_notify(${TYPING}, ${`${conversationId} ${by}`})`.execute(db).catch(() => {});
      },
      subscribe(conversationId, hear) {
        const hearing = listeners.get(conversationId) ?? new Set();
        listeners.set(conversationId, hearing.add(hear));
        return () => {
          hearing.delete(hear);
          if (hearing.size === 0) listeners.delete(conversationId);
        };
      },
    },
    hear(payload) {
      const [conversationId = '', by] = (payload ?? '').split(' ');
      if (by !== 'visitor' && by !== 'accountmanager') return;
      for (const listener of listeners.get(conversationId) ?? []) listener(by);
    },
  };
}
