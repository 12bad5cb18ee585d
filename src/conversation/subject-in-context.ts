import { asksYesOrNo } from '../answering/detect-facet.ts';
import { shortTitle } from '../answering/follow-up-question.ts';
import { type AnalyseText, rarityOfWords } from '../answering/select-relevance.ts';
import type { Article } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { namesNoSubject } from './subject-words.ts';

/** What was spoken of before a message. */
export interface SpokenOf {
  readonly current: Article;
  /** Ids of the subjects before it. */
  readonly earlier: readonly string[];
  /** The visitor's question before this message. */
  readonly question: string | null;
}

export interface SubjectInContext {
  readonly article: Article;
  /** 0 to 1; those of one message add up to 1. */
  readonly likelihood: number;
}

/** What a message in the middle of a conversation is about, the likeliest first; never empty. */
export type ReadSubject = (
  retriever: Retriever,
  text: string,
  spokenOf: SpokenOf,
) => Promise<SubjectInContext[]>;

/**
 * What each sign counts for: a logit over the candidates, fitted to the conversations of `evals/subjects` with
 * `npm run eval:subjects`, which prints these lines.
 */
export const SIGN_WEIGHTS = {
  ownWords: 0.62,
  withTitle: 0.21,
  withQuestion: 0.28,
  named: 0.43,
  covered: 0.25,
  related: 0.45,
  variant: 0.54,
  earlier: 2.9,
  earlierAndBack: 0.89,
  relatedAfterAnd: 0.95,
  variantAfterAnd: 0.54,
  current: 1.13,
  currentUnnamed: 0.64,
  currentPointedAt: 0.6,
  currentAskedOf: 0.41,
  currentAfterAnd: -1.2,
  currentYesOrNo: 1.05,
  currentInManyWords: 0.45,
  currentAgainstOther: -0.9,
  currentCovered: 0.44,
};

/** How strongly each sign speaks for one candidate. */
export type Signs = Readonly<Record<keyof typeof SIGN_WEIGHTS, number>>;

export interface Candidate {
  readonly article: Article;
  readonly signs: Signs;
}

/** Of each look-up so many articles are candidates. */
const LOOKED_UP = 5;
const LISTED = 10;
/** Added to a confidence before its logarithm: what is not listed is unlikely, and not impossible. */
const UNLISTED = 0.003;

const POINTS_AT = /\b(?:dat|dit|het|die|hij|zij|ze|hem|haar|dan|er|daar)\b/i;
/** 'Geldt dat ook voor…' asks something of what was spoken of. */
const ASKED_OF_IT =
  /\b(?:geldt|gelden|telt|tellen|kan|kunnen|mag|moet|is|zijn|werkt|loopt|blijft|duurt|stopt|vervalt|kost|krijg ik|heb ik|vraag ik|regel ik) (?:dat|dit|het|die|deze|daar|hier)\b/i;
/** Also a correction sets something beside what was said. */
const BEGINS_WITH_AND =
  /^(?:(?:ok[eé]?|ja|nee|dus|maar),? )?(?:en|maar|dus|of) |^(?:nee|sorry|oeps|oh),? (?:sorry|nee|ik bedoel|het is|hij heeft|zij heeft|ze heeft|hij|zij|ze)\b/i;
const COMES_BACK =
  /\b(?:terug|nog even|waar waren|toch nog|eerder|daarnet|net over|zojuist|vorige|eerste vraag)\b/i;

/** Reads a message with what was spoken of before it. */
export function subjectReader(collect: CollectCandidates): ReadSubject {
  return async (retriever, text, spokenOf) => {
    const candidates = await collect(retriever, text, spokenOf);
    const scores = candidates.map(({ signs }) => Math.exp(scoreOf(signs)));
    const sum = scores.reduce((total, score) => total + score, 0);
    return candidates
      .map(({ article }, index) => ({ article, likelihood: scores[index]! / sum }))
      .toSorted((a, b) => b.likelihood - a.likelihood);
  };
}

function scoreOf(signs: Signs): number {
  return Object.entries(SIGN_WEIGHTS).reduce(
    (sum, [sign, weight]) => sum + weight * signs[sign as keyof Signs],
    0,
  );
}

/** The articles that a message may be about, each with its signs. */
export type CollectCandidates = (
  retriever: Retriever,
  text: string,
  spokenOf: SpokenOf,
) => Promise<Candidate[]>;

