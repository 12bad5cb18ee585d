import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../control-styles.ts';
import { renderAnswerText, renderTypedText } from '../render-answer-text.ts';
import { themeStyles } from '../theme-styles.ts';
import type { ConversationState } from './conversation-state.ts';
import { conversationStyles } from './conversation-styles.ts';
import type { InterfaceLanguage, WidgetMessages } from './messages.ts';
import type { Notice } from './notice.ts';
import { renderAnswer } from './render-answer.ts';
import type { SaidEntry, TimelineEntry, VisitorEntry } from './timeline.ts';

/** Characters in one message; the server refuses more. */
const LONGEST_MESSAGE = 2_000;
/** From here on the visitor sees how many characters are left. */
const COUNTED_FROM = 1_600;
/** Pixels from the end that still count as reading along. */
const NEAR_END = 48;

/**
 * What was said, the suggestions and the field for a question. Tells `message-sent` with the text, `message-retried` and
 * `message-taken-back` with the message id, and `visitor-typing`.
 */
export class ConversationView extends LitElement {
  static override properties = {
    texts: { attribute: false },
    language: { attribute: false },
    state: { attribute: false },
    notice: { attribute: false },
    rate: { attribute: false },
    draft: { state: true },
  };

  declare texts: WidgetMessages;
  declare language: InterfaceLanguage;
  declare state: ConversationState;
  declare notice: Notice | null;
  declare rate: (turnId: string, rating: 'up' | 'down', comment?: string) => Promise<void>;
  declare protected draft: string;
  #staysAtEnd = true;

  constructor() {
    super();
    this.notice = null;
    this.draft = '';
  }

  static override styles = [themeStyles, controlStyles, conversationStyles];

  focusQuestion(): void {
    this.renderRoot.querySelector<HTMLElement>('#question')?.focus();
  }

  /** For people without a keyboard on the screen: reading comes before typing. */
  focusConversation(): void {
    this.renderRoot.querySelector<HTMLElement>('.conversation')?.focus();
  }

  /** From now on the newest message is kept in sight, until the visitor scrolls back. */
  showEnd(): void {
    this.#staysAtEnd = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    if (this.#staysAtEnd) this.#scrollToEnd();
  }

  protected override render() {
    const texts = this.texts;
    const { timeline, startedAnew } = this.state;
    const lastRead = this.#lastRead;
    return html`
      <div class="conversation" tabindex="0" role="region" aria-label=${texts.conversation} @scroll=${this.#scrolled}>
        ${this.#renderDisclosure()}
        ${startedAnew ? html`<p class="warning" role="status">${texts.expired}</p>` : nothing}
        <ol class="timeline">
          ${repeat(
            timeline,
            ({ key }) => key,
            (entry) => this.#renderEntry(entry, entry === lastRead),
          )}
        </ol>
        ${this.#renderActivity()} ${this.#renderSuggestions()}
      </div>
      ${this.#renderTrouble()} ${this.#renderComposer()}
    `;
  }

