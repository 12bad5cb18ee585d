/** 32-bit FNV-1a of `text`, started from `seed` so that kinds of features never meet. */
export function hashOf(text: string, seed: number): number {
  return mix(extendHash(seed, text));
}

/** The hash, before its bits are spread, of what `hash` stands for with `text` after it. */
export function extendHash(hash: number, text: string): number {
  let extended = hash;
  for (let index = 0; index < text.length; index += 1)
    extended = Math.imul(extended ^ text.charCodeAt(index), 0x01000193);
  return extended;
}

/** Hashes of every run of `shortest` to `longest` characters of `text`, by where they start. */
export function hashRuns(text: string, shortest: number, longest: number, seed: number): number[] {
  const hashes: number[] = [];
  for (let start = 0; start + shortest <= text.length; start += 1) {
    const end = Math.min(text.length, start + longest);
    let hash = seed;
    for (let index = start; index < end; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      if (index - start + 1 >= shortest) hashes.push(mix(hash));
    }
  }
  return hashes;
}

/** Hash of two hashes in order. */
export function hashPair(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

/** Spreads the bits (finaliser of MurmurHash3). Never 0, which means 'empty' in a table. */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash >>> 0;
}