/** `wordCounts`: in how many passages each word occurs, by the same analysis. */
export function candidateCollector(
  knowledge: KnowledgeBase,
  analyse: AnalyseText,
  wordCounts: ReadonlyMap<string, number>,
): CollectCandidates {
  const wordsOf = articleWords(analyse);
  const rarity = rarityOfWords(wordCounts, knowledge.passages.length);
  return async (retriever, text, { current, earlier, question }) => {
    const own = await confidences(retriever, text);
    const withTitle = await confidences(retriever, `${shortTitle(current)} ${text}`);
    const withQuestion = question === null ? own : await confidences(retriever, `${question} ${text}`);
    const ids = new Set([
      current.id,
      ...[own, withTitle, withQuestion].flatMap((found) => [...found.keys()].slice(0, LOOKED_UP)),
      ...earlier,
    ]);
    const words = analyse(text);
    const sumOf = (some: readonly string[]): number => some.reduce((sum, word) => sum + rarity(word), 0);
    const whole = sumOf(words);
    const share = (known: ReadonlySet<string>): number =>
      whole === 0 ? 0 : sumOf(words.filter((word) => known.has(word))) / whole;
    const wording = wordingOf(text);
    const { afterAnd, comesBack } = wording;
    const best = Math.max(0, ...own.values());
    return [...ids].map((id): Candidate => {
      const article = knowledge.article(id)!;
      const { names, all } = wordsOf(article);
      const isCurrent = Number(article === current);
      const related = Number(areRelated(article, current));
      const variant = related * Number(haveOneResponsibility(article, current));
      const wasSpokenOf = Number(article !== current && earlier.includes(id));
      const covered = share(all);
      return {
        article,
        signs: {
          ownWords: logOf(own.get(id)),
          withTitle: logOf(withTitle.get(id)),
          withQuestion: logOf(withQuestion.get(id)),
          named: share(names),
          covered,
          related,
          variant,
          earlier: wasSpokenOf,
          earlierAndBack: wasSpokenOf * comesBack,
          relatedAfterAnd: related * afterAnd,
          variantAfterAnd: variant * afterAnd,
          current: isCurrent,
          currentUnnamed: isCurrent * wording.unnamed,
          currentPointedAt: isCurrent * wording.pointsAt,
          currentAskedOf: isCurrent * wording.askedOf,
          currentAfterAnd: isCurrent * afterAnd,
          currentYesOrNo: isCurrent * wording.yesOrNo,
          currentInManyWords: isCurrent * wording.length,
          currentAgainstOther: isCurrent * logOf(best),
          currentCovered: isCurrent * covered,
        },
      };
    });
  };
}

/** What the words of a message say, whichever candidate is meant; 1 or 0, but for its length. */
function wordingOf(text: string) {
  return {
    afterAnd: Number(BEGINS_WITH_AND.test(text)),
    comesBack: Number(COMES_BACK.test(text)),
    unnamed: Number(namesNoSubject(text)),
    pointsAt: Number(POINTS_AT.test(text)),
    askedOf: Number(ASKED_OF_IT.test(text)),
    yesOrNo: Number(asksYesOrNo(text)),
    /** Log of the number of words. */
    length: Math.log(text.trim().split(/\s+/).length),
  };
}

async function confidences(retriever: Retriever, text: string): Promise<Map<string, number>> {
  const { articles } = await retriever.retrieve(text, { limit: LISTED });
  return new Map(articles.map(({ articleId, confidence }) => [articleId, confidence]));
}

function logOf(confidence = 0): number {
  return Math.log(confidence + UNLISTED);
}

/** Whether one of two articles refers to the other. */
export function areRelated(one: Article, other: Article): boolean {
  return one.related.includes(other.id) || other.related.includes(one.id);
}

function haveOneResponsibility(one: Article, other: Article): boolean {
  return one.responsibility !== null && one.responsibility === other.responsibility;
}

interface ArticleWords {
  /** Of its title and synonyms. */
  readonly names: ReadonlySet<string>;
  /** Those and the words of its text. */
  readonly all: ReadonlySet<string>;
}

/** Reads an article when it is first a candidate. */
function articleWords(analyse: AnalyseText): (article: Article) => ArticleWords {
  const known = new Map<string, ArticleWords>();
  return (article) => {
    const read = known.get(article.id) ?? wordsIn(article, analyse);
    known.set(article.id, read);
    return read;
  };
}

function wordsIn({ title, synonyms, sections }: Article, analyse: AnalyseText): ArticleWords {
  const names = new Set(analyse([title, ...synonyms].join(' ')));
  const text = analyse(sections.map((section) => section.text).join(' '));
  return { names, all: new Set([...names, ...text]) };
}
