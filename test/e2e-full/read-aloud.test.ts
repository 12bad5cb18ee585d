import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStage, SCREENS, type Stage } from '../e2e/stage.ts';
import { treeOf } from './accessible-tree.ts';
import { type Look, walkThroughInbox, walkThroughWidget } from './walk.ts';

const WALK_MS = 600_000;

/** States of which the tree is kept; the others are variations on these. */
const WIDGET_TREES = [
  'a greeting with starting questions',
  'an answer with its sources and who is responsible',
  'feedback with room for a remark',
  'a comparison in a table',
  'a question in return, with answers to choose from',
  'a message that is too long',
  'places to choose from',
  'the menu',
  'the form with everything missing',
  'the form with a number that is no KVK number',
  'a request that was sent',
  'a request that may be withdrawn',
  'an accountmanager who took the request',
  'a message that was refused',
  'an answer that failed',
  'no connection',
  'a question whether to erase the conversation',
  'a conversation that was erased',
  'a server that cannot be reached',
  'the button that opens the panel',
  'the panel',
  'a conversation of which no region is known',
];
const INBOX_TREES = [
  'somebody who is not signed in',
  'leads that cannot be loaded',
  'the queue',
  'the menu of who is signed in',
  'a lead that waits',
  'a lead in conversation',
  'a lead that goes to another region once the employer says yes',
  'a form of an action with what is missing',
  'an action that can still be taken back',
  'nothing that failed to be delivered',
  'what failed to be delivered, one of which cannot be tried again',
  'insights, with a table open',
  'the settings of a region',
  'settings with mistakes',
  'a question whether unsaved settings may go',
  'a server that cannot be reached',
];

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Writes down the trees of some states, in the order in which they come by. */
function reading(states: readonly string[], root: string) {
  const trees: string[] = [];
  const look: Look = async (page, state) => {
    if (states.includes(state)) trees.push(`# ${state}\n\n${await treeOf(page, root)}\n`);
  };
  return { look, written: () => trees.join('\n'), count: () => trees.length };
}

it(
  'tells a screen reader of the widget what is kept in trees/widget.yaml',
  async () => {
    const { look, written, count } = reading(WIDGET_TREES, 'wsp-assistent');
    await walkThroughWidget(stage, SCREENS.desktop, look);
    expect(count()).toBe(WIDGET_TREES.length);
    await expect(written()).toMatchFileSnapshot('trees/widget.yaml');
  },
  WALK_MS,
);

it(
  'tells a screen reader of the inbox what is kept in trees/inbox.yaml',
  async () => {
    const { look, written, count } = reading(INBOX_TREES, 'wsp-inbox');
    await walkThroughInbox(stage, SCREENS.desktop, look);
    expect(count()).toBe(INBOX_TREES.length);
    await expect(written()).toMatchFileSnapshot('trees/inbox.yaml');
  },
  WALK_MS,
);
