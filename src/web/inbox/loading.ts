import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isSignedOut } from './inbox-client.ts';

/** An element that shows something from the server. */
type LoadingHost = ReactiveControllerHost & HTMLElement;

/** What stands there while something is read, and when that failed. */
interface LoadingWords {
  readonly busy: string;
  readonly failed: string;
}

/**
 * Something that an element reads from the server: it says that it loads, that it failed with a way to try again, or shows it. Tells
 * `signed-out`, which bubbles, when nobody is signed in any more.
 */
export class Loading<Value> {
  /** Null while it loads for the first time. */
  value: Value | null = null;

  readonly #host: LoadingHost;
  readonly #words: LoadingWords;
  readonly #read: () => Promise<Value>;
  #failed = false;
  #readings = 0;

  constructor(host: LoadingHost, words: LoadingWords, read: () => Promise<Value>) {
    this.#host = host;
    this.#words = words;
    this.#read = read;
  }

  /** Reads it, perhaps again: what was there stays until the new is. Of two readings at once the last one counts. */
  async load(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    try {
      const value = await this.#read();
      if (reading === this.#readings) this.#settle(value, false);
    } catch (error) {
      if (isSignedOut(error))
        this.#host.dispatchEvent(new CustomEvent('signed-out', { bubbles: true, composed: true }));
      else if (reading === this.#readings) this.#settle(null, true);
    }
  }

  /** What is there belongs to something else: it loads as for the first time. */
  async loadAnew(): Promise<void> {
    this.#settle(null, false);
    await this.load();
  }

  render(show: (value: Value) => unknown): unknown {
    if (this.#failed) return renderFailure(this.#words.failed, this.#retry);
    return this.value === null ? renderBusy(this.#words.busy) : show(this.value);
  }

  /** The button that was pressed is gone, so focus goes to what it was for. */
  readonly #retry = async (): Promise<void> => {
    await this.load();
    await this.#host.updateComplete;
    this.#host.focus();
  };

  #settle(value: Value | null, failed: boolean): void {
    this.value = value;
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}

export function renderBusy(text: string): TemplateResult {
  return html`<p class="empty" role="status">${text}</p>`;
}

/** Something could not be read, with a button that tries again. */
export function renderFailure(text: string, retry: () => void): TemplateResult {
  return html`<div class="empty" role="alert">
    <p>${text}</p>
    <button class="button secondary small" type="button" @click=${retry}>Probeer opnieuw</button>
  </div>`;
}
