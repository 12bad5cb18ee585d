import { css, html, LitElement, nothing } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { menuIcon } from './icons.ts';
import type { WidgetMessages } from './messages.ts';

/** What a visitor can do with the conversation as a whole. Tells `download-asked` and `erase-asked`. */
export class AssistantMenu extends LitElement {
  static override properties = {
    texts: { attribute: false },
    privacyUrl: { attribute: false },
    isOpen: { state: true },
  };

  declare texts: WidgetMessages;
  declare privacyUrl: string | null;
  declare protected isOpen: boolean;

  constructor() {
    super();
    this.privacyUrl = null;
    this.isOpen = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      :host {
        color: inherit !important;
      }

      .icon-button:hover {
        background: rgb(255 255 255 / 15%);
      }

      .icon-button:focus-visible {
        outline-color: var(--_bar-ink);
        outline-offset: -3px;
      }

      .menu {
        position: absolute;
        z-index: 2;
        top: 100%;
        right: 0.5em;
        display: grid;
        min-width: 14em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_ink);
        box-shadow: 0 0.3em 1em rgb(10 25 45 / 20%);
        overflow: hidden;
      }

      .menu[hidden] {
        display: none;
      }

      .menu > * {
        padding: 0.7em 1em;
        border: 0;
        background: none;
        color: var(--_ink);
        text-align: left;
        text-decoration: none;
        cursor: pointer;
      }

      .menu > * + * {
        border-top: 1px solid var(--_line);
      }

      .menu > :hover {
        background: var(--_raised);
        text-decoration: underline;
      }

      .menu > :focus-visible {
        outline-offset: -3px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointerdown', this.#pointerdown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#pointerdown);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.icon-button')?.focus();
  }

  protected override render() {
    const { texts } = this;
    return html`
      <button class="icon-button" type="button" aria-label=${texts.menu} title=${texts.menu}
        aria-expanded=${this.isOpen} aria-controls="menu" @click=${this.#toggle} @keydown=${this.#keydown}>${menuIcon}</button>
      <div class="menu" id="menu" ?hidden=${!this.isOpen} @keydown=${this.#keydown} @focusout=${this.#focusout}>
        <button type="button" @click=${() => this.#choose('download-asked')}>${texts.download}</button>
        <button type="button" @click=${() => this.#choose('erase-asked')}>${texts.erase}</button>
        ${
          this.privacyUrl
            ? html`<a href=${this.privacyUrl} target="_blank" rel="noopener">${texts.privacy}<span class="visually-hidden"> (${texts.newTab})</span></a>`
            : nothing
        }
      </div>
    `;
  }

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  #choose(event: 'download-asked' | 'erase-asked'): void {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent(event));
  }

  /** Escape closes the menu and not the panel around it. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOpen = false;
    this.focus();
  };

  /** Whoever walks on with the keyboard has left the menu. */
  readonly #focusout = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.isOpen = false;
  };

  readonly #pointerdown = (event: Event): void => {
    if (this.isOpen && !event.composedPath().includes(this)) this.isOpen = false;
  };
}
