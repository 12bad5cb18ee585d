import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TypingSigns } from '../../../src/web/widget/typing-signs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows who types for a moment, and no longer once the message is there', () => {
  const shown: (string | null)[] = [];
  const signs = new TypingSigns(
    (name) => shown.push(name),
    async () => {},
  );
  signs.heard('Anna');
  vi.advanceTimersByTime(6_000);
  signs.heard('Anna');
  signs.over();
  vi.advanceTimersByTime(60_000);
  expect(shown).toEqual(['Anna', null, 'Anna', null]);
});

it('tells the other side once in a while, and goes on when that fails', () => {
  let said = 0;
  const signs = new TypingSigns(
    () => {},
    async () => {
      said += 1;
      throw new TypeError('Failed to fetch');
    },
  );
  for (let key = 0; key < 10; key += 1) {
    signs.visitorTyped();
    vi.advanceTimersByTime(500);
  }
  expect(said).toBe(2);
});
