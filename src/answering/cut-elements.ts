/** A reply that is not the JSON that was asked for. Its message holds nothing of the reply. */
export class UnreadableReply extends Error {
  constructor(reason: string) {
    super(`The reply of the language model is not what was asked for: ${reason}`);
    this.name = 'UnreadableReply';
  }
}

export interface ElementCutter {
  /** The elements that are complete now, parsed. @throws UnreadableReply */
  add(text: string): unknown[];
  /** @throws UnreadableReply when the object is not complete */
  end(): void;
}

const SPACE = /^\s+/;

/**
 * Cuts a stream of JSON, `{"<key>": [{…}, {…}]}`, into the elements of its one list, each the moment it is complete. It
 * only finds where an element ends; what it holds is read by `JSON.parse`. Anything beside that one list is refused.
 */
export function elementCutter(key: string): ElementCutter {
  let rest = '';
  let awaits: 'opening' | 'first' | 'element' | 'separator' | 'nothing' = 'opening';
  const opening = `{"${key}":[`;

  const take = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  /** Whether the opening is there; white space may stand between its parts. */
  const open = (): boolean => {
    let at = 0;
    for (const expected of opening) {
      while (!/\w/.test(expected) && /\s/.test(rest[at] ?? '')) at += 1;
      if (at >= rest.length) return false;
      if (rest[at] !== expected) throw new UnreadableReply(`it does not begin with ${opening}`);
      at += 1;
    }
    take(at);
    return true;
  };
  /** Goes one step on; what it found, or undefined when more text is needed. */
  const step = (): { readonly element?: unknown } | undefined => {
    rest = rest.replace(SPACE, '');
    if (rest === '') return undefined;
    switch (awaits) {
      case 'opening':
        if (!open()) return undefined;
        awaits = 'first';
        return {};
      case 'first':
      case 'element': {
        if (awaits === 'first' && rest.startsWith(']')) {
          awaits = 'separator';
          return {};
        }
        const length = lengthOfObject(rest);
        if (length === 0) return undefined;
        awaits = 'separator';
        return { element: parse(take(length)) };
      }
      case 'separator':
        if (rest.startsWith(',')) {
          take(1);
          awaits = 'element';
          return {};
        }
        if (!/^\]\s*\}/.test(rest)) {
          if (/^\]\s*$/.test(rest)) return undefined;
          throw new UnreadableReply('something else stands beside the list');
        }
        rest = rest.replace(/^\]\s*\}/, '');
        awaits = 'nothing';
        return {};
      case 'nothing':
        throw new UnreadableReply('something stands behind the object');
    }
  };
  return {
    add(text) {
      rest += text;
      const elements: unknown[] = [];
      for (let found = step(); found; found = step()) {
        if ('element' in found) elements.push(found.element);
      }
      return elements;
    },
    end() {
      if (awaits !== 'nothing') throw new UnreadableReply('it stops half way');
    },
  };
}

/** Length of the object at the start of a text; 0 when it is not complete yet. */
function lengthOfObject(text: string): number {
  if (text[0] !== '{') throw new UnreadableReply('an element is no object');
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString && character === '\\') at += 1;
    else if (character === '"') isString = !isString;
    else if (!isString && character === '{') depth += 1;
    else if (!isString && character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableReply('an element is no JSON');
  }
}
