import { detectFacet } from '../answering/detect-facet.ts';
import type { AskedFacet } from '../domain/facet.ts';
import type { Situation } from '../domain/responsibility.ts';
import { recogniseSituation, SITUATION_CHOICES } from '../regions/situation.ts';
import type { AskedFacets } from './asked-facet.ts';
import type { Choice } from './focus.ts';
import type { TurnInProgress } from './turn-in-progress.ts';

/** What a message asks, as far as its own words and our last question say. */
export interface Question {
  /** The words to look up: the message, or the earlier question that a choice now completes. */
  readonly text: string;
  readonly facet: AskedFacet | null;
  /** What it may ask otherwise. */
  readonly also: AskedFacet | null;
  readonly situation: Situation | null;
  /** The subject, when a click or a choice names it outright. */
  readonly articleId: string | null;
  /** What was picked from our last question. */
  readonly chosen: Choice | null;
  /** Nothing is said but a place or a situation: it goes on with what was asked before. */
  readonly isBare: boolean;
}

const FILLER =
  /\b(?:en|in|uit|te|bij|de|het|een|dan|of|voor|en dan|dat is|ik zit|wij zitten|we zitten|ons bedrijf|mijn bedrijf|zit|staat|gevestigd|bedoel|ik|is|hoe zit het|gemeente|regio|postcode|woont|werknemer|medewerker|kandidaat|sollicitant|collega|mijn|onze|iemand|met|hij|zij|ze|heeft|krijgt|had|stel|als|maar|wel|nee|ja)\b/gi;

export function readQuestion(turn: TurnInProgress): Question {
  const { text, services, places, conversation } = turn;
  const followUp = services.readFollowUp(text);
  if (followUp) {
    return {
      text,
      facet: followUp.facet,
      also: null,
      situation: null,
      articleId: followUp.articleId,
      chosen: null,
      isBare: false,
    };
  }
  const chosen = chosenFrom(turn);
  if (chosen) {
    const question = chosen.question ?? conversation.focus.pending!.question;
    return {
      text: question,
      ...services.askedFacet(question),
      situation: chosen.situation ?? recogniseSituation(question),
      articleId: chosen.articleId ?? null,
      chosen,
      isBare: chosen.articleId === undefined && isOnlyPlace(question, services.regions.recognise(question)),
    };
  }
  const situation = recogniseSituation(text);
  const interrupted = completed(turn, situation);
  if (interrupted !== null) {
    return {
      text: `${interrupted} ${text}`,
      ...services.askedFacet(interrupted),
      situation,
      articleId: null,
      chosen: null,
      isBare: false,
    };
  }
  return {
    text,
    ...facetsOf(turn),
    situation,
    articleId: null,
    chosen: null,
    isBare: isOnlyPlace(text, places.spans) || isOnlySituation(turn, situation),
  };
}

const MOST_FOLLOW_UP_WORDS = 6;

/**
 * What was learned was learned of first questions. Later ones are asked after an answer: what their words name outright
 * counts most, and a few words leave out what was asked before.
 */
function facetsOf({ services, conversation, text }: TurnInProgress): AskedFacets {
  const learned = services.askedFacet(text);
  if (conversation.focus.articleId === null) return learned;
  const isShort = text.trim().split(/\s+/).length <= MOST_FOLLOW_UP_WORDS;
  const facet = detectFacet(text) ?? (isShort ? null : learned.facet);
  return { facet, also: learned.facet === facet ? learned.also : learned.facet };
}

const FEW_WORDS = 4;

/** The question that a situation completes, when schemes were offered: "wie betaalt de jobcoach?" … "bijstand". */
function completed({ conversation, text }: TurnInProgress, situation: Situation | null): string | null {
  const { pending, clarifiedLast } = conversation.focus;
  if (!pending || !clarifiedLast || situation === null || text.trim().split(/\s+/).length > FEW_WORDS)
    return null;
  return pending.choices.every(({ articleId }) => articleId !== undefined) ? pending.question : null;
}

/** "En in Venlo?" says where, and nothing else. */
function isOnlyPlace(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const words =
    withoutSpans(text, spans)
      .replaceAll(FILLER, ' ')
      .match(/[\p{L}\d]{2,}/gu) ?? [];
  return spans.length > 0 && words.length === 0;
}

/** "Bijstand" or a clicked situation answers what we asked; a whole question about a benefit does not. */
function isOnlySituation({ text, conversation }: TurnInProgress, situation: Situation | null): boolean {
  if (situation === null) return false;
  const isChoice = SITUATION_CHOICES.some((choice) => choice.text === text.trim());
  const words = text.replaceAll(FILLER, ' ').match(/[\p{L}\d]{2,}/gu) ?? [];
  return (
    isChoice || (words.length <= 2 && !text.includes('?') && conversation.focus.facet === 'who-does-what')
  );
}

/** 'Hij heeft een wajong' picks from the situations we named; a longer message says more than that. */
const MOST_CHOICE_WORDS = 6;

/** The choice a visitor means: clicked literally, numbered, or named by its place. */
function chosenFrom({ conversation, text, places }: TurnInProgress): Choice | null {
  const choices = conversation.focus.pending?.choices ?? [];
  const said = text.trim().toLowerCase();
  const clicked = choices.find((choice) => choice.text.toLowerCase() === said);
  if (clicked) return clicked;
  const number = /^(?:de |optie |nummer )?(\d|eerste|tweede|derde|vierde)\W*$/.exec(said)?.[1];
  if (number) {
    const index = ['eerste', 'tweede', 'derde', 'vierde'].indexOf(number);
    return choices[index >= 0 ? index : Number(number) - 1] ?? null;
  }
  const [place] = places.certain;
  const byPlace = choices.find(
    (choice) =>
      choice.place &&
      (place?.place.municipality
        ? choice.place.municipality === place.place.municipality
        : choice.place.regionId === place?.place.regionId),
  );
  if (byPlace) return byPlace;
  const named = new Set(places.ambiguous?.choices.map((choice) => choice.place?.regionId));
  const within = choices.filter((choice) => choice.place && named.has(choice.place.regionId));
  if (within.length === 1) return within[0]!;
  const situation = text.includes('?') ? null : recogniseSituation(text);
  const bySituation = choices.find((choice) => choice.situation && choice.situation === situation);
  if (bySituation && said.split(/\s+/).length <= MOST_CHOICE_WORDS) return bySituation;
  const words = said.match(/[\p{L}]{3,}/gu) ?? [];
  if (words.length === 0 || words.length > 4) return null;
  const matching = choices.filter((choice) =>
    words.every((word) => choice.text.toLowerCase().includes(word)),
  );
  return matching.length === 1 ? matching[0]! : null;
}

function withoutSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
