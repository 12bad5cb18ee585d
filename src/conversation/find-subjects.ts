import { type AskedFacet, detectFacet, withoutFacetWords } from '../answering/detect-facet.ts';
import type { Article } from '../domain/article.ts';
import type { RankedArticle } from '../retrieval/retriever.ts';
import type { NotOurs } from '../retrieval/scope-ranker.ts';
import type { Question } from './read-question.ts';
import type { TurnInProgress } from './turn-in-progress.ts';

/** An article with what is asked of it. */
export interface Subject {
  readonly article: Article;
  readonly facet: AskedFacet | null;
}

export type FoundSubjects =
  | {
      readonly kind: 'found';
      readonly subjects: readonly Subject[];
      readonly ranking: readonly string[];
      /** Two instruments are held against each other. */
      readonly isComparison: boolean;
    }
  /** Two readings are really possible. */
  | { readonly kind: 'ambiguous'; readonly articles: readonly Article[] }
  /** `isEmpty`: the message has no word that could name a subject. */
  | {
      readonly kind: 'none';
      readonly isEmpty: boolean;
      readonly confidence: number;
      readonly isOutOfScope: boolean;
    };

/** Below this the ranking is noise. Read off the reliability curve in `evals/README.md`. */
const NOT_KNOWN_BELOW = 0.2;
/** From here on a question about something else is not answered from the article that looks most like it. */
const OUT_OF_SCOPE_FROM = 0.6;
/** From here on a message names its own subject, whatever was spoken of before. */
const OWN_SUBJECT_FROM = 0.6;
/** Two articles this close, and neither convincing, are two readings. */
const CONVINCING_FROM = 0.45;
const CLOSE_RATIO = 0.75;
/** Less likely articles are not listed with an answer. */
const MENTIONED_FROM = 0.02;

const REFERS_BACK =
  /^(?:en|maar|of|oke?,? en|dus)\b|\b(?:dat|dit|die|daar(?:voor|van|bij|over|mee)?|hier(?:voor|bij|van)?|ervoor|ervan|erbij|het|hem|deze)\b/i;
/** Words that name no subject of their own. */
const NO_SUBJECT = new Set(
  `aan al alle allemaal alleen als altijd ben bent beter bij dan dat de denk deze die dit doe doen door dus een eens en er
  even geen geldt gaan gaat graag had heb hebben heeft heel helemaal het hier hij hoe hoor iets ik in is ja je jij jullie
  kan ken kom komt krijg krijgen kun kunnen kunt maar mag me meer men met mij mijn moet moeten na naar nee niet niks nodig
  nog nou nu of om omdat ons onze ook oke om op over precies samen snap stel toch te tegen ten toen tot u uit uw van
  vanaf vertel volgens voor vraag vragen waar waarom wanneer want waren was wat we weer weet wel welke werkt wie wij wil willen
  word worden wordt zal ze zei zeg zelf zelfs zich zij zijn zo zoals zou zonder iemand daar daarvoor daarmee daarbij
  daarvan hiervoor hiervan ervoor ermee ervan erbij`.split(/\s+/),
);
/** Points at the scheme that was spoken of: "heb ik daar een verklaring voor nodig?" */
const ABOUT_THAT =
  /\b(?:daar\b.*\b(?:voor|bij|van|mee|aan|over)|daar(?:voor|bij|van|mee|over)|hier(?:voor|bij|van)|er(?:voor|bij|van|mee))\b/i;
const COMPARISON =
  /\b(?:verschil(?:len)? tussen|verschilt|wat is beter,?|vergelijk)\s+(?<first>.+?)\s+(?:en|met|of|van)\s+(?<second>.+?)[?.!]*$/i;

/** Finds what a question is about: a choice, the subject spoken of, or what its words point to. */
export async function findSubjects(turn: TurnInProgress, question: Question): Promise<FoundSubjects> {
  const { knowledge, retriever } = turn.services;
  if (question.articleId)
    return found([{ article: knowledge.article(question.articleId)!, facet: question.facet }]);
  const compared = await comparedSubjects(turn, question);
  if (compared) return { ...found(compared), isComparison: true };
  const several = await severalQuestions(turn, question);
  if (several) return found(several);
  const { articles: ranked, notOurs } = await retriever.retrieve(question.text);
  const current = turn.conversation.focus.articleId;
  const spokenOf = current ? knowledge.article(current) : undefined;
  if (spokenOf && goesOn(question, ranked, spokenOf)) {
    return found([{ article: spokenOf, facet: question.facet ?? inheritedFacet(turn, question) }], ranked);
  }
  const [first, second] = ranked;
  const isEmpty = !question.isBare && question.situation === null && namesNoSubject(question.text);
  const isOutOfScope = isAboutSomethingElse(notOurs);
  if (!first || isEmpty || isOutOfScope || first.confidence < NOT_KNOWN_BELOW) {
    return { kind: 'none', isEmpty, confidence: first?.confidence ?? 0, isOutOfScope };
  }
  const mayAsk = !turn.conversation.focus.clarifiedLast;
  if (
    mayAsk &&
    second &&
    first.confidence < CONVINCING_FROM &&
    second.confidence > first.confidence * CLOSE_RATIO
  ) {
    return {
      kind: 'ambiguous',
      articles: [first, second].map(({ articleId }) => knowledge.article(articleId)!),
    };
  }
  return found([{ article: knowledge.article(first.articleId)!, facet: question.facet }], ranked);
}

