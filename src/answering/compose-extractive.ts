import { type Amount, amountInWords, lastValueBefore, type QuotedAmount, valueOn } from '../domain/amount.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { AskedFacet, Facet } from '../domain/facet.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage, replaceAmounts } from '../domain/passage.ts';
import { type CalculatedAmount, calculateAmount } from './calculate-amount.ts';
import { comparedPassages, comparisonTable } from './compare-subjects.ts';
import type { ComposeRequest, Composer, Composition } from './ports.ts';
import { answerSelector, type SelectAnswer, type SelectedPoints } from './select-answer.ts';
import { pointsInMarkdown } from './select-points.ts';
import { type AnalyseText, analyseContentWords } from './select-relevance.ts';

export interface ExtractiveOptions {
  readonly analyse?: AnalyseText;
  readonly placeNames?: readonly string[];
  /** In how many passages each word occurs, by `countPassageWords` with the same analysis; counted unless given. */
  readonly wordCounts?: ReadonlyMap<string, number>;
}

/** Answers in the words of the articles: no model, no network, nothing that was not checked by a person. */
export function extractiveComposer(
  knowledge: KnowledgeBase,
  { analyse = analyseContentWords, placeNames = [], wordCounts }: ExtractiveOptions = {},
): Composer {
  const select = answerSelector(knowledge, analyse, placeNames, wordCounts);
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
  request: ComposeRequest,
  select: SelectAnswer = selectorFor(knowledge),
): Composition {
  const { subjects, comparison } = request;
  if (comparison && subjects.length === 2) return compareInTable(knowledge, request);
  return subjects.length === 1
    ? answerOne(knowledge, request, select)
    : answerSeveral(knowledge, request, select);
}

const selectors = new WeakMap<KnowledgeBase, SelectAnswer>();

/** Preparing a choice reads every passage, so it is done once. */
function selectorFor(knowledge: KnowledgeBase): SelectAnswer {
  const known = selectors.get(knowledge) ?? answerSelector(knowledge, analyseContentWords);
  selectors.set(knowledge, known);
  return known;
}

function answerOne(
  knowledge: KnowledgeBase,
  { question, earlier = null, subjects, day }: ComposeRequest,
  select: SelectAnswer,
): Composition {
  const { article, facet, also } = subjects[0]!;
  const page = answerPage(knowledge, day);
  const calculated = calculateAmount(knowledge, article, { question, earlier }, day);
  const rests = calculated && passageWith(knowledge, article, calculated.amounts[0]!.id);
  if (!calculated || !rests) {
    for (const part of select(question, article, facet, also)) page.show(part);
    return page.composition();
  }
  page.say(rests, calculated);
  // The sum decides; without words to look for, the passage follows as it stands.
  for (const part of select('', article, rests.facet)) page.show(part);
  return { ...page.composition(), calculation: calculated.calculation };
}

function answerSeveral(
  knowledge: KnowledgeBase,
  { question, subjects, day }: ComposeRequest,
  select: SelectAnswer,
): Composition {
  const page = answerPage(knowledge, day);
  const isOneArticle = subjects.every(({ article }) => article === subjects[0]!.article);
  for (const { article, facet, question: part = question } of subjects) {
    if (!isOneArticle) page.head(article.title);
    for (const selected of select(part, article, facet)) page.show(selected);
  }
  return page.composition();
}

/** Two subjects next to each other; what the first one is comes last among the passages: the answer is about that. */
function compareInTable(knowledge: KnowledgeBase, { subjects, day }: ComposeRequest): Composition {
  const articles = subjects.map(({ article }) => article);
  const page = answerPage(knowledge, day);
  const rows = comparedPassages(knowledge, articles);
  const table = comparisonTable(
    articles.map(({ title }) => title),
    rows,
    (cell) => page.inCell(cell),
  );
  const composition = page.composition();
  return { ...composition, text: table, passages: composition.passages.toReversed() };
}

/** An answer while it is put together: its paragraphs, and a mark for each passage that is used. */
interface AnswerPage {
  head(title: string): void;
  /** A sum, which rests on the passage that names its amounts. */
  say(passage: Passage, sum: CalculatedAmount): void;
  show(part: SelectedPoints): void;
  /** A sentence of a passage in words with its mark, for a table. */
  inCell(passage: Passage): string;
  composition(): Composition;
}

function answerPage(knowledge: KnowledgeBase, day: IsoDate): AnswerPage {
  const blocks: string[] = [];
  const used: Passage[] = [];
  const amounts = new Set<Amount>();
  const marks = new Map<string, number>();
  const use = (passage: Passage, text: string, isAside = false): void => {
    used[isAside ? 'unshift' : 'push'](knowledge.passage(passage.articleId, passage.facet)!);
    for (const id of amountReferences(text)) amounts.add(knowledge.amount(id)!);
  };
  const markOf = (passage: Passage): number => {
    if (!marks.has(passage.id)) marks.set(passage.id, marks.size + 1);
    return marks.get(passage.id)!;
  };
  return {
    head(title) {
      blocks.push(`**${title}**`);
    },
    say(passage, sum) {
      use(passage, '');
      for (const amount of sum.amounts) amounts.add(amount);
      blocks.push(withMark(sum.text, markOf(passage)));
    },
    show({ passage, points, isAside }) {
      const part = { ...passage, text: pointsInMarkdown(points) };
      const block = withMark(passageInWords(knowledge, part, day), markOf(passage));
      use(passage, part.text, isAside);
      // Two questions can have the same answer; it is said once.
      if (!blocks.includes(block)) blocks.push(block);
    },
    inCell(passage) {
      use(passage, passage.text);
      return `${passageInWords(knowledge, passage, day)} [${markOf(passage)}]`;
    },
    composition() {
      const marked = new Map(used.map((passage) => [passage.id, passage]));
      return {
        text: blocks.join('\n\n'),
        citations: [...marks].map(([id, mark]) => citationOf(marked.get(id)!, mark)),
        passages: [
          ...new Map(used.toReversed().map((passage) => [passage.id, passage])).values(),
        ].toReversed(),
        amounts: quotesOf([...amounts], day),
        calculation: null,
        composedBy: 'extractive',
      };
    },
  };
}

/** The passage of an article that names an amount: what it yields, or else the first that does. */
export function passageWith(
  knowledge: KnowledgeBase,
  { id, sections }: Article,
  amountId: string,
): Passage | undefined {
  const naming = sections
    .filter(({ text }) => amountReferences(text).includes(amountId))
    .map(({ facet }) => facet);
  return knowledge.passage(id, naming.includes('how-much') ? 'how-much' : (naming[0] ?? 'how-much'));
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
  return quotesOf(
    [...ids].map((id) => knowledge.amount(id)!),
    day,
  );
}

function quotesOf(amounts: readonly Amount[], day: IsoDate): QuotedAmount[] {
  return amounts.flatMap((amount) => {
    const value = valueOn(amount, day) ?? lastValueBefore(amount, day);
    if (!value) return [];
    const { validFrom, validUntil } = value;
    return [{ id: amount.id, value: value.value, unit: amount.unit, validFrom, validUntil }];
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
