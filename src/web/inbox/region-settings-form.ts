import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ApiProblem } from '../api-problem.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { type ArticleSummary, type Colleague, saveSettings } from './inbox-client.ts';
import { SECTOR_NAMES, SIZE_NAMES, WEEKDAYS } from './inbox-texts.ts';
import { pageStyles } from './page-styles.ts';
import {
  type DayHours,
  mistakesIn,
  type RegionSettings,
  type RoutingRule,
  refusedFields,
  type SettingsMistakes,
} from './region-settings.ts';
import { regionSettingsStyles } from './region-settings-styles.ts';

const OFFICE: DayHours = { from: '09:00', until: '17:00' };
const ANY_LEAD: RoutingRule = { subject: null, sector: null, size: null, accountmanager: '' };

/** Fields with a line of explanation. */
const HINTED = ['deadlines.liveMinutes', 'deadlines.replyMinutes', 'deadlines.callbackBefore', 'pool'];

type Options = readonly (readonly [value: string, name: string])[];

/** The settings of one region, to read or to change. Nothing is changed until they are saved. */
export class RegionSettingsForm extends LitElement {
  static override properties = {
    regionId: { attribute: false },
    settings: { attribute: false },
    colleagues: { attribute: false },
    articles: { attribute: false },
    mayChange: { attribute: false },
    draft: { state: true },
    mistakes: { state: true },
    saving: { state: true },
    outcome: { state: true },
  };

  declare regionId: string;
  /** As the server has them. */
  declare settings: RegionSettings;
  /** Who follows up leads in the region. */
  declare colleagues: readonly Colleague[];
  declare articles: readonly ArticleSummary[];
  declare mayChange: boolean;
  declare protected draft: RegionSettings;
  declare protected mistakes: SettingsMistakes;
  declare protected saving: boolean;
  declare protected outcome: 'saved' | 'failed' | null;

  constructor() {
    super();
    this.mistakes = {};
    this.saving = false;
    this.outcome = null;
  }

