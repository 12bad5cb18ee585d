import { html, LitElement, nothing } from 'lit';
import { ApiProblem } from '../api-problem.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { type ArticleSummary, type Colleague, isSignedOut, saveSettings } from './inbox-client.ts';
import { WEEKDAYS } from './inbox-texts.ts';
import { pageStyles } from './page-styles.ts';
import { mistakesIn, type RegionSettings, refusedFields, type SettingsMistakes } from './region-settings.ts';
import { regionSettingsStyles } from './region-settings-styles.ts';
import { renderClosures } from './render-closures.ts';
import { renderDeadlines } from './render-deadlines.ts';
import { renderOpeningHours } from './render-opening-hours.ts';
import { renderRoutingRules } from './render-routing-rules.ts';
import { idOf, SettingsFields } from './settings-fields.ts';
import { UnsavedChanges } from './unsaved-changes.ts';

/** Why the settings were not saved; `signed-out`: whoever signs in again can still save them. */
type SaveFailure = 'failed' | 'signed-out';

/** The settings of one region, to read or to change. Nothing is changed until they are saved, and nothing is lost when that fails. */
export class RegionSettingsForm extends LitElement {
  static override properties = {
    regionId: { attribute: false },
    settings: { attribute: false },
    colleagues: { attribute: false },
    articles: { attribute: false },
    mayChange: { attribute: false },
    saved: { state: true },
    draft: { state: true },
    mistakes: { state: true },
    saving: { state: true },
    outcome: { state: true },
  };

  declare regionId: string;
  /** As the server had them when the form was opened. */
  declare settings: RegionSettings;
  /** Who follows up leads in the region. */
  declare colleagues: readonly Colleague[];
  declare articles: readonly ArticleSummary[];
  declare mayChange: boolean;
  /** As the server has them now. */
  declare protected saved: RegionSettings;
  declare protected draft: RegionSettings;
  declare protected mistakes: SettingsMistakes;
  declare protected saving: boolean;
  declare protected outcome: 'saved' | SaveFailure | null;
  /** In a field that somebody has not left yet; nothing is drawn for it, so that nothing moves away under a finger. */
  #isTyping = false;

  constructor() {
    super();
    this.mistakes = {};
    this.saving = false;
    this.outcome = null;
    new UnsavedChanges(this, () => this.#isTyping || this.#isChanged);
  }

  static override styles = [themeStyles, controlStyles, pageStyles, regionSettingsStyles];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('settings')) return;
    this.saved = this.settings;
    this.draft = this.settings;
  }

  get #isChanged(): boolean {
    return JSON.stringify(this.draft) !== JSON.stringify(this.saved);
  }

  protected override render() {
    return html`
      ${this.mayChange ? nothing : html`<p class="hint">Alleen een coördinator van de regio kan dit wijzigen.</p>`}
      <form novalidate @input=${this.#typing} @change=${this.#typed} @focusout=${this.#typed} @submit=${this.#save}>
        ${this.#renderSummary()} ${this.#renderParts()} ${this.mayChange ? this.#renderSave() : nothing}
      </form>
    `;
  }

  #renderSummary() {
    const mistakes = Object.entries(this.mistakes);
    if (mistakes.length === 0) return nothing;
    return html`<div class="summary" id="summary" tabindex="-1" role="alert">
      <p><strong>Nog niet opgeslagen. Pas dit aan:</strong></p>
      <ul>${mistakes.map(
        ([field, text]) =>
          html`<li><a href="#" @click=${(event: Event) => this.#goTo(event, field)}>${fieldName(field)}</a>: ${text}</li>`,
      )}</ul>
    </div>`;
  }

  #renderParts() {
    const { draft, articles, colleagues } = this;
    const fields = new SettingsFields(this.mistakes, this.mayChange);
    return [
      renderOpeningHours(draft.hours, fields, (hours) => this.#change({ hours })),
      renderClosures(draft.closures, fields, (closures) => this.#change({ closures })),
      renderDeadlines(draft, fields, (change) => this.#change(change)),
      renderRoutingRules(draft.rules, { articles, colleagues }, fields, (rules) => this.#change({ rules })),
    ];
  }

  #renderSave() {
    const isChanged = this.#isChanged;
    return html`<div class="save">
      <button class="button" type="submit" aria-disabled=${this.saving}>${this.saving ? 'Bezig met opslaan' : 'Opslaan'}</button>
      ${
        isChanged
          ? html`<button class="button plain" type="button" @click=${this.#reset}>Wijzigingen weggooien</button>`
          : nothing
      }
      ${
        isChanged && !this.#hasFailed
          ? html`<span class="hint">U heeft wijzigingen die nog niet zijn opgeslagen.</span>`
          : nothing
      }
      <span role="status">${this.outcome === 'saved' && !isChanged ? 'Opgeslagen.' : nothing}</span>
      ${this.#renderFailure()}
    </div>`;
  }

  get #hasFailed(): boolean {
    return this.outcome === 'failed' || this.outcome === 'signed-out';
  }

  #renderFailure() {
    if (this.outcome === 'failed')
      return html`<span class="error" role="alert">Opslaan is niet gelukt. Wat u heeft ingevuld, staat er nog. Probeer het nog eens.</span>`;
    if (this.outcome !== 'signed-out') return nothing;
    return html`<span class="error" role="alert">U bent niet meer aangemeld. Wat u heeft ingevuld, staat er nog.
      <a href="./" target="_blank" rel="noopener">Meld u aan in een nieuw tabblad</a> en sla daarna hier op.</span>`;
  }

  readonly #typing = (): void => {
    this.#isTyping = true;
  };

  readonly #typed = (): void => {
    this.#isTyping = false;
  };

  #change(change: Partial<RegionSettings>): void {
    this.draft = { ...this.draft, ...change };
    this.outcome = null;
  }

  readonly #reset = (): void => {
    this.draft = this.saved;
    this.mistakes = {};
    this.outcome = null;
  };

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.saving) return;
    this.outcome = null;
    this.mistakes = mistakesIn(this.draft);
    if (Object.keys(this.mistakes).length === 0) await this.#send();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#summary')?.focus();
  };

  async #send(): Promise<void> {
    const sent = this.draft;
    this.saving = true;
    try {
      this.saved = await saveSettings(this.regionId, sent);
      // What was changed in the meantime is still to be saved.
      if (this.draft === sent) this.draft = this.saved;
      this.outcome = 'saved';
    } catch (error) {
      this.mistakes = error instanceof ApiProblem ? refusedFields(error.fields) : {};
      this.outcome = isSignedOut(error) ? 'signed-out' : 'failed';
    } finally {
      this.saving = false;
    }
  }

  #goTo(event: Event, path: string): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
  }
}

/** What the summary calls a field. */
function fieldName(path: string): string {
  const [part, index] = path.split('.');
  const number = Number(index) + 1;
  if (part === 'hours') return WEEKDAYS[Number(index)] ?? 'Openingstijden';
  if (part === 'closures') return `Dag ${number}`;
  if (part === 'rules') return `Regel ${number}`;
  if (part === 'pool') return 'Vangnet';
  return (
    {
      'deadlines.liveMinutes': 'Chat aannemen binnen',
      'deadlines.replyMinutes': 'In een chat antwoorden binnen',
      'deadlines.callbackBefore': 'Terugbellen of mailen vóór',
    }[path] ?? path
  );
}
