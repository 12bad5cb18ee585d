import { glossQuestion } from '../answering/gloss-english.ts';
import type { Answer } from '../domain/answer.ts';
import { isAboutSomethingElse } from '../retrieval/scope-ranker.ts';
import { answerQuestion } from './answer-question.ts';
import { mayBeLookedUp } from './find-surely.ts';
import { foreignLanguage } from './foreign-language.ts';
import { readPlaces, type SaidPlaces } from './read-places.ts';
import { redirect } from './redirect.ts';
import { refuse } from './refuse.ts';
import { namesNoSubject } from './subject-words.ts';
import type { Reply, TurnInProgress } from './turn-in-progress.ts';

/** Somebody who is no employer says so in English; whatever a model makes of it, this is no question of an employer. */
const NOT_AN_EMPLOYER =
  /\b(?:i(?:'m| am)? (?:looking|searching|applying) for (?:a |some )?(?:new )?(?:job|work|employment|internship)|i (?:want|need|would like) (?:a job|work|to work)|find (?:me )?(?:a job|work)|i (?:am|'m|was) (?:unemployed|fired|dismissed|sick|ill)|i lost my job|my (?:employer|boss|manager|own benefit|salary))\b/i;

/**
 * Answers an English question: it is asked in Dutch and answered as every question. With a language model the answer is
 * translated sentence by sentence; without one, or when a translation does not hold, an English sentence introduces the
 * Dutch answer. Undefined when nothing certain comes of it.
 */
export async function answerInEnglish(turn: TurnInProgress): Promise<Reply | undefined> {
  if (foreignLanguage(turn.text) !== 'english' || NOT_AN_EMPLOYER.test(turn.text)) return undefined;
  const asked = await askedByModel(turn);
  return (asked === null ? undefined : await translated(turn, asked)) ?? introduced(withoutModel(turn));
}

/** The answer in English, or in Dutch when the translation does not hold. */
async function translated(turn: TurnInProgress, dutch: string): Promise<Reply | undefined> {
  const { allowance, signal, listener, services } = turn;
  const reply = await answerUnheard(turn, dutch);
  if (!reply) return undefined;
  const aloud = { ...listener, delta: (text: string) => listener.delta(text, 'en') };
  const english = await services.modelHelp!.translator.translate(
    reply.answer.text,
    allowance!,
    aloud,
    signal,
  );
  if (english === null) return belowEnglish(turn, reply);
  const answer: Answer = { ...reply.answer, text: english, english: 'all', composedBy: 'language-model' };
  return asAskedInEnglish(turn, { ...reply, answer });
}

/** The Dutch answer to what the question says word for word. */
async function introduced(turn: TurnInProgress): Promise<Reply | undefined> {
  const dutch = await wordForWord(turn);
  const reply = dutch === null ? undefined : await answerUnheard(turn, dutch);
  return reply && belowEnglish(turn, reply);
}

function belowEnglish(turn: TurnInProgress, reply: Reply): Reply {
  const text = `${turn.services.say('language-english-dutch-answer')}\n\n${reply.answer.text}`;
  return asAskedInEnglish(turn, { ...reply, answer: { ...reply.answer, text, english: 'introduction' } });
}

/** A model that could not ask the question is not asked to phrase or translate the answer. */
function withoutModel(turn: TurnInProgress): TurnInProgress {
  const { extractiveComposer } = turn.services;
  return { ...turn, services: { ...turn.services, modelHelp: null, composer: extractiveComposer } };
}

/** The question as a language model puts it in Dutch; null without one. */
async function askedByModel({
  services: { modelHelp, knowledge },
  text,
  conversation,
  allowance,
  signal,
}: TurnInProgress): Promise<string | null> {
  if (!modelHelp || !allowance) return null;
  const { lastQuestion: earlier, articleId } = conversation.focus;
  const subject = articleId ? (knowledge.article(articleId)?.title ?? null) : null;
  return modelHelp.asker.rewrite({ question: text, earlier, subject, allowance }, signal);
}

/** From here on it is clear what a question is about, also word for word. */
const CLEAR_FROM = 0.35;

/** The question word for word; null when that leaves open what it is about. */
async function wordForWord({
  services: { retriever },
  text,
  conversation,
}: TurnInProgress): Promise<string | null> {
  const dutch = glossQuestion(text);
  if (conversation.focus.articleId !== null && namesNoSubject(dutch)) return dutch;
  const { articles, notOurs } = await retriever.retrieve(dutch);
  const isClear = (articles[0]?.confidence ?? 0) >= CLEAR_FROM && !isAboutSomethingElse(notOurs);
  return isClear ? dutch : null;
}

/** The Dutch answer, which nobody hears before it is translated; undefined when there is none. */
async function answerUnheard(turn: TurnInProgress, dutch: string): Promise<Reply | undefined> {
  if (!mayBeLookedUp(turn, dutch, [turn.text, turn.conversation.focus.lastQuestion])) return undefined;
  const unheard: TurnInProgress = {
    ...turn,
    text: dutch,
    places: placesIn(turn, dutch),
    listener: { delta: () => {}, restart: () => {} },
    services: { ...turn.services, modelHelp: null },
  };
  if (refuse(unheard) || (await redirect(unheard))) return undefined;
  const reply = await answerQuestion(unheard);
  return reply.answer.outcome === 'answered' ? reply : undefined;
}

/** A place is where an employee lives only when the visitor speaks of living. */
function placesIn({ services: { regions }, text }: TurnInProgress, dutch: string): SaidPlaces {
  const places = readPlaces(regions, dutch);
  if (/\b(?:liv(?:e|es|ing)|resid\w+)\b/i.test(text)) return places;
  return { ...places, certain: places.certain.map(({ place }) => ({ place, of: null })) };
}

/** What is kept is what the visitor wrote, never the Dutch that a model made of it. */
function asAskedInEnglish({ text, conversation }: TurnInProgress, reply: Reply): Reply {
  const question = text.slice(0, 500);
  const { focus, draft } = reply;
  return {
    ...reply,
    visitorText: text,
    focus: { ...focus, lastQuestion: question },
    draft: draft === null || draft === conversation.draft ? draft : { ...draft, question },
  };
}
