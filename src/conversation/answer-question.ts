import { answeredFacet } from '../answering/compose-extractive.ts';
import { followUpQuestions } from '../answering/follow-up-question.ts';
import { answerOf } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Facet } from '../domain/facet.ts';
import type { AnswerRegion } from '../domain/turn.ts';
import { newDraft } from '../handoff/draft.ts';
import { isOpen } from '../handoff/states.ts';
import { warmthOf } from '../handoff/warmth.ts';
import type { Responsibility } from '../regions/responsibility.ts';
import {
  answerAboutRegion,
  answerAboutSites,
  asksForRegion,
  REGION_SUBJECTS,
  regionOf,
} from './answer-region.ts';
import { type FoundSubjects, findSubjects } from './find-subjects.ts';
import type { Choice, Focus, KnownPlace } from './focus.ts';
import { type Question, readQuestion } from './read-question.ts';
import { responsibleHere, responsibleInWords, withPlaces } from './responsible-here.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

const OUR_SUBJECT =
  /\b(?:werkgevers?|werknemers?|medewerkers?|personeel|kandida\w+|sollicit\w+|subsidie\w*|regeling\w*|uitkering\w*|uwv|gemeente\w*|loonkost\w*|loonwaarde|lkv|lks|wajong\w*|bijstand\w*|wia|ww|participatie\w*|banenafspraak|doelgroep\w*|jobcoach\w*|proefplaats\w*|aannem\w*|aangenomen|in dienst|inclusie\w*|beperking\w*|handicap|arbeids\w*|stage\w*|leerling\w*|scholing|opleiding\w*|statushouder\w*|re-?integr\w*|ziek\w*|werkplek\w*|vacature\w*|detacher\w*|wsp|werkcentrum)\b/i;
const TAX_OR_LAW =
  /\b(?:btw|omzetbelasting|inkomstenbelasting|winstbelasting|vennootschapsbelasting|jaarrekening|factu\w+|boekhoud\w+)\b/i;
/** From this warmth on a person is offered below the answer. */
const OFFER_FROM = 0.2;
const WHO_FACETS: ReadonlySet<string | null> = new Set(['who-does-what', 'how-to-apply']);
const STUCK_AT = 2;

/** Answers what was asked: about a region, about one or more subjects, or honestly not. */
export async function answerQuestion(turn: TurnInProgress): Promise<Reply> {
  const question = readQuestion(turn);
  const { focus, here } = readContext(turn, question);
  const placeToAsk = turn.places.ambiguous;
  if (placeToAsk && !question.chosen && !focus.clarifiedLast) return askPlace(turn, question, focus);
  const sites = sitesNamed(turn);
  if (sites.length > 1) return answerAboutSites(turn, sites, focus);
  const found = await findSubjects(turn, question);
  const regionAsked = here ?? focus.employer;
  if (regionAsked && isAboutRegion(question, found)) return answerAboutRegion(turn, regionAsked, focus);
  if (found.kind === 'none') return notAnswered(turn, question, found, focus, here);
  if (found.kind === 'ambiguous') return askSubject(turn, question, found.articles, focus);
  return answerSubjects(turn, question, found, focus, here);
}

/** What is known after this message: places, situation, and a choice that answers our own question. */
function readContext(
  turn: TurnInProgress,
  { chosen, situation, text, isBare }: Question,
): { focus: Focus; here: KnownPlace | null } {
  const before = turn.conversation.focus;
  const { focus, here } = withPlaces(turn, {
    ...before,
    situation: situation ?? chosen?.situation ?? before.situation,
    lastQuestion: isBare ? before.lastQuestion : text.slice(0, 500),
  });
  if (!chosen?.place) return { focus, here };
  const key = chosen.placeOf ?? (before.employer === null ? 'employer' : null);
  return { focus: key ? { ...focus, [key]: chosen.place } : focus, here: chosen.place };
}

function isAboutRegion(question: Question, found: FoundSubjects): boolean {
  if (question.articleId) return false;
  if (found.kind === 'found' && REGION_SUBJECTS.has(found.subjects[0]!.article.id)) {
    return (
      question.isBare ||
      question.facet === null ||
      WHO_FACETS.has(question.facet) ||
      asksForRegion(question.text)
    );
  }
  const couldBeRegion =
    found.kind === 'none' ||
    (found.kind === 'ambiguous' && found.articles.some(({ id }) => REGION_SUBJECTS.has(id)));
  return couldBeRegion && (asksForRegion(question.text) || question.isBare);
}

