import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/domain/conversation.ts';
import type { Turn } from '../../../src/domain/turn.ts';
import {
  lastSequence,
  type Timeline,
  timelineOf,
  turnToRead,
  withAnswerDelta,
  withAnswerStart,
  withMessage,
  withOutgoing,
  withoutUnfinished,
  withTurn,
} from '../../../src/web/widget/timeline.ts';

const QUESTION = { messageId: 'client-1', text: 'Wat is jobcarving?' };

const turnOf = (text: string): Turn => ({
  id: 'turn-1',
  conversationId: 'conversation-1',
  sequence: 1,
  at: '2026-11-24T12:00:00.000Z',
  outcome: 'answered',
  text,
  citations: [],
  articles: [],
  amounts: [],
  calculation: null,
  region: null,
  employeeMunicipality: null,
  sites: [],
  responsible: [],
  suggestions: [],
  handoff: null,
  composedBy: 'extractive',
});

const messageOf = (given: Partial<Message> & Pick<Message, 'role' | 'text'>): Message => ({
  id: `message-${given.sequence ?? 1}`,
  sequence: 1,
  at: '2026-11-24T12:00:00.000Z',
  ...given,
});

const texts = (timeline: Timeline) => timeline.map((entry) => `${entry.kind}: ${entry.text}`);

describe('the timeline', () => {
  it('shows an answer with what its turn knows, after a reload', () => {
    const messages = [
      messageOf({ role: 'visitor', text: QUESTION.text, sequence: 2, turnId: 'turn-1' }),
      messageOf({ role: 'assistant', text: 'Werk anders verdelen.', sequence: 3, turnId: 'turn-1' }),
    ];
    const timeline = timelineOf(messages, [turnOf('Werk anders verdelen.')]);
    expect(texts(timeline)).toEqual(['visitor: Wat is jobcarving?', 'answer: Werk anders verdelen.']);
    expect(timeline[1]).toHaveProperty('turn.outcome', 'answered');
  });

  it('shows nothing twice when the event stream repeats what was sent and streamed', () => {
    let timeline = withOutgoing([], QUESTION, 'sending');
    timeline = withAnswerStart(timeline, 'turn-1');
    timeline = withMessage(
      timeline,
      messageOf({ id: 'client-1', role: 'visitor', text: QUESTION.text, sequence: 2 }),
    );
    timeline = withMessage(
      timeline,
      messageOf({ role: 'assistant', text: 'Antwoord.', sequence: 3, turnId: 'turn-1' }),
    );
    timeline = withTurn(timeline, turnOf('Antwoord.'));
    timeline = withMessage(
      timeline,
      messageOf({ id: 'client-1', role: 'visitor', text: QUESTION.text, sequence: 2 }),
    );
    expect(texts(timeline)).toEqual(['visitor: Wat is jobcarving?', 'answer: Antwoord.']);
  });

  it('shows the masked words the server keeps in place of what was typed', () => {
    const timeline = withMessage(
      withOutgoing([], { messageId: 'client-1', text: 'Haar nummer is 111222333' }, 'sending'),
      messageOf({ id: 'client-1', role: 'visitor', text: 'Haar nummer is [weggelaten]', sequence: 2 }),
    );
    expect(texts(timeline)).toEqual(['visitor: Haar nummer is [weggelaten]']);
  });

  it('shows a message once that was stored before a reload and must be sent again', () => {
    const stored = timelineOf([messageOf({ id: 'client-1', role: 'visitor', text: QUESTION.text })], []);
    expect(withOutgoing(stored, QUESTION, 'waiting')).toMatchObject([{ key: 'client-1', state: 'waiting' }]);
  });

  it('adds sentences to the answer that is being written, and begins again after a restart', () => {
    let timeline = withAnswerStart([], 'turn-1');
    timeline = withAnswerDelta(timeline, 'turn-1', { text: 'Een zin.' });
    timeline = withAnswerDelta(timeline, 'turn-1', { text: 'Nog een.' });
    expect(texts(timeline)).toEqual(['answer: Een zin. Nog een.']);
    expect(texts(withAnswerStart(timeline, 'turn-1'))).toEqual(['answer: ']);
  });

  it('believes the whole turn over what was streamed', () => {
    const timeline = withAnswerDelta(withAnswerStart([], 'turn-1'), 'turn-1', { text: 'Half' });
    expect(texts(withTurn(timeline, turnOf('Heel.')))).toEqual(['answer: Heel.']);
  });

  it('puts a turn in the place of the words that came before it', () => {
    const words = messageOf({ role: 'assistant', text: 'Heel.', turnId: 'turn-1' });
    const timeline = withMessage(
      withMessage([], words),
      messageOf({ id: 'n', role: 'notice', text: 'Melding' }),
    );
    expect(turnToRead(timeline)).toBe('turn-1');
    const complete = withTurn(timeline, turnOf('Heel.'));
    expect(texts(complete)).toEqual(['answer: Heel.', 'said: Melding']);
    expect(turnToRead(complete)).toBeNull();
  });

  it('takes half an answer away when the stream broke off, and leaves whole ones', () => {
    const whole = withTurn([], turnOf('Heel.'));
    expect(texts(withoutUnfinished(withAnswerStart(whole, 'turn-2')))).toEqual(['answer: Heel.']);
  });

  it('shows nothing for a turn that was passed on to the accountmanager', () => {
    expect(withTurn(withAnswerStart([], 'turn-1'), turnOf(''))).toEqual([]);
  });

  it('adds an accountmanager by name, once', () => {
    const message = messageOf({
      role: 'accountmanager',
      text: 'Goedemiddag',
      author: { name: 'Sam Voorbeeld', role: 'accountmanager' },
    });
    expect(withMessage(withMessage([], message), message)).toMatchObject([{ author: 'Sam Voorbeeld' }]);
  });

  it('knows from where the event stream goes on', () => {
    expect(lastSequence([])).toBeNull();
    expect(lastSequence([messageOf({ role: 'notice', text: 'x', sequence: 7 })])).toBe('7');
  });
});
