/** A piece of a mail: a paragraph, a list of facts, or an address to go to. */
export type MailBlock =
  | string
  | { readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly link: string; readonly label: string };

/** The body for those who read mail as plain text. */
export function mailText(blocks: readonly MailBlock[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

/** The same body as HTML, without anything that must be fetched; every value is escaped. */
export function mailHtml(title: string, blocks: readonly MailBlock[]): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a2129; max-width: 40em">
${blocks.map(blockHtml).join('\n')}
</body>
</html>
`;
}

function blockText(block: MailBlock): string {
  if (typeof block === 'string') return block;
  if ('link' in block) return `${block.label}:\n${block.link}`;
  return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
}

function blockHtml(block: MailBlock): string {
  if (typeof block === 'string') return `<p style="white-space: pre-line">${escaped(block)}</p>`;
  if ('link' in block) return `<p><a href="${escaped(block.link)}">${escaped(block.label)}</a></p>`;
  const rows = block.facts.map(
    ([label, value]) =>
      `<tr><th style="text-align: left; vertical-align: top; padding-right: 1em">${escaped(label)}</th>` +
      `<td style="white-space: pre-line">${escaped(value)}</td></tr>`,
  );
  return `<table>\n${rows.join('\n')}\n</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
