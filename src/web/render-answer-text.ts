import { html, nothing, type TemplateResult } from 'lit';
import { type Block, type Inline, parseAnswerText, parseTypedText } from './answer-text.ts';

/** Makes the node for a `[1]` mark; without one the marks are left out. */
export type RenderMark = (mark: number) => TemplateResult | typeof nothing;

/** The text of a Turn as nodes. */
export function renderAnswerText(text: string, renderMark: RenderMark = () => nothing): TemplateResult[] {
  return parseAnswerText(text).map((block) => renderBlock(block, renderMark));
}

/** What a visitor or an accountmanager typed, as nodes; the style keeps its line breaks. */
export function renderTypedText(text: string): unknown[] {
  return parseTypedText(text).map((inline) => renderInline(inline, () => nothing));
}

function renderBlock(block: Block, renderMark: RenderMark): TemplateResult {
  const inlines = (content: readonly Inline[]) => renderInlines(content, renderMark);
  if (block.kind === 'paragraph') return html`<p>${inlines(block.content)}</p>`;
  if (block.kind === 'table') return renderTable(block, inlines);
  const items = block.items.map((item) => html`<li>${inlines(item)}</li>`);
  return block.start === null ? html`<ul>${items}</ul>` : html`<ol start=${block.start}>${items}</ol>`;
}

function renderInlines(content: readonly Inline[], renderMark: RenderMark): unknown[] {
  const rendered: unknown[] = [];
  for (let at = 0; at < content.length; ) {
    const inline = content[at]!;
    const marks = inline.kind === 'text' ? marksAfter(content, at) : [];
    if (inline.kind === 'text' && marks.length > 0)
      rendered.push(renderMarkedText(inline.text, marks, renderMark));
    else rendered.push(renderInline(inline, renderMark));
    at += 1 + marks.length;
  }
  return rendered;
}

function marksAfter(content: readonly Inline[], at: number): number[] {
  const rest = content.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'mark');
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map((inline) => (inline.kind === 'mark' ? inline.mark : 0));
}

/** A mark stays with the word before it: it never stands alone at the start of a line. */
function renderMarkedText(text: string, marks: readonly number[], renderMark: RenderMark): TemplateResult {
  const [, before = '', word = text] = /^(.*\s)?(\S+\s?)$/s.exec(text) ?? [];
  return html`${before}<span class="marked">${word}${marks.map(renderMark)}</span>`;
}

function renderTable(
  { head, rows }: Extract<Block, { kind: 'table' }>,
  inlines: (content: readonly Inline[]) => unknown,
): TemplateResult {
  // A table may be wider than the column: the box around it scrolls and can be reached with the keyboard.
  return html`<div class="table" tabindex="0" role="group" aria-label=${head.slice(1).map(plainText).join(', ')}>
    <table>
      <thead><tr>${head.map((cell) => html`<th scope="col">${inlines(cell)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => renderCell(inlines(cell), at, head[at] ?? []))}</tr>`)}</tbody>
    </table>
  </div>`;
}

/** The first cell names its row. The others know their column, for screens on which a table is too wide to be one. */
function renderCell(content: unknown, at: number, column: readonly Inline[]): TemplateResult {
  return at === 0
    ? html`<th scope="row">${content}</th>`
    : html`<td data-column=${plainText(column)}>${content}</td>`;
}

function renderInline(inline: Inline, renderMark: RenderMark): unknown {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'bold':
      return html`<strong>${inline.content.map((part) => renderInline(part, renderMark))}</strong>`;
    case 'link':
      return html`<a href=${inline.href} target="_blank" rel="noopener noreferrer">${inline.text}</a>`;
    case 'mark':
      return renderMark(inline.mark);
    case 'break':
      return html`<br />`;
  }
}

function plainText(content: readonly Inline[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : '')).join('') || 'Tabel';
}
