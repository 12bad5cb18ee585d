import { describe, expect, test } from 'vitest';
import { readabilityOf, sentencesOf } from '../../../src/domain/readability.ts';
import { countSyllables } from '../../../src/domain/syllables.ts';

describe('syllables', () => {
  test.each([
    ['werk', 1],
    ['nieuw', 1],
    ['eeuw', 1],
    ['werkgever', 3],
    ['bijeen', 2],
    ['gemeente', 3],
    ['uitkering', 3],
    ['sociaal', 3],
    ['situatie', 4],
    ['financieel', 4],
    ['periode', 4],
    ['beïnvloeden', 4],
    ['coöperatie', 5],
    ['ideeën', 3],
    ['reïntegratie', 5],
    ['bureau', 2],
    ['quotum', 2],
    ['yoga', 2],
    ['hypotheek', 3],
    ['café', 2],
    ['jobcoach', 2],
    ['team', 1],
    ['Participatiewet', 6],
    ['loonkostensubsidie', 6],
    ['LOONKOSTENSUBSIDIE', 6],
    ['UWV', 3],
    ['2026', 4],
    ['hm', 1],
  ])('%s has %i of them', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('sentences', () => {
  const texts = (markdown: string) => sentencesOf(markdown).map(({ text }) => text);

  test('paragraphs run over lines, and end where an empty line stands', () => {
    expect(texts('U belt\nUWV. Dan wacht u.\n\nKlaar')).toEqual(['U belt UWV.', 'Dan wacht u.', 'Klaar']);
  });

  test('each list item and table cell is one', () => {
    expect(texts('Dit doet u:\n\n1. Bel.\n2. **Wacht** even\n- Klaar')).toEqual([
      'Dit doet u:',
      'Bel.',
      'Wacht even',
      'Klaar',
    ]);
    expect(texts('| Jaar | Bedrag |\n| --- | --- |\n| nu | veel |')).toEqual([
      'Jaar',
      'Bedrag',
      'nu',
      'veel',
    ]);
  });

  test('an abbreviation or an amount does not end one', () => {
    expect(texts('Dat kan bijv. UWV doen, o.a. Regio Zwolle. U krijgt € 1.000,50 per uur.')).toHaveLength(2);
  });

  test('the address of a link is not read', () => {
    expect(texts('Zie [de site](https://www.uwv.nl/a.b).')).toEqual(['Zie de site.']);
  });

  test('each knows the line of its paragraph', () => {
    expect(sentencesOf('Een.\n\nTwee. Drie.').map(({ line }) => line)).toEqual([0, 2, 2]);
  });
});

describe('readability', () => {
  test('is the formula of Douma', () => {
    const { words, sentences, score, averageSentence } = readabilityOf('De man werkt hier. Hij is blij.');
    expect([words, sentences, averageSentence]).toEqual([7, 2, 3.5]);
    expect(score).toBeCloseTo(206.84 - 0.77 * 100 - 0.93 * 3.5, 6);
  });

  test('counts the words of four syllables or more and the longest sentence', () => {
    const { longWords, longestSentence } = readabilityOf(
      'Loonkostensubsidie is geld. De gemeente betaalt het aan u.',
    );
    expect(longWords).toBeCloseTo(1 / 9, 6);
    expect(longestSentence).toMatchObject({ text: 'De gemeente betaalt het aan u.', words: 6 });
  });

  test('a text without words has no score', () => {
    expect(readabilityOf(' \n- \n😀')).toMatchObject({ words: 0, score: 0, longestSentence: null });
  });
});
