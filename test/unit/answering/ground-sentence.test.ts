import { describe, expect, it } from 'vitest';
import { passageInWords } from '../../../src/answering/compose-extractive.ts';
import { sentenceCutter } from '../../../src/answering/cut-sentences.ts';
import { type Evidence, evidenceOf } from '../../../src/answering/evidence.ts';
import { groundCitedSentence } from '../../../src/answering/ground-cited-sentence.ts';
import { groundSentence } from '../../../src/answering/ground-sentence.ts';
import { knownWordsOf } from '../../../src/answering/known-words.ts';
import type { Facet } from '../../../src/domain/facet.ts';
import { curatedKnowledge, TEST_DAY } from '../../support/curated-knowledge.ts';
import { HONEST_SENTENCES } from './honest-sentences.ts';
import { LIES } from './lies.ts';

const knowledge = await curatedKnowledge();
const known = knownWordsOf(knowledge);

function evidence(about: string): Evidence {
  const [articleId = '', facet] = about.split('#');
  return evidenceOf(knowledge, knowledge.passage(articleId, facet as Facet)!, TEST_DAY);
}

describe('a sentence that says what its passage does not say', () => {
  it.each(LIES)('is stopped: $kind: $says', ({ about, says }) => {
    expect(groundSentence(says, [evidence(about)], known)).toMatchObject({ pass: false });
  });

  it('is stopped when it cites nothing, however true it is', () => {
    expect(groundSentence('UWV beslist over de no-riskpolis.', [], known).pass).toBe(false);
  });
});

describe('a sentence that says what its passage says', () => {
  it.each(HONEST_SENTENCES)('passes: $says', ({ about, says }) => {
    expect(groundSentence(says, [evidence(about)], known)).toEqual({ pass: true });
  });

  it('passes in the words of the articles themselves, 99 times in 100', () => {
    const verdicts = knowledge.passages.flatMap((passage) => {
      const own = [evidence(passage.id)];
      const cutter = sentenceCutter();
      const sentences = [...cutter.add(passageInWords(knowledge, passage, TEST_DAY)), ...cutter.end()];
      return sentences.map(({ text }) => groundSentence(text, own, known).pass);
    });
    expect(verdicts.filter(Boolean).length / verdicts.length).toBeGreaterThan(0.99);
  });
});

describe('the marks of a sentence', () => {
  const both = [evidence('lkv-banenafspraak#how-much'), evidence('loonkostensubsidie#duration')];
  const check = (sentence: string, listMarks: readonly number[] = []) =>
    groundCitedSentence(sentence, listMarks, both, known);

  it('each carry the part before them', () => {
    expect(
      check('U krijgt € 1,01 per verloond uur [1], en loonkostensubsidie heeft geen vaste einddatum [2].')
        .pass,
    ).toBe(true);
    expect(
      check('Loonkostensubsidie heeft geen vaste einddatum [1], en u krijgt € 1,01 per verloond uur [2].')
        .pass,
    ).toBe(false);
  });

  it('may stand behind the full stop', () => {
    expect(check('U krijgt € 1,01 per verloond uur. [1]')).toMatchObject({ pass: true, marks: [1] });
  });

  it('must be of a passage that was given', () => {
    expect(check('U krijgt € 1,01 per verloond uur [3].').pass).toBe(false);
  });

  it('of a line that introduces a list also carry its items', () => {
    const { listMarks } = check('Het bedrag hangt af van het aantal uren dat u uitbetaalt: [1]');
    expect(check('- U krijgt € 1,01 per verloond uur.', listMarks).pass).toBe(true);
    expect(check('- U krijgt € 1,01 per verloond uur.').pass).toBe(false);
    expect(check('U krijgt € 1,01 per verloond uur.', listMarks).pass).toBe(false);
  });
});
