import { z } from 'zod';
import { FACETS } from '../src/domain/facet.ts';
import { HANDOFF_STATES } from '../src/domain/handoff.ts';
import { OUTCOMES } from '../src/domain/turn.ts';

const id = z.string().min(1);
/** Of each inner list at least one alternative must occur. */
const alternatives = z.array(z.array(z.string().min(1)).min(1));

const expectation = z.strictObject({
  outcome: z
    .array(z.enum([...OUTCOMES, 'check-question', 'check-result']))
    .min(1)
    .optional(),
  articles: z.array(id).optional(),
  acceptable: z.array(id).optional(),
  facet: z.enum([...FACETS, 'status']).nullish(),
  mustContain: alternatives.optional(),
  mustNotContain: z.array(z.string().min(1)).optional(),
  region: id.nullish(),
  responsible: z.array(id).optional(),
  countsMunicipalityOf: z.enum(['employee', 'employer', 'none']).optional(),
  handoffState: z.enum(HANDOFF_STATES).nullish(),
});

const question = z.strictObject({
  id,
  question: id,
  register: z.enum(['official', 'lay', 'typo', 'indirect']),
  expect: expectation,
  note: z.string().optional(),
});

const dialogue = z.strictObject({
  id,
  title: z.string(),
  region: id.nullish(),
  turns: z.array(z.strictObject({ say: id, expect: expectation })).min(1),
  note: z.string().optional(),
});

const lookUp = z.strictObject({
  id,
  q: z.string(),
  kind: z.string(),
  expect: z.strictObject({
    regions: z.array(id),
    municipalities: z.array(id).optional(),
    ambiguous: z.boolean().optional(),
  }),
  note: z.string().optional(),
});

/** What must be true of a turn; only what is given is checked. */
export type Expectation = z.infer<typeof expectation>;
export type EvalDialogue = z.infer<typeof dialogue>;
export type EvalLookUp = z.infer<typeof lookUp>;

/** The lines of a set: conversations (a single question is one of one turn), or names and postcodes to look up. */
export type Dataset =
  | { readonly kind: 'conversations'; readonly conversations: readonly EvalConversation[] }
  | { readonly kind: 'look-ups'; readonly lookUps: readonly EvalLookUp[] };

export interface EvalConversation {
  readonly id: string;
  /** How the visitor puts it: one of the four registers, or `dialogue`. */
  readonly register: string;
  /** Region of the website it is held on. */
  readonly region: string | null;
  readonly turns: readonly { readonly say: string; readonly expect: Expectation }[];
}

/**
 * Reads a set in JSON Lines: all lines questions, all dialogues, or all look-ups.
 * @throws Error that names the line and what is wrong with it
 */
export function parseDataset(text: string): Dataset {
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  const first = lines[0] ? (parseJson(lines[0]) as object) : {};
  if ('q' in first) return { kind: 'look-ups', lookUps: lines.map((line) => parseLine(lookUp, line)) };
  const conversations = lines.map((line) =>
    'turns' in first
      ? conversationOfDialogue(parseLine(dialogue, line))
      : conversationOfQuestion(parseLine(question, line)),
  );
  const twice = conversations.find(
    (one, index) => conversations.findIndex((other) => other.id === one.id) < index,
  );
  if (twice) throw new Error(`the id '${twice.id}' stands in the set twice`);
  return { kind: 'conversations', conversations };
}

function conversationOfQuestion({
  id,
  register,
  question: say,
  expect,
}: z.infer<typeof question>): EvalConversation {
  return { id, register, region: null, turns: [{ say, expect }] };
}

function conversationOfDialogue({ id, region, turns }: EvalDialogue): EvalConversation {
  return { id, register: 'dialogue', region: region ?? null, turns };
}

interface NumberedLine {
  readonly line: string;
  readonly number: number;
}

function parseLine<T>(schema: z.ZodType<T>, line: NumberedLine): T {
  const parsed = schema.safeParse(parseJson(line));
  if (parsed.success) return parsed.data;
  throw new Error(`line ${line.number}: ${z.prettifyError(parsed.error)}`);
}

function parseJson({ line, number }: NumberedLine): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number}: ${(error as Error).message}`, { cause: error });
  }
}
