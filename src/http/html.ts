const MARKUP = Symbol('markup');

/** A piece of a page. Only `html` makes it, so that text which somebody typed can never pass for markup. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: text and numbers are escaped, lists are put one after the other, null is nothing. */
export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

/** Makes markup of a template. Values are safe as text and inside a quoted attribute, not in an unquoted one. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const [first = '', ...rest] = parts;
  return { [MARKUP]: rest.reduce((before, part, index) => before + markupOf(values[index]!) + part, first) };
}

/** The markup as text, to send. */
export function htmlText(piece: Html): string {
  return piece[MARKUP];
}

function markupOf(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return MARKUP in value ? value[MARKUP] : value.map(markupOf).join('');
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
