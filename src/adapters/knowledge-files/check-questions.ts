import type { Article } from '../../domain/article.ts';
import { MARKUP } from './article-schema.ts';
import { type Finding, mistake, warning } from './finding.ts';
import { questionsFile } from './load-articles.ts';
import type { ArticleFile } from './parse-article.ts';
import { findSimilar, wordsOfMessage } from './similar-messages.ts';

/**
 * Messages that share this much of their words teach the search nothing new. At 0.75 a pair of four words may differ in
 * one filler or ending; lower, `hoe lang duurt lks` and `hoe lang duurt lkv` would count as the same.
 */
const NEARLY_THE_SAME = 0.75;
/**
 * Employers mostly do not know the official name; an article whose messages do is found by nobody else. The name of a
 * sector is no official name: everyone says bouw and ICT.
 */
const LARGEST_NAMED_SHARE = 1 / 3;
/** Below this the search has too little to recognise a subject by. */
const FEWEST_MESSAGES = 20;
/** What the widget lets a visitor type. */
const LONGEST_MESSAGE = 2000;

interface Message {
  readonly text: string;
  readonly articleId: string;
  /** Line of the questions file. */
  readonly line: number;
}

/** Whether the messages of the articles say how employers ask it, each once and mostly in their own words. */
export function checkQuestions(files: readonly ArticleFile[]): Finding[] {
  const messages = files.flatMap(({ article, questionLines }) =>
    article.questions.map((text, index) => ({ text, articleId: article.id, line: questionLines[index]! })),
  );
  return [
    ...messages.flatMap(formFindings),
    ...similarFindings(messages),
    ...files.flatMap(({ article }) => [...countFindings(article), ...namedFindings(article)]),
  ];
}

function formFindings({ text, articleId, line }: Message): Finding[] {
  const file = questionsFile(articleId);
  const findings: Finding[] = [];
  if (MARKUP.test(text)) findings.push(mistake(file, line, 'HTML is not allowed in a message', 'remove it'));
  if (text.length > LONGEST_MESSAGE) {
    findings.push(
      mistake(file, line, `the message has ${text.length} characters`, 'put one message on each line'),
    );
  }
  return findings;
}

function similarFindings(messages: readonly Message[]): Finding[] {
  const texts = messages.map(({ text }) => text);
  return findSimilar(texts, NEARLY_THE_SAME).map(({ first, second }) => {
    const [kept, repeated] = [messages[first]!, messages[second]!];
    const where = `${questionsFile(kept.articleId)}:${kept.line}`;
    return mistake(
      questionsFile(repeated.articleId),
      repeated.line,
      `'${repeated.text}' is nearly the same as '${kept.text}' (${where})`,
      'keep it with the article that answers it best, or say it in other words',
    );
  });
}

function countFindings({ id, questions }: Article): Finding[] {
  const file = questionsFile(id);
  if (questions.length === 0) {
    return [mistake(file, null, 'there are no messages', 'write how employers ask it, one message a line')];
  }
  if (questions.length >= FEWEST_MESSAGES) return [];
  return [
    warning(
      file,
      null,
      `there are only ${questions.length} messages`,
      `add some, up to ${FEWEST_MESSAGES} or more`,
    ),
  ];
}

function namedFindings(article: Article): Finding[] {
  const names = officialNames(article).map((name) => ` ${wordsOfMessage(name).join(' ')} `);
  const named = article.questions.filter((question) => {
    const words = ` ${wordsOfMessage(question).join(' ')} `;
    return names.some((name) => words.includes(name));
  });
  if (article.kind === 'sector' || named.length <= article.questions.length * LARGEST_NAMED_SHARE) return [];
  return [
    mistake(
      questionsFile(article.id),
      null,
      `${named.length} of ${article.questions.length} messages contain the title or abbreviation`,
      'at most a third may: rewrite some in everyday words',
    ),
  ];
}

/**
 * The title, also without what stands in brackets, and the abbreviations of the subject: not the names of the
 * organisations that execute it, which employers do know.
 */
function officialNames({ title, synonyms, executedBy }: Article): string[] {
  const inBrackets = [...title.matchAll(/\(([^)]+)\)/g)].map((match) => match[1]!);
  const abbreviations = [...inBrackets, ...synonyms].filter((name) => /^[A-Z][A-Za-z]*[A-Z]\d*$/.test(name));
  const names = [title, title.replace(/\s*\([^)]*\)/g, ''), title.split(' (')[0]!, ...abbreviations];
  const known = executedBy.map((name) => name.toLowerCase());
  return names.filter((name) => !known.includes(name.toLowerCase()));
}
