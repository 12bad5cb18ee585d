import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  type AnswerComparison,
  changesInHtml,
  changesInMarkdown,
} from '../adapters/knowledge-files/answer-changes-report.ts';
import { KnowledgeError } from '../adapters/knowledge-files/finding.ts';
import { knowledgeAtRevision } from '../adapters/knowledge-files/knowledge-at-revision.ts';
import { composeWithoutServer } from '../compose.ts';
import { readConfig } from '../config.ts';
import { askOnce } from '../conversation/ask-once.ts';
import { answerChange } from '../domain/answer-change.ts';
import { DomainError } from '../domain/errors.ts';
import type { Turn } from '../domain/turn.ts';
import { createLogger } from '../telemetry/logger.ts';

const USAGE = 'usage: npm run knowledge:diff -- [--questions FILE] [--html FILE] [--json] REVISION';

const { values, positionals } = parseArgs({
  options: {
    questions: { type: 'string', default: 'evals/datasets/questions.jsonl' },
    html: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [revision] = positionals;
if (revision === undefined || positionals.length > 1) {
  console.error(USAGE);
  process.exit(2);
}

const config = readConfig(process.env);
try {
  const comparison = await compare(revision, await readQuestions(values.questions));
  if (values.html) await writeFile(values.html, changesInHtml(comparison));
  console.log(values.json ? JSON.stringify(comparison, null, 2) : changesInMarkdown(comparison));
} catch (error) {
  if (!(error instanceof DomainError || error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function compare(since: string, questions: readonly string[]): Promise<AnswerComparison> {
  const old = await knowledgeAtRevision(config.knowledgeDir, since);
  const before = await askAll(old.folder, questions).finally(old.remove);
  const after = await askAll(config.knowledgeDir, questions);
  const changes = questions.flatMap(
    (question, index) => answerChange(question, before[index]!, after[index]!) ?? [],
  );
  return { revision: since, asked: questions.length, changes };
}

/** One JSON object a line; only `question` is used. */
async function readQuestions(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const row = z.object({ question: z.string().min(1) });
  return lines.map((line) => row.parse(JSON.parse(line)).question);
}

async function askAll(knowledgeDir: string, questions: readonly string[]): Promise<Turn[]> {
  const { services, close } = await composeWithoutServer({ ...config, knowledgeDir }, createLogger('warn'));
  const turns: Turn[] = [];
  for (const question of questions) turns.push(await askOnce(services, question));
  await close();
  return turns;
}
