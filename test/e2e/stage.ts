import { type Browser, type BrowserContextOptions, chromium, devices, type Page } from 'playwright-core';
import type { InboxDoor } from '../support/accountmanager.ts';
import { CHROMIUM_LAUNCH } from '../support/chromium.ts';
import { startTestAssistant } from '../support/start-assistant.ts';

/** A screen with everything that belongs to it. */
export const SCREENS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

/** The real assistant and a real browser. */
export interface Stage {
  readonly assistant: InboxDoor;
  /** A page of somebody new: nothing is remembered of anybody else. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @param variables settings that a test is about */
export async function openStage(variables: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const assistant = await startTestAssistant('PGlite', variables);
  return stageAround(assistant, () => assistant.stop());
}

/** A browser in front of an assistant that already runs; closing the stage ends that with `stop`. */
export async function stageAround(assistant: InboxDoor, stop: () => Promise<unknown>): Promise<Stage> {
  const browser = await chromium.launch(CHROMIUM_LAUNCH);
  return {
    assistant,
    newPage: (options) => newPage(browser, assistant.url, options),
    async close() {
      await browser.close();
      await stop();
    },
  };
}

async function newPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'nl-NL', reducedMotion: 'reduce', ...options });
  return context.newPage();
}
