import { bearsOn } from '../answering/bears-on.ts';
import { answeredFacet } from '../answering/compose-extractive.ts';
import { asksYesOrNo } from '../answering/detect-facet.ts';
import { detectStatistics } from '../answering/detect-statistic.ts';
import { followUpQuestions, shortTitle } from '../answering/follow-up-question.ts';
import type { Composition, Fact } from '../answering/ports.ts';
import { answerOf } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Facet } from '../domain/facet.ts';
import type { AnswerRegion } from '../domain/turn.ts';
import { newDraft } from '../handoff/draft.ts';
import { isOpen } from '../handoff/states.ts';
import { warmthOf } from '../handoff/warmth.ts';
import type { Responsibility } from '../regions/responsibility.ts';
import { SITUATION_CHOICES } from '../regions/situation.ts';
import {
  answerAboutRegion,
  answerAboutSites,
  asksForRegion,
  asksWhoIsThere,
  deskSentence,
  placeInRegion,
  REGION_SUBJECTS,
  regionCitation,
  regionOf,
} from './answer-region.ts';
import { answerWithoutFigure } from './answer-statistic.ts';
import { askTopic } from './ask-topic.ts';
import { asksOfIt, asksOtherThan, otherSubject } from './find-in-context.ts';
import { findSubjects } from './find-subjects.ts';
import { findSurely } from './find-surely.ts';
import { type Choice, type Focus, type KnownPlace, turnedTo } from './focus.ts';
import type { FoundSubjects } from './found-subjects.ts';
import { answerOverview } from './overview.ts';
import { type Question, readQuestion } from './read-question.ts';
import { responsibleHere, responsibleInWords, upperFirst, withPlaces } from './responsible-here.ts';
import { isOnlyQuantity, namesNoSubject } from './subject-words.ts';
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
  const asksForNumbers = detectStatistics(question.text).length > 0;
  const mayAskPlace =
    turn.places.ambiguous !== null && !question.chosen && !focus.clarifiedLast && !asksForNumbers;
  const sites = sitesNamed(turn);
  if (sites.length > 1) return answerAboutSites(turn, sites, focus);
  const many = askOneQuestion(turn, question, focus);
  if (many) return many;
  const overview = asksAdvice(question) ? askSituation(turn, focus) : answerOverview(turn, question, focus);
  if (overview) return withOffer(turn, overview);
  const first = await findSubjects(turn, question);
  const withoutFigure = answerWithoutFigure(turn, question, first, focus, mayOffer(turn));
  if (withoutFigure) return withoutFigure;
  if (mayAskPlace && dependsOnPlace(question, first)) return askPlace(turn, question, focus);
  const regionAsked = here ?? focus.employer;
  if (regionAsked && isAboutRegion(question, first)) return answerAboutRegion(turn, regionAsked, focus);
  const found = await findSurely(turn, question, first);
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
  if (!chosen?.place) return { focus: asAsked(turn, focus, here), here };
  const key = chosen.placeOf ?? (before.employer === null ? 'employer' : null);
  return { focus: key ? { ...focus, [key]: chosen.place } : focus, here: chosen.place };
}

/** The place that follows on our question where the employee lives is that, and not where the company is. */
function asAsked(
  { places, conversation: { focus: before } }: TurnInProgress,
  focus: Focus,
  here: KnownPlace | null,
): Focus {
  if (!before.askedWhereEmployeeLives || here === null || places.certain.at(-1)?.of) return focus;
  return { ...focus, employer: before.employer, employee: here };
}

