import type { LitElement, ReactiveController } from 'lit';

/** What the panel shows: the conversation, or a page in front of it. */
export type View = 'conversation' | 'handoff' | 'erase';

/** Which view is shown. Focus follows: to the heading of what opened, and back to the button that opened it. */
export class ShownView implements ReactiveController {
  view: View = 'conversation';
  /** Whether the form that asks for a person was begun: what is filled in stays until it is sent or given up. */
  isFormBegun = false;

  readonly #host: LitElement;
  readonly #onBack: () => void;
  #returnFocusTo = '';
  #hasMoved = false;

  constructor(host: LitElement, onBack: () => void) {
    this.#host = host;
    this.#onBack = onBack;
    host.addController(this);
  }

  /** @param returnFocusTo id of the button that was pressed */
  show(view: View, returnFocusTo: string): void {
    this.#returnFocusTo = returnFocusTo;
    if (view === 'handoff') this.isFormBegun = true;
    this.#move(view);
  }

  back(): void {
    this.#move('conversation');
    this.#onBack();
  }

  /** Back, with nothing left to fill in. */
  finishForm(): void {
    this.isFormBegun = false;
    this.back();
  }

  hostUpdated(): void {
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    const target = this.view === 'conversation' ? this.#returnFocusTo : `${this.view}-title`;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${target}`)?.focus();
  }

  #move(view: View): void {
    this.#hasMoved = view !== this.view;
    this.view = view;
    this.#host.requestUpdate();
  }
}
