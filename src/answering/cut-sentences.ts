/** A sentence, list item or line as it stood in a stream, with its marks. */
export interface Sentence {
  /** White space before it, or '' for the first. */
  readonly lead: string;
  readonly text: string;
}

export interface SentenceCutter {
  /** The sentences that are certainly complete now. */
  add(text: string): Sentence[];
  /** What is left when the stream has ended. */
  end(): Sentence[];
}

const ABBREVIATION =
  /(?:^|[\s(])(?:bijv|bv|evt|incl|excl|max|min|ca|nr|art|resp|enz|blz|par|jl|tel|dhr|mw|mevr|dr|mr|[a-z](?:\.[a-z])+)\.$/i;
const LIST_NUMBER = /(?:^|\n)\s*\d+\.$/;
/** A possible end: closing punctuation, quotes and marks, then white space and the start of something else. */
const POSSIBLE_END = /[.!?]["')\]*]*(?:\s*\[\d+\])*(?=\s+(\S))|\n+(?=\s*\S)/g;

/**
 * Cuts a stream into whole sentences. A sentence is only given out when the next one has begun, because its marks may
 * stand behind the full stop. Where it is in doubt it does not cut, so that a check sees too much rather than half.
 */
export function sentenceCutter(): SentenceCutter {
  let rest = '';
  const take = (length: number): Sentence => {
    const piece = rest.slice(0, length);
    rest = rest.slice(length);
    const text = piece.trim();
    return { lead: piece.slice(0, piece.indexOf(text)), text };
  };
  const whole = (): Sentence[] => {
    const sentences: Sentence[] = [];
    for (let end = endOfFirst(rest); end > 0; end = endOfFirst(rest)) sentences.push(take(end));
    return sentences;
  };
  return {
    add(text) {
      rest += text;
      return whole();
    },
    end() {
      const sentences = whole();
      return rest.trim() === '' ? sentences : [...sentences, take(rest.length)];
    },
  };
}

/** Length of the first whole sentence, 0 when it is not whole yet. */
function endOfFirst(text: string): number {
  const start = text.length - text.trimStart().length;
  for (const match of text.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (match.index < start) continue;
    if (match[0].startsWith('\n')) return match.index;
    if (isEnd(text.slice(start, match.index + 1), match[1]!)) return end;
  }
  return 0;
}

function isEnd(before: string, next: string): boolean {
  if (next === '[' || /\p{Ll}/u.test(next)) return false;
  return !ABBREVIATION.test(before) && !LIST_NUMBER.test(before);
}
