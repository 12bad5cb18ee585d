import { citationOf } from '../answering/compose-extractive.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Situation } from '../domain/responsibility.ts';
import { findResponsible, type Responsibility } from '../regions/responsibility.ts';
import { SITUATION_CHOICES } from '../regions/situation.ts';
import type { Focus, KnownPlace } from './focus.ts';
import type { TurnInProgress } from './turn-in-progress.ts';

/** Who is responsible for a subject for this employer, or undefined when nobody decides about it. */
export function responsibleHere(
  turn: TurnInProgress,
  article: Article,
  situation: Situation | null,
  places: { readonly employer: KnownPlace | null; readonly employee: KnownPlace | null },
): Responsibility | undefined {
  if (!article.responsibility) return undefined;
  return findResponsible(turn.services.responsibilities, turn.services.regions, {
    subject: article.responsibility,
    situation,
    ...places,
  });
}

/** The same in words, resting on the article that says so; and what would have to be known to say more. */
export function responsibleInWords(
  turn: TurnInProgress,
  responsibility: Responsibility,
  mark: number,
): {
  readonly text: string;
  readonly citation: Citation;
  readonly suggestions: string[];
  readonly asksWhereEmployeeLives: boolean;
} {
  const { say, knowledge } = turn.services;
  const { instead, reason, missing } = responsibility;
  const passage =
    knowledge.passage(responsibility.article, 'who-does-what') ??
    knowledge.passage(responsibility.article, 'what')!;
  const bodies = responsibility.bodies.map(
    ({ organisation, does }) =>
      `- ${say('responsible-here', { organisation: upperFirst(organisation), does })}`,
  );
  const question = missing === 'employee-municipality' ? say('ask-employee-municipality') : null;
  return {
    text: [`${instead ?? reason} [${mark}]`, bodies.join('\n'), question].filter((part) => part).join('\n\n'),
    citation: citationOf(passage, mark),
    asksWhereEmployeeLives: question !== null,
    suggestions: missing === 'situation' ? SITUATION_CHOICES.slice(0, 4).map(({ text }) => text) : [],
  };
}

/** What a place of this message means for the conversation: whose it is, and whether it stays. */
export function withPlaces(turn: TurnInProgress, focus: Focus): { focus: Focus; here: KnownPlace | null } {
  let { employer, employee } = focus;
  let here: KnownPlace | null = null;
  for (const { place, of } of turn.places.certain) {
    if (of === 'employee') employee = place;
    else if (of === 'employer' || employer === null || isMorePrecise(place, employer)) employer = place;
    here = place;
  }
  return { focus: { ...focus, employer, employee }, here };
}

/** The website said the region; the visitor now says which municipality of it. */
function isMorePrecise(place: KnownPlace, known: KnownPlace): boolean {
  return known.municipality === null && place.regionId === known.regionId;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
