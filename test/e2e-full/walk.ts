import type { BrowserContextOptions, Page } from 'playwright-core';
import { inboxPage } from '../e2e/inbox-page.ts';
import type { Stage } from '../e2e/stage.ts';
import { visitorPage } from '../e2e/visitor-page.ts';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';
import type { AppState } from './app-state.ts';
import { INBOX_STATES } from './inbox-states.ts';
import { APPLICANT, WIDGET_STATES } from './widget-states.ts';

const ANNA = 'anna@wsp.example';
const BRAM = 'bram@wsp.example';

/** Looks at an app in one of its states. */
export type Look = (page: Page, state: string) => Promise<void>;

/** Walks through all states of the widget. */
export async function walkThroughWidget(
  stage: Stage,
  options: BrowserContextOptions,
  look: Look,
): Promise<void> {
  const visitor = visitorPage(await stage.newPage(options));
  await walk(WIDGET_STATES, { ...visitor, anna: (await signInBoth(stage)).anna }, look);
}

/** Walks through all states of the inbox, with a lead of its own. */
export async function walkThroughInbox(
  stage: Stage,
  options: BrowserContextOptions,
  look: Look,
): Promise<void> {
  const { bram } = await signInBoth(stage);
  const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await employer.say('Wie regelt een jobcoach voor iemand uit Wijchen?');
  await requestPerson(employer, { contact: APPLICANT, prefer: 'live-chat', municipality: 'Wijchen' });
  const scene = { ...inboxPage(await stage.newPage(options)), door: stage.assistant, email: ANNA };
  await walk(INBOX_STATES, { ...scene, employer, colleague: bram }, look);
}

async function signInBoth({ assistant }: Stage): Promise<{ anna: SignedIn; bram: SignedIn }> {
  await importAccountmanagers(assistant, [
    [ANNA, 'Anna de Wit', 'rijk-van-nijmegen', 'coordinator'],
    [BRAM, 'Bram Peters', 'rijk-van-nijmegen'],
  ]);
  return { anna: await signIn(assistant, ANNA), bram: await signIn(assistant, BRAM) };
}

async function walk<Scene extends { readonly page: Page }>(
  states: readonly AppState<Scene>[],
  scene: Scene,
  look: Look,
): Promise<void> {
  for (const { name, show } of states) {
    await show(scene).catch((cause) => {
      throw new Error(`the state '${name}' does not show`, { cause });
    });
    await look(scene.page, name);
  }
  await scene.page.context().close();
}
