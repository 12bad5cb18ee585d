import type { AnswerListener } from '../answering/ports.ts';
import type { Answer } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Turn } from '../domain/turn.ts';
import { maskContactDetails } from '../handoff/contact-details.ts';
import { agreeToTransfer } from './agree-to-transfer.ts';
import { answerInEnglish } from './answer-in-english.ts';
import { answerQuestion } from './answer-question.ts';
import { claimTurn } from './claim-turn.ts';
import { followHandoff } from './follow-handoff.ts';
import { continueHandoff, resumeHandoff, startHandoff } from './handoff-dialogue.ts';
import { lookUpOnce } from './look-up-once.ts';
import { ownWords } from './own-words.ts';
import { passOnToAccountmanager } from './pass-on.ts';
import type { ConversationState } from './ports.ts';
import { readPlaces } from './read-places.ts';
import { redirect } from './redirect.ts';
import { refuse } from './refuse.ts';
import { askForDutch, summarise, talk } from './small-talk.ts';
import type { Reply, Services, TurnInProgress } from './turn-in-progress.ts';

/** A message of a visitor, as a channel hands it over. */
export interface VisitorMessage {
  readonly conversationId: string;
  /** Id the turn gets when it is answered now. */
  readonly turnId: string;
  /** From the client; the same id again gives the same turn and does nothing twice. */
  readonly messageId: string;
  readonly text: string;
  /** Fingerprint of the text, to refuse another text under the same id. */
  readonly textHash: string;
  /** False when whoever sends it asked for a person too often lately. */
  readonly mayRequestHandoff?: boolean;
}

/**
 * One turn, from message to answer. Turns of a conversation run one at a time; a turn is written as a whole, and only
 * then counts.
 * @throws DomainError `message-id-reused`, `not-found`
 */
export async function handleTurn(
  services: Services,
  message: VisitorMessage,
  listener: AnswerListener,
  signal: AbortSignal,
): Promise<Turn> {
  for (;;) {
    const claim = await claimTurn(services.conversations, message, services.now);
    if ('repeated' in claim) return claim.repeated;
    let turn: Turn | null = null;
    try {
      turn = await answerTurn(services, claim, message, listener, signal);
    } finally {
      await claim.end(turn !== null);
    }
    if (turn) return turn;
    // The claim ran out, and another turn of the conversation may have been written since: this one waits again.
    listener.restart();
  }
}

/** Answers and writes the turn; null when the claim was lost. */
async function answerTurn(
  services: Services,
  { lease, conversation: begun }: { readonly lease: string; readonly conversation: ConversationState },
  message: VisitorMessage,
  listener: AnswerListener,
  signal: AbortSignal,
): Promise<Turn | null> {
  let conversation = begun;
  for (;;) {
    const reply = await replyTo(services, conversation, message, listener, signal);
    const turn = await services.conversations.finishTurn({
      conversation,
      lease,
      turnId: message.turnId,
      messageId: message.messageId,
      textHash: reply.keepFingerprint ? message.textHash : null,
      visitorText: transcriptLine(conversation, reply),
      answer: withWholes(services.knowledge, reply.answer),
      focus: reply.focus,
      draft: reply.draft,
      handoff: reply.handoff,
      at: services.now(),
    });
    if (turn === 'claim-lost') return null;
    if (turn !== 'handoff-changed') return turn;
    // An accountmanager came in the meantime, and the message is theirs, or left, and it is ours: it is read anew.
    listener.restart();
    conversation = await services.conversations.get(conversation.id);
  }
}

/** Who counts answers per subject counts whole subjects: the part that answered comes after its whole. */
function withWholes(knowledge: KnowledgeBase, answer: Answer): Answer {
  return { ...answer, articles: knowledge.withWholes(answer.articles).slice(0, 5) };
}

/** The story of an answer: the first step that has something to say says it. */
async function replyTo(
  services: Services,
  conversation: ConversationState,
  { text, mayRequestHandoff = true }: VisitorMessage,
  listener: AnswerListener,
  signal: AbortSignal,
): Promise<Reply> {
  if (text.trim() === '') throw new DomainError('invalid', 'the message is empty', { field: 'text' });
  const places = readPlaces(services.regions, text);
  const allowance = services.modelHelp?.newAllowance() ?? null;
  const turn: TurnInProgress = {
    services: { ...services, retriever: lookUpOnce(services.retriever) },
    conversation,
    text,
    places,
    mayRequestHandoff,
    listener,
    signal,
    allowance,
  };
  const decided =
    agreeToTransfer(turn) ??
    passOnToAccountmanager(turn) ??
    refuse(turn) ??
    followHandoff(turn) ??
    (await continueHandoff(turn));
  if (decided) return decided;
  const free = inOwnWords(withoutOffer(turn));
  const reply =
    talk(free) ??
    (await summarise(free)) ??
    (await startHandoff(free)) ??
    (await answerInEnglish(free)) ??
    askForDutch(free) ??
    (await redirect(free)) ??
    (await answerQuestion(free));
  const resumed = resumeHandoff(free, reply);
  return reply.visitorText === free.text ? { ...resumed, visitorText: text } : resumed;
}

/** What is asked, without markup and mails below; the transcript keeps the message. */
function inOwnWords(turn: TurnInProgress): TurnInProgress {
  const text = ownWords(turn.text);
  return text === turn.text ? turn : { ...turn, text, places: readPlaces(turn.services.regions, text) };
}

/** Until the employer consents, no contact details stand in the transcript, also not those given in between. */
function transcriptLine({ draft }: ConversationState, reply: Reply): string {
  return draft || reply.draft ? maskContactDetails(reply.visitorText) : reply.visitorText;
}

/** An offer that was not taken up is over; a request that was begun stays. */
function withoutOffer(turn: TurnInProgress): TurnInProgress {
  if (turn.conversation.draft?.step !== 'offered') return turn;
  return { ...turn, conversation: { ...turn.conversation, draft: null } };
}
