import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../../src/answering/check-translation.ts';
import { knownWordsOf } from '../../../src/answering/known-words.ts';
import { curatedKnowledge } from '../../support/curated-knowledge.ts';
import { HONEST_TRANSLATIONS, UNSEEN_TRANSLATIONS } from './honest-translations.ts';
import { TRANSLATION_LIES } from './translation-lies.ts';

const known = knownWordsOf(await curatedKnowledge());

describe('a translation that says something else than its sentence', () => {
  it.each(TRANSLATION_LIES)('is stopped: $kind: $english', ({ dutch, english }) => {
    expect(checkTranslation(dutch, english, known)).toMatchObject({ pass: false });
  });

  it('is stopped when it belongs to another sentence', () => {
    const sentences = HONEST_TRANSLATIONS.slice(0, 25);
    for (const { dutch } of sentences) {
      const others = sentences.filter((other) => other.dutch !== dutch);
      const passing = others.filter(({ english }) => checkTranslation(dutch, english, known).pass);
      expect(passing.map(({ english }) => `${dutch} = ${english}`)).toEqual([]);
    }
  });
});

describe('a translation that says what its sentence says', () => {
  it.each(HONEST_TRANSLATIONS)('passes: $english', ({ dutch, english }) => {
    expect(checkTranslation(dutch, english, known)).toEqual({ pass: true });
  });

  it('passes nine times in ten when the check was not made with it', () => {
    const passing = UNSEEN_TRANSLATIONS.filter(
      ({ dutch, english }) => checkTranslation(dutch, english, known).pass,
    );
    expect(passing.length / UNSEEN_TRANSLATIONS.length).toBeGreaterThan(0.9);
  });
});
