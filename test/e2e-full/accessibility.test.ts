import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectionsToInbox, objectionsToWidget } from '../e2e/accessibility.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';

/** A walk visits many states, and axe takes seconds for each on a busy machine. */
const WALK_MS = 300_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe.each([
  ['a dark phone', { ...SCREENS.phone, colorScheme: 'dark' }],
  ['a screen 320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ['a screen in forced colours', { ...SCREENS.desktop, forcedColors: 'active' }],
] as const)('on %s', (_, options) => {
  it(
    'gives axe nothing to object to in any state of the widget',
    async () => {
      expect(await objectionsToWidget(stage, options)).toEqual({});
    },
    WALK_MS,
  );

  it(
    'gives axe nothing to object to in any state of the inbox',
    async () => {
      expect(await objectionsToInbox(stage, options)).toEqual({});
    },
    WALK_MS,
  );
});
