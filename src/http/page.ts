import type { Response } from 'express';
import { type Html, html, htmlText } from './html.ts';

/** A link in the bar on top of a page. */
export interface PageLink {
  readonly label: string;
  readonly href: string;
  /** Whether the page belongs to it. */
  readonly current: boolean;
}

/** A page that the server writes. It needs no script, and styles come from the stylesheet only. */
export interface Page {
  readonly title: string;
  /** What stands between the bar on top and the foot. */
  readonly main: Html;
  readonly links?: readonly PageLink[];
  /** A module to load, for what a page offers on top of what works without it. */
  readonly script?: string;
}

/** Sends a page in the look that all our pages share. */
export function sendPage(response: Response, status: number, page: Page): void {
  response
    .status(status)
    .type('html')
    .send(htmlText(document(page)));
}

function document({ title, main, links = [], script }: Page): Html {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} | Werkgeversservicepunt</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/pages.css">
${script === undefined ? null : html`<script type="module" src="${script}"></script>`}
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="masthead">
<div class="frame">
<p class="wordmark">Werkgeversservicepunt</p>
${links.length === 0 ? null : navigation(links)}
</div>
</header>
<main id="inhoud" tabindex="-1" class="frame">
${main}
</main>
<footer class="foot">
<div class="frame"><p>Digitale assistent voor werkgevers</p></div>
</footer>
</body>
</html>
`;
}

function navigation(links: readonly PageLink[]): Html {
  const items = links.map(
    ({ label, href, current }) =>
      html`<li><a href="${href}"${current ? html` aria-current="true"` : null}>${label}</a></li>`,
  );
  return html`<nav aria-label="Hoofdmenu"><ul>${items}</ul></nav>`;
}