function isAboutSomethingElse(notOurs: NotOurs | null): boolean {
  return notOurs?.kind === 'out-of-scope' && notOurs.confidence >= OUT_OF_SCOPE_FROM;
}

/** Whether a message goes on about the subject spoken of: it names none of its own, or the same one again. */
function goesOn(question: Question, ranked: readonly RankedArticle[], current: Article): boolean {
  const [first] = ranked;
  if (question.isBare || !first) return true;
  if (namesNoSubject(question.text)) return saysAnything(question);
  if (first.articleId === current.id) return true;
  if (ABOUT_THAT.test(question.text) && speaksOf(current, question.text)) return true;
  if (first.confidence >= OWN_SUBJECT_FROM) return false;
  const words = question.text.trim().split(/\s+/).length;
  if (words <= 4 && (question.facet !== null || question.situation !== null)) return true;
  return words <= 12 && REFERS_BACK.test(question.text) && first.confidence < CONVINCING_FROM;
}

/** Whether an article has every word of a message that could name a subject. */
function speaksOf(article: Article, text: string): boolean {
  const prose = article.sections.map((section) => section.text.toLowerCase()).join(' ');
  const words = (withoutFacetWords(text).match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 3 && !NO_SUBJECT.has(word),
  );
  return words.every((word) => prose.includes(word));
}

/** "Hoe vraag ik het dan aan" has no word that could name a subject. */
function namesNoSubject(text: string): boolean {
  const words = withoutFacetWords(text).match(/\p{L}+/gu) ?? [];
  return words.every((word) => word.length < 3 || NO_SUBJECT.has(word));
}

/** A lone sign or letter asks nothing, also not about what was spoken of. */
function saysAnything({ text, facet }: Question): boolean {
  return facet !== null || (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => NO_SUBJECT.has(word));
}

/** "En in Venlo?" asks again what was asked before. */
function inheritedFacet({ conversation }: TurnInProgress, { isBare }: Question): AskedFacet | null {
  return isBare ? conversation.focus.facet : null;
}

async function comparedSubjects({ services }: TurnInProgress, { text }: Question): Promise<Subject[] | null> {
  const sides = COMPARISON.exec(text)?.groups;
  if (!sides) return null;
  const subjects: Subject[] = [];
  for (const side of [sides.first!, sides.second!]) {
    const [best] = (await services.retriever.retrieve(side)).articles;
    if (best && best.confidence >= NOT_KNOWN_BELOW) {
      subjects.push({ article: services.knowledge.article(best.articleId)!, facet: null });
    }
  }
  return subjects.length === 2 && subjects[0]!.article !== subjects[1]!.article ? subjects : null;
}

/** Two questions with a question mark each, about two things that are both clear. */
async function severalQuestions({ services }: TurnInProgress, { text }: Question): Promise<Subject[] | null> {
  const parts = text.split(/(?<=\?)\s+/).filter((part) => part.split(/\s+/).length >= 3);
  if (parts.length < 2 || parts.length > 3) return null;
  const subjects: Subject[] = [];
  for (const part of parts) {
    const [best] = (await services.retriever.retrieve(part)).articles;
    if (!best || best.confidence < OWN_SUBJECT_FROM) return null;
    subjects.push({ article: services.knowledge.article(best.articleId)!, facet: detectFacet(part) });
  }
  const distinct = subjects.filter(
    (subject, index) =>
      !subjects
        .slice(0, index)
        .some((other) => other.article === subject.article && other.facet === subject.facet),
  );
  return distinct.length > 1 ? distinct : null;
}

function found(
  subjects: readonly Subject[],
  ranked: readonly RankedArticle[] = [],
): Extract<FoundSubjects, { kind: 'found' }> {
  const likely = ranked.filter(({ confidence }) => confidence >= MENTIONED_FROM);
  const ids = [...subjects.map(({ article }) => article.id), ...likely.map(({ articleId }) => articleId)];
  return { kind: 'found', subjects, ranking: [...new Set(ids)].slice(0, 5), isComparison: false };
}
