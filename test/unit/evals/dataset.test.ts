import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type EvalConversation, parseDataset } from '../../../evals/dataset.ts';
import { curatedKnowledge } from '../../support/curated-knowledge.ts';

const QUESTION = '{"id":"q-1","question":"Wat is LKV?","register":"lay","expect":{"outcome":["answered"]}}';

describe('an evaluation set', () => {
  it('of questions is conversations of one turn', () => {
    expect(parseDataset(`${QUESTION}\n`)).toEqual({
      kind: 'conversations',
      conversations: [
        {
          id: 'q-1',
          register: 'lay',
          region: null,
          turns: [{ say: 'Wat is LKV?', expect: { outcome: ['answered'] } }],
        },
      ],
    });
  });

  it('of dialogues keeps the region of the website', () => {
    const line =
      '{"id":"d-1","title":"t","region":"twente","turns":[{"say":"hallo","expect":{}},{"say":"dag","expect":{}}]}';
    expect(parseDataset(line)).toMatchObject({ conversations: [{ register: 'dialogue', region: 'twente' }] });
  });

  it('of look-ups is recognised by its question', () => {
    const line = '{"id":"r-1","q":"6602","expect":{"regions":["rijk-van-nijmegen"]},"kind":"postcode"}';
    expect(parseDataset(line)).toMatchObject({ kind: 'look-ups', lookUps: [{ q: '6602' }] });
  });

  it.each([
    ['{', 'line 1'],
    [`${QUESTION}\n{"id":"q-2"}`, 'line 2'],
    [QUESTION.replace('"lay"', '"loud"'), 'register'],
    [QUESTION.replace('"outcome"', '"outcom"'), 'outcom'],
    [`${QUESTION}\n${QUESTION}`, 'twice'],
  ])('is refused with the place of the mistake', (text, named) => {
    expect(() => parseDataset(text)).toThrow(named);
  });
});

describe('our own sets', async () => {
  const [questions, dialogues] = await Promise.all(['questions', 'dialogues'].map(conversationsOf));
  const { articles } = await curatedKnowledge();
  const known = new Set(articles.filter(({ partOf }) => partOf === null).map(({ id }) => id));
  const expectations = [...questions!, ...dialogues!].flatMap(({ turns }) =>
    turns.map(({ expect: expected }) => expected),
  );

  it('hold enough questions and dialogues, in all registers', () => {
    expect(questions!.length).toBeGreaterThanOrEqual(150);
    expect(dialogues!.length).toBeGreaterThanOrEqual(25);
    expect(new Set(questions!.map(({ register }) => register))).toEqual(
      new Set(['official', 'lay', 'typo', 'indirect']),
    );
  });

  it('ask for every article that stands by itself, and for no other', () => {
    const first = new Set(expectations.flatMap(({ articles: ids = [] }) => ids));
    const acceptable = expectations.flatMap(({ acceptable: ids = [] }) => ids);
    expect([...known].filter((id) => !first.has(id))).toEqual([]);
    expect([...first, ...acceptable].filter((id) => !known.has(id))).toEqual([]);
  });
});

async function conversationsOf(name: string): Promise<readonly EvalConversation[]> {
  const dataset = parseDataset(await readFile(`evals/datasets/${name}.jsonl`, 'utf8'));
  if (dataset.kind !== 'conversations') throw new Error(`${name} holds no conversations`);
  return dataset.conversations;
}
