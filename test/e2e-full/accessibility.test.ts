import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WIDGET_MESSAGES } from '../../src/web/widget/messages.ts';
import { violations } from '../e2e/axe.ts';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { newSightings } from './sightings.ts';
import { type Look, walkThroughInbox, walkThroughWidget } from './walk.ts';

/** A walk visits many states, and axe takes seconds for each on a busy machine. */
const WALK_MS = 600_000;
/** For who reads another language than the server's own words, and the name of a file. */
const NEVER_MET = ['disclosure', 'fileName'];

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Asks axe about every state, and remembers what was there. A state without objections is left out. */
function inspection() {
  const objections: Record<string, readonly string[]> = {};
  const seen = newSightings();
  const look: Look = async (page, state) => {
    await seen.add(page);
    const found = await violations(page);
    if (found.length > 0) objections[state] = found;
  };
  return { objections, seen, look };
}

describe.each([
  ['a desktop', SCREENS.desktop],
  ['a dark phone', { ...SCREENS.phone, colorScheme: 'dark' }],
  ['a screen 320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ['a screen in forced colours', { ...SCREENS.desktop, forcedColors: 'active' }],
] as const)('on %s', (_, options) => {
  it(
    'gives axe nothing to object to in any state of the widget, and no text of it is in no state',
    async () => {
      const { objections, seen, look } = inspection();
      await walkThroughWidget(stage, options, look);
      expect(objections).toEqual({});
      const unseen = Object.entries(WIDGET_MESSAGES.nl)
        .filter(([, text]) => typeof text === 'string' && !seen.hasText(text))
        .map(([name]) => name);
      expect(unseen).toEqual(NEVER_MET);
    },
    WALK_MS,
  );

  it(
    'gives axe nothing to object to in any state of the inbox, and no part of it is in no state',
    async () => {
      const { objections, seen, look } = inspection();
      await walkThroughInbox(stage, options, look);
      expect(objections).toEqual({});
      const defined = await readFile('src/web/inbox/inbox.ts', 'utf8');
      const parts = [...defined.matchAll(/define\('([a-z-]+)'/g)].map(([, name]) => name!);
      expect(parts.filter((name) => !seen.elements.has(name))).toEqual([]);
    },
    WALK_MS,
  );
});
