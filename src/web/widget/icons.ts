import { html, type TemplateResult } from 'lit';

/** A line drawing of 24 by 24. Decoration only: the button it stands in has its own name. */
function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
}

export const chatIcon = icon('M4 5h16v11H10l-5 4v-4H4z');
export const closeIcon = icon('M6 6l12 12M18 6L6 18');
export const menuIcon = icon('M5 7h14M5 12h14M5 17h14');
export const backIcon = icon('M11 6l-6 6 6 6M5 12h14');
export const placeIcon = icon(
  'M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
);
export const helpfulIcon = icon('M8 11v9H4v-9zM8 11l4-8c2 0 3 1 3 3v4h5l-1 8c0 1-1 2-2 2H8');
export const notHelpfulIcon = icon('M8 13V4H4v9zM8 13l4 8c2 0 3-1 3-3v-4h5l-1-8c0-1-1-2-2-2H8');
