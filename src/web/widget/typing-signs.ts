const SHOWN_MS = 6_000;
const SAID_EVERY_MS = 4_000;

/** Signs of typing in a live conversation, both ways: shown for a moment, and not said at every key. */
export class TypingSigns {
  readonly #show: (name: string | null) => void;
  readonly #say: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saidAt = Number.NEGATIVE_INFINITY;

  /**
   * @param show shows who is typing; null is nobody
   * @param say lets the other side see that the visitor types; whether that arrives does not matter
   */
  constructor(show: (name: string | null) => void, say: () => Promise<void>) {
    this.#show = show;
    this.#say = say;
  }

  heard(name: string | null): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(null), SHOWN_MS);
    this.#show(name);
  }

  over(): void {
    clearTimeout(this.#timer);
    this.#show(null);
  }

  visitorTyped(): void {
    if (performance.now() - this.#saidAt < SAID_EVERY_MS) return;
    this.#saidAt = performance.now();
    this.#say().catch(() => {});
  }
}
