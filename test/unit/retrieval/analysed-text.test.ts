import { describe, expect, it } from 'vitest';
import { analyseText } from '../../../src/retrieval/analysed-text.ts';
import { stemDutch } from '../../../src/retrieval/stem-dutch.ts';
import { subjectsOf } from '../../../src/retrieval/subjects-of-word.ts';
import { countWords, createVocabulary } from '../../../src/retrieval/vocabulary.ts';
import { wordsOf } from '../../../src/retrieval/words.ts';

describe('words', () => {
  it.each([
    ["Foto's, cafés & mkb’ers!", ['fotos', 'cafes', 'mkbers']],
    ['no-riskpolis (29b)', ['no', 'riskpolis', '29b']],
    ['loon\u200bwaarde', ['loonwaarde']],
    ['😀', []],
  ])('of %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('stems', () => {
  // From the Dutch sample vocabulary of snowballstem.org.
  it.each([
    ['lichaamszwakte', 'lichaamszwakt'],
    ['lichamelijke', 'licham'],
    ['opgingen', 'opging'],
    ['opglanzende', 'opglanz'],
    ['werkgevers', 'werkgever'],
    ['banen', 'ban'],
    ['baan', 'ban'],
    ['werkzaamheden', 'werkzam'],
  ])('%s → %s', (word, stem) => {
    expect(stemDutch(word)).toBe(stem);
  });
});

describe('the vocabulary of the articles', () => {
  const texts = [
    'loonwaarde',
    'meting',
    'proefplaatsing',
    'loonwaardemeting',
    'werkgeverspremie',
    'werkgever',
    'premie',
  ];
  const vocabulary = createVocabulary(countWords([texts, texts]));
  const analyse = (text: string) => analyseText(vocabulary, text);

  it.each([
    ['a missing letter', 'proefplatsing', 'proefplaatsing'],
    ['swapped letters', 'loonwaadre', 'loonwaarde'],
    ['a wrong letter', 'premoe', 'premie'],
    ['a missing and a superfluous letter in a long word', 'proefplatsingg', 'proefplaatsing'],
  ])('corrects %s', (_, typed, meant) => {
    expect(analyse(typed).words).toEqual([meant]);
  });

  it.each(['wat', 'zonnebloem', 'x1y2z3'])('leaves %s alone', (word) => {
    expect(analyse(word).words).toEqual([word]);
  });

  it('splits a compound, with or without a linking s', () => {
    expect(analyse('loonwaardemeting').parts).toEqual(['loonwaarde', 'meting']);
    expect(analyse('werkgeverspremie').parts).toEqual(['werkgever', 'premie']);
  });

  it('joins a compound that was written as two words', () => {
    expect(analyse('loonwaarde meting').parts).toContain('loonwaardemeting');
    expect(analyse('werkgever premie').parts).toContain('werkgeverspremie');
  });
});

describe('everyday words', () => {
  it.each([
    ['stadhuis', 'gemeente'],
    ['werknemers', 'werknemer'],
    ['terugbetaalt', 'geldSteun'],
    ['hulprobot', 'technologie'],
  ])('%s belongs to %s', (word, subject) => {
    expect(subjectsOf(word)).toContain(subject);
  });

  it('a word that says nothing about work belongs nowhere', () => {
    expect(subjectsOf('zonnebloem').size).toBe(0);
  });
});
