import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import type { ServerSentEvent } from '../server-sent-events.ts';
import type { ConversationClient } from './conversation-client.ts';
import type { ConversationListener } from './conversation-listener.ts';
import type { ConversationRecord } from './conversation-record.ts';
import { tellHandoff } from './tell-handoff.ts';
import { turnToRead, withMessage, withTurn } from './timeline.ts';
import { afterHandoff } from './turn-events.ts';
import { TypingSigns } from './typing-signs.ts';

interface ConversationNewsOptions {
  readonly record: ConversationRecord;
  readonly client: ConversationClient;
  readonly listener: ConversationListener;
  /** The conversation was erased, perhaps on another page. */
  readonly onErased: () => void;
}

/** Shows what happens in the conversation besides the answers on this page: an accountmanager writes, another page asks. */
export class ConversationNews {
  readonly #options: ConversationNewsOptions;
  readonly #typing: TypingSigns;

  constructor(options: ConversationNewsOptions) {
    const { record, client } = options;
    this.#options = options;
    this.#typing = new TypingSigns(
      (typing) => record.change({ typing }),
      () => client.sayTyping(record.requiredKey),
    );
  }

  /** Tells the accountmanager that the visitor types; only in a live conversation. */
  sayTyping(): void {
    if (this.#options.record.state.handoff?.state === 'active') this.#typing.visitorTyped();
  }

  /** Shows one event; one that nobody knows changes nothing. */
  show({ event, data }: ServerSentEvent): void {
    const { record, onErased } = this.#options;
    const value: unknown = JSON.parse(data);
    if (event === 'message') this.#showMessage(value as Message);
    if (event === 'typing') this.#typing.heard(record.state.handoff?.accountmanager?.name ?? null);
    if (event === 'read') this.#showRead(value as { by?: string; sequence: number });
    if (event === 'handoff') this.#showHandoff(value as Handoff);
    if (event === 'closed') onErased();
  }

  #showMessage(message: Message): void {
    const { record, client, listener } = this.#options;
    const before = record.state.timeline;
    record.change({ timeline: withMessage(before, message) });
    if (record.state.timeline.length === before.length || message.role === 'visitor') return;
    if (message.role === 'accountmanager') {
      this.#typing.over();
      client.sayRead(record.requiredKey, message.sequence).catch(() => {});
    }
    listener.said(message);
    void this.#readMissingTurn();
  }

  /** An answer asked for on another page comes as words only; its sources are read with the whole conversation. */
  async #readMissingTurn(): Promise<void> {
    const { record, client } = this.#options;
    const turnId = turnToRead(record.state.timeline);
    if (!turnId || record.state.answering) return;
    const { turns } = await client.read(record.requiredKey).catch(() => ({ turns: [] }));
    const turn = turns.find(({ id }) => id === turnId);
    if (turn) record.change({ timeline: withTurn(record.state.timeline, turn) });
  }

  /** Our own reading comes back too. */
  #showRead({ by, sequence }: { readonly by?: string; readonly sequence: number }): void {
    if (by !== 'visitor') this.#options.record.change({ readUpTo: sequence });
  }

  #showHandoff(handoff: Handoff): void {
    const { record, listener } = this.#options;
    const before = record.state;
    record.change(afterHandoff(before, handoff));
    tellHandoff(listener, before, record.state);
  }
}
