import { amountInWords, lastValueBefore, type QuotedAmount, valueOn } from '../domain/amount.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Facet } from '../domain/facet.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage, replaceAmounts } from '../domain/passage.ts';
import type { AskedFacet } from './detect-facet.ts';
import type { Composer, ComposeRequest, Composition } from './ports.ts';

/** Answers in the words of the articles: no model, no network, nothing that was not checked by a person. */
export function extractiveComposer(knowledge: KnowledgeBase): Composer {
  return {
    async compose(request, listener) {
      const composition = composeExtractive(knowledge, request);
      listener.delta(composition.text);
      return composition;
    },
  };
}

/** The answer as a value; also what the language-model composer falls back on. */
export function composeExtractive(
  knowledge: KnowledgeBase,
  { subjects, day }: Pick<ComposeRequest, 'subjects' | 'day'>,
): Composition {
  const passages = subjects.flatMap(({ article, facet }) => passagesFor(knowledge, article, facet));
  const citations = passages.map((passage, index) => citationOf(passage, index + 1));
  const severalSubjects = subjects.length > 1;
  const blocks = passages.map((passage, index) => {
    const text = withMark(passageInWords(knowledge, passage, day), index + 1);
    return severalSubjects ? `**${passage.title}**\n\n${text}` : text;
  });
  return {
    text: blocks.join('\n\n'),
    citations,
    passages,
    amounts: quotedAmounts(knowledge, passages, day),
    calculation: null,
    composedBy: 'extractive',
  };
}

/** The passages that answer a facet: the facet's own, and for a scheme that no longer runs what says so. */
export function passagesFor(
  knowledge: KnowledgeBase,
  article: Article,
  facet: AskedFacet | null,
): Passage[] {
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
      ? [{ id, value: value.value, unit: amount.unit, validFrom: value.validFrom, validUntil: value.validUntil }]
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
  return blocks.map((block) => (isList(block) && blocks.length > 1 ? block : markBlock(block, mark))).join('\n\n');
}

function markBlock(block: string, mark: number): string {
  const [first = '', ...rest] = block.split('\n');
  if (rest.some((line) => isList(line))) return [`${first} [${mark}]`, ...rest].join('\n');
  return `${block} [${mark}]`;
}

function isList(text: string): boolean {
  return /^\s*(?:[-*]|\d+\.)\s/.test(text);
}
