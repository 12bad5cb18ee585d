/** Scores of some positions, each once, in the order in which they were first met. */
export interface ScoredPositions {
  readonly positions: Int32Array;
  /** At the same place as its position; above 0. */
  readonly scores: Float32Array;
  /** Of everything that was to be added, also where it was not. */
  readonly total: number;
}

/** Adds up scores by position, and starts afresh after `take`, which costs as much as was met and not as there are positions. */
export class Scoreboard {
  #scores = new Float32Array(0);
  #met = new Int32Array(0);
  #count = 0;
  #total = 0;

  /** Makes room for positions below `length`. */
  reserve(length: number): void {
    if (length <= this.#scores.length) return;
    this.#scores = new Float32Array(length);
    this.#met = new Int32Array(length);
  }

  /** How many positions were met. */
  get count(): number {
    return this.#count;
  }

  /** `amount` is above 0. */
  add(position: number, amount: number): void {
    this.#total += amount;
    const before = this.#scores[position]!;
    if (before === 0) {
      this.#met[this.#count] = position;
      this.#count += 1;
    }
    this.#scores[position] = before + amount;
  }

  /** Adds only where something was added before. */
  addToMet(position: number, amount: number): void {
    this.#total += amount;
    const before = this.#scores[position]!;
    if (before > 0) this.#scores[position] = before + amount;
  }

  take(): ScoredPositions {
    const positions = this.#met.slice(0, this.#count);
    const scores = new Float32Array(this.#count);
    for (let place = 0; place < positions.length; place += 1) {
      const position = positions[place]!;
      scores[place] = this.#scores[position]!;
      this.#scores[position] = 0;
    }
    const total = this.#total;
    this.#count = 0;
    this.#total = 0;
    return { positions, scores, total };
  }
}

/** The scores of all positions below `length`; 0 where there is none. */
export function scoresOfAll({ positions, scores }: ScoredPositions, length: number): Float32Array {
  const all = new Float32Array(length);
  for (let place = 0; place < positions.length; place += 1) all[positions[place]!] = scores[place]!;
  return all;
}
