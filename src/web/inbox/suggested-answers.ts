import { css, html, LitElement, nothing } from 'lit';
import { dutchDate } from '../../domain/iso-date.ts';
import { controlStyles } from '../control-styles.ts';
import { linkTarget } from '../link-target.ts';
import { themeStyles } from '../theme-styles.ts';
import { readSuggestions, type SuggestedAnswer } from './inbox-client.ts';

/** Draft answers to the employer's last question. Tells `answer-chosen` with the text; nothing is sent from here. */
export class SuggestedAnswers extends LitElement {
  static override properties = {
    leadId: { attribute: false },
    answers: { state: true },
    failed: { state: true },
  };

  declare leadId: string;
  /** Null until they were asked for. */
  declare protected answers: readonly SuggestedAnswer[] | null;
  declare protected failed: boolean;

  constructor() {
    super();
    this.answers = null;
    this.failed = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      section {
        display: grid;
        gap: 0.75em;
        justify-items: start;
      }

      ul {
        display: grid;
        gap: 0.75em;
        list-style: none;
      }

      li {
        display: grid;
        gap: 0.5em;
        justify-items: start;
        padding: 0.75em 1em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }

      .draft {
        white-space: pre-line;
      }
    `,
  ];

  protected override render() {
    return html`<section aria-label="Voorgestelde antwoorden">
      <button class="button secondary small" type="button" @click=${this.#load}>Stel antwoorden voor</button>
      <div role="status">${this.#inWords()}</div>
      ${this.answers?.length ? html`<ul>${this.answers.map((answer) => this.#renderAnswer(answer))}</ul>` : nothing}
    </section>`;
  }

  #inWords() {
    if (this.failed)
      return html`<p class="error">De voorstellen konden niet worden geladen. Probeer het nog eens.</p>`;
    return this.answers?.length === 0
      ? html`<p class="hint">Bij deze vraag is geen artikel gevonden.</p>`
      : nothing;
  }

  #renderAnswer({ title, text, sources }: SuggestedAnswer) {
    return html`<li>
      <strong>${title}</strong>
      <p class="draft">${text}</p>
      ${sources.map(renderSource)}
      <button class="button small secondary" type="button" aria-label="Zet in uw bericht: ${title}" @click=${() => this.#choose(text)}>
        Zet in uw bericht
      </button>
    </li>`;
  }

  readonly #load = async (): Promise<void> => {
    try {
      this.answers = await readSuggestions(this.leadId);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  };

  #choose(text: string): void {
    this.dispatchEvent(new CustomEvent('answer-chosen', { detail: text }));
  }
}

function renderSource({ title, url, publisher, checkedOn }: SuggestedAnswer['sources'][number]) {
  const target = linkTarget(url);
  return html`<p class="hint">
    ${target ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${title}</a>` : title},
    ${publisher}, gecontroleerd op ${dutchDate(checkedOn)}
  </p>`;
}
