import { describe, expect, it } from 'vitest';
import { calculateAmount } from '../../../src/answering/calculate-amount.ts';
import { composeExtractive } from '../../../src/answering/compose-extractive.ts';
import type { Article } from '../../../src/domain/article.ts';
import { knowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { TEST_DAY } from '../../support/curated-knowledge.ts';
import { BENEFIT, SUBSIDY, sampleArticle, sampleKnowledge, WAGE } from './sample-knowledge.ts';

const knowledge = sampleKnowledge();

function calculate(
  question: string,
  article: Article = BENEFIT,
  day = TEST_DAY,
  earlier: string | null = null,
) {
  return calculateAmount(knowledge, article, { question, earlier }, day);
}

describe('a sum with an amount per paid hour', () => {
  it('takes the hours of a whole year', () => {
    const { calculation, text } = calculate('24 uur per week, hoeveel krijg ik?')!;
    expect(calculation).toEqual({
      inputs: [
        { name: 'Voordeel', value: 1.01, unit: 'euro per verloond uur' },
        { name: 'Voordeel, maximum', value: 2000, unit: 'euro per kalenderjaar' },
        { name: 'uren per week', value: 24, unit: 'uur' },
        { name: 'weken', value: 52, unit: 'weken' },
      ],
      steps: ['€\u00a01,01 × 24 uur × 52 weken = €\u00a01.260,48'],
      result: 1260.48,
      unit: 'euro per jaar',
    });
    expect(text).toContain('€\u00a01.260,48');
  });

  it('never goes over the maximum of a year', () => {
    const { calculation, text } = calculate('hoeveel krijg ik bij 40 uur')!;
    expect(calculation.result).toBe(2000);
    expect(text).toContain('maximum');
  });

  it('adds people together, each up to the maximum', () => {
    expect(calculate('hoeveel krijg ik voor drie mensen van 40 uur')!.calculation.result).toBe(6000);
  });

  it('counts fewer weeks when the visitor names a shorter period', () => {
    const { calculation } = calculate('hoeveel is dat bij 20 uur per week voor 6 maanden')!;
    expect(calculation).toMatchObject({ result: 525.2, unit: 'euro' });
  });

  it.each([
    'hoeveel krijg ik',
    'hij werkt 24 uur per week',
    'hoeveel krijg ik bij 8 uur per dag',
    'hoeveel krijg ik bij 400 uur',
  ])('is not made when a quantity or the wish for it is missing: %s', (question) => {
    expect(calculate(question)).toBeUndefined();
  });

  it('is not made for a scheme that is closing', () => {
    expect(calculate('hoeveel krijg ik bij 24 uur', { ...BENEFIT, status: 'transitional' })).toBeUndefined();
  });

  it('is not made when two amounts per hour could be meant', () => {
    const [rate, ...rest] = BENEFIT.amounts;
    const article = { ...BENEFIT, amounts: [rate!, { ...rate!, id: 'ander' }, ...rest] };
    expect(
      calculateAmount(
        knowledgeBase([article]),
        article,
        { question: 'hoeveel bij 24 uur', earlier: null },
        TEST_DAY,
      ),
    ).toBeUndefined();
  });
});

describe('how many people', () => {
  it('is not how many work there already', () => {
    const asked = 'wij zijn een bakkerij met 8 man, onze hulp werkt 24 uur, hoeveel krijg ik?';
    expect(calculate(asked)?.calculation.result).toBe(1260.48);
  });
});

describe('a sum that goes on with the question before', () => {
  it.each([
    ['hij werkt 24 uur in de week', 'hoeveel krijg ik daarvoor?', 1260.48],
    ['en bij 16 uur?', 'hoeveel krijg ik bij 24 uur per week?', 840.32],
    ['en voor twee mensen?', 'hoeveel krijg ik bij 24 uur per week?', 2520.96],
  ])('%s', (question, earlier, result) => {
    expect(calculate(question, BENEFIT, TEST_DAY, earlier)?.calculation.result).toBe(result);
  });

  it('takes a bare percentage for the wage value when that was spoken of', () => {
    const earlier = 'hoeveel krijg ik bij een loonwaarde van 60%?';
    expect(calculate('en als hij straks 80% is?', SUBSIDY, TEST_DAY, earlier)?.calculation.result).toBe(20);
    expect(calculate('en bij 80%?', SUBSIDY, TEST_DAY, 'hoeveel subsidie is er?')).toBeUndefined();
  });
});

describe('a sum with a wage value', () => {
  it('is the part that is missing', () => {
    const { calculation } = calculate('loonwaarde 60%, hoeveel subsidie?', SUBSIDY)!;
    expect(calculation).toMatchObject({
      result: 40,
      unit: 'procent van het wettelijk minimumloon',
      steps: ['100% - 60% = 40%'],
    });
  });

  it('is at most the maximum', () => {
    expect(calculate('hoeveel krijg ik als de loonwaarde 20 procent is', SUBSIDY)!.calculation.result).toBe(
      70,
    );
  });
});

describe('a sum with the minimum wage', () => {
  it('is for a week, for the age that is said', () => {
    const { calculation } = calculate(
      'hoeveel is het loon van iemand van 18 jaar bij 20 uur',
      WAGE,
      '2026-03-01',
    )!;
    expect(calculation).toMatchObject({ result: 147.2, unit: 'euro bruto per week' });
  });

  it('is not made with an amount that has lapsed', () => {
    expect(calculate('hoeveel is het minimumloon bij 32 uur', WAGE)).toBeUndefined();
  });
});

describe('an answer with a sum', () => {
  it('leads with the sum, rests on the passage that names the amount, and carries it', () => {
    const composition = composeExtractive(knowledge, {
      question: '24 uur per week, hoeveel krijg ik?',
      subjects: [{ article: BENEFIT, facet: 'how-much' }],
      day: TEST_DAY,
    });
    expect(composition.text).toMatch(/^Bij 24 uur per week .* \[1\]\n\nU krijgt/);
    expect(composition.citations.map(({ passageId }) => passageId)).toEqual(['voordeel#how-much']);
    expect(composition.amounts.map(({ id }) => id)).toEqual(['voordeel-uur', 'voordeel-maximum']);
    expect(composition.calculation?.result).toBe(1260.48);
  });

  it('uses the amount of another article when the article only speaks of it', () => {
    const other = sampleArticle('groep', { what: 'U kunt {{amount:voordeel-uur}} krijgen.' });
    const calculated = calculateAmount(
      knowledgeBase([BENEFIT, other]),
      other,
      { question: 'hoeveel bij 20 uur per week', earlier: null },
      TEST_DAY,
    );
    expect(calculated?.calculation.result).toBe(1050.4);
  });
});
