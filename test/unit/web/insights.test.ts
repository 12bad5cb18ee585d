import { expect, it } from 'vitest';
import { barsOf } from '../../../src/web/inbox/insights.ts';

it('sums what has the same name, highest first', () => {
  expect(
    barsOf([
      { label: 'jobcoach', values: [1] },
      { label: 'proefplaatsing', values: [2] },
      { label: 'jobcoach', values: [3] },
    ]),
  ).toEqual([
    { label: 'jobcoach', values: [4] },
    { label: 'proefplaatsing', values: [2] },
  ]);
});

it('puts what is beyond ten bars in one, so that nothing is left out', () => {
  const bars = barsOf(
    Array.from({ length: 14 }, (_, index) => ({ label: `${index}`, values: [20 - index, 1] })),
  );
  expect(bars).toHaveLength(10);
  expect(bars.at(-1)).toEqual({ label: '5 andere', values: [11 + 10 + 9 + 8 + 7, 5] });
});
