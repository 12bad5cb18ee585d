import { OTHER_QUESTION_KINDS, type OtherQuestionKind, type OtherQuestions } from '../../retrieval/ports.ts';
import { type Finding, mistake } from './finding.ts';
import { readTextFile } from './read-text-file.ts';
import type { Parsed } from './yaml-file.ts';

/** The messages below `<knowledge>/other-questions`, one file a kind, one message a line; each file must be there. */
export async function loadOtherQuestions(knowledgeFolder: string): Promise<Parsed<OtherQuestions>> {
  const questions = new Map<OtherQuestionKind, readonly string[]>();
  const findings: Finding[] = [];
  for (const kind of OTHER_QUESTION_KINDS) {
    const loaded = await loadKind(knowledgeFolder, `other-questions/${kind}.txt`);
    if ('findings' in loaded) findings.push(...loaded.findings);
    else questions.set(kind, loaded.value);
  }
  if (findings.length > 0) return { findings };
  return { value: Object.fromEntries(questions) as OtherQuestions };
}

async function loadKind(knowledgeFolder: string, file: string): Promise<Parsed<readonly string[]>> {
  const text = await readTextFile(knowledgeFolder, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return missing(file, 'the file is not there');
    throw error;
  });
  if ('findings' in text) return text;
  const lines = text.value.split(/\r?\n/).map((line) => line.trim());
  const messages = lines.filter((line) => line !== '');
  return messages.length > 0 ? { value: messages } : missing(file, 'the file has no messages');
}

function missing(file: string, what: string): { findings: Finding[] } {
  return {
    findings: [mistake(file, null, what, 'write in it what such a visitor asks, one message a line')],
  };
}
