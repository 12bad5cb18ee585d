import type { QuestionRewriter } from '../answering/rewrite-question.ts';
import type { TokenAllowance } from '../answering/token-budget.ts';
import type { AnswerTranslator } from '../answering/translate-answer.ts';

/** What a language model does for a turn beside phrasing its answer. */
export interface ModelHelp {
  /** Says a question that is not found well in other Dutch words. */
  readonly rewriter: QuestionRewriter;
  /** Asks an English question in Dutch. */
  readonly asker: QuestionRewriter;
  readonly translator: AnswerTranslator;
  /** What everything the model says for one turn may take. */
  newAllowance(): TokenAllowance;
}
