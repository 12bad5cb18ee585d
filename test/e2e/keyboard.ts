import type { Page } from 'playwright-core';

/** Far enough to walk through a whole page. */
const MOST_PRESSES = 80;

/** Types into fields that come after one another, in this order. @throws when one is never reached */
export async function fillByKeyboard(
  page: Page,
  values: readonly (readonly [label: string, value: string])[],
): Promise<void> {
  for (const [label, value] of values) {
    await pressUntilFocused(page, 'Tab', label);
    await page.keyboard.type(value);
  }
}

/** Moves focus with one key until it stands on what has this name. @throws when it never gets there */
export async function pressUntilFocused(page: Page, key: string, name: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press(key);
    const focused: string = await page.evaluate(NAME_OF_FOCUSED);
    if (focused.startsWith(name)) return;
    seen.push(focused);
  }
  throw new Error(`${key} never reached '${name}', but ${seen.join(', ')}`);
}

/** Whether focus is visible: an outline of some width around what has it. */
export function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(FOCUS_IS_VISIBLE);
}

const FOCUSED = `(() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
})()`;

/** The label or text of what has focus, also inside shadow trees. */
const NAME_OF_FOCUSED = `((focused) =>
  (focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? '').trim()
)(${FOCUSED})`;

const FOCUS_IS_VISIBLE = `((focused) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
})(${FOCUSED})`;
