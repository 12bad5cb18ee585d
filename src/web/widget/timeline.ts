import type { Citation } from '../../domain/citation.ts';
import type { Message } from '../../domain/conversation.ts';
import type { Turn } from '../../domain/turn.ts';
import type { OutgoingState } from './outgoing-messages.ts';

/** `refused`: it has to change before it can be sent. `unanswered`: it may succeed when it is sent again. */
export type SendFailure = 'refused' | 'unanswered';

/** What the visitor said. `key` is the id under which it was sent. */
export interface VisitorEntry {
  readonly kind: 'visitor';
  readonly key: string;
  readonly text: string;
  readonly state: OutgoingState | 'sent';
  /** Why its state is `failed`. */
  readonly failure: SendFailure | null;
  readonly sequence: number | null;
}

/** What the assistant answers; `turn` is null while the answer is still being written. */
export interface AnswerEntry {
  readonly kind: 'answer';
  readonly key: string;
  readonly turnId: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Which part of the text is in English and not in Dutch. */
  readonly english: Turn['english'] | undefined;
  readonly turn: Turn | null;
}

/** A message of the assistant outside a turn, of an accountmanager, or a notice. */
export interface SaidEntry {
  readonly kind: 'said';
  readonly key: string;
  readonly role: 'assistant' | 'accountmanager' | 'notice';
  readonly text: string;
  /** ISO 639 code of the text. */
  readonly language: string;
  readonly author: string | null;
  /** Of an answer whose turn we have not seen. */
  readonly turnId: string | null;
}

export type TimelineEntry = VisitorEntry | AnswerEntry | SaidEntry;

/** Everything the visitor sees of the conversation, oldest first. */
export type Timeline = readonly TimelineEntry[];

/** The timeline of a conversation as the server holds it. */
export function timelineOf(messages: readonly Message[], turns: readonly Turn[]): Timeline {
  const turnsById = new Map(turns.map((turn) => [turn.id, turn]));
  return messages.reduce<Timeline>((timeline, message) => {
    const turn = message.role === 'assistant' ? turnsById.get(message.turnId ?? '') : undefined;
    return turn ? withTurn(timeline, turn) : withMessage(timeline, message);
  }, []);
}

/** Adds a message from the event stream, unless it is one we already show. */
export function withMessage(timeline: Timeline, message: Message): Timeline {
  if (message.text === '') return timeline;
  if (message.role === 'visitor') return withVisitorMessage(timeline, message);
  if (message.role === 'assistant' && message.turnId && findAnswer(timeline, message.turnId)) return timeline;
  if (timeline.some(({ key }) => key === message.id)) return timeline;
  const said: SaidEntry = {
    kind: 'said',
    key: message.id,
    role: message.role,
    text: message.text,
    language: message.language ?? 'nl',
    author: message.author?.name ?? null,
    turnId: message.turnId ?? null,
  };
  return [...timeline, said];
}

/**
 * Our own message comes back over the event stream, perhaps with personal data masked: it takes the place of the one we showed, so
 * that the visitor sees what is kept. The server gives it the id under which we sent it.
 */
function withVisitorMessage(timeline: Timeline, { id, text, sequence }: Message): Timeline {
  const known = timeline.find((entry) => entry.kind === 'visitor' && entry.key === id);
  if (!known)
    return [...timeline, { kind: 'visitor', key: id, text, state: 'sent', failure: null, sequence }];
  return timeline.map((entry) => (entry === known ? { ...(known as VisitorEntry), text, sequence } : entry));
}

/** Adds a message the visitor sends now, or changes how far it is. */
export function withOutgoing(
  timeline: Timeline,
  { messageId, text }: { readonly messageId: string; readonly text: string },
  state: VisitorEntry['state'],
  failure: SendFailure | null = null,
): Timeline {
  if (!timeline.some(({ key }) => key === messageId))
    return [...timeline, { kind: 'visitor', key: messageId, text, state, failure, sequence: null }];
  return timeline.map((entry) =>
    entry.key === messageId && entry.kind === 'visitor' ? { ...entry, state, failure } : entry,
  );
}

/** Adds what was written before and is still to be sent. */
export function withWaiting(
  timeline: Timeline,
  messages: readonly { readonly messageId: string; readonly text: string }[],
): Timeline {
  return messages.reduce<Timeline>((shown, message) => withOutgoing(shown, message, 'waiting'), timeline);
}

/** Takes away a message that was never sent. */
export function withoutMessage(timeline: Timeline, messageId: string): Timeline {
  return timeline.filter(({ key }) => key !== messageId);
}

/** An answer begins, or begins again after `answer-restart`. */
export function withAnswerStart(timeline: Timeline, turnId: string): Timeline {
  const empty = { kind: 'answer', key: turnId, turnId, text: '', citations: [], turn: null } as const;
  return putAnswer(timeline, { ...empty, english: undefined });
}

/** Whole sentences are added to the answer that is being written. */
export function withAnswerDelta(
  timeline: Timeline,
  turnId: string,
  { text, language }: { readonly text: string; readonly language?: 'en' },
): Timeline {
  const answer = findAnswer(timeline, turnId);
  if (!answer || answer.turn) return timeline;
  const english = language === 'en' ? 'all' : answer.english;
  return putAnswer(timeline, { ...answer, english, text: joined(answer.text, text) });
}

export function withCitation(timeline: Timeline, turnId: string, citation: Citation): Timeline {
  const answer = findAnswer(timeline, turnId);
  if (!answer || answer.turn) return timeline;
  return putAnswer(timeline, { ...answer, citations: [...answer.citations, citation] });
}

/** The whole turn: always the truth, whatever was streamed. A turn without text leaves nothing to show. */
export function withTurn(timeline: Timeline, turn: Turn): Timeline {
  if (turn.text === '') return timeline.filter((entry) => !isOfTurn(entry, turn.id));
  const { text, citations, english } = turn;
  return putAnswer(timeline, {
    kind: 'answer',
    key: turn.id,
    turnId: turn.id,
    text,
    citations,
    english,
    turn,
  });
}

/** Turn of an answer that another page of this visitor asked for: only its text came, and the rest is still to be read. */
export function turnToRead(timeline: Timeline): string | null {
  return (
    timeline.find((entry): entry is SaidEntry => entry.kind === 'said' && entry.turnId !== null)?.turnId ??
    null
  );
}

/** Takes an unfinished answer away: the stream broke off. */
export function withoutUnfinished(timeline: Timeline): Timeline {
  return timeline.filter((entry) => !(entry.kind === 'answer' && entry.turn === null));
}

/** Highest sequence number among the messages, from where the event stream goes on; null when there is none. */
export function lastSequence(messages: readonly Message[]): string | null {
  const sequences = messages.map(({ sequence }) => sequence);
  return sequences.length > 0 ? String(Math.max(...sequences)) : null;
}

function findAnswer(timeline: Timeline, turnId: string): AnswerEntry | undefined {
  return timeline.find((entry): entry is AnswerEntry => entry.kind === 'answer' && entry.turnId === turnId);
}

function putAnswer(timeline: Timeline, answer: AnswerEntry): Timeline {
  const known = timeline.find((entry) => isOfTurn(entry, answer.turnId));
  return known ? timeline.map((entry) => (entry === known ? answer : entry)) : [...timeline, answer];
}

function isOfTurn(entry: TimelineEntry, turnId: string): boolean {
  return entry.kind !== 'visitor' && entry.turnId === turnId;
}

function joined(before: string, added: string): string {
  return before === '' || /\s$/.test(before) || /^\s/.test(added) ? before + added : `${before} ${added}`;
}