function isAboutRegion(question: Question, found: FoundSubjects): boolean {
  if (question.articleId) return false;
  if (asksWhoIsThere(question.text)) return true;
  if (found.kind === 'found' && REGION_SUBJECTS.has(found.subjects[0]!.article.id)) {
    if (found.goesOn && asksYesOrNo(question.text)) return false;
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

/** Whether the answer would be another in another region: a rule of the country is told without asking which is meant. */
function dependsOnPlace(question: Question, found: FoundSubjects): boolean {
  if (question.isBare || found.kind === 'none' || asksForRegion(question.text)) return true;
  if (isAboutRegion(question, found)) return true;
  if (found.kind === 'ambiguous') return false;
  const { article } = found.subjects[0]!;
  if (article.responsibility === null) return false;
  return (
    question.facet === 'who-does-what' || (question.facet === 'how-to-apply' && asksWhere(question.text))
  );
}

/** Asks for a way in, and not only for the steps. */
function asksWhere(text: string): boolean {
  return /\b(?:waar|wie|welke?|loket|adres|telefoonnummer)\b/i.test(text);
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
  { subjects, ranking, isComparison, goesOn }: Extract<FoundSubjects, { kind: 'found' }>,
  focus: Focus,
  here: KnownPlace | null,
): Promise<Reply> {
  const { composer, today } = turn.services;
  const { article } = subjects[0]!;
  if (goesOn && isUnsaid(turn, question, article))
    return asksOfIt(question.text)
      ? notInSource(turn, question, article, focus)
      : answerAnew(turn, question, article, focus, here);
  const responsibility = responsibleFor(turn, article, focus, here);
  if (question.isBare && responsibility) return answerWho(turn, article, responsibility, focus, here);
  const { lastQuestion: earlier, lastAnswer } = turn.conversation.focus;
  const composition = await composer.compose(
    {
      question: question.text,
      earlier: goesOn ? earlier : null,
      subjects,
      day: today(),
      comparison: isComparison,
      facts: factsOf(turn, responsibility, here ?? focus.employer),
      ...(turn.allowance && { allowance: turn.allowance }),
    },
    turn.listener,
    turn.signal,
  );
  const isRepeated = goesOn && beginningOf(composition) === lastAnswer;
  if (isRepeated && here === null && asksOtherThan(article, question.text))
    return answerAnew(turn, question, article, focus, here);
  const facet = answeredFacet(composition.passages);
  const asksWho = WHO_FACETS.has(question.facet) || here !== null || question.situation !== null;
  const who =
    responsibility && asksWho && !saysWho(composition)
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
  const isFragment = goesOn && isOnlyQuantity(question.text);
  return withOffer(
    turn,
    replyWith(turn, answer, {
      focus: {
        ...answered(focus, article, facet),
        askedWhereEmployeeLives: who?.asksWhereEmployeeLives ?? false,
        lastAnswer: beginningOf(composition),
        lastQuestion: isFragment ? (earlier ?? focus.lastQuestion) : focus.lastQuestion,
      },
    }),
  );
}

/** Whether a yes or a no is asked for of which the subject spoken of says nothing: 'geldt dat ook voor een uitzendkracht?' */
function isUnsaid(
  { services: { knowledge } }: TurnInProgress,
  question: Question,
  article: Article,
): boolean {
  const { text, isBare, situation } = question;
  if (isBare || situation !== null || !asksYesOrNo(text)) return false;
  return !bearsOn(knowledge, article, text);
}

const WHO = 'Wie gaat hierover';

/** What a language model may say of who is responsible here, as it would be said without one. */
function factsOf(
  turn: TurnInProgress,
  responsibility: Responsibility | undefined,
  employer: KnownPlace | null,
): Fact[] {
  const { say, regions } = turn.services;
  const region = employer && regions.get(employer.regionId);
  const who = responsibility && responsibleInWords(turn, responsibility, 1);
  const sentences = responsibility?.bodies.map(
    ({ organisation, does }) => `${upperFirst(organisation)} ${does}.`,
  );
  return [
    ...(who
      ? [{ title: WHO, text: [responsibility!.reason, ...sentences!].join(' '), citation: who.citation }]
      : []),
    ...(region
      ? [
          {
            title: `De regio ${region.name.replace(/^regio /i, '')}`,
            text: `${placeInRegion(say, region, employer.municipality)} ${deskSentence(say, region, employer.municipality)}`,
            citation: regionCitation(region, 1),
          },
        ]
      : []),
  ];
}

/** Whether a model already said who is responsible. */
function saysWho({ composedBy, text }: Composition): boolean {
  return composedBy === 'language-model' && /\b(?:beslist|betaalt|gaat over|regelt)\b/i.test(text);
}

/** Enough of an answer to know it again. */
function beginningOf({ text }: Composition): string {
  return text.slice(0, 300);
}

/**
 * The subject spoken of only has the answer that was just given: either the message is about something else after all,
 * or what it asks is not in the sources.
 */
async function answerAnew(
  turn: TurnInProgress,
  question: Question,
  article: Article,
  focus: Focus,
  here: KnownPlace | null,
): Promise<Reply> {
  turn.listener.restart();
  const other = await otherSubject(turn, question, article);
  if (other) return answerSubjects(turn, question, other, focus, here);
  return notInSource(turn, question, article, focus);
}

/** Says honestly that what is known of a subject does not tell what is asked of it. */
function notInSource(turn: TurnInProgress, question: Question, article: Article, focus: Focus): Reply {
  const { say } = turn.services;
  const subject = shortTitle(article);
  const offer = mayOffer(turn);
  const answer = answerOf({
    outcome: 'unanswerable',
    text: say(offer ? 'not-in-source' : 'not-in-source-no-offer', { subject }),
    articles: [article.id],
    suggestions: offer
      ? [say('suggestion-yes-person'), say('suggestion-no-person')]
      : followUpQuestions(article, 'what', 3),
  });
  return replyWith(turn, answer, {
    focus: {
      ...turnedTo(focus, article.id),
      pending: null,
      clarifiedLast: false,
      unanswered: focus.unanswered + 1,
      lastAnswer: null,
    },
    ...(offer && {
      draft: newDraft('offered', question.text.slice(0, 500), ['kreeg geen antwoord op een vraag']),
    }),
  });
}

/**
 * Who is responsible, with a place of this message read as whose it probably is: for a scheme of the gemeente that is
 * where the employee lives, unless the words say otherwise.
 */
function responsibleFor(
  turn: TurnInProgress,
  article: Article,
  focus: Focus,
  here: KnownPlace | null,
): Responsibility | undefined {
  const of = turn.places.certain.at(-1)?.of ?? null;
  if (here === null || of !== null) return responsibleHere(turn, article, focus.situation, focus);
  const asEmployer = responsibleHere(turn, article, focus.situation, { ...focus, employer: here });
  if (asEmployer?.countsMunicipalityOf !== 'employee') return asEmployer;
  return responsibleHere(turn, article, focus.situation, { ...focus, employee: here });
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
  const there = here && inPlace(turn, responsibility, here, 2);
  const region = regionFor(turn, responsibility.countsMunicipalityOf === 'employee', here, focus);
  const text = [there?.opening, who.text, there?.desk].filter((part) => part).join('\n\n');
  const answer = answerOf({
    outcome: 'answered',
    text,
    citations: [who.citation, ...(there ? [there.citation] : [])],
    articles: [article.id],
    region,
    employeeMunicipality: focus.employee?.municipality ?? null,
    responsible: responsibility.bodies,
    suggestions:
      who.suggestions.length > 0 ? who.suggestions : followUpQuestions(article, 'who-does-what', 3),
    composedBy: 'extractive',
  });
  turn.listener.delta(text);
  return replyWith(turn, answer, {
    focus: {
      ...answered(focus, article, focus.facet ?? 'who-does-what'),
      askedWhereEmployeeLives: who.asksWhereEmployeeLives,
    },
  });
}

const IN_PLACE = {
  employee: 'in-place-employee',
  employer: 'in-place-employer',
  none: 'in-place-same',
} as const;

/** What a place changes: who decides, or only which desk helps. */
function inPlace(
  { services: { say, regions } }: TurnInProgress,
  { countsMunicipalityOf }: Responsibility,
  { regionId, municipality }: KnownPlace,
  mark: number,
): { opening: string; desk: string; citation: Citation } {
  const region = regions.get(regionId);
  const place = municipality ?? `de regio ${region.name.replace(/^regio /i, '')}`;
  return {
    opening: say(IN_PLACE[countsMunicipalityOf], { place }),
    desk: `${placeInRegion(say, region, municipality)} ${deskSentence(say, region, municipality)} [${mark}]`,
    citation: regionCitation(region, mark),
  };
}

function answered(focus: Focus, article: Article, facet: Facet): Focus {
  return {
    ...turnedTo(focus, article.id),
    facet,
    pending: null,
    clarifiedLast: false,
    unanswered: 0,
  };
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
  // A place of which it was not asked which is meant is not the one that is known.
  const isElsewhere = here === null && turn.places.ambiguous !== null;
  const known = focus.sites.length > 1 || isElsewhere ? null : focus.employer;
  const place = here ?? (employeeCounts ? (focus.employee ?? known) : known);
  return place ? regionOf(turn.services.regions.get(place.regionId), place) : null;
}

function askPlace(turn: TurnInProgress, question: Question, focus: Focus): Reply {
  const { say } = turn.services;
  const { name, choices } = turn.places.ambiguous!;
  const asked = question.isBare ? (focus.lastQuestion ?? question.text) : question.text;
  return clarification(turn, say('ask-place', { place: name }), choices, asked, focus);
}

/** More than this are not answered in one message. */
const MOST_QUESTIONS = 3;
const CHOICES_SHOWN = 5;

/** Asks which of many questions comes first. */
function askOneQuestion(turn: TurnInProgress, { text, chosen }: Question, focus: Focus): Reply | undefined {
  if (chosen !== null || turn.conversation.focus.clarifiedLast) return undefined;
  const questions = text
    .split(/(?<=\?)\s+/)
    .map((part) => part.trim())
    .filter((part) => part.endsWith('?') && part.split(/\s+/).length >= 3);
  if (questions.length <= MOST_QUESTIONS) return undefined;
  const choices = questions.slice(0, CHOICES_SHOWN).map((one): Choice => ({ text: one, question: one }));
  return clarification(turn, turn.services.say('ask-one-question'), choices, questions[0]!, focus);
}

const ADVICE = /\b(?:beter|beste|kiezen|kies|aanraden|raadt? (?:u|je)|verstandig|slim|handiger|past)\b/i;

/** "En welke is beter voor mij?": that depends on the candidate. */
function asksAdvice({ text, isBare, chosen }: Question): boolean {
  return !isBare && chosen === null && ADVICE.test(text) && namesNoSubject(text);
}

/** Asks for the situation of the candidate; the answer then is what there is for that. Not twice in a row. */
function askSituation(turn: TurnInProgress, focus: Focus): Reply | undefined {
  const overview = turn.services.say('start-question-overview');
  if (focus.situation !== null || focus.clarifiedLast) return undefined;
  return clarification(turn, turn.services.say('ask-situation'), SITUATION_CHOICES, overview, focus);
}

function askSubject(
  turn: TurnInProgress,
  question: Question,
  articles: readonly Article[],
  focus: Focus,
): Reply {
  const choices = articles.map(({ id, title }): Choice => ({ text: title, articleId: id }));
  const ranking = articles.map(({ id }) => id);
  return clarification(turn, turn.services.say('ask-subject'), choices, question.text, focus, ranking);
}

function clarification(
  turn: TurnInProgress,
  intro: string,
  choices: readonly Choice[],
  question: string,
  focus: Focus,
  ranking: readonly string[] = [],
): Reply {
  const shown = choices.slice(0, 8);
  const text = `${intro}\n\n${shown.map((choice) => `- ${choice.text}`).join('\n')}`;
  const answer = answerOf({
    outcome: 'clarification',
    text,
    articles: ranking,
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
  const topic = isEmpty || asksForHelp(question.text) ? askTopic(turn, question, focus, before) : undefined;
  if (topic) return topic;
  if (isEmpty) {
    const suggestions = [say('start-question-1'), say('start-question-2'), say('suggestion-person')];
    return replyWith(turn, answerOf({ outcome: 'unanswerable', text: say('not-understood'), suggestions }), {
      focus,
    });
  }
  if (TAX_OR_LAW.test(question.text)) {
    return replyWith(turn, answerOf({ outcome: 'out-of-scope', text: say('out-of-scope-tax') }), { focus });
  }
  const isOurs = OUR_SUBJECT.test(question.text) || (before.articleId !== null && isShort(question.text));
  if (isOutOfScope || !isOurs) {
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

/** In the middle of a conversation a few words are about that. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= 6;
}

const ASKS_FOR_HELP =
  /\b(?:(?:zoek(?:en)?|wil(?:len)?|heb(?:ben)?|kan|kunt u|kunnen jullie|help\w*)\b.*\b(?:hulp|help\w*|advies|informatie|iets vragen|een vraag|vraagje)|hulp nodig|help mij|meer weten|info)\b/i;

/** Somebody who wants help and does not say with what. */
function asksForHelp(text: string): boolean {
  return ASKS_FOR_HELP.test(text) && text.trim().split(/\s+/).length <= 12;
}
