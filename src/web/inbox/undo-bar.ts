import { css, html, LitElement } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import type { DelayedAction } from './delayed-action.ts';

/** Says what is about to happen and lets somebody think better of it. Tells `delayed-undo`, `delayed-commit`, `delayed-pause` and `delayed-resume`. */
export class UndoBar extends LitElement {
  static override properties = { delayed: { attribute: false } };

  declare delayed: DelayedAction;

  static override styles = [
    themeStyles,
    controlStyles,
    css`
      section {
        position: fixed;
        z-index: 4;
        bottom: 1em;
        left: 50%;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em 1em;
        width: max-content;
        max-width: calc(100vw - 2em);
        padding: 0.75em 1em;
        border: 1px solid var(--_line);
        border-left: 4px solid var(--_warn-line);
        border-radius: var(--_radius);
        background: var(--_surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
        transform: translateX(-50%);
      }
    `,
  ];

  protected override render() {
    const { inWords, failure } = this.delayed;
    return html`<section aria-label="Ongedaan maken" @focusin=${this.#pause} @focusout=${this.#resume}
      @pointerenter=${this.#pause} @pointerleave=${this.#resume}>
      ${
        failure
          ? html`<p role="alert">${inWords} <span class="error">${failure}</span></p>`
          : html`<p role="status">${inWords}</p>`
      }
      <div class="actions">
        <button class="button small" type="button" @click=${() => this.#tell('undo')}>
          ${failure ? 'Toch niet doen' : 'Ongedaan maken'}
        </button>
        <button class="button secondary small" type="button" @click=${() => this.#tell('commit')}>
          ${failure ? 'Probeer opnieuw' : 'Nu doorvoeren'}
        </button>
      </div>
    </section>`;
  }

  readonly #pause = (): void => this.#tell('pause');

  readonly #resume = (): void => this.#tell('resume');

  #tell(what: 'undo' | 'commit' | 'pause' | 'resume'): void {
    this.dispatchEvent(new CustomEvent(`delayed-${what}`));
  }
}
