import { z } from 'zod';

/** A text a person typed: not empty; too long is 413 and not 422. */
export function typedText(longest: number) {
  return z
    .string()
    .refine((text) => text.trim() !== '', 'must not be empty')
    .refine((text) => [...text].length <= longest, {
      error: `must have at most ${longest} characters`,
      params: { tooLarge: true },
    });
}
