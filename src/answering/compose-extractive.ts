import { amountInWords, lastValueBefore, type QuotedAmount, valueOn } from '../domain/amount.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Facet } from '../domain/facet.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage, replaceAmounts } from '../domain/passage.ts';
import type { AskedFacet } from './detect-facet.ts';
import type { ComposeRequest, Composer, Composition } from './ports.ts';
import { answerSelector, type SelectAnswer } from './select-answer.ts';
import { pointsInMarkdown } from './select-points.ts';
import { type AnalyseText, analyseContentWords } from './select-relevance.ts';

/** Answers in the words of the articles: no model, no network, nothing that was not checked by a person. */
export function extractiveComposer(
  knowledge: KnowledgeBase,
  analyse: AnalyseText = analyseContentWords,
): Composer {
  const select = answerSelector(knowledge, analyse);
  return {
    async compose(request, listener) {
      const composition = composeExtractive(knowledge, request, select);
      listener.delta(composition.text);
      return composition;
    },
  };
}

/** The answer as a value; also what the language-model composer falls back on. */
export function composeExtractive(
  knowledge: KnowledgeBase,
  { question, subjects, day }: ComposeRequest,
  select: SelectAnswer = answerSelector(knowledge, analyseContentWords),
): Composition {
  const marks = new Map<string, number>();
  const shown: Passage[] = [];
  const blocks = subjects.flatMap(({ article, facet }) => {
    const parts = select(question, article, facet).map(({ passage, points }) => {
      if (!marks.has(passage.id)) marks.set(passage.id, marks.size + 1);
      const part = { ...passage, text: pointsInMarkdown(points) };
      shown.push(part);
      return withMark(passageInWords(knowledge, part, day), marks.get(passage.id)!);
    });
    return subjects.length > 1 ? [`**${article.title}**`, ...parts] : parts;
  });
  const cited = [...new Map(shown.map((passage) => [passage.id, passage])).values()];
  return {
    text: blocks.join('\n\n'),
    citations: cited.map((passage) => citationOf(passage, marks.get(passage.id)!)),
    passages: shown,
    amounts: quotedAmounts(knowledge, shown, day),
    calculation: null,
    composedBy: 'extractive',
  };
}

/** The passages that answer a facet: the facet's own, and for a scheme that no longer runs what says so. */
export function passagesFor(knowledge: KnowledgeBase, article: Article, facet: AskedFacet | null): Passage[] {
  const what = knowledge.passage(article.id, 'what')!;
  const asked = facet && facet !== 'status' ? knowledge.passage(article.id, facet) : undefined;
  if (!asked || asked === what) return [what];
  return article.status === 'in-force' ? [asked] : [firstSentenceOf(what), asked];
}

/** The facet an answer is about, once it is known which passages there are. */
export function answeredFacet(passages: readonly Passage[]): Facet {
  return passages.at(-1)?.facet ?? 'what';
}

/** A passage's text on a day, with its amounts in words. */
export function passageInWords(knowledge: KnowledgeBase, passage: Passage, day: IsoDate): string {
  return replaceAmounts(passage.text, (id, options) => amountInWords(knowledge.amount(id)!, day, options));
}

export function citationOf(passage: Passage, mark: number): Citation {
  const [source] = passage.sources;
  return {
    mark,
    articleId: passage.articleId,
    passageId: passage.id,
    title: source!.title,
    url: source!.url,
    publisher: source!.publisher,
    checkedOn: source!.checkedOn,
  };
}

/** The amounts that the passages name, as they stand on the day or as last known. */
export function quotedAmounts(
  knowledge: KnowledgeBase,
  passages: readonly Passage[],
  day: IsoDate,
): QuotedAmount[] {
  const ids = new Set(passages.flatMap(({ text }) => amountReferences(text)));
  return [...ids].flatMap((id) => {
    const amount = knowledge.amount(id)!;
    const value = valueOn(amount, day) ?? lastValueBefore(amount, day);
    return value
      ? [
          {
            id,
            value: value.value,
            unit: amount.unit,
            validFrom: value.validFrom,
            validUntil: value.validUntil,
          },
        ]
      : [];
  });
}

function firstSentenceOf(passage: Passage): Passage {
  const end = passage.text.search(/[.!?](?=\s|$)/);
  return { ...passage, text: passage.text.slice(0, end + 1) };
}

/** Puts the mark of the citation behind each paragraph; a list is covered by the mark of the line above it. */
function withMark(text: string, mark: number): string {
  const blocks = text.split(/\n{2,}/);
  return blocks
    .map((block) => (isList(block) && blocks.length > 1 ? block : markBlock(block, mark)))
    .join('\n\n');
}

function markBlock(block: string, mark: number): string {
  const [first = '', ...rest] = block.split('\n');
  if (rest.some((line) => isList(line))) return [`${first} [${mark}]`, ...rest].join('\n');
  return `${block} [${mark}]`;
}

function isList(text: string): boolean {
  return /^\s*(?:[-*]|\d+\.)\s/.test(text);
}
