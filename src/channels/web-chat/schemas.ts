import { z } from 'zod';
import { HANDOFF_STATES, PREFERENCES } from '../../domain/handoff.ts';
import { OUTCOMES } from '../../domain/turn.ts';
import { messageSchema } from '../../http/message-schema.ts';
import { typedText } from '../../http/typed-text.ts';

/** Longest message a visitor may send, in characters. */
export const LONGEST_MESSAGE = 2_000;

const uuid = z.uuid();
const id = z.string();

export const regionSchema = z
  .object({
    id,
    name: z.string(),
    municipality: z.string().nullable(),
    from: z.enum(['postcode', 'place', 'municipality', 'region-name', 'website']),
  })
  .meta({ id: 'Region' });

export const contactSchema = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
});

export const handoffSchema = z
  .object({
    id,
    state: z.enum(HANDOFF_STATES),
    prefer: z.enum(PREFERENCES),
    at: z.string(),
    promise: z.object({ text: z.string(), before: z.string() }).nullable(),
    queuePosition: z.number().int().nullable(),
    accountmanager: z.object({ name: z.string(), role: z.string() }).nullable(),
  })
  .meta({ id: 'Handoff' });

export const turnSchema = z
  .object({
    id,
    conversationId: id,
    sequence: z.number().int(),
    at: z.string(),
    outcome: z.enum(OUTCOMES),
    text: z.string(),
    citations: z.array(
      z.object({
        mark: z.number().int(),
        articleId: z.string(),
        passageId: z.string(),
        title: z.string(),
        url: z.string(),
        publisher: z.string(),
        checkedOn: z.string(),
      }),
    ),
    articles: z.array(z.string()).max(5),
    amounts: z.array(
      z.object({
        id,
        value: z.number(),
        unit: z.string(),
        validFrom: z.string(),
        validUntil: z.string().nullable(),
      }),
    ),
    calculation: z
      .object({
        inputs: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() })),
        steps: z.array(z.string()),
        result: z.number(),
        unit: z.string(),
      })
      .nullable(),
    region: regionSchema.nullable(),
    employeeMunicipality: z.string().nullable(),
    sites: z.array(z.object({ municipality: z.string(), region: z.string() })),
    responsible: z.array(
      z.object({
        organisation: z.string(),
        does: z.string(),
        countsMunicipalityOf: z.enum(['employee', 'employer', 'none']),
        contact: contactSchema,
      }),
    ),
    suggestions: z.array(z.string()),
    handoff: handoffSchema.nullable(),
    composedBy: z.enum(['extractive', 'language-model']).nullable(),
    english: z
      .enum(['all', 'introduction'])
      .optional()
      .describe('Which part of the text is in English; left out when all is Dutch'),
  })
  .meta({ id: 'Turn' });

export const newConversationSchema = z.strictObject({
  channel: z.enum(['web-chat']),
  /** Language of the page; answers are in Dutch, and a request for a person goes to somebody who speaks it. */
  locale: z.enum(['nl', 'en']),
  region: z.string().max(100).optional(),
  page: z
    .url({ protocol: /^https?$/, error: 'must be a web address that starts with http:// or https://' })
    .max(2_000)
    .optional(),
});

export const createdConversationSchema = z.object({
  id,
  token: z.string(),
  messages: z.array(messageSchema),
  disclosure: z.string(),
  retentionDays: z.number().int(),
  region: regionSchema.nullable(),
});

export const conversationSchema = z.object({
  id,
  region: regionSchema.nullable(),
  handoff: handoffSchema.nullable(),
  retentionUntil: z.string(),
  messages: z.array(messageSchema),
  turns: z.array(turnSchema),
});

export const conversationParams = z.object({ id: uuid });

export const newTurnSchema = z.strictObject({ text: typedText(LONGEST_MESSAGE), messageId: uuid });

export const regionCorrectionSchema = z
  .strictObject({
    region: z.string().min(1).max(100).optional(),
    municipality: z.string().min(1).max(100).optional(),
  })
  .refine(({ region, municipality }) => (region === undefined) !== (municipality === undefined), {
    error: 'give either region or municipality',
    path: ['region'],
  });

export const readSchema = z.strictObject({ sequence: z.number().int().min(0) });

export const feedbackSchema = z.strictObject({
  turnId: uuid,
  rating: z.enum(['up', 'down']),
  comment: z.string().max(1_000).optional(),
});

export const handoffRequestSchema = z.strictObject({
  contact: z.strictObject({
    name: z.string().trim().min(1).max(100),
    company: z.string().trim().min(1).max(200),
    email: z.string().trim().max(254).optional(),
    phone: z.string().trim().max(30).optional(),
    /** Number of the Kamer van Koophandel. */
    kvk: z.string().trim().max(20).optional(),
  }),
  prefer: z.enum(PREFERENCES),
  when: z.string().trim().max(200).optional(),
  consent: z.literal(true, { error: 'must be true: without consent nothing is passed on' }),
  question: typedText(LONGEST_MESSAGE).optional(),
  municipality: z.string().trim().min(1).max(100).optional(),
});
