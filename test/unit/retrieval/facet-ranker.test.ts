import { describe, expect, it } from 'vitest';
import { loadFacetQuestions } from '../../../src/adapters/knowledge-files/load-facet-questions.ts';
import { facetReader } from '../../../src/conversation/asked-facet.ts';
import { ASKED_FACETS } from '../../../src/domain/facet.ts';
import { openFacetRanker } from '../../../src/retrieval/facet-ranker.ts';
import type { FacetQuestions, IndexCache } from '../../../src/retrieval/ports.ts';

const loaded = await loadFacetQuestions('knowledge');
if ('findings' in loaded) throw new Error('the messages per facet cannot be read');
const questions = loaded.value;

function memoryCache(): IndexCache & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    read: async (key) => kept.get(key),
    write: async (key, bytes) => void kept.set(key, bytes),
  };
}

describe('what a question asks for', () => {
  it.each([
    ['wie gaat daar bij ons in de buurt over', 'who-does-what'],
    ['onze nieuwe kok begon gisteren, ben ik dan al te laat', 'deadline'],
    ['wat schuift dat nou helemaal per jaar', 'how-much'],
    ['ik las dat ze daarmee gestopt zijn, klopt dat', 'status'],
    ['welke papieren moet ik daarvoor opsturen en waar', 'how-to-apply'],
  ])('is read from wordings like %s', async (text, facet) => {
    expect(facetReader(await openFacetRanker(questions, memoryCache()))(text).facet).toBe(facet);
  });

  it('is nothing in particular when a message only names its subject', async () => {
    expect(facetReader(await openFacetRanker(questions, memoryCache()))('jobcarving').facet).toBeNull();
  });
});

describe('the kept ranker', () => {
  it('says the same as the one that was trained', async () => {
    const cache = memoryCache();
    const trained = await openFacetRanker(questions, cache);
    expect(cache.kept.size).toBe(1);
    const opened = await openFacetRanker(questions, cache);
    expect(opened('hoe lang duurt het')).toEqual(trained('hoe lang duurt het'));
  });

  it('is trained again when its bytes cannot be read', async () => {
    const cache = memoryCache();
    const trained = await openFacetRanker(questions, cache);
    for (const key of cache.kept.keys()) cache.kept.set(key, new Uint8Array(8));
    expect((await openFacetRanker(questions, cache))('mag dat')).toEqual(trained('mag dat'));
  });

  it('is another one when the messages change', async () => {
    const cache = memoryCache();
    await openFacetRanker(questions, cache);
    const changed: FacetQuestions = { ...questions, duration: [...questions.duration, 'en tot hoelang dan'] };
    await openFacetRanker(changed, cache);
    expect(cache.kept.size).toBe(2);
  });

  it('recognises nothing in a text without words', async () => {
    const scores = (await openFacetRanker(questions, memoryCache()))('🙂');
    expect(scores).toEqual(Object.fromEntries(ASKED_FACETS.map((facet) => [facet, 0])));
  });
});
