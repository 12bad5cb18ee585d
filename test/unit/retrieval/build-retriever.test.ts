import { describe, expect, it } from 'vitest';
import { ARTICLES } from './articles.ts';
import { memoryCache, openRetriever } from './open-retriever.ts';

const QUESTION = 'wie betaalt als iemand uitvalt';

describe('the index', () => {
  it('is the same when built twice', async () => {
    const first = memoryCache();
    const second = memoryCache();
    await openRetriever({ cache: first });
    await openRetriever({ cache: second });
    expect([...second.files.keys()]).toEqual([...first.files.keys()]);
    for (const [key, bytes] of first.files) expect(Buffer.compare(second.files.get(key)!, bytes)).toBe(0);
  });

  it('comes from the cache the second time and ranks the same', async () => {
    const cache = memoryCache();
    const cold = await openRetriever({ cache });
    const warm = await openRetriever({ cache });
    expect([cold.built, warm.built]).toEqual([true, false]);
    expect(await warm.retriever.retrieve(QUESTION)).toEqual(await cold.retriever.retrieve(QUESTION));
  });

  it.each([
    ['a question', { questions: ['iets heel anders'] }],
    ['a synonym', { synonyms: ['een ander woord'] }],
    ['the text', { sections: [{ facet: 'what', text: 'Een andere tekst.' } as const] }],
    ['the title', { title: 'Een andere titel' }],
  ])('is built again after a change of %s', async (_, change) => {
    const cache = memoryCache();
    await openRetriever({ cache });
    const [first, ...others] = ARTICLES;
    const changed = await openRetriever({ cache, articles: [{ ...first!, ...change }, ...others] });
    expect(changed.built).toBe(true);
  });

  it('is built again when the cache returns something else', async () => {
    const cache = memoryCache();
    const cold = await openRetriever({ cache });
    for (const key of cache.files.keys()) cache.files.set(key, new TextEncoder().encode('geen index'));
    const again = await openRetriever({ cache });
    expect(again.built).toBe(true);
    expect(await again.retriever.retrieve(QUESTION)).toEqual(await cold.retriever.retrieve(QUESTION));
  });
});
