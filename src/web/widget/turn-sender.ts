import type { Turn } from '../../domain/turn.ts';
import { ApiProblem, isPassing } from '../api-problem.ts';
import type { ServerSentEvent } from '../server-sent-events.ts';
import { type ConversationClient, isVoid } from './conversation-client.ts';
import type { ConversationListener } from './conversation-listener.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Trouble } from './conversation-state.ts';
import {
  type Attempt,
  createOutgoingMessages,
  type OutgoingMessage,
  type OutgoingMessages,
  type OutgoingState,
} from './outgoing-messages.ts';
import { tellHandoff } from './tell-handoff.ts';
import { type SendFailure, withOutgoing, withoutMessage, withoutUnfinished } from './timeline.ts';
import { afterTurnEvent } from './turn-events.ts';

interface TurnSenderOptions {
  readonly record: ConversationRecord;
  readonly client: ConversationClient;
  readonly listener: ConversationListener;
  /** The conversation turned out to be void; what was not sent yet goes elsewhere. */
  readonly onVoid: (unsent: readonly OutgoingMessage[]) => Promise<void>;
}

/** Sends what the visitor says, and shows how far each message is and what is answered. */
export class TurnSender {
  readonly #options: TurnSenderOptions;
  readonly #outgoing: OutgoingMessages;

  /** @param unsent messages of an earlier visit that were not sent yet */
  constructor(options: TurnSenderOptions, unsent: readonly OutgoingMessage[]) {
    this.#options = options;
    this.#outgoing = createOutgoingMessages(
      {
        send: (message) => this.#send(message),
        onState: (message, state, error) => this.#showState(message, state, error),
        onChange: (messages) => options.record.save(messages),
      },
      unsent,
    );
  }

  get unsent(): readonly OutgoingMessage[] {
    return this.#outgoing.all();
  }

  say(message: OutgoingMessage): void {
    this.#outgoing.add(message);
  }

  retry(messageId: string): void {
    this.#outgoing.retry(messageId);
  }

  /** Forgets a message that was not sent. */
  takeBack(messageId: string): void {
    const { record } = this.#options;
    this.#outgoing.remove(messageId);
    record.change({ timeline: withoutMessage(record.state.timeline, messageId) });
  }

  /** Sends what waits, now. */
  wake(): void {
    this.#outgoing.wake();
  }

  stop(): void {
    this.#outgoing.stop();
  }

  async #send(message: OutgoingMessage): Promise<Attempt> {
    const { record, client, onVoid } = this.#options;
    let attempt: Attempt = 'interrupted';
    let turnId = '';
    record.change({ answering: record.state.handoff?.state !== 'active' });
    try {
      await client.sendTurn(record.requiredKey, message, (event) => {
        if (event.event === 'answer-start') turnId = (JSON.parse(event.data) as { turnId: string }).turnId;
        if (event.event === 'answer-end') attempt = 'answered';
        if (event.event === 'turn-failed') attempt = 'failed';
        this.#show(event, turnId);
      });
    } catch (error) {
      if (!isVoid(error)) throw error;
      await onVoid(this.unsent);
    } finally {
      record.change({ answering: false, timeline: withoutUnfinished(record.state.timeline) });
    }
    return attempt;
  }

  #show(event: ServerSentEvent, turnId: string): void {
    const { record, listener } = this.#options;
    const before = record.state;
    record.change(afterTurnEvent(before, event, turnId));
    if (event.event === 'handoff') tellHandoff(listener, before, record.state);
    const turn = event.event === 'answer-end' ? (JSON.parse(event.data) as Turn) : null;
    if (turn && turn.text !== '') listener.answered(turn);
  }

  #showState(message: OutgoingMessage, state: OutgoingState | 'sent', error?: unknown): void {
    const { record, listener } = this.#options;
    const failure = state === 'failed' ? failureOf(error) : null;
    record.change({
      timeline: withOutgoing(record.state.timeline, message, state, failure),
      trouble: state === 'sending' ? record.state.trouble : troubleOf(state, error),
    });
    if (failure) listener.notSent(failure);
  }
}

function troubleOf(state: OutgoingState | 'sent', error: unknown): Trouble | null {
  if (state !== 'waiting' || error === undefined) return null;
  return error instanceof ApiProblem ? { kind: 'busy', seconds: error.retryAfter ?? 5 } : { kind: 'offline' };
}

/** Without an error the server said itself that the turn failed. */
function failureOf(error: unknown): SendFailure {
  return error === undefined || isPassing(error) ? 'unanswered' : 'refused';
}
