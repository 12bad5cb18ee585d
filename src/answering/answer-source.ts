import type { Citation } from '../domain/citation.ts';
import { FACET_HEADINGS, type Facet } from '../domain/facet.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Passage } from '../domain/passage.ts';
import { type CalculatedAmount, calculateAmount } from './calculate-amount.ts';
import { citationOf, passageInWords, passagesFor, passageWith } from './compose-extractive.ts';
import { type Evidence, evidenceOf, evidenceOfText } from './evidence.ts';
import type { ComposeRequest } from './ports.ts';

/** A numbered text that a language model may use, and that its sentences are checked against. */
export interface AnswerSource {
  /** What the model reads above it. */
  readonly heading: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
  /** The passage it is, or that it rests on; null for what holds for this visitor only. */
  readonly passage: Passage | null;
  /** The sum it is. */
  readonly calculated: CalculatedAmount | null;
}

/** Beside the passages that answer the question, what a good answer may also need. */
const ALONGSIDE: readonly Facet[] = ['what', 'conditions', 'attention'];

/** What an answer may be made from: the passages that answer first, then what stands alongside, a sum, and facts. */
export function answerSources(knowledge: KnowledgeBase, request: ComposeRequest): AnswerSource[] {
  const { subjects, day, facts = [] } = request;
  const answering = subjects.flatMap(({ article, facet }) => passagesFor(knowledge, article, facet));
  const alongside = subjects.flatMap(({ article, also }) => [
    ...(also ? passagesFor(knowledge, article, also) : []),
    ...ALONGSIDE.flatMap((facet) => knowledge.passage(article.id, facet) ?? []),
  ]);
  const passages = [
    ...new Map([...answering, ...alongside].map((passage) => [passage.id, passage])).values(),
  ];
  return [
    ...passages.map((passage): AnswerSource => {
      const text = passageInWords(knowledge, passage, day);
      return {
        heading: `${passage.title}: ${FACET_HEADINGS[passage.facet]}`,
        text,
        evidence: evidenceOf(knowledge, passage, day),
        citation: citationOf(passage, 1),
        passage,
        calculated: null,
      };
    }),
    ...sumFor(knowledge, request),
    ...facts.map(
      ({ title, text, citation }): AnswerSource => ({
        heading: title,
        text,
        evidence: evidenceOfText(citation.articleId, title, text),
        citation,
        passage: null,
        calculated: null,
      }),
    ),
  ];
}

/** The sum that is asked for, already made: a language model calculates nothing itself. */
function sumFor(
  knowledge: KnowledgeBase,
  { question, earlier = null, subjects, day }: ComposeRequest,
): AnswerSource[] {
  const { article } = subjects[0]!;
  const calculated =
    subjects.length === 1 ? calculateAmount(knowledge, article, { question, earlier }, day) : undefined;
  const passage = calculated && passageWith(knowledge, article, calculated.amounts[0]!.id);
  if (!calculated || !passage) return [];
  return [
    {
      heading: `${article.title}: Berekening`,
      text: calculated.text,
      evidence: evidenceOfText(article.id, article.title, calculated.text),
      citation: citationOf(passage, 1),
      passage,
      calculated,
    },
  ];
}
