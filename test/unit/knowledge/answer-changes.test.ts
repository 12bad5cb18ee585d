import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesInHtml,
  changesInMarkdown,
} from '../../../src/adapters/knowledge-files/answer-changes-report.ts';
import { answerChange, type ComparedAnswer } from '../../../src/domain/answer-change.ts';
import type { Citation } from '../../../src/domain/citation.ts';
import { textDifference } from '../../../src/domain/text-difference.ts';

const citation: Citation = {
  mark: 1,
  articleId: 'jobcoach',
  passageId: 'jobcoach#duration',
  title: 'De jobcoach',
  url: 'https://www.example.nl/jobcoach',
  publisher: 'UWV',
  checkedOn: '2026-11-22',
};
const answer: ComparedAnswer = {
  outcome: 'answered',
  text: 'De jobcoach blijft 6 maanden. [1]',
  articles: ['jobcoach', 'proefbaan'],
  citations: [citation],
};

describe('the change in an answer', () => {
  test('is none when a visitor sees the same', () => {
    expect(answerChange('hoe lang', answer, { ...answer, articles: ['jobcoach', 'ander'] })).toBeUndefined();
  });

  test.each([
    ['outcome', { outcome: 'unanswerable' as const, articles: [], text: 'Dat weet ik niet zeker.' }],
    ['article', { articles: ['proefbaan'], text: 'Een proefbaan duurt 2 maanden.' }],
    ['text', { text: 'De jobcoach blijft 12 maanden. [1]' }],
    ['sources', { citations: [{ ...citation, checkedOn: '2027-01-04' }] }],
  ])('is named after the most far-reaching of its differences: %s', (kind, after) => {
    expect(answerChange('hoe lang', answer, { ...answer, ...after })).toMatchObject({
      kind,
      question: 'hoe lang',
    });
  });
});

describe('the difference between two texts', () => {
  test('keeps the words that both have', () => {
    expect(textDifference('De jobcoach blijft 6 maanden.', 'De jobcoach blijft 12 maanden.')).toEqual([
      { kind: 'same', text: 'De jobcoach blijft ' },
      { kind: 'removed', text: '6 ' },
      { kind: 'added', text: '12 ' },
      { kind: 'same', text: 'maanden.' },
    ]);
  });

  test('always gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('de', 'een', ' ', '\n', 'jobcoach', '<b>', ''))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDifference(before, after);
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(after);
      }),
    );
  });
});

describe('the report for an editor', () => {
  const odd = 'mag <script>alert(1)</script> | & "dit"';
  const changes = [
    answerChange('hoe lang', answer, { ...answer, text: 'De jobcoach blijft 12 maanden. [1]' })!,
    answerChange(odd, answer, { ...answer, outcome: 'unanswerable', text: `Regel een.\n\n- ${odd}` })!,
  ];
  const comparison = { revision: 'v1.0', asked: 40, changes };

  test('says how many answers change, the most far-reaching first', () => {
    const markdown = changesInMarkdown(comparison);
    expect(markdown).toContain('Van de 40 vragen verandert het antwoord op 2.');
    expect(markdown.indexOf('## Ander soort antwoord (1)')).toBeLessThan(
      markdown.indexOf('## Andere tekst (1)'),
    );
  });

  test('keeps a table row in one line, whatever the answer holds', () => {
    const rows = changesInMarkdown(comparison)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(3);
  });

  test('shows both versions side by side with what was removed and added', () => {
    const html = changesInHtml(comparison);
    expect(html).toContain('De jobcoach blijft <del>6 </del>maanden. [1]');
    expect(html).toContain('De jobcoach blijft <ins>12 </ins>maanden. [1]');
  });

  test('writes what visitors and articles say as text, never as HTML', () => {
    expect(changesInHtml(comparison)).not.toContain('<script>');
    expect(changesInHtml(comparison)).toContain(
      'mag &lt;script&gt;alert(1)&lt;/script&gt; | &amp; &quot;dit&quot;',
    );
  });

  test('says so when nothing changes', () => {
    expect(changesInMarkdown({ ...comparison, changes: [] })).toContain('verandert geen enkel antwoord');
  });
});
