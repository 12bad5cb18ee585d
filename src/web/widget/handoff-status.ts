import { css, html, LitElement, nothing } from 'lit';
import type { Role } from '../../domain/accountmanager.ts';
import type { Handoff } from '../../domain/handoff.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import type { WidgetMessages } from './messages.ts';

/** How an open handoff stands: who, what was promised, how many are before the visitor. Tells `handoff-withdrawn` after a confirmation. */
export class HandoffStatus extends LitElement {
  static override properties = {
    texts: { attribute: false },
    handoff: { attribute: false },
    asksWithdraw: { state: true },
  };

  declare texts: WidgetMessages;
  declare handoff: Handoff;
  declare protected asksWithdraw: boolean;

  constructor() {
    super();
    this.asksWithdraw = false;
  }

  static override styles = [
    themeStyles,
    controlStyles,
    css`
    section {
      display: grid;
      gap: 0.15em;
      padding: 0.6em 1.1em;
      border-bottom: 1px solid var(--_line);
      border-left: 4px solid var(--_good);
      background: var(--_raised);
    }

    #withdraw {
      padding-inline: 0;
    }

    .sure {
      display: grid;
      gap: 0.5em;
      margin-top: 0.35em;
      padding-top: 0.5em;
      border-top: 1px solid var(--_line);
    }
    `,
  ];

  protected override render() {
    const { texts, handoff } = this;
    const { state, accountmanager, promise, queuePosition } = handoff;
    return html`<section aria-label=${texts.request}>
      <p>
        <strong>${texts.handoffStates[state]}.</strong>
        ${accountmanager ? html`${accountmanager.name}<span class="hint">, ${texts.roles[accountmanager.role as Role]}</span>` : nothing}
      </p>
      ${promise && state !== 'active' ? html`<p lang="nl">${promise.text}</p>` : nothing}
      ${queuePosition !== null && state === 'requested' ? html`<p>${texts.queuePosition(queuePosition)}</p>` : nothing}
      ${this.#renderWithdraw()}
    </section>`;
  }

  #renderWithdraw() {
    const { texts } = this;
    const ask = (asks: boolean) => () => this.#askWithdraw(asks);
    if (!this.asksWithdraw)
      return html`<div><button class="button plain small" id="withdraw" type="button" @click=${ask(true)}>${texts.withdraw}</button></div>`;
    return html`<div class="sure" role="group" aria-labelledby="sure">
      <p id="sure">${texts.withdrawQuestion}</p>
      <div class="actions">
        <button class="button danger small" id="confirm" type="button" @click=${this.#withdraw}>${texts.withdrawConfirm}</button>
        <button class="button plain small" type="button" @click=${ask(false)}>${texts.withdrawKeep}</button>
      </div>
    </div>`;
  }

  async #askWithdraw(asks: boolean): Promise<void> {
    this.asksWithdraw = asks;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asks ? '#confirm' : '#withdraw')?.focus();
  }

  readonly #withdraw = (): void => {
    this.asksWithdraw = false;
    this.dispatchEvent(new CustomEvent('handoff-withdrawn'));
  };
}
