import type { Page } from 'playwright-core';

/** Entries of a conversation that are read; all before them were read in an earlier state. */
const ENTRIES_READ = 2;

/** What editors and the clock decide and the app does not: whole texts under these are read as one sign. */
const WORDS_OF_OTHERS = [
  '.entry .text',
  '.responsible li',
  '.sources ol',
  '[aria-label="Kies een antwoord of een vervolgvraag"] .suggestion',
  'section > [lang="nl"]',
  '.disclosure [lang="nl"]',
  '[role="status"] [lang="nl"]',
  '.brief p',
  '.articles',
  '.transcript .text',
  '[aria-label="Voorgestelde antwoorden"] li',
];

const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/\b(?:ma|di|wo|do|vr|za|zo) \d{1,2} [a-z]{3} \d{2}:\d{2}/g, '<moment>'],
  [/\d+ (?:u(?: \d+ min)?|min|dag|dagen)\b|minder dan 1 min/g, '<duur>'],
  [/\b\d{4}-\d{2}-\d{2}\b/g, '<dag>'],
  [/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, '<kenmerk>'],
  [/\/url: https?:.*/g, '/url: …'],
  [/…(?:\s?…)+/g, '…'],
  // All articles, to choose from.
  [/(?:(\n\s+)- '?option [^\n]*){20,}/g, '$1- option: …'],
  // Shown for seconds, so perhaps still there in the state after.
  [/status: De werkgever typt/g, 'status'],
];

/** What a screen reader is told of a part of a page, as an indented tree of roles and names. */
export async function treeOf(page: Page, root: string): Promise<string> {
  await page.evaluate(COVER, [WORDS_OF_OTHERS, ENTRIES_READ] as const);
  try {
    const tree = await page.locator(root).ariaSnapshot();
    return CHANGING.reduce((text, [pattern, sign]) => text.replaceAll(pattern, sign), tree);
  } finally {
    await page.evaluate(UNCOVER);
  }
}

/** Puts signs in the place of words, and remembers these: the app goes on as if nothing had happened. */
function COVER([selectors, entriesRead]: readonly [readonly string[], number]): void {
  const covered: (() => void)[] = [];
  const roots = (root: ParentNode): ParentNode[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const coverText = (element: Element): void => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const text = node;
      const { data } = text;
      if (data.trim() === '') continue;
      text.data = '…';
      covered.push(() => {
        if (text.data === '…') text.data = data;
      });
    }
  };
  const coverName = (element: Element, name: string): void => {
    const value = element.getAttribute(name)!;
    element.setAttribute(name, value.replace(/: .*/, ': …'));
    covered.push(() => element.setAttribute(name, value));
  };
  const hide = (element: Element): void => {
    element.setAttribute('aria-hidden', 'true');
    covered.push(() => element.removeAttribute('aria-hidden'));
  };
  for (const root of roots(document)) {
    for (const element of root.querySelectorAll('.mark, [aria-label^="Zet in uw bericht: "]'))
      for (const name of ['aria-label', 'title'].filter((name) => element.hasAttribute(name)))
        coverName(element, name);
    for (const element of root.querySelectorAll(selectors.join())) coverText(element);
    for (const element of [...root.querySelectorAll('.timeline > .entry')].slice(0, -entriesRead))
      hide(element);
  }
  const uncover = (): void => {
    for (const restore of covered) restore();
  };
  Object.assign(window, { uncover });
}

const UNCOVER = 'window.uncover()';
