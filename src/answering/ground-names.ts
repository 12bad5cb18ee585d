import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';
import type { KnownWords } from './known-words.ts';
import { plainWords } from './plain-words.ts';
import { indexOfWhole } from './whole-word.ts';

const CAPITALISED = /(?<![\p{L}-])\p{Lu}[\p{L}\d&]*(?:-[\p{L}\d]+)*/gu;
/** Bodies and people that are written with a small letter; who they are matters all the same. */
const BODIES =
  /\b(?:gemeenten?|provincies?|rijk|ministerie|rechter|kantonrechter|vakbond(?:en)?|belastingdienst|werkcentrum|werkgeversservicepunt|ontwikkelbedrijf|bedrijfsarts|arbodienst|arbeidsdeskundige|accountmanager|jobcoach|verzekeraar|notaris|accountant|inspectie|leerwerkloket|brancheorganisatie)\b/g;

/** Every organisation, place and other name stands in the evidence. */
export function groundNames(sentence: string, evidence: readonly Evidence[], known: KnownWords): Verdict {
  const text = evidence.map((piece) => piece.text).join(' ');
  for (const match of sentence.matchAll(CAPITALISED)) {
    const name = plainWords(match[0]);
    if (name === 'u' || name.length === 0) continue;
    if (isSentenceStart(sentence, match.index) && isOrdinary(match[0], sentence.slice(match.index), known))
      continue;
    if (!hasWord(text, name)) return fail(`the name '${match[0]}' is not in the evidence`);
  }
  for (const [body] of plainWords(sentence).matchAll(BODIES)) {
    if (!text.includes(body.replace(/en$/, ''))) return fail(`'${body}' is not in the evidence`);
  }
  return PASS;
}

function isSentenceStart(sentence: string, index: number): boolean {
  return /(?:^|[.!?:]\s|\n)[\s"'*(\d.-]*$/.test(sentence.slice(0, index));
}

/** A capital that only stands there because a sentence begins. */
function isOrdinary(word: string, from: string, known: KnownWords): boolean {
  if (/^\p{Lu}{2,}/u.test(word)) return false;
  const isFollowedByName = /^\S+\s+\p{Lu}\p{Ll}/u.test(from) && !known.ordinary.has(word.toLowerCase());
  return !isFollowedByName && known.ordinary.has(word.toLowerCase());
}

function hasWord(text: string, name: string): boolean {
  const parts = name.split('-').filter((part) => part.length > 1);
  const isWhole = (word: string): boolean =>
    [word, `${word}s`].some((form) => indexOfWhole(text.replaceAll('-', ' '), form) >= 0);
  return isWhole(name) || (parts.length > 0 && parts.every(isWhole));
}
