import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { leadAddress } from './address.ts';
import { type FailedDelivery, readFailedDeliveries, retryDelivery } from './inbox-client.ts';
import { CHANNEL_NAMES, DELIVERY_NAMES } from './inbox-texts.ts';
import { Loading } from './loading.ts';
import { PageElement } from './page-element.ts';
import { pageStyles } from './page-styles.ts';
import { momentInWords } from './waiting-time.ts';

/** What could not be delivered, each with a button that tries again. Tells `deliveries-counted` with how many there are. */
export class DeliveriesPage extends PageElement {
  static override properties = {
    message: { state: true },
  };

  declare protected message: { readonly text: string; readonly isError: boolean } | null;
  readonly #deliveries = new Loading(
    this,
    { busy: 'De berichten worden geladen', failed: 'De berichten konden niet worden geladen.' },
    async () => {
      const deliveries = await readFailedDeliveries();
      this.dispatchEvent(new CustomEvent('deliveries-counted', { detail: deliveries.length }));
      return deliveries;
    },
  );

  constructor() {
    super();
    this.message = null;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    pageStyles,
    css`
      ul {
        display: grid;
        gap: 0.75em;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.5em 1.5em;
        align-items: center;
        padding: 1em 1.25em;
        border: 1px solid var(--_line);
        border-left: 4px solid var(--_error);
        border-radius: var(--_radius);
        background: var(--_surface);
      }

      .reason {
        overflow-wrap: anywhere;
      }

      .done {
        padding: 0.6em 1em;
        border-left: 4px solid var(--_good);
        background: var(--_surface);
      }

      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
          justify-items: start;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#deliveries.load();
  }

  protected override render() {
    return html`
      ${this.renderOpening('Niet verstuurd', 'Hier staan berichten die na meerdere pogingen niet aankwamen.')}
      <div role="status">${this.message && !this.message.isError ? html`<p class="done">${this.message.text}</p>` : nothing}</div>
      ${this.message?.isError ? html`<p class="error" role="alert">${this.message.text}</p>` : nothing}
      ${this.#deliveries.render((deliveries) => this.#renderDeliveries(deliveries))}
    `;
  }

  #renderDeliveries(deliveries: readonly FailedDelivery[]) {
    if (deliveries.length === 0)
      return html`<p class="empty">Alles is aangekomen. U hoeft hier niets te doen.</p>`;
    return html`<p>Is de oorzaak weg? Verstuur ze dan opnieuw.</p>
      <ul aria-label="Niet verstuurde berichten">${repeat(
        deliveries,
        ({ id }) => id,
        (delivery) => this.#renderDelivery(delivery),
      )}</ul>`;
  }

  #renderDelivery({ id, kind, channel, at, attempts, lastError, leadId }: FailedDelivery) {
    const name = DELIVERY_NAMES[kind] ?? kind;
    const tried = attempts === 1 ? '1 poging' : `${attempts} pogingen`;
    return html`<li>
      <div>
        <p><strong id="name-${id}">${name}</strong></p>
        <p class="hint">${CHANNEL_NAMES[channel] ?? channel}, van ${momentInWords(at)}, ${tried}</p>
        ${lastError ? html`<p class="hint reason">Wat er misging: ${lastError}</p>` : nothing}
        ${leadId ? html`<p><a href=${leadAddress(leadId)}>Bekijk de lead</a></p>` : nothing}
      </div>
      <button class="button small" type="button" aria-describedby="name-${id}" @click=${() => this.#retry(id, name)}>Verstuur opnieuw</button>
    </li>`;
  }

  async #retry(id: string, name: string): Promise<void> {
    try {
      await retryDelivery(id);
      this.message = { text: `${name}: wordt opnieuw verstuurd.`, isError: false };
    } catch {
      this.message = {
        text: `${name}: opnieuw versturen is niet gelukt. Probeer het nog eens.`,
        isError: true,
      };
    }
    await this.#deliveries.load();
    await this.updateComplete;
    this.focus();
  }
}
