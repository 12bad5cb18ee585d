import type { IsoDate } from '../domain/iso-date.ts';

/** How much a language model may be used on one day. */
export interface TokenBudget {
  /** Whether anything is left today. */
  isLeft(): boolean;
  /** Counts a text that was sent or received. */
  spend(text: string): void;
}

/** How much the replies for one answer may still take together. */
export interface TokenAllowance {
  /** In tokens; never below 0. */
  left(): number;
  /** Counts a reply, or part of one. */
  spend(text: string): void;
}

/** A token is some three letters of Dutch. An estimate, so that it works with every vendor. */
const LETTERS_PER_TOKEN = 3;

/** For one answer: rewriting, phrasing and translating take from the same. */
export function tokenAllowance(tokens: number): TokenAllowance {
  let spent = 0;
  return {
    left: () => Math.max(0, tokens - Math.ceil(spent)),
    spend(text) {
      spent += text.length / LETTERS_PER_TOKEN;
    },
  };
}

/** Counts per process and per day; null: no limit. */
export function dailyTokenBudget(tokensPerDay: number | null, today: () => IsoDate): TokenBudget {
  let day = today();
  let spent = 0;
  const startNewDay = (): void => {
    if (day === today()) return;
    day = today();
    spent = 0;
  };
  return {
    isLeft() {
      startNewDay();
      return tokensPerDay === null || spent < tokensPerDay;
    },
    spend(text) {
      startNewDay();
      spent += Math.ceil(text.length / LETTERS_PER_TOKEN);
    },
  };
}
