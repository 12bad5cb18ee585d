import type { Article } from '../domain/article.ts';
import type { Subject } from './subject.ts';
import type { Services } from './turn-in-progress.ts';

/** Below this a side of a comparison names nothing that is known. */
const KNOWN_FROM = 0.2;
const AND = String.raw`\s+(?:en|met|of|van|versus|vs\.?)\s+`;
const COMPARISONS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:verschil(?:len)?(?: tussen)?|verschilt|verschillen|wat is beter,?|vergelijk|wat moet ik kiezen,?|welke (?:is )?(?:beter|handiger),?)\s+(?<first>.+?)${AND}(?<second>.+?)[?.!]*$`,
    'i',
  ),
  /^(?<first>.+?)\s+(?:of|vs\.?|versus)\s+(?<second>.+?)[,:;?-]*\s+(?:wat|welke)\b[^?]*\b(?:verschil|kiezen|kies|beter|handiger|verstandig(?:er)?|past|voordeliger|levert)\b[^?]*\??$/i,
];
/** "Wat is het verschil met een proefplaats?" compares with what was spoken of. */
const WITH_THIS = /\b(?:verschil|anders|verschilt)\b[^?]*?\b(?:met|van|dan)\s+(?<second>[^?]+?)\W*$/i;

/** The two schemes that a message holds against each other, or null when it does not. */
export async function comparedSubjects(
  services: Services,
  text: string,
  current: Article | undefined,
): Promise<Subject[] | null> {
  const sides = COMPARISONS.map((wording) => wording.exec(text)?.groups).find((groups) => groups);
  const withThis = sides ? undefined : WITH_THIS.exec(text)?.groups;
  const first = sides ? await articleOf(services, sides.first!) : withThis && current;
  const second = await articleOf(services, (sides ?? withThis)?.second);
  if (!first || !second || first === second) return null;
  return [first, second].map((article) => ({ article, facet: null, question: text }));
}

async function articleOf(
  { knowledge, retriever }: Services,
  side: string | undefined,
): Promise<Article | undefined> {
  if (!side) return undefined;
  const [best] = (await retriever.retrieve(side)).articles;
  return best && best.confidence >= KNOWN_FROM ? knowledge.article(best.articleId) : undefined;
}