  /** What the server says, and before it what it comes down to for whoever reads another language. */
  #renderDisclosure() {
    const { texts, language } = this;
    const { disclosure } = this.state;
    return html`<div class="disclosure">
      ${language !== 'nl' || disclosure === '' ? html`<p>${texts.disclosure}</p>` : nothing}
      ${disclosure ? html`<p class="typed" lang="nl">${renderTypedText(disclosure)}</p>` : nothing}
    </div>`;
  }

  #renderEntry(entry: TimelineEntry, isLastRead: boolean): TemplateResult {
    if (entry.kind === 'visitor') return this.#renderVisitor(entry, isLastRead);
    if (entry.kind === 'said') return this.#renderSaid(entry);
    const { ratings } = this.state;
    return html`<li class="entry assistant">
      <p class="author">${this.texts.assistant}</p>
      ${renderAnswer(entry, {
        texts: this.texts,
        language: this.language,
        rating: ratings[entry.turnId] ?? null,
        rate: this.rate,
        showSource: (turnId, mark) => this.#showSource(turnId, mark),
      })}
    </li>`;
  }

  /** The newest message of the visitor that an accountmanager has read; all before it were read too. */
  get #lastRead(): TimelineEntry | undefined {
    const { timeline, readUpTo } = this.state;
    return timeline.findLast(
      (entry) => entry.kind === 'visitor' && entry.sequence !== null && entry.sequence <= readUpTo,
    );
  }

  /** In whatever language the visitor writes, so without a mark of one. */
  #renderVisitor({ key, text, state, failure }: VisitorEntry, isLastRead: boolean) {
    const texts = this.texts;
    return html`<li class=${classMap({ entry: true, visitor: true, failed: failure !== null })}>
      <p class="author visually-hidden">${texts.you}</p>
      <p class="bubble">${text}</p>
      ${state === 'waiting' ? html`<p class="hint">${texts.waiting}</p>` : nothing}
      ${isLastRead ? html`<p class="hint">${texts.read}</p>` : nothing}
      ${failure === 'refused' ? this.#renderRefused(key, text) : nothing}
      ${failure === 'unanswered' ? this.#renderUnanswered(key) : nothing}
    </li>`;
  }

  #renderRefused(key: string, text: string) {
    const texts = this.texts;
    return html`<p class="error">${texts.notSent}. ${texts.sendRefused}</p>
      <button class="button secondary small" type="button" @click=${() => this.#takeBack(key, text)}>${texts.change}</button>`;
  }

  #renderUnanswered(key: string) {
    const texts = this.texts;
    return html`<p class="error">${texts.answerFailed}</p>
      <button class="button secondary small" type="button" @click=${() => this.#retry(key)}>${texts.retry}</button>`;
  }

  #renderSaid({ role, text, language, author }: SaidEntry) {
    const texts = this.texts;
    const name = { assistant: texts.assistant, accountmanager: author ?? '', notice: texts.notice }[role];
    return html`<li class="entry ${role}">
      <p class=${role === 'notice' ? 'visually-hidden' : 'author'}>${name}</p>
      <div class="text" lang=${language}>
        ${role === 'accountmanager' ? html`<p class="typed">${renderTypedText(text)}</p>` : renderAnswerText(text)}
      </div>
    </li>`;
  }

  #renderActivity() {
    const { answering, typing, timeline } = this.state;
    const last = timeline.at(-1);
    const waits = answering && !(last?.kind === 'answer' && last.turn === null && last.text !== '');
    const text = typing ? this.texts.personTyping(typing) : waits ? this.texts.writing : '';
    return text
      ? html`<p class="activity"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${text}</p>`
      : nothing;
  }

  #renderSuggestions() {
    const { timeline, region, answering } = this.state;
    const last = timeline.at(-1);
    if (answering) return nothing;
    const isNew = timeline.every(({ kind }) => kind === 'said');
    const answered = last?.kind === 'answer' ? (last.turn?.suggestions ?? []) : [];
    const suggestions = isNew
      ? this.texts.startingQuestions(region?.name ?? null)
      : answered.map((text) => ({ label: text, text }));
    if (suggestions.length === 0) return nothing;
    const lang = isNew ? this.language : 'nl';
    const label = isNew ? this.texts.greetingQuestions : this.texts.suggestions;
    return html`<div class="suggestions" role="group" aria-label=${label}>
      ${isNew ? html`<p class="hint" aria-hidden="true">${label}</p>` : nothing}
      ${suggestions.map(
        ({ label, text }) =>
          html`<button class="suggestion" type="button" lang=${lang} @click=${() => this.#send(text)}>${label}</button>`,
      )}
    </div>`;
  }

  #renderTrouble() {
    const trouble = this.#troubleInWords();
    const text = trouble || this.notice?.text;
    const look = !trouble && this.notice?.kind === 'done' ? 'done' : 'warning';
    return html`<div role="status">${text ? html`<p class=${look}>${text}</p>` : nothing}</div>`;
  }

  #troubleInWords(): string {
    const { texts } = this;
    const { trouble } = this.state;
    if (trouble?.kind === 'busy') return texts.serverBusy(trouble.seconds);
    return trouble ? texts.offline : '';
  }

  #renderComposer() {
    const texts = this.texts;
    const length = charactersIn(this.draft);
    const over = length - LONGEST_MESSAGE;
    const counts = length >= COUNTED_FROM;
    return html`<form class="composer" @submit=${this.#submit}>
      <label class="visually-hidden" for="question">${texts.question}</label>
      <textarea class="input" id="question" rows="1" placeholder=${texts.questionHint} .value=${this.draft}
        aria-invalid=${over > 0} aria-describedby=${counts ? 'counter' : nothing}
        @input=${this.#draftChanged} @keydown=${this.#composerKeydown}></textarea>
      <button class="button" type="submit">${texts.send}</button>
      ${
        counts
          ? html`<p id="counter" class=${over > 0 ? 'error' : 'hint'}>${over > 0 ? texts.tooLong(over) : texts.charactersLeft(-over)}</p>`
          : nothing
      }
    </form>`;
  }

  readonly #draftChanged = (event: Event): void => {
    this.draft = (event.target as HTMLTextAreaElement).value;
    this.#tell('visitor-typing');
  };

  /** Enter sends and Shift+Enter starts a new line, except while a word is being composed. */
  readonly #composerKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submitDraft();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#submitDraft();
  };

  #submitDraft(): void {
    const text = this.draft.trim();
    if (text !== '' && charactersIn(text) <= LONGEST_MESSAGE) {
      this.#send(text);
      this.draft = '';
    }
    this.focusQuestion();
  }

  #send(text: string): void {
    this.showEnd();
    this.#tell('message-sent', text);
    this.focusQuestion();
  }

  #retry(key: string): void {
    this.#tell('message-retried', key);
    this.focusQuestion();
  }

  /** The text goes back into the field, before what may be there already. */
  #takeBack(key: string, text: string): void {
    this.draft = [text, this.draft].filter((part) => part !== '').join('\n');
    this.#tell('message-taken-back', key);
    this.focusQuestion();
  }

  #showSource(turnId: string, mark: number): void {
    const sources = this.renderRoot.querySelector<HTMLDetailsElement>(`#sources-${CSS.escape(turnId)}`);
    if (sources) sources.open = true;
    this.renderRoot.querySelector<HTMLElement>(`#source-${CSS.escape(turnId)}-${mark}`)?.focus();
  }

  readonly #scrolled = (event: Event): void => {
    const { scrollTop, scrollHeight, clientHeight } = event.target as HTMLElement;
    this.#staysAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
  };

  #scrollToEnd(): void {
    const conversation = this.renderRoot.querySelector<HTMLElement>('.conversation');
    if (conversation) conversation.scrollTop = Math.min(conversation.scrollHeight, this.#readingStart());
  }

  /** A new conversation is read from the top, an answer from the question before it; anything else from the end. */
  #readingStart(): number {
    const { timeline } = this.state;
    const questions = this.renderRoot.querySelectorAll<HTMLElement>('.entry.visitor');
    const question = questions.item(questions.length - 1);
    if (!question) return 0;
    return timeline.at(-1)?.kind === 'answer' ? question.offsetTop - 12 : Number.POSITIVE_INFINITY;
  }

  #tell(name: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Counted as the server does: a character outside the basic plane is one and not two. */
function charactersIn(text: string): number {
  return [...text].length;
}
