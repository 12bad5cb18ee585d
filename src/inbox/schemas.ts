import { z } from 'zod';
import { maskBsn } from '../answering/screen-message.ts';
import { AVAILABILITY_STATUSES, ROLES } from '../domain/accountmanager.ts';
import { ASSIGNMENT_STATES } from '../domain/assignment.ts';
import { HANDOFF_STATES, PREFERENCES } from '../domain/handoff.ts';
import { isExistingDay } from '../domain/iso-date.ts';
import { LEAD_OUTCOMES } from '../domain/lead.ts';
import { messageSchema } from '../http/message-schema.ts';
import { typedText } from '../http/typed-text.ts';
import { INBOX_ACTIONS } from './authorise.ts';

const person = z.object({ name: z.string(), role: z.string() });
const instant = z.iso.datetime({ offset: true, error: 'must be a moment such as 2026-12-01T10:00:00+01:00' });

export const LEAD_ACTIONS = [
  'accept',
  'decline',
  'messages',
  'notes',
  'transfer',
  'return',
  'close',
  'callback',
  'contacted',
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

export const availabilitySchema = z.object({
  status: z.enum(AVAILABILITY_STATUSES),
  until: z.string().nullable(),
});

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  regions: z.array(z.object({ id: z.string(), name: z.string() })),
  availability: availabilitySchema,
  /** What the role may do, in own regions or everywhere. */
  may: z.array(z.enum(INBOX_ACTIONS)),
});

export const signInSchema = z.object({
  provider: z.object({ name: z.string(), url: z.string() }).nullable(),
});

export const colleaguesSchema = z.object({
  colleagues: z.array(
    z.object({ name: z.string(), email: z.string(), role: z.enum(ROLES), regions: z.array(z.string()) }),
  ),
});

export const leadSchema = z
  .object({
    id: z.string(),
    reference: z.string(),
    state: z.enum(HANDOFF_STATES),
    at: z.string(),
    deadline: z.string().nullable(),
    regions: z.array(z.string()),
    sites: z.array(z.object({ municipality: z.string(), region: z.string() })),
    subject: z.string(),
    /** Title of the article the lead is about. */
    subjectTitle: z.string(),
    summary: z.string(),
    question: z.string(),
    warmth: z.object({ score: z.number(), reasons: z.array(z.string()) }),
    contact: z.object({
      name: z.string(),
      company: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      /** Number of the Kamer van Koophandel, when given. */
      kvk: z.string().nullable(),
      municipality: z.string().nullable(),
    }),
    prefer: z.enum(PREFERENCES),
    when: z.string().nullable(),
    sector: z.string().nullable(),
    size: z.string().nullable(),
    /** ISO 639 code of the language in which to help the employer; `und`: not Dutch, and not recognised. */
    language: z.string(),
    assignment: z.object({ accountmanager: person, state: z.enum(ASSIGNMENT_STATES) }).nullable(),
    transferAsked: z
      .object({
        region: z.string(),
        at: z.string(),
        /** When no answer is waited for any longer; the lead then stays with whoever has it. */
        before: z.string(),
      })
      .nullable()
      .describe('The region to which it goes once the employer says yes, and since when that is asked'),
    /** What the reader may do with it now. */
    actions: z.array(z.enum(LEAD_ACTIONS)),
  })
  .meta({ id: 'Lead' });

export const leadsSchema = z.object({ leads: z.array(leadSchema) });

export const noteSchema = z.object({ id: z.string(), by: z.string(), text: z.string(), at: z.string() });

export const deliverySchema = z.object({
  id: z.string(),
  /** Null when the lead is gone. */
  leadId: z.string().nullable().optional(),
  kind: z.string(),
  channel: z.string(),
  state: z.string(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  at: z.string(),
});

export const leadDetailSchema = leadSchema.extend({
  transcript: z.array(messageSchema),
  turns: z.array(z.unknown()),
  articles: z.array(z.object({ id: z.string(), title: z.string() })),
  consent: z.object({
    version: z.string(),
    text: z.string(),
    recipients: z.array(z.string()),
    at: z.string(),
  }),
  routing: z.array(z.object({ accountmanager: z.string(), score: z.number(), reasons: z.array(z.string()) })),
  history: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string(),
      by: z.string(),
      reason: z.string().nullable(),
      at: z.string(),
    }),
  ),
  notes: z.array(noteSchema),
  /** Sequence number up to which the employer has read; 0 when nothing is known. */
  readByVisitor: z.number().int(),
  deliveries: z.array(deliverySchema),
});

export const suggestionsSchema = z.object({
  suggestions: z.array(
    z.object({
      articleId: z.string(),
      title: z.string(),
      text: z.string(),
      sources: z.array(
        z.object({ title: z.string(), url: z.string(), publisher: z.string(), checkedOn: z.string() }),
      ),
    }),
  ),
});

export const nothingAsked = z.strictObject({});
export const leadParams = z.object({ id: z.uuid() });
export const regionParams = z.object({ id: z.string().max(100) });

export const leadQuery = z.strictObject({
  state: z.enum(HANDOFF_STATES).optional(),
  region: z.string().max(100).optional(),
  mine: z.enum(['true', 'false']).optional(),
  q: z.string().max(100).optional(),
});

/** A text that an accountmanager typed; a burgerservicenummer in it is never kept. */
const withoutBsn = (longest: number) => typedText(longest).transform(maskBsn);

export const declineBody = z.strictObject({ reason: withoutBsn(500) });
export const returnBody = z.strictObject({ summary: withoutBsn(2_000) });
export const closeBody = z.strictObject({
  outcome: z.enum(LEAD_OUTCOMES),
  note: withoutBsn(2_000).optional(),
});
export const noteBody = z.strictObject({ text: withoutBsn(2_000) });
export const messageBody = z.strictObject({ text: withoutBsn(4_000), messageId: z.uuid() });
export const readBody = z.strictObject({ sequence: z.number().int().min(0) });
export const callbackBody = z.strictObject({ at: instant });
export const availabilityBody = z.strictObject({
  status: z.enum(AVAILABILITY_STATUSES),
  until: instant.optional(),
});
export const transferBody = z
  .strictObject({
    /** E-mail address of a colleague. */
    accountmanager: z.string().max(254).optional(),
    region: z.string().max(100).optional(),
    message: withoutBsn(2_000),
  })
  .refine(({ accountmanager, region }) => (accountmanager === undefined) !== (region === undefined), {
    error: 'give either accountmanager or region',
    path: ['accountmanager'],
  });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');
const dayHours = z
  .strictObject({ from: time, until: time })
  .refine(({ from, until }) => from < until, 'must end after it starts')
  .nullable();

export const settingsSchema = z.strictObject({
  hours: z.array(dayHours).length(7, 'must have seven days, Monday first'),
  closures: z.array(z.string().refine(isExistingDay, 'must be a day that exists, as YYYY-MM-DD')),
  deadlines: z.strictObject({
    liveMinutes: z.number().int().min(1).max(60),
    callbackBefore: time,
    replyMinutes: z.number().int().min(1).max(60),
  }),
  pool: z.email('must be an e-mail address').nullable(),
  rules: z.array(
    z.strictObject({
      subject: z.string().nullable(),
      sector: z.string().nullable(),
      size: z.string().nullable(),
      accountmanager: z.email('must be an e-mail address'),
    }),
  ),
});
