import { css, html, LitElement, nothing } from 'lit';
import type { Availability } from '../../domain/accountmanager.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { changeAvailability } from './inbox-client.ts';
import { AVAILABILITY_NAMES } from './inbox-texts.ts';
import { momentInWords } from './waiting-time.ts';

/** Whether the accountmanager gets new leads, and until when not. Tells `availability-changed` with what the server has now. */
export class AvailabilityChoice extends LitElement {
  static override properties = {
    availability: { attribute: false },
    message: { state: true },
  };

  declare availability: Availability;
  declare protected message: string;

  constructor() {
    super();
    this.message = '';
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em 1em;
        padding: 0.75em 1.25em;
        border-bottom: 1px solid var(--_line);
      }

      label {
        font-weight: 600;
      }

      .until {
        display: flex;
        flex: none;
        align-items: center;
        gap: 1em;
        max-width: 100%;
      }

      .input {
        width: auto;
        min-height: 2.25em;
        padding-block: 0.2em;
      }
    `,
  ];

  protected override render() {
    const { status, until } = this.availability;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label for="status">Nieuwe leads</label>
      <select class="input" id="status" @change=${this.#chooseStatus}>
        ${Object.entries(AVAILABILITY_NAMES).map(
          ([value, name]) => html`<option value=${value} ?selected=${value === status}>${name}</option>`,
        )}
      </select>
      ${
        status === 'available'
          ? nothing
          : html`<span class="until">
              <label for="until">Tot</label>
              <input class="input" id="until" type="datetime-local" aria-describedby="message" @change=${this.#chooseUntil} />
            </span>`
      }
      <span class="hint" id="message" role="status">
        ${this.message || (until ? `tot ${momentInWords(until)}` : nothing)}
      </span>
    </form>`;
  }

  readonly #chooseStatus = (event: Event): void => {
    const status = (event.target as HTMLSelectElement).value as Availability['status'];
    void this.#change({ status, until: null });
  };

  readonly #chooseUntil = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const until = value === '' ? null : new Date(value).toISOString();
    void this.#change({ status: this.availability.status, until });
  };

  async #change(availability: Availability): Promise<void> {
    try {
      this.availability = await changeAvailability(availability);
      this.message = '';
      this.dispatchEvent(new CustomEvent('availability-changed', { detail: this.availability }));
    } catch {
      this.message = 'Dat is niet gelukt. Probeer het nog eens.';
    }
  }
}
