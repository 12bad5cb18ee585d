import type { Passage } from '../domain/passage.ts';
import { sentenceCutter } from './cut-sentences.ts';

/**
 * The smallest part of a passage that can be shown on its own: sentences that lean on each other, one list item, or
 * the line above a list.
 */
export interface Point {
  readonly kind: 'sentences' | 'item' | 'lead-in';
  /** Markdown with `{{amount:…}}` references; an item without its sign. */
  readonly sentences: readonly string[];
  /** `- ` or `2. ` of an item, else ''. */
  readonly sign: string;
  /** Which paragraph or list of the passage it belongs to, from 0. */
  readonly block: number;
  /** Whether it is understood without what stands before it. */
  readonly standsAlone: boolean;
}

/** A sentence that starts like this speaks of something the one before it named. */
const LEANS_BACK =
  /^(?:(?:dat|dit|die|deze|daar\p{L}*|hier\p{L}*|dan|hij|zij|ze|toch|wel|zo|zo'n|ook|maar|en|verder|tot die tijd|in dat geval|alleen dan|er|het (?:gaat|duurt|is|was|geldt|kan|mag|moet|maximum|doel|verschil)|of (?:dat|dit|die|deze|het|hij)|(?:voor |bij )?(?:allebei|beide)|(?:is|was|zijn|kan|mag|moet|geldt|heeft) (?:dat|dit|die|hij|ze))\b|(?:vraag|controleer|meld|leg|bespreek|kijk|doe|bel|laat|gebruik|reken|bewaar|zoek)\s+(?:dat|dit|het|hem|die|deze|ze|er\p{L}*|daar\p{L}*|dan|ernaar)\b|\p{L}+ weten (?:het|dat)\b)/iu;
/** A sentence in which a word stands for what the one before it named, or that follows from it: 'U moet dus…'. */
const POINTS_BACK =
  /^[^,;:]*\b(?:daarvoor|daarmee|daarbij|daarvan|daarin|daarover|daarom)\b|^(?:\p{L}+ ){1,4}dus\b/iu;
/** Names what there is, and leans on nothing: 'Er is een arbeidsovereenkomst.' */
const THERE_IS = /^Er (?:is|zijn) (?:een|geen|minstens)\b/;
const ITEM = /^\s*([-*]|\d+\.)\s+/;

/** The points of a passage, in order; put together again by `pointsInMarkdown`. */
export function pointsOf(passage: Passage): Point[] {
  return blocksOf(passage.text).flatMap((text, block) => pointsOfBlock(text, block));
}

/** Points as Markdown again: sentences of a paragraph behind each other, items below each other. */
export function pointsInMarkdown(points: readonly Point[]): string {
  return [...Map.groupBy(points, ({ block }) => block).values()].map(blockInMarkdown).join('\n\n');
}

/** The point as it is said outside its list. */
export function pointInWords({ sentences }: Point): string {
  return sentences.join(' ');
}

/** Paragraphs and lists; a line that announces a list belongs to it. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (const block of text.split(/\n{2,}/)) {
    if (ITEM.test(block) && blocks.at(-1)?.trimEnd().endsWith(':')) blocks[blocks.length - 1] += `\n${block}`;
    else blocks.push(block);
  }
  return blocks;
}

function pointsOfBlock(text: string, block: number): Point[] {
  const lines = text.split('\n');
  const firstItem = lines.findIndex((line) => ITEM.test(line));
  const prose = (firstItem < 0 ? lines : lines.slice(0, firstItem)).join(' ').trim();
  const items = firstItem < 0 ? [] : itemsOf(lines.slice(firstItem));
  return [...pointsOfProse(prose, block), ...items.map((item) => itemPoint(item, block))];
}

function pointsOfProse(prose: string, block: number): Point[] {
  const points: Point[] = [];
  for (const sentence of sentencesOf(prose)) {
    const last = points.at(-1);
    if (sentence.endsWith(':')) {
      points.push({ kind: 'lead-in', sentences: [sentence], sign: '', block, standsAlone: false });
    } else if (last?.kind === 'sentences' && leansBack(sentence, last.sentences.at(-1)!)) {
      points[points.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
    } else {
      points.push({
        kind: 'sentences',
        sentences: [sentence],
        sign: '',
        block,
        standsAlone: !LEANS_BACK.test(sentence) && !POINTS_BACK.test(sentence),
      });
    }
  }
  return points;
}

function leansBack(sentence: string, before: string): boolean {
  return LEANS_BACK.test(sentence) || POINTS_BACK.test(sentence) || before.endsWith('?');
}

/** Lines of a list, with what goes on below an item. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line) || items.length === 0) items.push(line);
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items;
}

function itemPoint(item: string, block: number): Point {
  const text = item.replace(ITEM, '').trim();
  const isWholeSentence = /^\p{Lu}.*[.!?]$/su.test(text) && text.split(/\s+/).length >= 5;
  return {
    kind: 'item',
    sentences: sentencesOf(text),
    sign: `${ITEM.exec(item)?.[1] ?? '-'} `,
    block,
    standsAlone:
      isWholeSentence &&
      (THERE_IS.test(text) || !LEANS_BACK.test(text)) &&
      !/\d/.test(ITEM.exec(item)?.[1] ?? ''),
  };
}

function sentencesOf(text: string): string[] {
  const cutter = sentenceCutter();
  return [...cutter.add(text), ...cutter.end()]
    .map((sentence) => sentence.text)
    .filter((sentence) => sentence !== '');
}

function blockInMarkdown(points: readonly Point[]): string {
  const prose = points
    .filter(({ kind }) => kind !== 'item')
    .map(pointInWords)
    .join(' ');
  const items = points
    .filter(({ kind }) => kind === 'item')
    .map((point) => `${point.sign}${pointInWords(point)}`);
  return [...(prose ? [prose] : []), ...items].join('\n');
}
