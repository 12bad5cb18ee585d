import type { IsoDate } from '../domain/iso-date.ts';

/** How much a language model may be used on one day. */
export interface TokenBudget {
  /** Whether anything is left today. */
  isLeft(): boolean;
  /** Counts a text that was sent or received. */
  spend(text: string): void;
}

/** A token is some three letters of Dutch. An estimate, so that it works with every vendor. */
const LETTERS_PER_TOKEN = 3;

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
