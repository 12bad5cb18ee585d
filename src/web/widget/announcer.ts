import { html, type ReactiveControllerHost } from 'lit';
import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import type { Turn } from '../../domain/turn.ts';
import { spokenAnswer } from '../answer-text.ts';
import { type InterfaceLanguage, WIDGET_MESSAGES } from './messages.ts';
import { type Spoken, spokenParts } from './spoken-parts.ts';
import type { SendFailure } from './timeline.ts';

/** Lets a screen reader say once what happens in the conversation, while focus stays where it is. */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  readonly #language: () => InterfaceLanguage;
  #said: readonly Spoken[] = [];

  constructor(host: ReactiveControllerHost, language: () => InterfaceLanguage) {
    this.#host = host;
    this.#language = language;
  }

  answered(turn: Turn): void {
    const parts = spokenParts(turn).map(({ text, lang }) => ({ text: spokenAnswer(text), lang }));
    this.#say(this.#ours(`${this.#texts.assistant}:`), ...parts);
  }

  said({ role, author, text, language = 'nl' }: Message): void {
    const name = this.#ours(`${author?.name ?? this.#texts.assistant}:`);
    this.#say(...(role === 'notice' ? [] : [name]), { text, lang: language });
  }

  handoffChanged({ state, promise }: Handoff): void {
    this.#say(this.#ours(`${this.#texts.handoffStates[state]}.`), inDutch(promise?.text ?? ''));
  }

  notSent(failure: SendFailure): void {
    const { notSent, sendRefused, answerFailed } = this.#texts;
    this.#say(this.#ours(failure === 'refused' ? `${notSent}. ${sendRefused}` : answerFailed));
  }

  regionChanged(name: string): void {
    this.#say(this.#ours(this.#texts.regionChanged(name)));
  }

  render() {
    return html`<div class="visually-hidden" role="status" aria-atomic="true">
      ${this.#said.map(({ text, lang }) => html`<span lang=${lang}>${text}</span> `)}
    </div>`;
  }

  get #texts() {
    return WIDGET_MESSAGES[this.#language()];
  }

  #ours(text: string): Spoken {
    return { text, lang: this.#language() };
  }

  /** A screen reader says only what changed, so the same words twice get an invisible difference. */
  #say(...spoken: readonly Spoken[]): void {
    const isSame = spoken.map(({ text }) => text).join() === this.#said.map(({ text }) => text).join();
    this.#said = isSame ? spoken.map((part) => ({ ...part, text: `${part.text}\u00a0` })) : spoken;
    this.#host.requestUpdate();
  }
}

/** What the server says of a promise. */
function inDutch(text: string): Spoken {
  return { text, lang: 'nl' };
}
