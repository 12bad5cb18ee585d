import { css, html, LitElement, nothing } from 'lit';
import { ApiProblem } from '../api-problem.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { dialogStyles } from './dialog-styles.ts';
import type { ListedLead } from './lead.ts';
import {
  type ActionDescription,
  type ActionField,
  actionRequestOf,
  missingActionFields,
} from './lead-action.ts';
import { type OptionGroup, readChoices } from './lead-action-choices.ts';
import { UnsavedChanges } from './unsaved-changes.ts';

/** Characters the server takes of most texts. */
const LONGEST_TEXT = 2_000;

/** Asks what an action needs and does it. Tells `action-done` or `action-cancelled`. */
export class LeadActionDialog extends LitElement {
  static override properties = {
    description: { attribute: false },
    lead: { attribute: false },
    act: { attribute: false },
    missing: { state: true },
    failure: { state: true },
    sending: { state: true },
    choices: { state: true },
    isDiscarding: { state: true },
  };

  declare description: ActionDescription;
  declare lead: ListedLead;
  declare act: (request: Record<string, string>) => Promise<void>;
  declare protected missing: readonly string[];
  declare protected failure: string;
  declare protected sending: boolean;
  /** By the name of a field; a field that is not here is still loading. */
  declare protected choices: Readonly<Record<string, readonly OptionGroup[]>>;
  /** Whether somebody must say if what is filled in may go. */
  declare protected isDiscarding: boolean;

  constructor() {
    super();
    this.missing = [];
    this.failure = '';
    this.sending = false;
    this.choices = {};
    this.isDiscarding = false;
    new UnsavedChanges(this, () => this.#isFilled);
  }

  static override styles = [
    themeStyles,
    controlStyles,
    dialogStyles,
    css`
      form {
        display: grid;
        gap: 1.1em;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    for (const { name, choices } of this.description.fields)
      if (choices) void this.#loadChoices(name, choices);
  }

  protected override render() {
    const { description } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @cancel=${this.#cancel}>
      <form novalidate @submit=${this.#submit}>
        <h2 id="title">${description.title}</h2>
        ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}
        ${description.fields.map((field) => this.#renderField(field))}
        ${this.isDiscarding ? this.#renderDiscard() : this.#renderActions()}
      </form>
    </dialog>`;
  }

  #renderActions() {
    const label = this.sending ? 'Even geduld' : this.description.label;
    return html`<div class="actions">
      <button class="button" type="submit" aria-disabled=${this.sending}>${label}</button>
      <button class="button plain" id="cancel" type="button" @click=${this.#cancel}>Annuleren</button>
    </div>`;
  }

  #renderDiscard() {
    return html`<p role="alert">Wilt u stoppen? Wat u heeft ingevuld, gaat dan verloren.</p>
      <div class="actions">
        <button class="button" id="keep" type="button" @click=${this.#keep}>Verder invullen</button>
        <button class="button secondary" type="button" @click=${this.#close}>Stoppen zonder opslaan</button>
      </div>`;
  }

  #renderField(field: ActionField) {
    const { name, label, required, hint } = field;
    return html`<div class="field">
      <label for=${name}>${label}${required ? nothing : html` <span class="optional">(niet verplicht)</span>`}</label>
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
      ${this.#renderControl(field)}
      ${this.missing.includes(name) ? html`<span class="error" id="${name}-error">Vul dit in.</span>` : nothing}
    </div>`;
  }

  async #loadChoices(name: string, choices: NonNullable<ActionField['choices']>): Promise<void> {
    try {
      this.choices = { ...this.choices, [name]: await readChoices(choices, this.lead) };
    } catch {
      this.failure = 'De keuzes konden niet worden geladen. Sluit dit venster en probeer het nog eens.';
    }
  }

  #renderControl({ name, kind, required, hint, choices, longest = LONGEST_TEXT }: ActionField) {
    const isMissing = this.missing.includes(name);
    const described =
      [hint ? `${name}-hint` : '', isMissing ? `${name}-error` : ''].join(' ').trim() || nothing;
    if (kind === 'long-text')
      return html`<textarea class="input" id=${name} name=${name} rows="4" maxlength=${longest}
        aria-required=${required} aria-invalid=${isMissing} aria-describedby=${described}></textarea>`;
    if (choices)
      return html`<select class="input" id=${name} name=${name} aria-required=${required} aria-invalid=${isMissing}
        aria-describedby=${described}>
        <option value="">Maak een keuze</option>
        ${this.choices[name]?.map(renderGroup)}
      </select>`;
    return html`<input class="input" id=${name} name=${name} type="datetime-local"
      aria-required=${required} aria-invalid=${isMissing} aria-describedby=${described} />`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.missing = missingActionFields(this.description, form);
    if (this.missing.length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    this.sending = true;
    this.failure = '';
    try {
      await this.act(actionRequestOf(this.description, form));
      this.dispatchEvent(new CustomEvent('action-done'));
    } catch (error) {
      this.failure = refusalInWords(error);
    } finally {
      this.sending = false;
    }
  };

  get #isFilled(): boolean {
    const form = this.renderRoot.querySelector('form');
    return form !== null && [...new FormData(form).values()].some((value) => value !== '');
  }

  /** The button, or Escape: what is filled in goes only when somebody says so. */
  readonly #cancel = async (event: Event): Promise<void> => {
    if (!this.#isFilled) {
      this.#close();
      return;
    }
    event.preventDefault();
    this.isDiscarding = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#keep')?.focus();
  };

  readonly #keep = async (): Promise<void> => {
    this.isDiscarding = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.input')?.focus();
  };

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #closed = (): void => {
    this.dispatchEvent(new CustomEvent('action-cancelled'));
  };
}

function renderGroup({ heading, options }: OptionGroup) {
  const shown = options.map(([value, label]) => html`<option value=${value}>${label}</option>`);
  return heading === '' ? shown : html`<optgroup label=${heading}>${shown}</optgroup>`;
}

/** What the server holds against a moment or a colleague is for the person who chose it. */
function refusalInWords(error: unknown): string {
  if (error instanceof ApiProblem && error.fields.includes('accountmanager')) return `${error.detail}.`;
  if (error instanceof ApiProblem && error.fields.includes('at')) return 'Kies een moment in de toekomst.';
  return 'Dat is niet gelukt. Probeer het nog eens.';
}
