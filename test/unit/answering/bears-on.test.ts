import { expect, it } from 'vitest';
import { bearsOn } from '../../../src/answering/bears-on.ts';
import { BENEFIT, sampleKnowledge } from './sample-knowledge.ts';

it.each([
  ['geldt dat ook voor een stichting?', true],
  ['telt een proefplaatsing dan mee?', true],
  ['geldt dat ook voor een uitzendkracht?', false],
  ['krijg ik het elke maand?', false],
  ['mag dat?', true],
  ['geldt het voordeel dan?', true],
])('tells whether an article says anything of what is asked of it: %s', (question, bears) => {
  expect(bearsOn(sampleKnowledge(), BENEFIT, question)).toBe(bears);
});
