import { css, html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import {
  type ArticleSummary,
  type Colleague,
  type NamedRegion,
  readArticles,
  readColleagues,
  readRegions,
  readSettings,
  type SignedInAccountmanager,
} from './inbox-client.ts';
import { pageStyles } from './page-styles.ts';
import type { RegionSettings } from './region-settings.ts';

/** What the form of a region needs. */
interface LoadedRegion {
  readonly settings: RegionSettings;
  readonly colleagues: readonly Colleague[];
  readonly articles: readonly ArticleSummary[];
}

/** How one region works. Tells `region-chosen` with an id; a beheerder can choose from all of them. */
export class RegionSettingsPage extends LitElement {
  static override properties = {
    accountmanager: { attribute: false },
    region: { attribute: false },
    regions: { state: true },
    loaded: { state: true },
    failed: { state: true },
  };

  declare accountmanager: SignedInAccountmanager;
  /** Id from the address; null is the first one. */
  declare region: string | null;
  declare protected regions: readonly NamedRegion[];
  declare protected loaded: LoadedRegion | null;
  declare protected failed: boolean;

  constructor() {
    super();
    this.region = null;
    this.regions = [];
    this.loaded = null;
    this.failed = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    pageStyles,
    css`
      .choose {
        max-width: 24em;
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('accountmanager') || changed.has('region')) void this.#load();
  }

  protected override render() {
    const chosen = this.#chosen;
    return html`
      <div class="opening">
        <h2 tabindex="-1">${chosen ? `Regio ${chosen.name}` : 'Regio'}</h2>
        <p>Wanneer uw regio bereikbaar is, hoe snel u reageert en wie welke leads krijgt.</p>
      </div>
      ${this.regions.length > 1 ? this.#renderChoice() : nothing}
      ${this.#renderForm(chosen)}
    `;
  }

  #renderChoice() {
    return html`<div class="field choose">
      <label for="region">Kies een regio</label>
      <select class="input" id="region" @change=${this.#choose}>
        ${this.regions.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.#chosen?.id}>${name}</option>`)}
      </select>
    </div>`;
  }

  #renderForm(chosen: NamedRegion | undefined) {
    if (this.failed)
      return html`<div class="empty" role="alert">
        <p>De instellingen konden niet worden geladen.</p>
        <button class="button secondary small" type="button" @click=${this.#load}>Probeer opnieuw</button>
      </div>`;
    if (!this.loaded || !chosen)
      return html`<p class="empty" role="status">De instellingen worden geladen</p>`;
    const { settings, colleagues, articles } = this.loaded;
    return keyed(
      chosen.id,
      html`<wsp-inbox-regio-formulier .regionId=${chosen.id} .settings=${settings} .articles=${articles}
        .colleagues=${colleagues.filter(({ regions }) => regions.includes(chosen.id))}
        .mayChange=${this.accountmanager.may.includes('change-settings')}></wsp-inbox-regio-formulier>`,
    );
  }

  get #chosen(): NamedRegion | undefined {
    return this.regions.find(({ id }) => id === this.region) ?? this.regions[0];
  }

  readonly #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new CustomEvent('region-chosen', { detail: value }));
  };

  readonly #load = async (): Promise<void> => {
    const { region } = this;
    this.loaded = null;
    this.failed = false;
    try {
      const isEverywhere = this.accountmanager.role === 'beheerder';
      this.regions = isEverywhere ? await readRegions() : this.accountmanager.regions;
      const chosen = this.#chosen;
      if (!chosen) return;
      const [settings, colleagues, articles] = await Promise.all([
        readSettings(chosen.id),
        readColleagues(),
        readArticles(),
      ]);
      if (this.region === region) this.loaded = { settings, colleagues, articles };
    } catch {
      this.failed = this.region === region;
    }
  };
}
