import { css, html, LitElement, nothing } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { newMessageId } from '../message-id.ts';
import { themeStyles } from '../theme-styles.ts';
import { draftFor, keepDraft } from './message-drafts.ts';

/** Characters the server takes from an accountmanager. */
const LONGEST_MESSAGE = 4_000;
/** How often the employer is told, at most, that somebody types. */
const TYPING_MS = 3_000;

/**
 * Where the accountmanager writes to the employer of a lead. What is not sent stays, also for whoever looks at another lead in
 * between; what did not arrive goes out only once. Tells `message-typing`.
 */
export class MessageComposer extends LitElement {
  static override properties = {
    leadId: { attribute: false },
    send: { attribute: false },
    failure: { state: true },
    sending: { state: true },
    length: { state: true },
  };

  /** Never changes. */
  declare leadId: string;
  declare send: (message: { text: string; messageId: string }) => Promise<void>;
  declare protected failure: string;
  declare protected sending: boolean;
  declare protected length: number;
  /** The id a text was tried with: the same text again is the same message. */
  #tried: { text: string; messageId: string } | null = null;

  #saidTyping = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    this.failure = '';
    this.sending = false;
    this.length = 0;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      form {
        display: grid;
        gap: 0.6em;
      }

      textarea.input {
        field-sizing: content;
        min-height: 5em;
        max-height: 16em;
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Puts a text after what is there already, for the accountmanager to edit. */
  insert(text: string): void {
    const field = this.renderRoot.querySelector('textarea')!;
    this.#fill([field.value.trim(), text].filter((part) => part !== '').join('\n\n'));
    this.failure = '';
    this.#sayTyping();
    field.focus();
  }

  #fill(text: string): void {
    this.renderRoot.querySelector('textarea')!.value = text;
    this.#keep(text);
  }

  #keep(text: string): void {
    this.length = [...text].length;
    keepDraft(this.leadId, text);
  }

  protected override firstUpdated(): void {
    this.#fill(draftFor(this.leadId));
  }

  protected override render() {
    const over = this.length - LONGEST_MESSAGE;
    return html`<form @submit=${this.#submit}>
      <div class="field">
        <label for="message">Bericht aan de werkgever</label>
        <textarea class="input" id="message" rows="3" aria-invalid=${over > 0} aria-describedby="hint"
          @input=${this.#input} @keydown=${this.#keydown}></textarea>
        <span id="hint" class=${over > 0 ? 'error' : 'hint'}>
          ${over > 0 ? `${over} tekens te lang` : 'De werkgever ziet uw naam. Versturen: Ctrl + Enter.'}
        </span>
      </div>
      ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.sending}>${this.sending ? 'Bezig met versturen' : 'Versturen'}</button>
      </div>
    </form>`;
  }

  readonly #input = (event: Event): void => {
    this.#keep((event.target as HTMLTextAreaElement).value);
    this.failure = '';
    this.#sayTyping();
  };

  #sayTyping(): void {
    const now = performance.now();
    if (now - this.#saidTyping < TYPING_MS) return;
    this.#saidTyping = now;
    this.dispatchEvent(new CustomEvent('message-typing'));
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#submit(event);
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('textarea')!;
    const text = field.value.trim();
    if (text === '' || [...text].length > LONGEST_MESSAGE || this.sending) return;
    if (this.#tried?.text !== text) this.#tried = { text, messageId: newMessageId() };
    this.sending = true;
    try {
      await this.send(this.#tried);
      this.#tried = null;
      this.#fill('');
    } catch {
      this.failure = 'Het bericht is niet verstuurd. Het staat nog in het veld; probeer het nog eens.';
    } finally {
      this.sending = false;
      field.focus();
    }
  };
}
