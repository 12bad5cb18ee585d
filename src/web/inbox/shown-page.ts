import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, type InboxPage, pageAt } from './address.ts';
import { hasDrafts } from './message-drafts.ts';
import { hasUnsavedChanges } from './unsaved-changes.ts';

type Opened = (page: InboxPage, previous: InboxPage) => void;

/**
 * Which page of the inbox is shown, as the address says. With unsaved changes in it a page is left only when somebody says that
 * they may go; until then it stays, and the browser asks before it closes the tab.
 */
export class ShownPage implements ReactiveController {
  page: InboxPage = pageAt(location.hash);

  readonly #host: ReactiveControllerHost;
  readonly #opened: Opened;
  #leave: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, opened: Opened) {
    this.#host = host;
    this.#opened = opened;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#followAddress);
    window.addEventListener('beforeunload', this.#holdTab);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#followAddress);
    window.removeEventListener('beforeunload', this.#holdTab);
  }

  /** Whether somebody must say if unsaved changes may go. */
  get isAsking(): boolean {
    return this.#leave !== null;
  }

  /** Does what takes the reader from the page, at once or when unsaved changes may go. */
  leave(how: () => void): void {
    this.#leave = how;
    if (hasUnsavedChanges()) this.#host.requestUpdate();
    else this.go();
  }

  /** They may go. */
  readonly go = (): void => {
    const leave = this.#leave;
    this.#leave = null;
    this.#host.requestUpdate();
    leave?.();
  };

  /** They may not: the address becomes again that of the page. */
  readonly stay = (): void => {
    this.#leave = null;
    history.replaceState(null, '', addressOf(this.page));
    this.#host.requestUpdate();
  };

  readonly #followAddress = (): void => {
    this.leave(() => {
      const previous = this.page;
      this.page = pageAt(location.hash);
      this.#host.requestUpdate();
      this.#opened(this.page, previous);
    });
  };

  readonly #holdTab = (event: Event): void => {
    if (hasUnsavedChanges() || hasDrafts()) event.preventDefault();
  };
}
