import type { BrowserContextOptions } from 'playwright-core';
import { importAccountmanagers } from '../support/accountmanager.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';
import { violations } from './axe.ts';
import { inboxPage } from './inbox-page.ts';
import type { Stage } from './stage.ts';
import { APPLICANT, INBOX_STATES, WIDGET_STATES } from './states.ts';
import { visitorPage } from './visitor-page.ts';

const EMAIL = 'anna@wsp.example';

/** Objections per state; a state without any is left out. */
export type Objections = Readonly<Record<string, readonly string[]>>;

/** Walks through all states of the widget. */
export async function objectionsToWidget(stage: Stage, options: BrowserContextOptions): Promise<Objections> {
  const visitor = visitorPage(await stage.newPage(options));
  const found: Record<string, string[]> = {};
  for (const { name, show } of WIDGET_STATES) {
    await show(visitor);
    found[name] = await violations(visitor.page);
  }
  await visitor.page.context().close();
  return onlyObjections(found);
}

/** Walks through all states of the inbox, with a lead of its own. */
export async function objectionsToInbox(stage: Stage, options: BrowserContextOptions): Promise<Objections> {
  await importAccountmanagers(stage.assistant, [[EMAIL, 'Anna de Wit', 'rijk-van-nijmegen']]);
  const employer = await startVisitor(stage.assistant, { region: 'rijk-van-nijmegen' });
  await employer.say('Wie regelt een jobcoach voor iemand uit Wijchen?');
  await requestPerson(employer, { contact: APPLICANT, prefer: 'live-chat', municipality: 'Wijchen' });
  const scene = { ...inboxPage(await stage.newPage(options)), door: stage.assistant, email: EMAIL };
  const found: Record<string, string[]> = {};
  for (const { name, show } of INBOX_STATES) {
    await show(scene);
    found[name] = await violations(scene.page);
  }
  await scene.page.context().close();
  return onlyObjections(found);
}

function onlyObjections(found: Objections): Objections {
  return Object.fromEntries(Object.entries(found).filter(([, objections]) => objections.length > 0));
}
