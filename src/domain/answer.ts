import type { Turn } from './turn.ts';

/** What a turn says, before it has an id, a place in the conversation and a moment. */
export type Answer = Omit<Turn, 'id' | 'conversationId' | 'sequence' | 'at'>;

/** An answer in which everything not given is empty. */
export function answerOf(given: Partial<Answer> & Pick<Answer, 'outcome' | 'text'>): Answer {
  return {
    citations: [],
    articles: [],
    amounts: [],
    calculation: null,
    region: null,
    employeeMunicipality: null,
    sites: [],
    responsible: [],
    suggestions: [],
    handoff: null,
    composedBy: null,
    ...given,
  };
}
