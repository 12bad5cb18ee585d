import { expect, it } from 'vitest';
import { type CalledEngine, isFinished, openEngine } from '../../../evals/bench/engine-caller.ts';

const FEW = { kind: 'synthetic', articles: 4, questionsPerArticle: 3 } as const;

it('an engine in a process of its own is filled, judged and timed', async () => {
  const engine = (await openEngine('MiniSearch', FEW, { secondsAtMost: 600 })) as CalledEngine;
  expect(engine.opened).toMatchObject({ articles: 4, messages: 12 });
  expect(engine.quality.first).toBeGreaterThan(0.5);
  expect(await engine.time()).toBeGreaterThan(0);
  engine.stop();
});

it('an engine that takes longer than it may is stopped, and said to be unfinished', async () => {
  const engine = await openEngine('MiniSearch', FEW, { secondsAtMost: 0.01 });
  expect(isFinished(engine)).toBe(false);
  expect(engine).toEqual({ name: 'MiniSearch', why: 'not finished in 0.01 s' });
});
