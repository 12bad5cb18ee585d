import { describe, expect, it } from 'vitest';
import { detectStatistics } from '../../../src/answering/detect-statistic.ts';
import { statesFigure } from '../../../src/answering/known-figure.ts';
import { knowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { curatedKnowledge } from '../../support/curated-knowledge.ts';
import { sampleArticle } from './sample-knowledge.ts';

describe('a question for a number of what happened', () => {
  it.each([
    ['hoeveel werkgevers kregen in 2025 loonkostensubsidie', 'count', 'werkgevers'],
    ['weet u hoeveel jongeren zonder diploma er thuiszitten?', 'count', 'jongeren'],
    ['Ik schrijf een stuk. Hoeveel aanvragen voor SLIM zijn er toegekend?', 'count', 'aanvragen'],
    ['hoeveel kandidaten heeft het werkgeversservicepunt', 'count', 'kandidaten'],
    ['hoeveel procent van de bedrijven heeft iemand in dienst', 'share', 'bedrijven'],
    ['wat is het percentage dat na een proefplaatsing in dienst komt', 'share', null],
    ['wat was in 2024 de gemiddelde loonwaarde', 'average', null],
    ['hoe lang blijft iemand gemiddeld in dienst', 'average', null],
    ['hoe vaak wordt een proefplaatsing afgewezen', 'frequency', null],
    ['hoe groot is de kans dat iemand uitvalt', 'chance', null],
    ['hoeveel geld gaf Tilburg in 2025 uit aan jobcoaches', 'spending', null],
    ['zijn er cijfers over ziekteverzuim', 'figures', null],
  ] as const)('is told: %s', (question, kind, counted) => {
    expect(detectStatistics(question)).toEqual([{ kind, counted }]);
  });

  it.each([
    ['an amount', 'hoeveel subsidie krijgt een werkgever voor iemand uit de bijstand'],
    ['a rule', 'hoeveel mensen moet een bedrijf aannemen voor de banenafspraak'],
    ['what is one’s own', 'hoeveel kandidaten krijg ik te zien'],
    ['a measure', 'hoeveel weken duurt het voordat UWV beslist'],
    ['a rule about how often', 'hoe vaak wordt de loonwaarde gemeten'],
    ['a part of an amount', 'hoeveel procent van het loon vergoedt UWV'],
    ['what a rule compares with', 'wat is het gemiddelde waarmee wordt vergeleken'],
    ['who has the figures', 'welke koepel publiceert hoeveel mensen er werken'],
    ['a sum', 'twee parttimers, hoeveel banen zijn dat samen'],
    ['parts of something', 'hoeveel niveaus heeft de prestatieladder'],
  ])('is not what asks for %s', (_, question) => {
    expect(detectStatistics(question)).toEqual([]);
  });

  it('is hardly ever seen in what employers ask of the articles and these answer', async () => {
    const curated = await curatedKnowledge();
    const messages = curated.articles.flatMap((article) =>
      article.questions.map((text) => ({ article, text })),
    );
    const lost = messages.filter(({ article, text }) => {
      const statistics = detectStatistics(text);
      return statistics.length > 0 && !statistics.some((one) => statesFigure(curated, article, one, null));
    });
    expect(lost.length / messages.length).toBeLessThan(0.001);
  });
});

describe('a figure that an article states', () => {
  const club = sampleArticle('club', {
    what: 'De club begon in 2012. In 2022 deden ongeveer 50 bedrijven mee, de helft in Zwolle.',
    conditions: 'U neemt hoogstens 4 kandidaten aan. Bij 20 of meer winkels belt u eerst.',
    'how-much': 'De club betaalt 15% van de huur. Een cursus kost gemiddeld € 80.',
  });
  const knowledge = knowledgeBase([club]);
  const states = (question: string, place: string | null = null): boolean =>
    detectStatistics(question).some((one) => statesFigure(knowledge, club, one, place));

  it.each([
    ['hoeveel bedrijven doen mee', null, true],
    ['hoeveel ondernemingen doen mee', null, true],
    ['hoeveel bedrijven doen mee', 'Zwolle', true],
    ['hoeveel bedrijven doen mee', 'Venlo', false],
    ['hoeveel kandidaten zijn er', null, false],
    ['hoeveel winkels doen mee', null, false],
    ['hoeveel jongeren doen mee', null, false],
    ['hoeveel procent van de bedrijven slaagt', null, false],
    ['wat zijn de gemiddelde cursuskosten', null, true],
    ['zijn er cijfers over de club', null, false],
  ] as const)('is known, or not: %s (%s)', (question, place, known) => {
    expect(states(question, place)).toBe(known);
  });
});
