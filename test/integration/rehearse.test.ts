import { afterAll, beforeAll, expect, it } from 'vitest';
import { rehearse } from '../../src/compose/rehearse.ts';
import { composeWithoutServer } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { ModelHelp } from '../../src/conversation/model-help.ts';
import type { Services } from '../../src/conversation/turn-in-progress.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { startTestAssistant } from '../support/start-assistant.ts';
import { type TestSettings, testSettings } from '../support/test-settings.ts';

let settings: TestSettings;
let services: Services;
let close: () => Promise<void>;
beforeAll(async () => {
  settings = await testSettings('PGlite');
  ({ services, close } = await composeWithoutServer(readConfig(settings.variables), createLogger('silent')));
});
afterAll(async () => {
  await close();
  await settings.remove();
});

/** The services, and the titles of what was answered about. */
function listeningIn(): { services: Services; answered: string[] } {
  const answered: string[] = [];
  const composer: Services['composer'] = {
    async compose(request, listener, signal) {
      const composition = await services.composer.compose(request, listener, signal);
      answered.push(...composition.citations.map(({ title }) => title));
      return composition;
    },
  };
  return { services: { ...services, composer }, answered };
}

it('goes all the way of a question', async () => {
  const rehearsal = listeningIn();
  await rehearse(rehearsal.services);
  expect(rehearsal.answered).toContain('Proefplaatsing');
});

it('asks no language model', async () => {
  const rehearsal = listeningIn();
  await rehearse({ ...rehearsal.services, modelHelp: {} as ModelHelp });
  expect(rehearsal.answered).toEqual([]);
});

it('leaves nothing behind', async () => {
  const assistant = await startTestAssistant('PGlite');
  try {
    const counts = await assistant.changeRows(async (db) => [
      await db.selectFrom('conversations').selectAll().execute(),
      await db.selectFrom('turns').selectAll().execute(),
    ]);
    expect(counts).toEqual([[], []]);
  } finally {
    await assistant.stop();
  }
});
