import { askInTurn } from '../src/conversation/ask-once.ts';
import type { Services } from '../src/conversation/turn-in-progress.ts';
import type { Turn } from '../src/domain/turn.ts';
import type { Dataset, EvalConversation, EvalLookUp, Expectation } from './dataset.ts';
import { GRADERS } from './graders/all-graders.ts';
import { failed, type Grade, passed } from './graders/grader.ts';

/** One turn or look-up with everything that was judged about it. */
export interface EvalResult {
  readonly id: string;
  readonly register: string;
  /** How it should have ended. */
  readonly expected: string;
  /** How it ended. */
  readonly found: string;
  /** Whether a language model phrased the answer; null for what is no answer. */
  readonly composedBy: Turn['composedBy'];
  readonly said: string;
  readonly answer: string;
  readonly grades: Readonly<Record<string, Grade>>;
}

/** Whether nothing about it was wrong. */
export function isRight({ grades }: EvalResult): boolean {
  return Object.values(grades).every(({ pass }) => pass);
}

/** Holds every conversation of a set, or looks up every name, one after the other. */
export async function runDataset(services: Services, dataset: Dataset): Promise<EvalResult[]> {
  if (dataset.kind === 'look-ups') return dataset.lookUps.map((lookUp) => runLookUp(services, lookUp));
  const results: EvalResult[] = [];
  for (const conversation of dataset.conversations)
    results.push(...(await runConversation(services, conversation)));
  return results;
}

async function runConversation(
  services: Services,
  { id, register, region, turns }: EvalConversation,
): Promise<EvalResult[]> {
  const said = turns.map(({ say }) => say);
  const answers = await askInTurn(services, said, region);
  return answers.map((turn, index) => {
    const { say, expect } = turns[index]!;
    return {
      id: turns.length > 1 ? `${id}.${index + 1}` : id,
      register,
      expected: expect.outcome?.[0] ?? 'any',
      found: turn.outcome,
      composedBy: turn.composedBy,
      said: say,
      answer: turn.text,
      grades: gradesOf(expect, turn),
    };
  });
}

/** What each grader that has something to judge says of a turn. */
export function gradesOf(expect: Expectation, turn: Turn): Record<string, Grade> {
  const judged = Object.entries(GRADERS).map(([name, grade]) => [name, grade(expect, turn)] as const);
  return Object.fromEntries(judged.filter((entry): entry is readonly [string, Grade] => entry[1] !== null));
}

function runLookUp({ regions }: Services, { id, kind, q, expect }: EvalLookUp): EvalResult {
  const matches = regions.lookUp(q);
  const found = unique(matches.map(({ region }) => region.id));
  const municipalities = unique(matches.flatMap(({ municipality }) => municipality ?? []));
  const grades: Record<string, Grade> = { region: sameSet(found, expect.regions) };
  if (expect.municipalities) grades.municipality = sameSet(municipalities, expect.municipalities);
  const expected = expect.regions.length === 0 ? 'none' : 'found';
  return {
    id,
    register: kind,
    expected,
    found: found.length === 0 ? 'none' : 'found',
    composedBy: null,
    said: q,
    answer: found.join(', '),
    grades,
  };
}

function sameSet(found: readonly string[], expected: readonly string[]): Grade {
  const isSame = found.length === expected.length && expected.every((name) => found.includes(name));
  return isSame
    ? passed()
    : failed(`${found.join(', ') || 'none'} instead of ${expected.join(', ') || 'none'}`);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
