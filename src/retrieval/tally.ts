const FIRST_CAPACITY = 1_024;

/** What a tally has added up: each key once, in the order in which they were first met. */
export interface Tallied {
  readonly keys: Uint32Array;
  /** At the same place as its key. */
  readonly amounts: Float32Array;
}

/**
 * Adds up amounts by key, and starts afresh after `take`. A Map does the same, many times slower: half of all hashes
 * are too large for the numbers that it stores without an object of their own.
 */
export class Tally {
  /** Open-addressing table: one more than the position of a key in `#keys`, or 0 for an empty place. */
  #places = new Int32Array(2 * FIRST_CAPACITY);
  #keys = new Uint32Array(FIRST_CAPACITY);
  #amounts = new Float64Array(FIRST_CAPACITY);
  #count = 0;

  /** `key` is a whole number of 32 bits without sign. */
  add(key: number, amount: number): void {
    const place = this.#placeOf(key);
    const found = this.#places[place]!;
    if (found > 0) {
      this.#amounts[found - 1]! += amount;
      return;
    }
    this.#keys[this.#count] = key;
    this.#amounts[this.#count] = amount;
    this.#count += 1;
    this.#places[place] = this.#count;
    if (this.#count === this.#keys.length) this.#grow();
  }

  take(): Tallied {
    const keys = this.#keys.slice(0, this.#count);
    const amounts = new Float32Array(this.#amounts.subarray(0, this.#count));
    this.#places.fill(0);
    this.#count = 0;
    return { keys, amounts };
  }

  /** Where the key stands in the table, or the empty place where it would. */
  #placeOf(key: number): number {
    const mask = this.#places.length - 1;
    let place = key & mask;
    for (;;) {
      const found = this.#places[place]!;
      if (found === 0 || this.#keys[found - 1] === key) return place;
      place = (place + 1) & mask;
    }
  }

  #grow(): void {
    const capacity = 2 * this.#keys.length;
    const [keys, amounts] = [this.#keys, this.#amounts];
    this.#keys = new Uint32Array(capacity);
    this.#amounts = new Float64Array(capacity);
    this.#keys.set(keys);
    this.#amounts.set(amounts);
    this.#places = new Int32Array(2 * capacity);
    for (let position = 0; position < this.#count; position += 1)
      this.#places[this.#placeOf(keys[position]!)] = position + 1;
  }
}
