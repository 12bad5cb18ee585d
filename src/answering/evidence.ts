import { amountInWords } from '../domain/amount.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage } from '../domain/passage.ts';
import { type Clause, clausesOf } from './clause.ts';
import { passageInWords } from './compose-extractive.ts';
import { type Figure, readFigures } from './figure.ts';
import { plainWords } from './plain-words.ts';

/** One sentence or list item of a passage, or an amount record. */
export interface Statement {
  /** In plain words. */
  readonly text: string;
  /** The line above the list it stands in, in plain words; '' outside a list. */
  readonly leadIn: string;
  readonly clauses: readonly Clause[];
  /** Its own, and after them those of the line above the list. */
  readonly figures: readonly Figure[];
  /** Whether the passage says that this is not certain. */
  readonly isUncertain: boolean;
}

/** A passage as something that sentences can rest on. */
export interface Evidence {
  readonly articleId: string;
  /** In plain words. */
  readonly title: string;
  /** The text as a visitor would read it. */
  readonly original: string;
  /** The same in plain words, with the title. */
  readonly text: string;
  readonly statements: readonly Statement[];
}

/** A rule's judgement of one sentence; `reason` is for logs and reports, never for the visitor. */
export type Verdict = { readonly pass: true } | { readonly pass: false; readonly reason: string };

export const PASS: Verdict = { pass: true };

export function fail(reason: string): Verdict {
  return { pass: false, reason };
}

/** A passage and the amounts it names, read for the grounding check. */
export function evidenceOf(knowledge: KnowledgeBase, passage: Passage, day: IsoDate): Evidence {
  const own = evidenceOfText(passage.articleId, passage.title, passageInWords(knowledge, passage, day));
  const amounts = amountReferences(passage.text).map((id) => {
    const amount = knowledge.amount(id)!;
    return statementOf(plainWords(`${amount.what} ${amountInWords(amount, day)}`), '');
  });
  return { ...own, statements: [...own.statements, ...amounts] };
}

/** A text that is no passage, such as a sum or who is responsible here, read for the grounding check. */
export function evidenceOfText(articleId: string, title: string, original: string): Evidence {
  const plainTitle = plainWords(title);
  return {
    articleId,
    title: plainTitle,
    original,
    text: `${plainTitle} ${plainWords(original)}`,
    statements: statementsOf(original),
  };
}

/** Not followed by a small letter, so that an abbreviation ends no statement. */
const SENTENCE_END = /(?<=[.!?]["')]*)\s+(?=[^\p{Ll}\s])/u;
const LIST_ITEM = /^\s*(?:[-*]|\d+\.)\s/;

function statementsOf(original: string): Statement[] {
  const statements: Statement[] = [];
  let leadIn = '';
  for (const line of original.split('\n').filter((text) => text.trim() !== '')) {
    const isItem = LIST_ITEM.test(line);
    for (const sentence of line.replace(LIST_ITEM, '').split(SENTENCE_END)) {
      const plain = plainWords(sentence);
      if (DOUBTS_WHAT_CAME_BEFORE.test(plain)) doubtLast(statements);
      statements.push(statementOf(plain, isItem ? leadIn : ''));
    }
    if (!isItem) leadIn = plainWords(line.split(SENTENCE_END).at(-1)!);
  }
  return statements;
}

/** `Of dat nog geldt, is onbekend` takes the certainty from the sentence or clause before it. */
const DOUBTS_WHAT_CAME_BEFORE = /(?:^|; )of (?:dat|dit|die)\b.*\bonbekend\b/;

function statementOf(text: string, leadIn: string): Statement {
  return {
    text,
    leadIn,
    clauses: clausesOf(text),
    figures: [...readFigures(text), ...readFigures(leadIn)],
    isUncertain: DOUBTS_WHAT_CAME_BEFORE.test(text),
  };
}

function doubtLast(statements: Statement[]): void {
  const last = statements.pop();
  if (last) statements.push({ ...last, isUncertain: true });
}
