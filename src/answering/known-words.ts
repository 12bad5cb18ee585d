import type { ArticleKind } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';

/** What the knowledge base as a whole teaches about words; made once. */
export interface KnownWords {
  /** Words that are written with a small letter somewhere in the articles, or that begin a sentence and are no name elsewhere. */
  readonly ordinary: ReadonlySet<string>;
  /** With the words that employers use, who also type names with a small letter. */
  readonly typed: ReadonlySet<string>;
  /** Names of schemes in lower case, longest first, with the articles that go by them. */
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of instruments and regulations: names, where others may be words. */
  readonly kept: ReadonlySet<string>;
  /** Those of terms, such as the benefits that people have. */
  readonly terms: ReadonlySet<string>;
}

const SHORTEST_NAME = 3;

export function knownWordsOf({ articles }: KnowledgeBase): KnownWords {
  const questions = articles.flatMap((article) => article.questions).join('\n');
  const text = articles.flatMap(({ sections }) => sections.map((section) => section.text)).join('\n');
  const namesOf = (...kinds: readonly ArticleKind[]): Set<string> =>
    new Set(schemesOf(articles.filter(({ kind }) => kinds.includes(kind))).keys());
  return {
    ordinary: ordinaryWords(text),
    typed: ordinaryWords(`${text}\n${questions}`),
    schemes: schemesOf(articles),
    kept: namesOf('instrument', 'regulation'),
    terms: namesOf('term'),
  };
}

const WORD = /\p{L}[\p{L}-]*/gu;
const SENTENCE_BREAK = /[.!?:\n]/;

function ordinaryWords(text: string): Set<string> {
  const ordinary = new Set<string>();
  const starts = new Set<string>();
  const names = new Set<string>();
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const between = text.slice(end, index);
    end = index + word.length;
    const small = word.toLowerCase();
    if (word === small) ordinary.add(small);
    else if (index === 0 || SENTENCE_BREAK.test(between)) starts.add(small);
    else names.add(small);
  }
  for (const word of starts) if (!names.has(word)) ordinary.add(word);
  return ordinary;
}

function schemesOf(articles: KnowledgeBase['articles']): Map<string, Set<string>> {
  const schemes = new Map<string, Set<string>>();
  for (const { id, title, synonyms } of articles) {
    const names = [title, title.replaceAll(/\s*\([^)]*\)/g, ''), id.replaceAll('-', ' '), id, ...synonyms];
    for (const name of names.map((text) => text.toLowerCase())) {
      if (name.length < SHORTEST_NAME) continue;
      schemes.set(name, (schemes.get(name) ?? new Set()).add(id));
    }
  }
  return new Map([...schemes].sort(([a], [b]) => b.length - a.length));
}
