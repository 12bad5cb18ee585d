import { expect, it } from 'vitest';
import { csvOf } from '../../../src/web/inbox/csv.ts';

const lines = (rows: readonly (readonly (string | number)[])[]) =>
  csvOf({ columns: ['Vraag', 'Keer'], rows })
    .slice(1)
    .split('\r\n');

it('writes a table that spreadsheets in Dutch read', () => {
  expect(csvOf({ columns: ['Vraag', 'Keer'], rows: [['en hoe lang?', 2.5]] })).toBe(
    '\uFEFFVraag;Keer\r\nen hoe lang?;2,5\r\n',
  );
});

it('quotes what would break a line or a cell', () => {
  expect(lines([['a;b', 1]])[1]).toBe('"a;b";1');
  expect(lines([['zij zei "ja"', 1]])[1]).toBe('"zij zei ""ja""";1');
});

it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', ' =1', '\uFF1D1', '=cmd|calc!A1'])(
  'takes the fuse out of the formula %j',
  (formula) => {
    expect(lines([[formula, 1]])[1]).toBe(`'${formula};1`);
  },
);

it('leaves a negative number a number', () => {
  expect(lines([['x', -2]])[1]).toBe('x;-2');
});
