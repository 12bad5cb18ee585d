import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../../evals/dataset.ts';
import { gradesOf } from '../../../evals/run-dataset.ts';
import { answerOf } from '../../../src/domain/answer.ts';
import type { Turn } from '../../../src/domain/turn.ts';

function turnWith(given: Partial<Turn>): Turn {
  return {
    ...answerOf({ outcome: 'answered', text: '' }),
    id: 'beurt',
    conversationId: 'gesprek',
    sequence: 1,
    at: '2026-11-24T10:00:00Z',
    ...given,
  };
}

function grade(name: string, expectation: Expectation, given: Partial<Turn>) {
  return gradesOf(expectation, turnWith(given))[name];
}

const CITATION = { mark: 1, title: '', url: '', publisher: '', checkedOn: '2026-11-22' };

describe('graders', () => {
  it('judge only what an expectation gives', () => {
    expect(gradesOf({}, turnWith({}))).toEqual({});
  });

  it('outcome: one of those that are right', () => {
    expect(grade('outcome', { outcome: ['answered', 'clarification'] }, {})).toMatchObject({ pass: true });
    expect(grade('outcome', { outcome: ['redirected'] }, {})).toMatchObject({ pass: false, score: 0 });
  });

  it('first-article: right or acceptable; near counts half', () => {
    const expectation = { articles: ['a'], acceptable: ['b'] };
    expect(grade('first-article', expectation, { articles: ['b'] })).toMatchObject({ pass: true });
    expect(grade('first-article', expectation, { articles: ['c', 'a'] })).toMatchObject({
      pass: false,
      score: 0.5,
    });
    expect(grade('first-article', expectation, { articles: [] })).toMatchObject({ pass: false, score: 0 });
  });

  it('must-contain: every fact in one of its wordings, whatever case and spaces', () => {
    const expectation = { mustContain: [['€ 1,01', 'euro 1,01'], ['zolang']] };
    expect(grade('must-contain', expectation, { text: 'Zolang het duurt:\n€\u00a01,01.' })).toMatchObject({
      pass: true,
    });
    expect(grade('must-contain', expectation, { text: 'euro 1,01' })).toMatchObject({
      pass: false,
      score: 0.5,
    });
  });

  it('answer-first: a fact stands at the start', () => {
    const expectation = { mustContain: [['ja']] };
    expect(grade('answer-first', expectation, { text: 'Ja, dat mag.' })).toMatchObject({ pass: true });
    expect(grade('answer-first', expectation, { text: `${'woord '.repeat(50)} ja` })).toMatchObject({
      pass: false,
    });
  });

  it('must-not-contain: nothing outdated', () => {
    expect(
      grade('must-not-contain', { mustNotContain: ['3 jaar'] }, { text: 'hoogstens 3\u00a0jaar' }),
    ).toMatchObject({ pass: false });
  });

  it('facet: cited of the first article; whether it exists stands in what it is', () => {
    const citations = [
      { ...CITATION, articleId: 'a', passageId: 'a#what' },
      { ...CITATION, articleId: 'b', passageId: 'b#duration' },
    ];
    expect(grade('facet', { facet: 'status' }, { articles: ['a'], citations })).toMatchObject({ pass: true });
    expect(grade('facet', { facet: 'duration' }, { articles: ['a'], citations })).toMatchObject({
      pass: false,
    });
    expect(grade('facet', { facet: null }, { articles: ['a'], citations })).toBeUndefined();
  });

  it('region: the one this is about, or none', () => {
    const region = { id: 'twente', name: 'Twente', municipality: null, from: 'place' } as const;
    expect(grade('region', { region: 'twente' }, { region })).toMatchObject({ pass: true });
    expect(grade('region', { region: null }, { region })).toMatchObject({ pass: false });
  });

  it('responsible: part of the name suffices, and whose municipality counts', () => {
    const body = {
      organisation: 'Gemeente Venlo',
      does: 'beslist',
      countsMunicipalityOf: 'employee',
      contact: { name: '', phone: null, email: null, url: null },
    } as const;
    expect(
      grade(
        'responsible',
        { responsible: ['venlo'], countsMunicipalityOf: 'employee' },
        { responsible: [body] },
      ),
    ).toMatchObject({ pass: true });
    expect(grade('responsible', { responsible: ['Venlo', 'UWV'] }, { responsible: [body] })).toMatchObject({
      pass: false,
      score: 0.5,
    });
    expect(grade('responsible', { countsMunicipalityOf: 'none' }, { responsible: [body] })).toMatchObject({
      pass: false,
    });
  });

  it('handoff-state: where it stands, or that there is none', () => {
    expect(grade('handoff-state', { handoffState: 'requested' }, {})).toMatchObject({ pass: false });
    expect(grade('handoff-state', { handoffState: null }, {})).toMatchObject({ pass: true });
  });
});
