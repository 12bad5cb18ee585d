import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { SCREENS, stageAround } from '../e2e/stage.ts';
import { startAssistantProcess } from '../support/assistant-process.ts';
import { shareIndexes } from '../support/shared-indexes.ts';
import { type Look, walkThroughInbox, walkThroughWidget } from './walk.ts';

/** The screens that every state is pictured on, each under the name of its folder. */
const PICTURED: Readonly<Record<string, BrowserContextOptions>> = {
  'desktop-light': { ...SCREENS.desktop, colorScheme: 'light' },
  'desktop-dark': { ...SCREENS.desktop, colorScheme: 'dark' },
  'phone-light': { ...SCREENS.phone, colorScheme: 'light' },
  'phone-dark': { ...SCREENS.phone, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 } },
  wide: { viewport: { width: 3840, height: 2160 } },
};

/**
 * Pictures every state of both apps: `folder/<screen>/<app>/<number> <state>.png`. `screens` are the ones wanted; none means all.
 * @throws when a state does not show
 */
export async function pictureStates(folder: string, screens: readonly string[]): Promise<void> {
  for (const [screen, options] of Object.entries(PICTURED)) {
    if (screens.length > 0 && !screens.includes(screen)) continue;
    await pictureScreen(path.join(folder, screen), options);
  }
}

/** Each screen has an assistant of its own, so that no state shows what another walk left behind. */
async function pictureScreen(folder: string, options: BrowserContextOptions): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'assistant-pictures-'));
  await shareIndexes(dataDir);
  const assistant = await startAssistantProcess({ DATA_DIR: dataDir, PORT: '0', RATE_LIMIT: 'off' });
  const stage = await stageAround(assistant, () => assistant.stop());
  try {
    await walkThroughWidget(stage, options, await pictures(path.join(folder, 'widget')));
    await walkThroughInbox(stage, options, await pictures(path.join(folder, 'inbox')));
  } finally {
    await stage.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function pictures(folder: string): Promise<Look> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  return async (page, state) => {
    count += 1;
    const name = `${String(count).padStart(2, '0')} ${state.replaceAll(/[^a-z0-9 ]/gi, '')}.png`;
    await page.screenshot({ path: path.join(folder, name), animations: 'disabled', caret: 'hide' });
  };
}
