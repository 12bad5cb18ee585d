/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mark'; readonly mark: number }
  | { readonly kind: 'break' };

/** A part of an answer that stands on its own lines. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const BULLET = /^\s*[-*] +(.*)$/;
const NUMBERED = /^\s*(\d{1,3})[.)] +(.*)$/;
const TABLE_ROW = /^\s*\|(.*)\|\s*$/;
const TABLE_RULE = /^\s*\|[\s:|-]+\|\s*$/;
const BARE_LINK = /(?<bare>https:\/\/[^\s<>()|*[\]]+[^\s<>()|*[\].,;:!?'"])/g;
const INLINE = new RegExp(
  [
    /\*\*(?<bold>[^*\n](?:[^\n]*?[^*\n])?)\*\*/,
    /\[(?<mark>\d{1,3})\](?!\()/,
    /\[(?<label>[^\]\n]+)\]\((?<target>https:\/\/[^\s()]+)\)/,
    BARE_LINK,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/**
 * The text of a Turn as blocks: paragraphs, lists, tables, bold, https links and `[1]` marks. Everything else stays literal
 * text, so nothing an answer contains can become markup. Half an answer (while streaming) gives half the blocks.
 */
export function parseAnswerText(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < lines.length; ) {
    const { block, next } = readBlock(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** Text somebody typed: only bare https links are found in it. */
export function parseTypedText(text: string): Inline[] {
  return cutInline(text, BARE_LINK);
}

/** The words of an answer for a screen reader to say once: no marks, no markup. */
export function spokenAnswer(text: string): string {
  return parseAnswerText(text)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [spoken(block.content)];
      if (block.kind === 'list') return block.items.map(spoken);
      return block.rows.map((row) => row.map(spoken).join(', '));
    })
    .join('\n');
}

function spoken(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'bold') return spoken(inline.content);
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'mark' ? '' : inline.text;
    })
    .join('');
}

function readBlock(lines: readonly string[], at: number): { block: Block | null; next: number } {
  const line = lines[at]!;
  if (line.trim() === '') return { block: null, next: at + 1 };
  if (TABLE_ROW.test(line) && TABLE_RULE.test(lines[at + 1] ?? '')) return readTable(lines, at);
  if (BULLET.test(line)) return readList(lines, at, BULLET, null);
  const number = NUMBERED.exec(line);
  if (number) return readList(lines, at, NUMBERED, Number(number[1]));
  return readParagraph(lines, at);
}

function readTable(lines: readonly string[], at: number): { block: Block; next: number } {
  const next = endOf(lines, at + 2, (line) => TABLE_ROW.test(line));
  const [head, ...rows] = [lines[at]!, ...lines.slice(at + 2, next)].map(cellsOf);
  return { block: { kind: 'table', head: head!, rows }, next };
}

function cellsOf(line: string): Inline[][] {
  return TABLE_ROW.exec(line)![1]!
    .split('|')
    .map((cell) => parseInline(cell.trim()));
}

function readList(
  lines: readonly string[],
  at: number,
  item: RegExp,
  start: number | null,
): { block: Block; next: number } {
  const next = endOf(lines, at, (line) => item.test(line) || /^\s{2,}\S/.test(line));
  const items: string[] = [];
  for (const line of lines.slice(at, next)) {
    const match = item.exec(line);
    if (match) items.push(match.at(-1)!);
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return { block: { kind: 'list', start, items: items.map((text) => parseInline(text)) }, next };
}

function readParagraph(lines: readonly string[], at: number): { block: Block; next: number } {
  const next = endOf(
    lines,
    at + 1,
    (line) => line.trim() !== '' && !BULLET.test(line) && !NUMBERED.test(line) && !TABLE_ROW.test(line),
  );
  const content = lines
    .slice(at, next)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...parseInline(line.trim()),
    ]);
  return { block: { kind: 'paragraph', content }, next };
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !belongs(line));
  return end < 0 ? lines.length : end;
}

type InlineGroups = Partial<Record<'bold' | 'mark' | 'label' | 'target' | 'bare', string>>;

function parseInline(text: string): Inline[] {
  return cutInline(text, INLINE);
}

function cutInline(text: string, pattern: RegExp): Inline[] {
  const content: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > done) content.push({ kind: 'text', text: text.slice(done, match.index) });
    content.push(inlineOf(match.groups ?? {}));
    done = match.index + match[0].length;
  }
  if (done < text.length) content.push({ kind: 'text', text: text.slice(done) });
  return content;
}

function inlineOf({ bold, mark, label, target, bare }: InlineGroups): Inline {
  if (bold !== undefined) return { kind: 'bold', content: parseInline(bold) };
  if (mark !== undefined) return { kind: 'mark', mark: Number(mark) };
  if (label !== undefined) return { kind: 'link', text: label, href: target! };
  return { kind: 'link', text: bare!, href: bare! };
}
