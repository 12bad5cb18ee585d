import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { AMONG, type OpenEngine } from './engine.ts';

const DIMENSIONS = 512;
const SHORTEST = 3;
const LONGEST = 5;
/** Neighbours asked for: several may be texts of one article. */
const NEIGHBOURS = 30;

/** LangChain's HNSWLib over hashed runs of characters: a vector search as it is made without any model. */
export const hashedNgrams: OpenEngine = async (articles) => {
  const documents = articles.flatMap(({ id, title, synonyms, questions, sections }) =>
    [title, ...synonyms, ...questions, ...sections.map(({ text }) => text)].map(
      (text) => new Document({ pageContent: text, metadata: { article: id } }),
    ),
  );
  const store = await HNSWLib.fromDocuments(documents, new HashedNgrams({}));
  return {
    name: 'HNSWLib, hashed n-grams',
    async rank(question) {
      const found = await store.similaritySearch(question, NEIGHBOURS);
      return [...new Set(found.map(({ metadata }) => metadata.article as string))].slice(0, AMONG);
    },
  };
};

class HashedNgrams extends Embeddings {
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map(embed);
  }

  override async embedQuery(text: string): Promise<number[]> {
    return embed(text);
  }
}

function embed(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
    const marked = `<${word}>`;
    for (let length = SHORTEST; length <= LONGEST; length += 1) {
      for (let start = 0; start + length <= marked.length; start += 1) {
        vector[hashOf(marked.slice(start, start + length)) % DIMENSIONS]! += 1;
      }
    }
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => Math.sqrt(value / norm));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
