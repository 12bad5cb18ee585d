import express from 'express';
import type { BenchResult } from './bench.ts';
import { httpCaller, serve } from './http-caller.ts';
import { interleave, median, ratioOf } from './interleave.ts';
import { startScratchAssistant } from './scratch-assistant.ts';

const ROUNDS = 20;
const CALLS = 100;
/** Postcodes, names, misspellings, a name of several places, and one of none. */
const LOOK_UPS = [
  '6602',
  'Venlo',
  'nijmgen',
  'Bergen',
  'rijk van nijmegen',
  '8223DB',
  'onbekendeplaats',
  'Hengelo',
];

/** A look-up of a region over HTTP, against a handler that only answers `{}`. */
export async function lookUpBench(): Promise<BenchResult> {
  const assistant = await startScratchAssistant();
  const bare = await serve(
    express().get('/', (_request, response) => {
      response.json({});
    }),
  );
  const caller = httpCaller();
  const urls = LOOK_UPS.map((q) => `${assistant.url}/api/v1/regions?q=${encodeURIComponent(q)}`);
  const times = await interleave(
    {
      lookUp: (call) => caller.get(urls[call % urls.length]!),
      bare: () => caller.get(`${bare.url}/`),
    },
    { rounds: ROUNDS, calls: CALLS },
  );
  caller.close();
  await bare.close();
  await assistant.stop();
  const ratio = ratioOf(times.lookUp, times.bare);
  return {
    title: 'Looking up a region',
    columns: ['what', 'ms a request'],
    rows: [
      ['GET /api/v1/regions?q=…', median(times.lookUp).toFixed(3)],
      ['a handler that answers {}', median(times.bare).toFixed(3)],
    ],
    targets: [{ what: 'a look-up, against an empty handler', value: ratio, atMost: 2, unit: '×' }],
  };
}
