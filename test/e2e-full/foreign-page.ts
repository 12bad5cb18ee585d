import type { Page } from 'playwright-core';

/** A website of another organisation, on an origin of its own. */
export const FOREIGN_ORIGIN = 'http://gemeente.example';

/** Styles that want to reach everything, as old websites have them. */
const STYLES = `
  body, body * { font-size: 40px !important; letter-spacing: 9px; color: red !important; text-transform: uppercase; }
  button, input, textarea, a { background: lime !important; border: 9px dotted red !important; width: 9px !important; }
  div, section, dialog { display: inline !important; position: static !important; float: left !important; }
`;

/** What libraries of long ago did to everything that others use too. */
const OLD_LIBRARIES = `
  Array.prototype.each = function () { throw new Error('each'); };
  Object.prototype.extend = function () { throw new Error('extend'); };
  String.prototype.strip = function () { throw new Error('strip'); };
  Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); };
  window.$ = window.jQuery = function () { throw new Error('$'); };
  window.define = function () { throw new Error('define'); };
  window.module = { exports: null };
  window.name = 'een venster';
`;

const OTHER_ELEMENT = `customElements.define('wsp-assistent', class extends HTMLElement {
  connectedCallback() { this.textContent = 'Een ander element met deze naam'; }
});`;

/**
 * Opens a page elsewhere that embeds the assistant under a strict Content Security Policy: no inline script, no inline
 * style, nothing but the assistant's own server.
 */
export async function openForeignPage(
  page: Page,
  assistantUrl: string,
  { hasOtherElement = false } = {},
): Promise<void> {
  const policy = `default-src 'none'; style-src 'self'; script-src 'self' ${assistantUrl}; connect-src ${assistantUrl}`;
  const scripts = `${OLD_LIBRARIES}${hasOtherElement ? OTHER_ELEMENT : ''}`;
  const body = `<!doctype html><html lang="nl"><head><title>Gemeente</title><link rel="stylesheet" href="/stijl.css">
<script src="/oud.js"></script><script type="module" src="${assistantUrl}/widget.js"></script></head>
<body><h1>Gemeente Voorbeeld</h1><button id="eigen">Onze knop</button>
<wsp-assistent region="rijk-van-nijmegen" phone="024 123 45 67"></wsp-assistent></body></html>`;
  await page.route(`${FOREIGN_ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/stijl.css') return route.fulfill({ contentType: 'text/css', body: STYLES });
    if (pathname === '/oud.js') return route.fulfill({ contentType: 'text/javascript', body: scripts });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body,
    });
  });
  await page.goto(`${FOREIGN_ORIGIN}/werkgevers`);
}
