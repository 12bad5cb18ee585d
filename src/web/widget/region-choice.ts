import { css, html, LitElement } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import type { ConversationRegion, RegionMatch } from './conversation-client.ts';
import { placeIcon } from './icons.ts';
import type { WidgetMessages } from './messages.ts';
import type { RegionPicker } from './region-picker.ts';

/** The region of the conversation, which the visitor can correct. What stands inside it stands beside that. */
export class RegionChoice extends LitElement {
  static override properties = {
    texts: { attribute: false },
    region: { attribute: false },
    find: { attribute: false },
    choose: { attribute: false },
    picks: { state: true },
  };

  declare texts: WidgetMessages;
  declare region: ConversationRegion | null;
  declare find: (text: string) => Promise<readonly RegionMatch[]>;
  /** Makes it the region of the conversation; says itself when that fails. */
  declare choose: (match: RegionMatch) => Promise<void>;
  declare protected picks: boolean;

  constructor() {
    super();
    this.region = null;
    this.picks = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5em;
      }

      wsp-assistent-regio {
        flex: 1 0 100%;
      }

      .chip {
        display: inline-flex;
        align-items: center;
        gap: 0.35em;
        min-height: 2.25em;
        padding: 0;
        border: 0;
        background: none;
        text-align: left;
        line-height: 1.25;
        cursor: pointer;
      }

      .chip .icon {
        color: var(--_muted);
      }

      .change {
        margin-left: 0.25em;
        color: var(--_link);
        font-size: 0.9375em;
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
    `,
  ];

  protected override render() {
    return this.picks ? this.#renderPicker() : this.#renderChip();
  }

  #renderChip() {
    const { texts, region } = this;
    return html`<button class="chip" type="button" @click=${this.#pick}>
        ${placeIcon}<span><span class=${region ? 'visually-hidden' : ''}>${texts.region}: </span>${region ? regionInWords(region) : texts.noRegion}</span>
        <span class="change">${region ? texts.changeRegion : texts.chooseRegion}</span>
      </button><slot></slot>`;
  }

  #renderPicker() {
    return html`<wsp-assistent-regio .texts=${this.texts} .find=${this.find}
      @region-chosen=${this.#chosen} @region-cancelled=${this.#endPicking}><slot></slot></wsp-assistent-regio>`;
  }

  readonly #pick = async (): Promise<void> => {
    this.picks = true;
    await this.updateComplete;
    const picker = this.renderRoot.querySelector<RegionPicker>('wsp-assistent-regio');
    await picker?.updateComplete;
    picker?.focus();
  };

  readonly #chosen = async ({ detail }: CustomEvent<RegionMatch>): Promise<void> => {
    await this.choose(detail);
    await this.#endPicking();
  };

  readonly #endPicking = async (): Promise<void> => {
    this.picks = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.chip')?.focus();
  };
}

function regionInWords({ name, municipality }: ConversationRegion): string {
  return municipality && municipality !== name ? `${municipality}, ${name}` : name;
}
