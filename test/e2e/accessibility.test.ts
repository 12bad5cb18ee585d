import { afterAll, beforeAll, expect, it } from 'vitest';
import { objectionsToInbox, objectionsToWidget } from './accessibility.ts';
import { openStage, SCREENS, type Stage } from './stage.ts';

/** A walk visits many states, and axe takes seconds for each on a busy machine. */
const WALK_MS = 300_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

it(
  'gives axe nothing to object to in any state of the widget',
  async () => {
    expect(await objectionsToWidget(stage, SCREENS.desktop)).toEqual({});
  },
  WALK_MS,
);

it(
  'gives axe nothing to object to in any state of the inbox',
  async () => {
    expect(await objectionsToInbox(stage, SCREENS.desktop)).toEqual({});
  },
  WALK_MS,
);
