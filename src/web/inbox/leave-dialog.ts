import { css, html, LitElement } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { dialogStyles } from './dialog-styles.ts';

/** Asks whether unsaved changes may go. Tells `leave-confirmed` or `leave-cancelled`. */
export class LeaveDialog extends LitElement {
  static override styles = [
    themeStyles,
    controlStyles,
    dialogStyles,
    css`
      .question {
        display: grid;
        gap: 1em;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render() {
    return html`<dialog role="alertdialog" aria-labelledby="title" aria-describedby="explanation" @close=${this.#closed}>
      <div class="question">
        <h2 id="title">Wilt u weggaan zonder op te slaan?</h2>
        <p id="explanation">U heeft iets ingevuld dat nog niet is opgeslagen. Als u weggaat, bent u dat kwijt.</p>
        <div class="actions">
          <button class="button" type="button" autofocus @click=${() => this.#close('stay')}>Hier blijven</button>
          <button class="button secondary" type="button" @click=${() => this.#close('leave')}>Weggaan zonder opslaan</button>
        </div>
      </div>
    </dialog>`;
  }

  #close(choice: 'stay' | 'leave'): void {
    this.renderRoot.querySelector('dialog')?.close(choice);
  }

  /** Escape is no choice, so nothing is lost. */
  readonly #closed = (event: Event): void => {
    const { returnValue } = event.target as HTMLDialogElement;
    this.dispatchEvent(new CustomEvent(returnValue === 'leave' ? 'leave-confirmed' : 'leave-cancelled'));
  };
}
