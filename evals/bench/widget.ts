import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_LAUNCH } from '../../test/support/chromium.ts';
import type { BenchResult } from './bench.ts';
import { serve } from './http-caller.ts';
import { median } from './interleave.ts';
import { startScratchAssistant } from './scratch-assistant.ts';

const ROUNDS = 9;
const WEB = path.join(import.meta.dirname, '../../dist/web');
const PAGE = '<!doctype html><html lang="nl"><title>WSP</title><h1>Werkgeversservicepunt</h1>';

/** What a page costs the visitor, in milliseconds since navigation began. */
interface PageTimes {
  readonly firstPaint: number;
  /** What tasks took beyond 50 ms, together. */
  readonly blocked: number;
  /** When the button of the widget was there; 0 on a page without it. */
  readonly ready: number;
}

/** What the widget weighs, and what it costs the page that carries it, in headless Chromium. */
export async function widgetBench(): Promise<BenchResult> {
  const size = await gzippedBytes('widget.js');
  const assistant = await startScratchAssistant();
  const widget = `<script type="module" src="${assistant.url}/widget.js"></script><wsp-assistent></wsp-assistent>`;
  const site = await serve(
    express()
      .get('/without', (_request, response) => response.send(PAGE))
      .get('/with', (_request, response) => response.send(PAGE + widget)),
  );
  const browser = await chromium.launch(CHROMIUM_LAUNCH);
  const without: PageTimes[] = [];
  const carrying: PageTimes[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [
      await timesOf(browser, `${site.url}/without`, null),
      await timesOf(browser, `${site.url}/with`, 'wsp-assistent button'),
    ];
    // The first round warms up browser and server.
    if (round === 0) continue;
    without.push(times[0]!);
    carrying.push(times[1]!);
  }
  await browser.close();
  await site.close();
  await assistant.stop();
  const row = (name: string, times: readonly PageTimes[]): string[] => [
    name,
    ...(['firstPaint', 'blocked', 'ready'] as const).map((figure) =>
      median(times.map((time) => time[figure])).toFixed(0),
    ),
  ];
  return {
    title: 'The widget on a page of another website',
    columns: ['page', 'first paint, ms', 'tasks beyond 50 ms, ms', 'button there, ms'],
    rows: [row('without the widget', without), row('with the widget', carrying)],
    targets: [
      { what: 'the widget with everything it loads, gzipped', value: size / 1000, atMost: 35, unit: 'kB' },
    ],
  };
}

/** A file and everything it imports, each compressed as it is sent. */
async function gzippedBytes(file: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = await readFile(path.join(WEB, file), 'utf8').catch((error: unknown) => {
    throw new Error('the widget is measured as it was built: npm run prepare', { cause: error });
  });
  let bytes = gzipSync(code).length;
  for (const [, imported] of code.matchAll(/(?:from|import\(?)\s*["'](\.[^"']+)["']/g)) {
    bytes += await gzippedBytes(path.join(path.dirname(file), imported!), seen);
  }
  return bytes;
}

async function timesOf(browser: Browser, url: string, button: string | null): Promise<PageTimes> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  if (button) await page.locator(button).first().waitFor();
  const times = await page.evaluate(async (hasButton) => {
    const ready = hasButton ? performance.now() : 0;
    // A paint is reported after the frame that it belongs to.
    while (performance.getEntriesByName('first-paint').length === 0)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const { longTasks } = globalThis as unknown as { longTasks: number[] };
    return {
      firstPaint: performance.getEntriesByName('first-paint')[0]!.startTime,
      blocked: longTasks.reduce((sum, duration) => sum + duration - 50, 0),
      ready,
    };
  }, button !== null);
  await context.close();
  return times;
}
