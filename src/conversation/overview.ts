import { composeOverview } from '../answering/compose-overview.ts';
import { followUpQuestion } from '../answering/follow-up-question.ts';
import { answerOf } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Situation } from '../domain/responsibility.ts';
import { SITUATION_CHOICES } from '../regions/situation.ts';
import { type Focus, turnedTo } from './focus.ts';
import type { Question } from './read-question.ts';
import { subjectWords } from './subject-words.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

const SUPPORT =
  /\b(?:subsidies?|regeling(?:en)?|voordelen|tegemoetkoming(?:en)?|vergoeding(?:en)?|potjes?|steun|mogelijkheden)\b/i;
const ASKS_WHICH =
  /\b(?:welke?|wat voor|wat zijn|wat is er|zijn er|is er|bestaan er|krijg ik|krijgen we|kan ik|kunnen we|heb ik recht op|overzicht|alle|iets van)\b/i;
/** Words about hiring somebody, and what their situation is called: none of them names a scheme. */
const GENERAL = new RegExp(
  `^(?:${[
    'subsidies?|regeling(?:en)?|voordelen|tegemoetkoming(?:en)?|vergoeding(?:en)?|potjes?|steun|mogelijkheden|financiele|financiële|overzicht|soort(?:en)?|recht|weten|eerst|interessant|beschikbaar|zien',
    'aan\\w*ne+m\\w*|aangenomen|neem|nemen|dienst|werken|werk|werkgevers?|werknemers?|medewerkers?|kandida\\w+|persone?n?e?e?l?|mensen|mens|persoon|sollicitant\\w*|bedrijf|zaak|ondernemer|nieuwe?|baan|plek|contract|soms|eigenlijk|allemaal|zoal|bestaan|zijn|daarvoor|wens|heeft',
    '(?:arbeids)?beperking(?:en)?|handicap|afstand|arbeidsmarkt|uitkering|doelgroep|kwetsbare|vlekje|rugzakje',
    'bijstand\\w*|participatiewet|wajong\\w*|wia|wao|wga|iva|ioaw|ioaz|ziektewet|werkloos|werkloze|praktijkschool|praktijkonderwijs|pro|vso|schoolverlater|speciaal|onderwijs|sociale|werkplaats|gemeente|uwv|zonder|jongere?n?',
  ].join('|')})$`,
  'i',
);

/** Tells what one is going to do, which asks what there is for that. */
const WILL_HIRE =
  /\b(?:wil(?:len)?|ga(?:an)?|zou(?:den)?|overweeg|overwegen)\b.*\b(?:aannemen|aan te nemen|in dienst (?:te )?nemen)\b(?![^.!]*\?)/i;

/** Whether a message asks what there is in general, and names no scheme. */
function asksForOverview({ text, isBare, articleId, chosen, situation }: Question): boolean {
  if (isBare || articleId !== null || chosen?.articleId || chosen?.place) return false;
  const asks = SUPPORT.test(text) && ASKS_WHICH.test(text);
  const tells = situation !== null && WILL_HIRE.test(text);
  return (asks || tells) && subjectWords(text).every((word) => GENERAL.test(word));
}

/** What there can be for somebody in a situation: one line a scheme, each with its source. */
export function answerOverview(turn: TurnInProgress, question: Question, focus: Focus): Reply | undefined {
  if (!asksForOverview(question)) return undefined;
  const { knowledge, overviews, say, today } = turn.services;
  const { situation } = focus;
  const own = situation === null ? undefined : overviews.situations.get(situation);
  const ids = situation === null ? overviews.general : (own?.articleIds ?? []);
  const articles = ids.flatMap((id) => knowledge.article(id) ?? []);
  if (articles.length === 0) return undefined;
  const overview = composeOverview(knowledge, articles, today());
  const intro = own ? say('overview-situation', { situation: own.named }) : say('overview');
  const text = `${intro}\n\n${overview.text}\n\n${say(situation === null ? 'overview-ask' : 'overview-more')}`;
  turn.listener.delta(text);
  const answer = answerOf({
    outcome: 'answered',
    text,
    citations: overview.citations,
    articles: articles.map(({ id }) => id).slice(0, 5),
    amounts: overview.amounts,
    suggestions:
      situation === null
        ? SITUATION_CHOICES.slice(0, 4).map((choice) => choice.text)
        : articles.slice(0, 3).map((article) => followUpQuestion(article, 'what')),
    composedBy: 'extractive',
  });
  return replyWith(turn, answer, {
    focus: {
      ...spokenOfAll(focus, articles),
      facet: null,
      pending: pendingFor(question, situation, articles),
      clarifiedLast: false,
      unanswered: 0,
    },
  });
}

/** What goes on with an overview for a situation goes on about the first scheme, or comes back to another. */
function spokenOfAll(focus: Focus, articles: readonly Article[]): Focus {
  if (focus.situation === null) return { ...focus, articleId: null };
  return articles.toReversed().reduce((before, { id }) => turnedTo(before, id), focus);
}

/** What can be picked from an overview: the situation it is asked for, or a scheme that it names. */
function pendingFor(
  { text }: Question,
  situation: Situation | null,
  articles: readonly Article[],
): Focus['pending'] {
  const schemes = articles.map(({ id, title }) => ({ text: title, articleId: id }));
  return { question: text, choices: situation === null ? SITUATION_CHOICES : schemes };
}
