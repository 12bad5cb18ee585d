import { describe, expect, it } from 'vitest';
import { NO_FOCUS } from '../../../src/conversation/focus.ts';
import { redirect } from '../../../src/conversation/redirect.ts';
import type { TurnInProgress } from '../../../src/conversation/turn-in-progress.ts';
import type { NotOurs } from '../../../src/retrieval/scope-ranker.ts';

/** A first message, as far as the redirection looks at it. */
function turnWith(text: string, notOurs: NotOurs | null, articleId: string | null = null): TurnInProgress {
  return {
    text,
    conversation: { focus: { ...NO_FOCUS, articleId }, draft: null },
    places: { certain: [], spans: [], ambiguous: null },
    services: {
      say: (key: string) => key,
      retriever: { retrieve: async () => ({ articles: [], passages: [], notOurs }) },
    },
  } as unknown as TurnInProgress;
}

const JOBSEEKER: NotOurs = { kind: 'jobseeker', confidence: 0.9 };

describe('somebody who sounds like no employer', () => {
  it.each([
    ['jobseeker', 'ik durf niet te solliciteren', 'redirected-jobseeker'],
    ['employee', 'ik word gepest door een collega', 'redirected-employee'],
  ] as const)('is shown the door for a %s', async (kind, text, reply) => {
    const redirected = await redirect(turnWith(text, { kind, confidence: 0.9 }));
    expect(redirected?.answer).toMatchObject({ outcome: 'redirected', text: reply });
  });
});

describe('is not redirected', () => {
  it.each([
    [
      'below the confidence asked for',
      turnWith('ik durf niet te solliciteren', { kind: 'jobseeker', confidence: 0.6 }),
    ],
    ['with a word of employers', turnWith('ik zoek vrijwilligers voor onze kantine', JOBSEEKER)],
    ['who does not speak of himself', turnWith('bijstand', JOBSEEKER)],
    ['once a subject was spoken of', turnWith('ik durf het niet', JOBSEEKER, 'proefplaatsing')],
    ['when it is about something else', turnWith('ik wil taart', { kind: 'out-of-scope', confidence: 1 })],
    ['when nothing is recognised', turnWith('ik 😀', null)],
  ])('somebody %s', async (_, turn) => {
    expect(await redirect(turn)).toBeUndefined();
  });
});
