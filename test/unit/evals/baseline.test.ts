import { describe, expect, it } from 'vitest';
import { fallsSince, updatedBaseline } from '../../../evals/baseline.ts';
import { failed, passed } from '../../../evals/graders/grader.ts';
import { reportInHtml } from '../../../evals/report-html.ts';
import { reportInMarkdown } from '../../../evals/report-markdown.ts';
import type { EvalResult } from '../../../evals/run-dataset.ts';
import { scoresOf } from '../../../evals/scores.ts';

const RIGHT: EvalResult = {
  id: 'q-1',
  register: 'lay',
  expected: 'answered',
  found: 'answered',
  composedBy: 'extractive',
  said: 'Wat is LKV?',
  answer: 'Een voordeel.',
  grades: { outcome: passed(), 'must-contain': passed() },
};
const WRONG: EvalResult = {
  ...RIGHT,
  id: 'q-2',
  register: 'typo',
  found: 'clarification',
  composedBy: null,
  answer: '<b>Wat bedoelt u?</b>',
  grades: { outcome: failed('clarification instead of answered'), 'must-contain': failed("lacks 'x'", 0.5) },
};

describe('the scores of a set', () => {
  it('are shares without a mistake and means per grader, in all and per register and outcome', () => {
    const scores = scoresOf([RIGHT, WRONG]);
    expect(scores.all).toEqual({ count: 2, score: 0.5 });
    expect(scores['grader must-contain']).toEqual({ count: 2, score: 0.75 });
    expect(scores['register typo']).toEqual({ count: 1, score: 0 });
    expect(scores['typo must-contain']).toEqual({ count: 1, score: 0.5 });
    expect(scores['outcome answered']).toEqual({ count: 2, score: 0.5 });
  });
});

describe('the baseline', () => {
  const baseline = updatedBaseline({}, { questions: scoresOf([RIGHT]) });

  it('is kept as long as nothing falls', () => {
    expect(fallsSince(baseline, { questions: scoresOf([RIGHT]) })).toEqual([]);
  });

  it('shows every score that falls, and every one that is no longer measured', () => {
    const falls = fallsSince(baseline, { questions: scoresOf([WRONG]) });
    expect(falls).toContainEqual({ dataset: 'questions', name: 'all', before: 1, now: 0 });
    expect(falls).toContainEqual({ dataset: 'questions', name: 'register lay', before: 1, now: null });
  });

  it('says nothing of sets that were not run, nor of new ones', () => {
    expect(fallsSince(baseline, { dialogues: scoresOf([WRONG]) })).toEqual([]);
    expect(updatedBaseline(baseline, { dialogues: scoresOf([RIGHT]) })).toHaveProperty('questions');
  });
});

describe('the reports', () => {
  it('list every miss with its reasons, and what fell', () => {
    const falls = [{ dataset: 'questions', name: 'all', before: 1, now: 0.5 }];
    const report = reportInMarkdown('questions', [RIGHT, WRONG], falls);
    expect(report).toContain('- **q-2** (typo) Wat is LKV?\n  - outcome: clarification instead of answered');
    expect(report).toContain('fell: questions, all: 1 → 0.5');
    expect(report).not.toContain('q-1');
  });

  it('never let an answer become markup of the page', () => {
    const page = reportInHtml('questions', [WRONG], [], undefined);
    expect(page).toContain('&lt;b&gt;Wat bedoelt u?');
    expect(page).toContain('<svg role="img"');
  });
});
