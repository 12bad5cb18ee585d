import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isChosen } from './device-choice.ts';

/** Single keys, for whoever chose to use them on this device. */
export class Shortcuts implements ReactiveController {
  readonly #act: (key: string) => boolean;

  /** @param act does what belongs to a key; false when nothing does */
  constructor(host: ReactiveControllerHost, act: (key: string) => boolean) {
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#keydown);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#keydown);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (!isChosen('shortcuts') || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (this.#act(event.key)) event.preventDefault();
  };
}

/** Keys belong to the field somebody types in, also inside a shadow tree, and to an open dialog. */
function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && target.matches('input, textarea, select, dialog'));
}
