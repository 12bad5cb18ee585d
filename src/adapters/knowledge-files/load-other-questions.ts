import { OTHER_QUESTION_KINDS, type OtherQuestions } from '../../retrieval/ports.ts';
import { loadMessages } from './load-messages.ts';
import type { Parsed } from './yaml-file.ts';

/** The messages below `<knowledge>/other-questions`: what is no employer's question about staff. */
export function loadOtherQuestions(knowledgeFolder: string): Promise<Parsed<OtherQuestions>> {
  const fix = 'write in it what such a visitor asks, one message a line';
  return loadMessages(knowledgeFolder, 'other-questions', OTHER_QUESTION_KINDS, fix);
}
