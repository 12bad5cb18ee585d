import type { BrowserContextOptions } from 'playwright-core';
import { violations } from '../e2e/axe.ts';
import { inboxPage } from '../e2e/inbox-page.ts';
import type { Stage } from '../e2e/stage.ts';
import { visitorPage } from '../e2e/visitor-page.ts';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';
import type { AppState } from './app-state.ts';
import { INBOX_STATES } from './inbox-states.ts';
import { newSightings, type Sightings } from './sightings.ts';
import { APPLICANT, WIDGET_STATES } from './widget-states.ts';

const ANNA = 'anna@wsp.example';
const BRAM = 'bram@wsp.example';

/** What a walk through all states of an app found. */
export interface Walk {
  /** Objections per state; a state without any is left out. */
  readonly objections: Readonly<Record<string, readonly string[]>>;
  readonly seen: Sightings;
}

/** Walks through all states of the widget. */
export async function walkThroughWidget(stage: Stage, options: BrowserContextOptions): Promise<Walk> {
  const visitor = visitorPage(await stage.newPage(options));
  return walk(WIDGET_STATES, { ...visitor, anna: (await signInBoth(stage)).anna });
}

/** Walks through all states of the inbox, with a lead of its own. */
export async function walkThroughInbox(stage: Stage, options: BrowserContextOptions): Promise<Walk> {
  const { bram } = await signInBoth(stage);
  const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await employer.say('Wie regelt een jobcoach voor iemand uit Wijchen?');
  await requestPerson(employer, { contact: APPLICANT, prefer: 'live-chat', municipality: 'Wijchen' });
  const scene = { ...inboxPage(await stage.newPage(options)), door: stage.assistant, email: ANNA };
  return walk(INBOX_STATES, { ...scene, employer, colleague: bram });
}

async function signInBoth({ assistant }: Stage): Promise<{ anna: SignedIn; bram: SignedIn }> {
  await importAccountmanagers(assistant, [
    [ANNA, 'Anna de Wit', 'rijk-van-nijmegen', 'coordinator'],
    [BRAM, 'Bram Peters', 'rijk-van-nijmegen'],
  ]);
  return { anna: await signIn(assistant, ANNA), bram: await signIn(assistant, BRAM) };
}

async function walk<Scene extends { readonly page: Parameters<typeof violations>[0] }>(
  states: readonly AppState<Scene>[],
  scene: Scene,
): Promise<Walk> {
  const objections: Record<string, string[]> = {};
  const seen = newSightings();
  for (const { name, show } of states) {
    await show(scene).catch((cause) => {
      throw new Error(`the state '${name}' does not show`, { cause });
    });
    await seen.add(scene.page);
    const found = await violations(scene.page);
    if (found.length > 0) objections[name] = found;
  }
  await scene.page.context().close();
  return { objections, seen };
}
