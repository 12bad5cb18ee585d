import { answerQuestion } from './answer-question.ts';
import { mayBeLookedUp } from './find-surely.ts';
import { foreignLanguage } from './foreign-language.ts';
import { readPlaces, type SaidPlaces } from './read-places.ts';
import { redirect } from './redirect.ts';
import { refuse } from './refuse.ts';
import type { Reply, TurnInProgress } from './turn-in-progress.ts';

/** Somebody who is no employer says so in English; whatever a model makes of it, this is no question of an employer. */
const NOT_AN_EMPLOYER =
  /\b(?:i(?:'m| am)? (?:looking|searching|applying) for (?:a |some )?(?:new )?(?:job|work|employment|internship)|i (?:want|need|would like) (?:a job|work|to work)|find (?:me )?(?:a job|work)|i (?:am|'m|was) (?:unemployed|fired|dismissed|sick|ill)|i lost my job|my (?:employer|boss|manager|own benefit|salary))\b/i;

/**
 * Answers an English question in English, with a language model: it is asked in Dutch, answered as every question, and
 * the answer is translated sentence by sentence. Undefined when there is no model or nothing certain comes of it; a
 * translation that does not hold leaves the Dutch answer.
 */
export async function answerInEnglish(turn: TurnInProgress): Promise<Reply | undefined> {
  const { services, text, conversation, allowance, signal, listener } = turn;
  const { modelHelp, knowledge, say } = services;
  if (!modelHelp || !allowance || foreignLanguage(text) !== 'english' || NOT_AN_EMPLOYER.test(text))
    return undefined;
  const { lastQuestion: earlier, articleId } = conversation.focus;
  const subject = articleId ? (knowledge.article(articleId)?.title ?? null) : null;
  const dutch = await modelHelp.asker.rewrite({ question: text, earlier, subject, allowance }, signal);
  if (dutch === null || !mayBeLookedUp(turn, dutch, [text, earlier])) return undefined;
  const reply = await answerUnheard(turn, dutch);
  if (reply?.answer.outcome !== 'answered') return undefined;
  const aloud = { ...listener, delta: (text: string) => listener.delta(text, 'en') };
  const english = await modelHelp.translator.translate(reply.answer.text, allowance, aloud, signal);
  return asAskedInEnglish(turn, {
    ...reply,
    answer:
      english === null
        ? {
            ...reply.answer,
            text: `${say('language-english-dutch-answer')}\n\n${reply.answer.text}`,
            english: 'introduction',
          }
        : { ...reply.answer, text: english, english: 'all', composedBy: 'language-model' },
  });
}

/** The Dutch answer, which nobody hears before it is translated. */
async function answerUnheard(turn: TurnInProgress, dutch: string): Promise<Reply | undefined> {
  const unheard: TurnInProgress = {
    ...turn,
    text: dutch,
    places: placesIn(turn, dutch),
    listener: { delta: () => {}, restart: () => {} },
    services: { ...turn.services, modelHelp: null },
  };
  if (refuse(unheard) || (await redirect(unheard))) return undefined;
  return answerQuestion(unheard);
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
