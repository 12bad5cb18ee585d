import type { Page } from 'playwright-core';

/** What was on the screen at any moment that was looked at. */
export interface Sightings {
  add(page: Page): Promise<void>;
  /** Whether a text was there, as text or as the name or hint of something. */
  hasText(text: string): boolean;
  /** Names of custom elements that were there. */
  readonly elements: ReadonlySet<string>;
}

export function newSightings(): Sightings {
  const texts = new Set<string>();
  const elements = new Set<string>();
  return {
    elements,
    async add(page) {
      const seen = (await page.evaluate(LOOK_AROUND)) as { texts: string[]; elements: string[] };
      for (const text of seen.texts) texts.add(text);
      for (const element of seen.elements) elements.add(element);
    },
    hasText: (text) => [...texts].some((seen) => seen.includes(text)),
  };
}

/** All texts and attributes that people read or hear, also inside shadow trees. */
const LOOK_AROUND = `(() => {
  const texts = [];
  const elements = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.includes('-')) elements.push(element.localName);
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
      if (element.shadowRoot) look(element.shadowRoot);
    }
    if (root.textContent) texts.push(root.textContent.replace(/\\s+/g, ' '));
  };
  look(document);
  texts.push(document.body.textContent.replace(/\\s+/g, ' '));
  return { texts, elements };
})()`;
