import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsMistakes } from './region-settings.ts';

/** Fields with a line of explanation. */
const HINTED = ['deadlines.liveMinutes', 'deadlines.replyMinutes', 'deadlines.callbackBefore', 'pool'];

/** Values and names of what can be chosen. */
export type Options = readonly (readonly [value: string, name: string])[];

/** How the fields of the settings look, with what is wrong in them. A field is named by its path, such as `hours.0`. */
export class SettingsFields {
  readonly mayChange: boolean;
  readonly #mistakes: SettingsMistakes;

  constructor(mistakes: SettingsMistakes, mayChange: boolean) {
    this.#mistakes = mistakes;
    this.mayChange = mayChange;
  }

  isWrong(path: string): boolean {
    return path in this.#mistakes;
  }

  /** Ids of what explains a field. */
  describedBy(path: string) {
    const hint = HINTED.includes(path) ? `${idOf(path)}-hint` : '';
    return [hint, this.isWrong(path) ? `${idOf(path)}-error` : ''].join(' ').trim() || nothing;
  }

  renderPart(title: string, explanation: string, content: TemplateResult) {
    const id = title.toLowerCase().replaceAll(' ', '-');
    return html`<fieldset class="card" aria-labelledby=${id} ?disabled=${!this.mayChange}>
      <div>
        <h3 id=${id}>${title}</h3>
        <p class="hint">${explanation}</p>
      </div>
      ${content}
    </fieldset>`;
  }

  renderField(path: string, label: string | TemplateResult, hint: string, control: TemplateResult) {
    return html`<div class="field">
      <label for=${idOf(path)}>${label}</label>
      ${hint ? html`<span class="hint" id="${idOf(path)}-hint">${hint}</span>` : nothing}
      ${control} ${this.renderMistake(path)}
    </div>`;
  }

  renderMistake(path: string) {
    const mistake = this.#mistakes[path];
    return mistake ? html`<span class="error" id="${idOf(path)}-error">${mistake}</span>` : nothing;
  }

  renderAdd(id: string, label: string, add: () => void) {
    if (!this.mayChange) return nothing;
    return html`<div><button class="button secondary small" id=${id} type="button" @click=${add}>${label}</button></div>`;
  }

  renderRemove(label: string, remove: () => void) {
    if (!this.mayChange) return nothing;
    return html`<button class="button plain small" type="button" aria-label=${label} @click=${remove}>Verwijderen</button>`;
  }
}

/** An element's id for a field of the settings. */
export function idOf(path: string): string {
  return path.replaceAll('.', '-');
}

/** What somebody typed or chose, without spaces around it. */
export function typedIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}

export function renderOptions(options: Options, chosen: string) {
  return options.map(
    ([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`,
  );
}
