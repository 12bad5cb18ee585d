import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Preference } from '../../domain/handoff.ts';
import { ApiProblem } from '../api-problem.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import type { HandoffRequest } from './conversation-client.ts';
import { type HandoffField, handoffRequestOf, missingFields } from './handoff-request.ts';
import type { WidgetMessages } from './messages.ts';

/** The way most employers choose comes first. */
const PREFERENCE_ORDER: readonly Preference[] = ['callback', 'email', 'live-chat'];

/** Characters the server takes. */
const LONGEST: Readonly<Record<Exclude<HandoffField, 'consent'>, number>> = {
  name: 100,
  company: 200,
  phone: 30,
  email: 254,
  kvk: 20,
  when: 200,
  municipality: 100,
  question: 2_000,
};

/** The short form that asks for a person. It tells that the request was taken with `handoff-sent`, or given up with `handoff-cancelled`. */
export class HandoffForm extends LitElement {
  static override properties = {
    texts: { attribute: false },
    request: { attribute: false },
    municipality: { attribute: false },
    privacyUrl: { attribute: false },
    prefer: { state: true },
    errors: { state: true },
    failure: { state: true },
    sending: { state: true },
  };

  declare texts: WidgetMessages;
  /** Sends the request; rejects with what the server said. */
  declare request: (request: HandoffRequest) => Promise<void>;
  /** Municipality of the company when the conversation already knows it. */
  declare municipality: string | null;
  declare privacyUrl: string | null;
  declare protected prefer: Preference;
  declare protected errors: ReadonlyMap<HandoffField, string>;
  declare protected failure: string;
  declare protected sending: boolean;

  constructor() {
    super();
    this.municipality = null;
    this.privacyUrl = null;
    this.prefer = 'callback';
    this.errors = new Map();
    this.failure = '';
    this.sending = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      form {
        display: grid;
        gap: 1.1em;
      }

      .pair {
        display: grid;
        align-items: start;
        gap: 1.1em;
        grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
      }

      .consent {
        padding: 0.75em 1em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_raised);
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
  }

