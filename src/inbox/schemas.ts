import { z } from 'zod';
import { ROLES } from '../domain/accountmanager.ts';
import { ASSIGNMENT_STATES } from '../domain/assignment.ts';
import { HANDOFF_STATES, PREFERENCES } from '../domain/handoff.ts';

const person = z.object({ name: z.string(), role: z.string() });

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  regions: z.array(z.object({ id: z.string(), name: z.string() })),
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
    summary: z.string(),
    question: z.string(),
    warmth: z.object({ score: z.number(), reasons: z.array(z.string()) }),
    contact: z.object({
      name: z.string(),
      company: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      municipality: z.string().nullable(),
    }),
    prefer: z.enum(PREFERENCES),
    when: z.string().nullable(),
    sector: z.string().nullable(),
    size: z.string().nullable(),
    assignment: z.object({ accountmanager: person, state: z.enum(ASSIGNMENT_STATES) }).nullable(),
    /** What the reader may do with it now. */
    actions: z.array(z.enum(['accept', 'messages'])),
  })
  .meta({ id: 'Lead' });

export const leadsSchema = z.object({ leads: z.array(leadSchema) });

export const leadDetailSchema = leadSchema.extend({
  transcript: z.array(z.unknown()),
  turns: z.array(z.unknown()),
  articles: z.array(z.object({ id: z.string(), title: z.string() })),
  consent: z.object({ version: z.string(), text: z.string(), recipients: z.array(z.string()), at: z.string() }),
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
  notes: z.array(z.unknown()),
  deliveries: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      channel: z.string(),
      state: z.string(),
      attempts: z.number().int(),
      lastError: z.string().nullable(),
      at: z.string(),
    }),
  ),
});

export const leadParams = z.object({ id: z.uuid() });

export const leadQuery = z.strictObject({
  state: z.enum(HANDOFF_STATES).optional(),
  region: z.string().max(100).optional(),
  mine: z.enum(['true', 'false']).optional(),
  q: z.string().max(100).optional(),
});
