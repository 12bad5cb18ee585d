import type { Turn } from './turn.ts';

/** What of a turn an editor sees when the knowledge changes. */
export type ComparedAnswer = Pick<Turn, 'outcome' | 'text' | 'articles' | 'citations'>;

/** In which way an answer changed, the most far-reaching first. */
export const CHANGE_KINDS = ['outcome', 'article', 'text', 'sources'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A question to which two versions of the knowledge give another answer. */
export interface AnswerChange {
  readonly question: string;
  readonly kind: ChangeKind;
  readonly before: ComparedAnswer;
  readonly after: ComparedAnswer;
}

/** The change in the answer to a question, or undefined when a visitor would see none. */
export function answerChange(
  question: string,
  before: ComparedAnswer,
  after: ComparedAnswer,
): AnswerChange | undefined {
  const kind = CHANGE_KINDS.find((candidate) => seen(candidate, before) !== seen(candidate, after));
  return kind && { question, kind, before, after };
}

function seen(kind: ChangeKind, { outcome, text, articles, citations }: ComparedAnswer): string {
  if (kind === 'outcome') return outcome;
  if (kind === 'article') return articles[0] ?? '';
  if (kind === 'text') return text;
  return citations.map(({ title, url, checkedOn }) => [title, url, checkedOn].join(' ')).join('\n');
}
