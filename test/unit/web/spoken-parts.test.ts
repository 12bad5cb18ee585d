import { expect, it } from 'vitest';
import { spokenParts } from '../../../src/web/widget/spoken-parts.ts';

const TEXT = 'I answer in Dutch.\n\nEen proefplaatsing is zonder loon.\n\nHij duurt twee maanden.';

it.each([
  [undefined, [['nl', TEXT]]],
  ['all', [['en', TEXT]]],
  [
    'introduction',
    [
      ['en', 'I answer in Dutch.'],
      ['nl', 'Een proefplaatsing is zonder loon.\n\nHij duurt twee maanden.'],
    ],
  ],
] as const)('an answer of which %s is in English is read in the right voice', (english, parts) => {
  expect(spokenParts({ text: TEXT, english }).map(({ lang, text }) => [lang, text])).toEqual(parts);
});
