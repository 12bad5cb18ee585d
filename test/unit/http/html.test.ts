import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, htmlText } from '../../../src/http/html.ts';

describe('html', () => {
  it('escapes a value as text', () => {
    expect(htmlText(html`<p>${'<b>"O\'Brien" & zonen</b>'}</p>`)).toBe(
      '<p>&lt;b&gt;&quot;O&#39;Brien&quot; &amp; zonen&lt;/b&gt;</p>',
    );
  });

  it('keeps a value inside its attribute', () => {
    expect(htmlText(html`<input value="${'" autofocus onfocus="alert(1)'}">`)).toBe(
      '<input value="&quot; autofocus onfocus=&quot;alert(1)">',
    );
  });

  it('puts templates in templates as they are, once escaped and no more', () => {
    const items = ['een & twee', 'drie'].map((text) => html`<li>${text}</li>`);
    expect(htmlText(html`<ul>${items}</ul>`)).toBe('<ul><li>een &amp; twee</li><li>drie</li></ul>');
  });

  it('leaves null out and writes numbers, also zero', () => {
    expect(htmlText(html`${null}${0}${[1, null, 'a']}`)).toBe('01a');
  });

  it('escapes the items of a list', () => {
    expect(htmlText(html`<p>${['<i>', '</i>']}</p>`)).toBe('<p>&lt;i&gt;&lt;/i&gt;</p>');
  });

  it('lets no text whatever open a tag, leave an attribute or start an entity', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = htmlText(html`${text}`);
        expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
