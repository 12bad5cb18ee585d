import { css, html, nothing } from 'lit';
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
import { Loading } from './loading.ts';
import { PageElement } from './page-element.ts';
import { pageStyles } from './page-styles.ts';
import type { RegionSettings } from './region-settings.ts';

/** What the form of a region needs. */
interface LoadedRegion {
  readonly regionId: string;
  readonly settings: RegionSettings;
  readonly colleagues: readonly Colleague[];
  readonly articles: readonly ArticleSummary[];
}

/** How one region works. Tells `region-chosen` with an id; a beheerder can choose from all of them. */
export class RegionSettingsPage extends PageElement {
  static override properties = {
    accountmanager: { attribute: false },
    region: { attribute: false },
    regions: { state: true },
  };

  declare accountmanager: SignedInAccountmanager;
  /** Id from the address; null is the first one. */
  declare region: string | null;
  declare protected regions: readonly NamedRegion[];
  readonly #loaded = new Loading(
    this,
    { busy: 'De instellingen worden geladen', failed: 'De instellingen konden niet worden geladen.' },
    () => this.#read(),
  );

  constructor() {
    super();
    this.region = null;
    this.regions = [];
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

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('accountmanager') || changed.has('region')) void this.#loaded.loadAnew();
  }

  protected override render() {
    const chosen = this.#chosen;
    return html`
      ${this.renderOpening(
        chosen ? `Regio ${chosen.name}` : 'Regio',
        'Wanneer uw regio bereikbaar is, hoe snel u reageert en wie welke leads krijgt.',
      )}
      ${this.regions.length > 1 ? this.#renderChoice() : nothing}
      ${this.#loaded.render((loaded) => this.#renderForm(loaded))}
    `;
  }

  #renderChoice() {
    return html`<div class="field choose">
      <label for="region">Kies een regio</label>
      <select class="input" id="region" @change=${this.#choose}>
        ${this.regions.map(({ id, name }) => html`<option value=${id} .selected=${id === this.#chosen?.id}>${name}</option>`)}
      </select>
    </div>`;
  }

  #renderForm({ regionId, settings, colleagues, articles }: LoadedRegion) {
    return keyed(
      regionId,
      html`<wsp-inbox-regio-formulier .regionId=${regionId} .settings=${settings} .articles=${articles}
        .colleagues=${colleagues.filter(({ regions }) => regions.includes(regionId))}
        .mayChange=${this.accountmanager.may.includes('change-settings')}></wsp-inbox-regio-formulier>`,
    );
  }

  get #chosen(): NamedRegion | undefined {
    return this.regions.find(({ id }) => id === this.region) ?? this.regions[0];
  }

  readonly #choose = (event: Event): void => {
    const field = event.target as HTMLSelectElement;
    const { value } = field;
    // Shown once it is the page's: unsaved changes may keep the reader here.
    field.value = this.#chosen?.id ?? '';
    this.dispatchEvent(new CustomEvent('region-chosen', { detail: value }));
  };

  async #read(): Promise<LoadedRegion> {
    const isEverywhere = this.accountmanager.role === 'beheerder';
    this.regions = isEverywhere ? await readRegions() : this.accountmanager.regions;
    const regionId = this.#chosen?.id;
    if (!regionId) throw new Error('nobody without a region comes here');
    const [settings, colleagues, articles] = await Promise.all([
      readSettings(regionId),
      readColleagues(),
      readArticles(),
    ]);
    return { regionId, settings, colleagues, articles };
  }
}
