/** A piece of a comparison: words that stand in both texts, only in the old one, or only in the new one. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How `after` differs from `before`, word by word, with as many words the same as possible. */
export function textDifference(before: string, after: string): DifferencePart[] {
  const [old, fresh] = [wordsWithSpace(before), wordsWithSpace(after)];
  const common = commonLengths(old, fresh);
  const parts: { kind: DifferencePart['kind']; text: string }[] = [];
  const add = (kind: DifferencePart['kind'], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      add('same', old[i]!);
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      add('removed', old[i++]!);
    } else add('added', fresh[j++]!);
  }
  return parts;
}

/** Words, each with the white space after it, so that the parts together are the text again. */
function wordsWithSpace(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** `[i][j]`: how many words the rests from word i of the one and word j of the other have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i]![j] =
        old[i] === fresh[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  return common;
}
