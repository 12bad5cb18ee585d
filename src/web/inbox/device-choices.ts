import { css, html, LitElement, nothing } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { askNotificationLeave, playSound } from './alert.ts';
import { choose, type DeviceChoice, isChosen } from './device-choice.ts';

const NO_LEAVE = {
  refused: 'Uw browser houdt meldingen tegen. Sta ze toe bij de instellingen van deze website.',
  impossible: 'Deze browser kan geen meldingen tonen.',
};

/** Notifications, sound and single keys: what somebody wants on this device. */
export class DeviceChoices extends LitElement {
  static override properties = { trouble: { state: true } };

  declare protected trouble: string;

  constructor() {
    super();
    this.trouble = '';
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      details {
        padding: 0.5em 1.25em;
        border-top: 1px solid var(--_line);
        font-size: 0.9375em;
      }

      summary {
        padding: 0.25em 0;
        color: var(--_link);
        cursor: pointer;
      }

      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.35em 1em;
        padding: 0.25em 0 0.5em 2.1em;
      }

      dl > div {
        display: flex;
        gap: 0.5em;
      }

      dt {
        white-space: nowrap;
      }

      kbd {
        padding: 0.05em 0.45em;
        border: 1px solid var(--_control-line);
        border-radius: 3px;
        font-family: inherit;
        font-size: 0.9375em;
      }

      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  protected override render() {
    return html`<details>
      <summary>Meldingen en sneltoetsen</summary>
      ${this.#renderChoice('notifications', 'Melding op dit apparaat als de inbox niet in beeld is', this.#chooseNotifications)}
      ${this.trouble ? html`<p class="error" role="alert">${this.trouble}</p>` : nothing}
      ${this.#renderChoice('sound', 'Geluid bij een nieuwe lead of een nieuw bericht', this.#chooseSound)}
      <div class="keys">
        ${this.#renderChoice('shortcuts', 'Sneltoetsen gebruiken', (on) => choose('shortcuts', on))}
        <dl>
          <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>volgende, vorige lead</dd></div>
          <div><dt><kbd>/</kbd></dt><dd>zoeken</dd></div>
          <div><dt><kbd>a</kbd></dt><dd>aannemen</dd></div>
          <div><dt><kbd>r</kbd></dt><dd>bericht schrijven</dd></div>
          <div><dt><kbd>n</kbd></dt><dd>notitie maken</dd></div>
          <div><dt><kbd>z</kbd></dt><dd>ongedaan maken</dd></div>
        </dl>
      </div>
    </details>`;
  }

  #renderChoice(choice: DeviceChoice, label: string, change: (on: boolean) => void) {
    return html`<label class="choice">
      <input type="checkbox" .checked=${isChosen(choice)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} /><span>${label}</span>
    </label>`;
  }

  readonly #chooseNotifications = async (on: boolean): Promise<void> => {
    const leave = on ? await askNotificationLeave() : 'granted';
    choose('notifications', on && leave === 'granted');
    this.trouble = leave === 'granted' ? '' : NO_LEAVE[leave];
    this.requestUpdate();
    await this.updateComplete;
    // The browser keeps a box ticked that somebody ticked.
    const box = this.renderRoot.querySelector('input')!;
    box.checked = isChosen('notifications');
  };

  readonly #chooseSound = (on: boolean): void => {
    choose('sound', on);
    if (on) playSound();
  };
}
