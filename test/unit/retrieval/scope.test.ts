import { beforeAll, describe, expect, it } from 'vitest';
import type { OtherQuestions } from '../../../src/retrieval/ports.ts';
import type { Retriever } from '../../../src/retrieval/retriever.ts';
import { ARTICLES } from './articles.ts';
import { openRetriever } from './open-retriever.ts';

const OTHER_QUESTIONS: OtherQuestions = {
  'out-of-scope': [
    'hoe bak ik een taart',
    'hoe bak ik een brood',
    'welke taart is lekker',
    'welk brood is lekker',
    'wordt het morgen warm weer',
    'wordt het vandaag warm weer',
  ],
  jobseeker: [
    'ik ben werkloos',
    'ik ben al lang werkloos',
    'ik ben werkloos en zoek een baan',
    'ik zoek een baan',
  ],
  employee: ['mijn chef pest mij', 'ik word gepest door mijn chef', 'mijn chef betaalt mij niet'],
};

let retriever: Retriever;

beforeAll(async () => {
  ({ retriever } = await openRetriever({ otherQuestions: OTHER_QUESTIONS }));
});

describe('a question that is not ours', () => {
  it.each([
    ['out-of-scope', 'hoe bak ik een lekkere taart'],
    ['jobseeker', 'ik ben werkloos en wil een baan'],
    ['employee', 'mijn chef pest mij elke dag'],
  ])('is told apart as %s', async (kind, question) => {
    const { notOurs } = await retriever.retrieve(question);
    expect(notOurs?.kind).toBe(kind);
    expect(notOurs?.confidence).toBeGreaterThan(0.5);
  });

  it('leaves its articles only the rest of the confidence', async () => {
    const { articles, notOurs } = await retriever.retrieve('hoe bak ik een taart', {
      limit: ARTICLES.length,
    });
    const sum = articles.reduce((total, { confidence }) => total + confidence, 0);
    expect(sum).toBeCloseTo(1 - notOurs!.confidence, 4);
  });
});

describe('a question of an employer', () => {
  it.each([
    'loonkostensubsidie aanvragen',
    'wie betaalt de jobcoach',
    'ik zoek personeel',
    'hoe lang duurt het',
  ])('is ours: %s', async (question) => {
    const { notOurs } = await retriever.retrieve(question);
    expect(notOurs!.confidence).toBeLessThan(0.5);
  });
});

describe('nothing can be said', () => {
  it('of a text that shares nothing with any example', async () => {
    expect((await retriever.retrieve('😀🎉')).notOurs).toBeNull();
  });

  it('without examples of other questions', async () => {
    const { retriever: untaught } = await openRetriever();
    expect((await untaught.retrieve('hoe bak ik een taart')).notOurs).toBeNull();
  });
});