/** The employer's places, when a message names more than one region and none of them as the employee's. */
function sitesNamed({ places }: TurnInProgress): KnownPlace[] {
  const own = places.certain.filter(({ of }) => of !== 'employee').map(({ place }) => place);
  const regions = new Set(own.map(({ regionId }) => regionId));
  return regions.size > 1 && own.length === places.certain.length ? own : [];
}

async function answerSubjects(
  turn: TurnInProgress,
  question: Question,
  { subjects, ranking, isComparison }: Extract<FoundSubjects, { kind: 'found' }>,
  focus: Focus,
  here: KnownPlace | null,
): Promise<Reply> {
  const { composer, today } = turn.services;
  const { article } = subjects[0]!;
  const places = placesFor(focus, here);
  const responsibility = responsibleHere(turn, article, focus.situation, places);
  if (question.isBare && responsibility) return answerWho(turn, article, responsibility, focus, here);
  const composition = await composer.compose(
    { question: question.text, subjects, day: today(), comparison: isComparison },
    turn.listener,
    turn.signal,
  );
  const facet = answeredFacet(composition.passages);
  const saysWho =
    responsibility && (WHO_FACETS.has(question.facet) || here !== null || question.situation !== null);
  const who = saysWho
    ? responsibleInWords(turn, responsibility, composition.citations.length + 1)
    : undefined;
  if (who) turn.listener.delta(`\n\n${who.text}`);
  const answer = answerOf({
    outcome: 'answered',
    text: [composition.text, who?.text].filter((part) => part).join('\n\n'),
    citations: [...composition.citations, ...(who ? [who.citation] : [])],
    articles: ranking,
    amounts: composition.amounts,
    calculation: composition.calculation,
    region: regionFor(turn, responsibility?.countsMunicipalityOf === 'employee', here, focus),
    employeeMunicipality: focus.employee?.municipality ?? null,
    responsible: responsibility?.bodies ?? [],
    suggestions: who?.suggestions.length ? who.suggestions : followUpQuestions(article, facet, 3),
    composedBy: composition.composedBy,
  });
  return withOffer(turn, replyWith(turn, answer, { focus: answered(focus, article, facet) }));
}

/** A place named for this question only: whose it is follows from whose was spoken of. */
function placesFor(
  focus: Focus,
  here: KnownPlace | null,
): { employer: KnownPlace | null; employee: KnownPlace | null } {
  if (here === null || here === focus.employee) return focus;
  return focus.employee ? { ...focus, employee: here } : { ...focus, employer: here };
}

/** "En in Venlo?", "bijstand": the rule stays as it was told, only who is responsible changes. */
function answerWho(
  turn: TurnInProgress,
  article: Article,
  responsibility: Responsibility,
  focus: Focus,
  here: KnownPlace | null,
): Reply {
  const who = responsibleInWords(turn, responsibility, 1);
  const region = regionFor(turn, responsibility.countsMunicipalityOf === 'employee', here, focus);
  const answer = answerOf({
    outcome: 'answered',
    text: who.text,
    citations: [who.citation],
    articles: [article.id],
    region,
    employeeMunicipality: focus.employee?.municipality ?? null,
    responsible: responsibility.bodies,
    suggestions:
      who.suggestions.length > 0 ? who.suggestions : followUpQuestions(article, 'who-does-what', 3),
    composedBy: 'extractive',
  });
  turn.listener.delta(who.text);
  return replyWith(turn, answer, { focus: answered(focus, article, 'who-does-what') });
}

function answered(focus: Focus, article: Article, facet: Facet): Focus {
  return { ...focus, articleId: article.id, facet, pending: null, clarifiedLast: false, unanswered: 0 };
}

