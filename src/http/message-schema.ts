import { z } from 'zod';

/** One line of a transcript, as the contract shows it. */
export const messageSchema = z
  .object({
    id: z.string(),
    sequence: z.number().int(),
    at: z.string(),
    role: z.enum(['visitor', 'assistant', 'accountmanager', 'notice']),
    text: z.string(),
    language: z
      .string()
      .optional()
      .describe('ISO 639 code of what an accountmanager wrote, when it is not Dutch'),
    turnId: z.string().optional(),
    author: z.object({ name: z.string(), role: z.string() }).optional(),
  })
  .meta({ id: 'Message' });
