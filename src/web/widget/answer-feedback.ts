import { css, html, LitElement, nothing } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { helpfulIcon, notHelpfulIcon } from './icons.ts';
import type { WidgetMessages } from './messages.ts';

/** Whether an answer helped, with room for a remark. */
export class AnswerFeedback extends LitElement {
  static override properties = {
    texts: { attribute: false },
    rate: { attribute: false },
    rating: { attribute: false },
    asksComment: { state: true },
    message: { state: true },
  };

  declare texts: WidgetMessages;
  /** Sends the rating; called again with a comment when the visitor writes one. */
  declare rate: (rating: 'up' | 'down', comment?: string) => Promise<void>;
  declare rating: 'up' | 'down' | null;
  declare protected asksComment: boolean;
  declare protected message: string;

  constructor() {
    super();
    this.rating = null;
    this.asksComment = false;
    this.message = '';
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: 0.25em 0.5em;
        flex-wrap: wrap;
      }

      .icon-button {
        color: var(--_muted);
      }

      .icon-button:hover {
        background: var(--_raised);
        color: var(--_ink);
      }

      .icon-button[aria-pressed='true'] {
        border-color: var(--_action);
        color: var(--_action);
        background: var(--_own);
      }

      form {
        display: grid;
        gap: 0.5em;
        margin-top: 0.25em;
        max-width: 30em;
      }
    `,
  ];

  protected override render() {
    const { texts } = this;
    return html`
      <div class="row" role="group" aria-label=${texts.feedbackQuestion}>
        <span class="hint" aria-hidden="true">${texts.feedbackQuestion}</span>
        ${this.#renderThumb('up', texts.helpful)} ${this.#renderThumb('down', texts.notHelpful)}
        <span class="hint" role="status">${this.message}</span>
      </div>
      ${this.asksComment ? this.#renderComment() : nothing}
    `;
  }

  #renderThumb(rating: 'up' | 'down', label: string) {
    return html`<button class="icon-button" type="button" aria-label=${label} title=${label}
      aria-pressed=${this.rating === rating} @click=${() => this.#choose(rating)}>
      ${rating === 'up' ? helpfulIcon : notHelpfulIcon}
    </button>`;
  }

  #renderComment() {
    const { texts } = this;
    return html`<form @submit=${this.#comment}>
      <div class="field">
        <label for="comment">${texts.feedbackComment}</label>
        <textarea class="input" id="comment" name="comment" rows="2" maxlength="1000"></textarea>
      </div>
      <div class="actions"><button class="button secondary small" type="submit">${texts.feedbackSend}</button></div>
    </form>`;
  }

  async #choose(rating: 'up' | 'down'): Promise<void> {
    if (await this.#send(rating)) {
      this.rating = rating;
      this.asksComment = true;
      await this.updateComplete;
      this.renderRoot.querySelector('form')?.scrollIntoView({ block: 'nearest' });
    }
  }

  readonly #comment = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const comment = String(new FormData(event.target as HTMLFormElement).get('comment')).trim();
    if (comment === '' || (await this.#send(this.rating!, comment))) {
      this.asksComment = false;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    }
  };

  async #send(rating: 'up' | 'down', comment?: string): Promise<boolean> {
    try {
      await this.rate(rating, comment);
      this.message = this.texts.feedbackThanks;
      return true;
    } catch {
      this.message = this.texts.tryAgainLater;
      return false;
    }
  }
}
