import { css, html, LitElement, nothing } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import type { RegionMatch } from './conversation-client.ts';
import type { WidgetMessages } from './messages.ts';

const TYPE_AHEAD_MS = 200;
const MOST_SHOWN = 7;

/**
 * A field with type-ahead for a place, postcode, municipality or region. It tells what was chosen with a `region-chosen` event
 * and that the visitor gave up with `region-cancelled`. What stands inside it stands beside the button that gives up.
 */
export class RegionPicker extends LitElement {
  static override properties = {
    texts: { attribute: false },
    find: { attribute: false },
    found: { state: true },
    active: { state: true },
    message: { state: true },
  };

  declare texts: WidgetMessages;
  declare find: (text: string) => Promise<readonly RegionMatch[]>;
  declare protected found: readonly RegionMatch[];
  declare protected active: number;
  declare protected message: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor() {
    super();
    this.found = [];
    this.active = -1;
    this.message = '';
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      form {
        display: grid;
        gap: 0.5em;
      }

      ul {
        list-style: none;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        overflow: hidden;
      }

      li {
        padding: 0.5em 0.75em;
        cursor: pointer;
      }

      li + li {
        border-top: 1px solid var(--_line);
      }

      li[aria-selected='true'],
      li:hover {
        background: var(--_own);
        outline: 2px solid transparent;
        outline-offset: -2px;
      }

      .actions {
        justify-content: space-between;
      }

      .region {
        display: block;
        color: var(--_muted);
        font-size: 0.9375em;
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render() {
    const { texts, found, active } = this;
    return html`
      <form @submit=${this.#submit} @keydown=${this.#keydown} novalidate>
        <div class="field">
          <label for="place">${texts.regionField}</label>
          <span class="hint" id="hint">${texts.regionHint}</span>
          <input
            class="input" id="place" type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength="100"
            aria-autocomplete="list" aria-expanded=${found.length > 0} aria-controls="matches" aria-describedby="hint message"
            aria-activedescendant=${active >= 0 ? `match-${active}` : nothing}
            @input=${this.#input}
          />
        </div>
        <p id="message" class="hint" role="status">${this.message}</p>
        <ul id="matches" role="listbox" aria-label=${texts.regionField} ?hidden=${found.length === 0}>
          ${found.map((match, index) => this.#renderMatch(match, index))}
        </ul>
        <div class="actions">
          <button class="button secondary small" type="button" @click=${this.#cancel}>${texts.cancel}</button><slot></slot>
        </div>
      </form>
    `;
  }

  #renderMatch(match: RegionMatch, index: number) {
    const name = match.place ?? match.municipality ?? match.region.name;
    const municipality = match.municipality && match.municipality !== name ? `${match.municipality}, ` : '';
    return html`<li id="match-${index}" role="option" aria-selected=${index === this.active} @click=${() => this.#choose(match)}>
      ${name}
      ${name === match.region.name ? nothing : html`<span class="region">${municipality}${match.region.name}</span>`}
    </li>`;
  }

  readonly #input = (event: Event): void => {
    clearTimeout(this.#timer);
    const text = (event.target as HTMLInputElement).value.trim();
    this.#timer = setTimeout(() => this.#look(text), TYPE_AHEAD_MS);
  };

  async #look(text: string): Promise<void> {
    this.#asked = text;
    try {
      const matches = text === '' ? [] : (await this.find(text)).slice(0, MOST_SHOWN);
      // A slow answer to an earlier letter must not replace a later one.
      if (this.#asked !== text) return;
      const { regionFound, regionNone } = this.texts;
      const message = matches.length > 0 ? regionFound(matches.length) : regionNone;
      this.#show(matches, text === '' ? '' : message);
    } catch {
      this.#show([], this.texts.regionFailed);
    }
  }

  #show(matches: readonly RegionMatch[], message: string): void {
    this.found = matches;
    this.active = -1;
    this.message = message;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const last = this.found.length - 1;
    if (event.key === 'ArrowDown') this.active = this.active >= last ? 0 : this.active + 1;
    else if (event.key === 'ArrowUp') this.active = this.active <= 0 ? last : this.active - 1;
    else if (event.key === 'Escape') this.#cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const match = this.found[Math.max(this.active, 0)];
    if (match) this.#choose(match);
  };

  #choose(match: RegionMatch): void {
    this.dispatchEvent(new CustomEvent<RegionMatch>('region-chosen', { detail: match }));
  }

  readonly #cancel = (): void => {
    this.dispatchEvent(new CustomEvent('region-cancelled'));
  };
}