  static override styles = [themeStyles, controlStyles, pageStyles, regionSettingsStyles];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('settings')) this.draft = this.settings;
  }

  protected override render() {
    return html`
      ${this.mayChange ? nothing : html`<p class="hint">Alleen een coördinator van de regio kan dit wijzigen.</p>`}
      <form novalidate @submit=${this.#save}>
        ${this.#renderSummary()}
        ${this.#renderHours()} ${this.#renderClosures()} ${this.#renderDeadlines()} ${this.#renderRules()}
        ${this.mayChange ? this.#renderSave() : nothing}
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

  #renderHours() {
    return this.#renderPart(
      'Openingstijden',
      'In deze uren neemt iemand een chat aan. Buiten deze uren krijgt de werkgever een belafspraak.',
      html`<div class="days">${WEEKDAYS.map((name, day) => this.#renderDay(name, day, this.draft.hours[day] ?? null))}</div>`,
    );
  }

  #renderDay(name: string, day: number, hours: DayHours) {
    const change = (next: DayHours) => this.#change({ hours: this.draft.hours.with(day, next) });
    const path = `hours.${day}`;
    return html`<div class="day" role="group" aria-label=${name}>
      <label class="choice">
        <input type="checkbox" .checked=${hours !== null}
          @change=${(event: Event) => change((event.target as HTMLInputElement).checked ? OFFICE : null)} /><span>${name}</span>
      </label>
      ${
        hours
          ? html`<span class="times">
              <input class="input" id=${idOf(path)} type="time" aria-label="${name} van" .value=${hours.from}
                aria-invalid=${this.#isWrong(path)} aria-describedby=${this.#described(path)} @change=${(event: Event) => change({ ...hours, from: typedIn(event) })} />
              <span>tot</span>
              <input class="input" type="time" aria-label="${name} tot" .value=${hours.until}
                @change=${(event: Event) => change({ ...hours, until: typedIn(event) })} />
            </span>`
          : html`<span class="hint">gesloten</span>`
      }
      ${this.#renderMistake(path)}
    </div>`;
  }

  #renderClosures() {
    const { closures } = this.draft;
    const change = (next: readonly string[]) => this.#change({ closures: next });
    return this.#renderPart(
      'Extra dagen dicht',
      'Feestdagen tellen al als gesloten. Voeg hier uw eigen vrije dagen toe.',
      html`
        <ul class="closures">${closures.map(
          (day, index) => html`<li>
            <input class="input" id=${idOf(`closures.${index}`)} type="date" aria-label="Dag ${index + 1}" .value=${day}
              aria-invalid=${this.#isWrong(`closures.${index}`)} aria-describedby=${this.#described(`closures.${index}`)}
              @change=${(event: Event) => change(closures.with(index, typedIn(event)))} />
            ${this.#renderRemove(`Verwijderen: dag ${index + 1}`, () => change(closures.toSpliced(index, 1)))}
            ${this.#renderMistake(`closures.${index}`)}
          </li>`,
        )}</ul>
        ${this.#renderAdd('add-closure', 'Dag toevoegen', () => change([...closures, '']))}
      `,
    );
  }

  #renderDeadlines() {
    const { deadlines, pool } = this.draft;
    const change = (next: Partial<RegionSettings['deadlines']>) =>
      this.#change({ deadlines: { ...deadlines, ...next } });
    return this.#renderPart(
      'Hoe snel u reageert',
      'De werkgever krijgt dit als belofte te zien. Lukt het niet op tijd, dan gaat de lead naar een collega.',
      html`<div class="deadlines">
        ${this.#renderNumber('deadlines.liveMinutes', 'Chat aannemen binnen', deadlines.liveMinutes, (liveMinutes) => change({ liveMinutes }))}
        ${this.#renderNumber('deadlines.replyMinutes', 'In een chat antwoorden binnen', deadlines.replyMinutes, (replyMinutes) => change({ replyMinutes }))}
        ${this.#renderField(
          'deadlines.callbackBefore',
          'Terugbellen of mailen vóór',
          'Op de volgende werkdag.',
          html`<input class="input short" id=${idOf('deadlines.callbackBefore')} type="time" .value=${deadlines.callbackBefore}
            aria-invalid=${this.#isWrong('deadlines.callbackBefore')} aria-describedby=${this.#described('deadlines.callbackBefore')}
            @change=${(event: Event) => change({ callbackBefore: typedIn(event) })} />`,
        )}
        ${this.#renderField(
          'pool',
          html`Vangnet <span class="optional">(niet verplicht)</span>`,
          'Het e-mailadres dat een lead krijgt als niemand hem aanneemt.',
          html`<input class="input" id="pool" type="email" autocomplete="off" .value=${pool ?? ''} aria-invalid=${this.#isWrong('pool')} aria-describedby=${this.#described('pool')}
            @change=${(event: Event) => this.#change({ pool: typedIn(event) || null })} />`,
        )}
      </div>`,
    );
  }

  #renderNumber(path: string, label: string, value: number, change: (value: number) => void) {
    return this.#renderField(
      path,
      label,
      'Minuten binnen de openingstijden, 1 tot en met 60.',
      html`<input class="input short" id=${idOf(path)} type="number" inputmode="numeric" min="1" max="60" step="1"
        .value=${Number.isNaN(value) ? '' : String(value)} aria-invalid=${this.#isWrong(path)} aria-describedby=${this.#described(path)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).valueAsNumber)} />`,
    );
  }

  #renderRules() {
    const { rules } = this.draft;
    const change = (next: readonly RoutingRule[]) => this.#change({ rules: next });
    return this.#renderPart(
      'Wie krijgt welke leads',
      'Zonder regels kiest het systeem wie past en tijd heeft. Met een regel gaat een lead die past eerst naar een vaste collega.',
      html`
        <div class="rules">${rules.map((rule, index) =>
          this.#renderRule(rule, index, (next) =>
            change(next ? rules.with(index, next) : rules.toSpliced(index, 1)),
          ),
        )}</div>
        ${this.#renderAdd('add-rule', 'Regel toevoegen', () => change([...rules, ANY_LEAD]))}
      `,
    );
  }

  #renderRule(rule: RoutingRule, index: number, change: (rule: RoutingRule | null) => void) {
    const path = `rules.${index}.accountmanager`;
    const choice = (name: 'subject' | 'sector' | 'size', label: string, options: Options) =>
      html`<div class="field">
        <label for=${idOf(`rules.${index}.${name}`)}>${label}</label>
        <select class="input" id=${idOf(`rules.${index}.${name}`)}
          @change=${(event: Event) => change({ ...rule, [name]: typedIn(event) || null })}>
          ${renderOptions([['', 'Maakt niet uit'], ...options], rule[name] ?? '')}
        </select>
      </div>`;
    return html`<div class="rule" role="group" aria-label="Regel ${index + 1}">
      ${choice('subject', 'Onderwerp', this.#articleOptions)}
      ${choice('sector', 'Sector', Object.entries(SECTOR_NAMES))}
      ${choice('size', 'Grootte', Object.entries(SIZE_NAMES))}
      ${this.#renderField(
        path,
        'Gaat naar',
        '',
        html`<select class="input" id=${idOf(path)} aria-invalid=${this.#isWrong(path)} aria-describedby=${this.#described(path)}
          @change=${(event: Event) => change({ ...rule, accountmanager: typedIn(event) })}>
          ${renderOptions([['', 'Kies een collega'], ...this.#colleagueOptions(rule.accountmanager)], rule.accountmanager)}
        </select>`,
      )}
      ${this.#renderRemove(`Verwijderen: regel ${index + 1}`, () => change(null))}
    </div>`;
  }

  get #articleOptions(): Options {
    return this.articles
      .map(({ id, title }) => [id, title] as const)
      .sort(([, one], [, other]) => one.localeCompare(other, 'nl'));
  }

  /** A colleague of an old rule who left stays visible, so that it is clear what is wrong. */
  #colleagueOptions(chosen: string): Options {
    const options = this.colleagues.map(({ email, name }) => [email, name] as const);
    const isKnown = chosen === '' || options.some(([email]) => email === chosen);
    return isKnown ? options : [...options, [chosen, `${chosen} (werkt hier niet meer)`]];
  }

  #renderPart(title: string, explanation: string, content: TemplateResult) {
    const id = title.toLowerCase().replaceAll(' ', '-');
    return html`<fieldset class="card" aria-labelledby=${id} ?disabled=${!this.mayChange}>
      <div>
        <h3 id=${id}>${title}</h3>
        <p class="hint">${explanation}</p>
      </div>
      ${content}
    </fieldset>`;
  }

  #renderField(path: string, label: string | TemplateResult, hint: string, control: TemplateResult) {
    return html`<div class="field">
      <label for=${idOf(path)}>${label}</label>
      ${hint ? html`<span class="hint" id="${idOf(path)}-hint">${hint}</span>` : nothing}
      ${control} ${this.#renderMistake(path)}
    </div>`;
  }

  #isWrong(path: string): boolean {
    return path in this.mistakes;
  }

  #described(path: string) {
    const hint = HINTED.includes(path) ? `${idOf(path)}-hint` : '';
    return [hint, this.#isWrong(path) ? `${idOf(path)}-error` : ''].join(' ').trim() || nothing;
  }

  #renderMistake(path: string) {
    const mistake = this.mistakes[path];
    return mistake ? html`<span class="error" id="${idOf(path)}-error">${mistake}</span>` : nothing;
  }

  #renderAdd(id: string, label: string, add: () => void) {
    if (!this.mayChange) return nothing;
    return html`<div><button class="button secondary small" id=${id} type="button" @click=${add}>${label}</button></div>`;
  }

  #renderRemove(label: string, remove: () => void) {
    if (!this.mayChange) return nothing;
    return html`<button class="button plain small" type="button" aria-label=${label} @click=${remove}>Verwijderen</button>`;
  }

  #renderSave() {
    const isChanged = this.draft !== this.settings;
    return html`<div class="save">
      <button class="button" type="submit" aria-disabled=${this.saving}>${this.saving ? 'Bezig met opslaan' : 'Opslaan'}</button>
      ${
        isChanged
          ? html`<button class="button plain" type="button" @click=${this.#reset}>Wijzigingen weggooien</button>
            <span class="hint">U heeft wijzigingen die nog niet zijn opgeslagen.</span>`
          : nothing
      }
      <span role="status">${this.outcome === 'saved' && !isChanged ? 'Opgeslagen.' : nothing}</span>
      ${this.outcome === 'failed' ? html`<span class="error" role="alert">Opslaan is niet gelukt. Probeer het nog eens.</span>` : nothing}
    </div>`;
  }

  #change(change: Partial<RegionSettings>): void {
    this.draft = { ...this.draft, ...change };
    this.outcome = null;
  }

  readonly #reset = (): void => {
    this.draft = this.settings;
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
      this.settings = await saveSettings(this.regionId, sent);
      this.outcome = 'saved';
    } catch (error) {
      this.mistakes = error instanceof ApiProblem ? refusedFields(error.fields) : {};
      this.outcome = 'failed';
    } finally {
      this.saving = false;
    }
  }

  #goTo(event: Event, path: string): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
  }
}

/** An element's id for a field of the settings. */
function idOf(path: string): string {
  return path.replaceAll('.', '-');
}

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}

function renderOptions(options: Options, chosen: string) {
  return options.map(
    ([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`,
  );
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