  protected override render() {
    const { texts, prefer } = this;
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.#renderSummary()}
        <div class="pair">
          ${this.#renderField('name', texts.name, { autocomplete: 'name' })}
          ${this.#renderField('company', texts.company, { autocomplete: 'organization' })}
        </div>
        ${this.#renderPreference()}
        <div class="pair">
          ${this.#renderField('phone', texts.phone, { type: 'tel', autocomplete: 'tel', optional: prefer !== 'callback' })}
          ${this.#renderField('email', texts.email, { type: 'email', autocomplete: 'email', optional: prefer !== 'email' })}
        </div>
        ${this.#renderField('when', texts.when, { hint: texts.whenHint, optional: true })}
        <div class="pair">
          ${this.#renderField('municipality', texts.municipality, {
            hint: texts.municipalityHint,
            optional: true,
            value: this.municipality ?? '',
          })}
          ${this.#renderField('kvk', texts.kvk, { hint: texts.kvkHint, inputmode: 'numeric', optional: true })}
        </div>
        ${this.#renderQuestion()} ${this.#renderConsent()}
        <div class="actions">
          <button class="button" type="submit" aria-disabled=${this.sending}>
            ${this.sending ? texts.sending : texts.handoffSend}
          </button>
          <button class="button plain" type="button" @click=${this.#cancel}>${texts.cancel}</button>
        </div>
      </form>
    `;
  }

  #renderSummary() {
    if (this.errors.size === 0 && this.failure === '') return nothing;
    const lines = [...this.errors].map(
      ([field, text]) => html`<li><a href="#${field}" @click=${this.#goTo(field)}>${text}</a></li>`,
    );
    return html`<div class="summary" role="alert" tabindex="-1">
      <strong>${this.texts.errorsTitle}</strong>
      ${lines.length > 0 ? html`<ul>${lines}</ul>` : html`<p>${this.failure}</p>`}
    </div>`;
  }

  #renderField(
    field: Exclude<HandoffField, 'consent'>,
    label: string,
    options: {
      type?: string;
      inputmode?: string;
      autocomplete?: string;
      optional?: boolean;
      hint?: string;
      value?: string;
    },
  ): TemplateResult {
    return html`<div class="field">
      ${this.#renderLabel(field, label, options.optional ?? false)}
      ${options.hint ? html`<span class="hint" id="${field}-hint">${options.hint}</span>` : nothing}
      <input
        class="input" id=${field} name=${field} type=${options.type ?? 'text'} maxlength=${LONGEST[field]}
        inputmode=${options.inputmode ?? nothing} autocomplete=${options.autocomplete ?? 'off'} .defaultValue=${options.value ?? ''}
        aria-required=${!options.optional}
        aria-invalid=${this.errors.has(field)} aria-describedby=${this.#describedBy(field, options.hint !== undefined)}
      />
      ${this.#renderError(field)}
    </div>`;
  }

  #renderLabel(field: HandoffField, label: string, optional: boolean) {
    const suffix = optional ? html` <span class="optional">(${this.texts.optional})</span>` : nothing;
    return html`<label for=${field}>${label}${suffix}</label>`;
  }

  #describedBy(field: HandoffField, hasHint: boolean) {
    const ids = [hasHint ? `${field}-hint` : '', this.errors.has(field) ? `${field}-error` : ''];
    return ids.join(' ').trim() || nothing;
  }

  #renderError(field: HandoffField) {
    const error = this.errors.get(field);
    return error ? html`<span class="error" id="${field}-error">${error}</span>` : nothing;
  }

  #renderPreference() {
    const { texts } = this;
    const choose = (preference: Preference) => () => {
      this.prefer = preference;
    };
    return html`<fieldset>
      <legend>${texts.prefer}</legend>
      ${PREFERENCE_ORDER.map(
        (preference) => html`<label class="choice">
          <input type="radio" name="prefer" value=${preference} .checked=${this.prefer === preference} @change=${choose(preference)} />
          <span>${texts.preferences[preference]}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderQuestion() {
    return html`<div class="field">
      ${this.#renderLabel('question', this.texts.handoffQuestion, true)}
      <span class="hint" id="question-hint">${this.texts.handoffQuestionHint}</span>
      <textarea class="input" id="question" name="question" rows="3" maxlength=${LONGEST.question}
        aria-invalid=${this.errors.has('question')} aria-describedby=${this.#describedBy('question', true)}></textarea>
      ${this.#renderError('question')}
    </div>`;
  }

  #renderConsent() {
    const { texts } = this;
    return html`<fieldset class="consent">
      <legend class="visually-hidden">${texts.consentIntro}</legend>
      <label class="choice">
        <input type="checkbox" id="consent" name="consent" value="true"
          aria-required="true" aria-invalid=${this.errors.has('consent')} aria-describedby=${this.#describedBy('consent', false)} />
        <span>${texts.consent}</span>
      </label>
      ${
        this.privacyUrl
          ? html`<a href=${this.privacyUrl} target="_blank" rel="noopener">${texts.privacy}<span class="visually-hidden"> (${texts.newTab})</span></a>`
          : nothing
      }
      ${this.#renderError('consent')}
    </fieldset>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    const request = handoffRequestOf(new FormData(event.target as HTMLFormElement));
    const missing = missingFields(request);
    if (missing.length > 0) return this.#showErrors(missing);
    this.errors = new Map();
    this.failure = '';
    this.sending = true;
    try {
      await this.request(request);
      this.dispatchEvent(new CustomEvent('handoff-sent'));
    } catch (error) {
      this.#showRefusal(error);
    } finally {
      this.sending = false;
    }
  };

  #showRefusal(error: unknown): void {
    const fields = error instanceof ApiProblem ? error.fields.map((field) => field.split('.').at(-1)!) : [];
    const ours = fields.filter((field): field is HandoffField => field in this.#errorTexts());
    this.#showErrors(ours, this.texts.tryAgainLater);
  }

  async #showErrors(fields: readonly HandoffField[], failure = ''): Promise<void> {
    const texts = this.#errorTexts();
    this.errors = new Map(fields.map((field) => [field, texts[field]]));
    this.failure = failure;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  #errorTexts(): Record<HandoffField, string> {
    const { texts } = this;
    return {
      name: texts.required(texts.name),
      company: texts.required(texts.company),
      phone: texts.phoneInvalid,
      email: texts.emailInvalid,
      kvk: texts.kvkInvalid,
      municipality: texts.municipalityInvalid,
      when: texts.fieldInvalid(texts.when),
      question: texts.fieldInvalid(texts.handoffQuestion),
      consent: texts.consentMissing,
    };
  }

  /** An address with `#` does not reach into a shadow tree, so the link moves focus itself. */
  #goTo(field: HandoffField) {
    return (event: Event): void => {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
    };
  }

  readonly #cancel = (): void => {
    this.dispatchEvent(new CustomEvent('handoff-cancelled'));
  };
}
