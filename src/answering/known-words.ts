import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { plainWords } from './plain-words.ts';

/** What the knowledge base as a whole teaches about words; made once. */
export interface KnownWords {
  /** Words that are written with a small letter somewhere, or that begin a sentence and are no name elsewhere. */
  readonly ordinary: ReadonlySet<string>;
  /** Names of schemes in plain words, longest first, with the articles that go by them. */
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
}

const SHORTEST_NAME = 3;

export function knownWordsOf({ articles }: KnowledgeBase): KnownWords {
  const text = articles.flatMap(({ sections }) => sections.map((section) => section.text)).join('\n');
  const questions = articles.flatMap((article) => article.questions).join('\n');
  const small = `${text}\n${questions}`.match(/(?<![\p{L}-])\p{Ll}[\p{L}-]*/gu) ?? [];
  const names = new Set([...text.matchAll(/(?<=\p{Ll},? )\p{Lu}[\p{L}-]*/gu)].map(([word]) => word.toLowerCase()));
  const starts = [...text.matchAll(/(?<=(?:^|[.!?:-]\s|\n)\s*)\p{Lu}\p{Ll}+/gu)].map(([word]) => word.toLowerCase());
  return {
    ordinary: new Set([...small, ...starts.filter((word) => !names.has(word))]),
    schemes: schemesOf(articles),
  };
}

function schemesOf(articles: KnowledgeBase['articles']): Map<string, Set<string>> {
  const schemes = new Map<string, Set<string>>();
  for (const { id, title, synonyms } of articles) {
    const names = [title, title.replaceAll(/\s*\([^)]*\)/g, ''), id.replaceAll('-', ' '), id, ...synonyms];
    for (const name of names.map(plainWords)) {
      if (name.length < SHORTEST_NAME) continue;
      schemes.set(name, (schemes.get(name) ?? new Set()).add(id));
    }
  }
  return new Map([...schemes].sort(([a], [b]) => b.length - a.length));
}
