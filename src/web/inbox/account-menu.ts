import { css, html, LitElement } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import type { SignedInAccountmanager } from './inbox-client.ts';
import { ROLE_TITLES } from './inbox-texts.ts';

/** Who is signed in, with the ways out. Tells `sign-out` with whether that is everywhere. */
export class AccountMenu extends LitElement {
  static override properties = {
    accountmanager: { attribute: false },
    isOpen: { state: true },
  };

  declare accountmanager: SignedInAccountmanager;
  declare protected isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      :host {
        position: relative;
      }

      .name {
        max-width: 16em;
        border-color: currentcolor;
        background: none;
        color: var(--_bar-ink);
      }

      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .name:hover {
        background: rgb(255 255 255 / 15%);
      }

      .name:focus-visible {
        outline-color: var(--_bar-ink);
      }

      .name .icon {
        width: 1em;
        height: 1em;
      }

      .menu {
        position: absolute;
        z-index: 3;
        top: calc(100% + 0.35em);
        right: 0;
        display: grid;
        gap: 0.75em;
        width: max-content;
        max-width: min(20em, calc(100vw - 2em));
        padding: 1em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_ink);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }

      .menu[hidden] {
        display: none;
      }

      .ways-out {
        display: grid;
        gap: 0.5em;
      }
    `,
  ];

  protected override render() {
    const { name, role, email, regions } = this.accountmanager;
    return html`<div @keydown=${this.#keydown} @focusout=${this.#focusout}>
      <button class="button small name" type="button" aria-expanded=${this.isOpen} aria-controls="menu" @click=${this.#toggle}>
        <span>${name}</span>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 9l7 7 7-7"></path></svg>
      </button>
      <div class="menu" id="menu" ?hidden=${!this.isOpen}>
        <p>
          <strong>${name}</strong><br />
          <span class="hint">${[ROLE_TITLES[role], ...regions.map((region) => region.name)].join(', ')}</span><br />
          <span class="hint">${email}</span>
        </p>
        <div class="ways-out">
          <button class="button small" type="button" @click=${() => this.#leave(false)}>Afmelden</button>
          <button class="button secondary small" type="button" @click=${() => this.#leave(true)}>Overal afmelden</button>
          <p class="hint">‘Overal afmelden’ meldt u ook af op uw andere apparaten.</p>
        </div>
      </div>
    </div>`;
  }

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.name')?.focus();
  };

  readonly #focusout = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    // A click on the text of the menu takes focus to nothing.
    if (relatedTarget && !isInside) this.isOpen = false;
  };

  #leave(everywhere: boolean): void {
    this.dispatchEvent(new CustomEvent('sign-out', { detail: everywhere }));
  }
}