/** A warm signal gets an offer below the answer; somebody who only wants to know something is left alone. */
function withOffer(turn: TurnInProgress, reply: Reply): Reply {
  const { say } = turn.services;
  const { reasons, score } = warmthOf([turn.text]);
  if (score < OFFER_FROM || !mayOffer(turn)) return reply;
  const offer = say('warm-offer');
  turn.listener.delta(`\n\n${offer}`);
  return {
    ...reply,
    answer: {
      ...reply.answer,
      text: `${reply.answer.text}\n\n${offer}`,
      suggestions: [say('suggestion-yes-person'), say('suggestion-no-person')],
    },
    draft: newDraft('offered', turn.text.slice(0, 500), reasons),
  };
}

function mayOffer({ conversation }: TurnInProgress): boolean {
  const hasOpenRequest = conversation.handoff !== null && isOpen(conversation.handoff.state);
  return !hasOpenRequest && !conversation.focus.declinedHandoff && conversation.draft === null;
}

function regionFor(
  turn: TurnInProgress,
  employeeCounts: boolean,
  here: KnownPlace | null,
  focus: Focus,
): AnswerRegion | null {
  const place = here ?? (employeeCounts ? (focus.employee ?? focus.employer) : focus.employer);
  return place ? regionOf(turn.services.regions.get(place.regionId), place) : null;
}

function askPlace(turn: TurnInProgress, question: Question, focus: Focus): Reply {
  const { say } = turn.services;
  const { name, choices } = turn.places.ambiguous!;
  const asked = question.isBare ? (focus.lastQuestion ?? question.text) : question.text;
  return clarification(turn, say('ask-place', { place: name }), choices, asked, focus);
}

function askSubject(
  turn: TurnInProgress,
  question: Question,
  articles: readonly Article[],
  focus: Focus,
): Reply {
  const choices = articles.map(({ id, title }): Choice => ({ text: title, articleId: id }));
  return clarification(turn, turn.services.say('ask-subject'), choices, question.text, focus);
}

function clarification(
  turn: TurnInProgress,
  intro: string,
  choices: readonly Choice[],
  question: string,
  focus: Focus,
): Reply {
  const shown = choices.slice(0, 8);
  const text = `${intro}\n\n${shown.map((choice) => `- ${choice.text}`).join('\n')}`;
  const answer = answerOf({
    outcome: 'clarification',
    text,
    suggestions: shown.map((choice) => choice.text),
  });
  return replyWith(turn, answer, {
    focus: { ...focus, pending: { question, choices: shown }, clarifiedLast: true },
  });
}

/** Nothing found: a place alone is noted, what is not ours gets the right word, the rest an honest no and a person. */
function notAnswered(
  turn: TurnInProgress,
  question: Question,
  { isEmpty, isOutOfScope }: Extract<FoundSubjects, { kind: 'none' }>,
  before: Focus,
  here: KnownPlace | null,
): Reply {
  const { say } = turn.services;
  const focus: Focus = { ...before, pending: null, clarifiedLast: false };
  if (here && question.isBare) return answerAboutRegion(turn, here, focus);
  if (isEmpty) {
    const suggestions = [say('start-question-1'), say('start-question-2'), say('suggestion-person')];
    return replyWith(turn, answerOf({ outcome: 'unanswerable', text: say('not-understood'), suggestions }), {
      focus,
    });
  }
  if (TAX_OR_LAW.test(question.text)) {
    return replyWith(turn, answerOf({ outcome: 'out-of-scope', text: say('out-of-scope-tax') }), { focus });
  }
  if (isOutOfScope || !OUR_SUBJECT.test(question.text)) {
    return replyWith(turn, answerOf({ outcome: 'out-of-scope', text: say('out-of-scope') }), { focus });
  }
  const unanswered = before.unanswered + 1;
  if (!mayOffer(turn)) {
    const answer = answerOf({ outcome: 'unanswerable', text: say('unanswerable-no-offer') });
    return replyWith(turn, answer, { focus: { ...focus, unanswered } });
  }
  const answer = answerOf({
    outcome: 'unanswerable',
    text: say(unanswered >= STUCK_AT ? 'unanswerable-again' : 'unanswerable'),
    suggestions: [say('suggestion-yes-person'), say('suggestion-no-person')],
  });
  return replyWith(turn, answer, {
    focus: { ...focus, unanswered },
    draft: newDraft('offered', question.text.slice(0, 500), ['kreeg geen antwoord op een vraag']),
  });
}
