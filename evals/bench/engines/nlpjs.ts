import { createRequire } from 'node:module';
import { AMONG, type OpenEngine } from './engine.ts';

interface Nlp {
  readonly settings: { autoSave: boolean; log: boolean; modelFileName: string; nlu?: { log: boolean } };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ classifications: readonly { intent: string }[] }>;
}

interface Container {
  use(plugin: unknown): void;
  get(name: 'nlp'): Nlp;
}

/**
 * nlp.js, which learns from names and questions only and has no types. Each epoch compares every message with every
 * article, so that its training takes the square of their number: `most` questions an article make it end.
 */
export const nlpJs =
  (most = Number.POSITIVE_INFINITY): OpenEngine =>
  async (articles) => {
    const load = createRequire(import.meta.url);
    const { containerBootstrap } = load('@nlpjs/core') as { containerBootstrap(): Promise<Container> };
    const container = await containerBootstrap();
    container.use((load('@nlpjs/nlp') as { Nlp: unknown }).Nlp);
    container.use((load('@nlpjs/lang-nl') as { LangNl: unknown }).LangNl);
    const nlp = container.get('nlp');
    Object.assign(nlp.settings, { autoSave: false, log: false, modelFileName: '' });
    nlp.settings.nlu = { ...nlp.settings.nlu, log: false };
    nlp.addLanguage('nl');
    for (const { id, title, synonyms, questions } of articles) {
      for (const text of [title, ...synonyms, ...questions.slice(0, most)]) nlp.addDocument('nl', text, id);
    }
    await nlp.train();
    return {
      name: 'nlp.js, Dutch',
      async rank(question) {
        const { classifications } = await nlp.process('nl', question);
        return classifications.slice(0, AMONG).map(({ intent }) => intent);
      },
    };
  };
