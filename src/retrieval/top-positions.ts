type Scores = Float32Array | Float64Array;

/** Positions of the highest scores, highest first, at most `limit`; the first of equals wins. */
export function topPositions(scores: Scores, limit: number): Int32Array {
  const best = new Int32Array(Math.min(limit, scores.length));
  if (best.length === 0) return best;
  for (let position = 0; position < best.length; position += 1) insert(best, position, scores, position);
  let lowest = scores[best[best.length - 1]!]!;
  for (let position = best.length; position < scores.length; position += 1) {
    if (scores[position]! <= lowest) continue;
    insert(best, best.length - 1, scores, position);
    lowest = scores[best[best.length - 1]!]!;
  }
  return best;
}

/** Puts a position among the first `count` of `best`, after those that score at least as much; what stood last falls off the end. */
function insert(best: Int32Array, count: number, scores: Scores, position: number): void {
  const score = scores[position]!;
  let place = count;
  while (place > 0 && scores[best[place - 1]!]! < score) {
    best[place] = best[place - 1]!;
    place -= 1;
  }
  best[place] = position;
}
