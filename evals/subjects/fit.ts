import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyseWithStems, countPassageWords } from '../../src/answering/select-relevance.ts';
import { composeWithoutServer } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import {
  type Candidate,
  candidateCollector,
  SIGN_WEIGHTS,
} from '../../src/conversation/subject-in-context.ts';
import { stemDutch } from '../../src/retrieval/stem-dutch.ts';
import { createLogger } from '../../src/telemetry/logger.ts';

/** Fits the weights of `subject-in-context.ts` and says what they reach on conversations that were left out. */

const CONVERSATIONS = path.join(import.meta.dirname, 'conversations.tsv');
const DAY = '2026-11-24';
const FOLDS = 5;
const STEPS = 300;
const RATE = 0.5;
/** Keeps a sign that says little from saying much. */
const SHRINKAGE = 0.002;

type Weights = Record<keyof typeof SIGN_WEIGHTS, number>;
const SIGNS = Object.keys(SIGN_WEIGHTS) as (keyof Weights)[];

interface Message {
  readonly conversation: number;
  readonly candidates: readonly Candidate[];
  /** The candidate that is meant; -1 when it is not among them. */
  readonly meant: number;
}

const messages = await readMessages();
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const [known, leftOut] = [true, false].map((isKnown) =>
    messages.filter(({ conversation }) => (conversation % FOLDS !== fold) === isKnown),
  );
  return { weights: fitted(known!), leftOut: leftOut! };
});
const right = folds.map(
  ({ weights, leftOut }) => leftOut.filter((message) => isRight(weights, message)).length,
);
const total = right.reduce((sum, count) => sum + count, 0);
console.log(`${messages.length} messages, right when left out: ${(total / messages.length).toFixed(3)}`);
for (const [sign, weight] of Object.entries(fitted(messages)))
  console.log(`  ${sign}: ${weight.toFixed(2)},`);

/** Every message but the first of each conversation, with what was really spoken of before it. */
async function readMessages(): Promise<Message[]> {
  const { services, close } = await composeWithoutServer(
    readConfig({ ASSISTANT_DATE: DAY }),
    createLogger('warn'),
  );
  const { knowledge, retriever } = services;
  const analyse = analyseWithStems(stemDutch);
  const collect = candidateCollector(knowledge, analyse, countPassageWords(knowledge, analyse));
  const read: Message[] = [];
  for (const [conversation, lines] of (await conversations()).entries()) {
    for (const [index, { articleId, text }] of lines.entries()) {
      if (index === 0) continue;
      const before = lines.slice(0, index);
      const { articleId: current, text: question } = before.at(-1)!;
      const earlier = [...new Set(before.map((line) => line.articleId))].filter((id) => id !== current);
      const spokenOf = { current: knowledge.article(current)!, earlier, question };
      const candidates = await collect(retriever, text, spokenOf);
      const meant = candidates.findIndex(({ article }) => article.id === articleId);
      read.push({ conversation, candidates, meant });
    }
  }
  await close();
  return read;
}

async function conversations(): Promise<{ articleId: string; text: string }[][]> {
  const blocks = (await readFile(CONVERSATIONS, 'utf8')).trim().split('\n\n');
  return blocks.map((block) =>
    block.split('\n').map((line) => {
      const [articleId = '', text = ''] = line.split('\t');
      return { articleId, text };
    }),
  );
}

/** The weights under which what is meant is likeliest, by steps along the mean gradient. */
function fitted(known: readonly Message[]): Weights {
  const weights = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Weights;
  const seen = Object.fromEntries(SIGNS.map((sign) => [sign, 1e-8])) as Weights;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = Object.fromEntries(SIGNS.map((sign) => [sign, -SHRINKAGE * weights[sign]])) as Weights;
    for (const { candidates, meant } of known) {
      if (meant < 0) continue;
      for (const [index, likelihood] of likelihoods(weights, candidates).entries()) {
        const missing = (index === meant ? 1 : 0) - likelihood;
        for (const sign of SIGNS) gradient[sign] += (missing * candidates[index]!.signs[sign]) / known.length;
      }
    }
    for (const sign of SIGNS) {
      seen[sign] += gradient[sign] ** 2;
      weights[sign] += (RATE * gradient[sign]) / Math.sqrt(seen[sign]);
    }
  }
  return weights;
}

function isRight(weights: Weights, { candidates, meant }: Message): boolean {
  const all = likelihoods(weights, candidates);
  return all.indexOf(Math.max(...all)) === meant;
}

function likelihoods(weights: Weights, candidates: readonly Candidate[]): number[] {
  const scores = candidates.map(({ signs }) =>
    Math.exp(SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], 0)),
  );
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.map((score) => score / sum);
}
