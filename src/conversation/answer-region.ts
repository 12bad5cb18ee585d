import { citationOf } from '../answering/compose-extractive.ts';
import { pointInWords, pointsOf } from '../answering/select-points.ts';
import { answerOf } from '../domain/answer.ts';
import type { Contact, Desk } from '../domain/arbeidsmarktregio.ts';
import type { Citation } from '../domain/citation.ts';
import type { ResponsibleBody } from '../domain/responsibility.ts';
import type { AnswerRegion } from '../domain/turn.ts';
import { newDraft } from '../handoff/draft.ts';
import type { RegionRecord } from '../regions/ports.ts';
import { type Focus, type KnownPlace, turnedTo } from './focus.ts';
import type { Say } from './replies.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/** The articles about the desk of a region, and about the one for employers in many regions. */
const DESK = 'werkgeversservicepunt';
const NATIONWIDE = 'landelijk-wsp';

/** Articles about the desks themselves: asked with a place, the answer is that region's desk. */
export const REGION_SUBJECTS: ReadonlySet<string> = new Set([
  DESK,
  'arbeidsmarktregio',
  'werkcentrum',
  'accountmanager-wsp',
  NATIONWIDE,
  'centrumgemeente',
]);

const REGION_QUESTION =
  /\b(?:welke (?:arbeidsmarkt)?regio|(?:arbeidsmarkt)?regio (?:hoort|valt|ligt)|aanspreekpunt|contactpunt|wie (?:kan|kunnen|gaat|wil)?\s*(?:mij|me|ons|er)?\s*(?:hier\s*)?(?:help\w*|hielp)|wie (?:is|zijn|zit|doet|regelt) .*(?:regio|hier|daar|bij ons)|werkgeversservicepunt|\bwsp\b|werkcentrum|bij wie (?:moet|kan|kunnen) (?:ik|we|wij)|waar (?:moet|kan|kunnen) (?:ik|we|wij) (?:zijn|terecht|heen)|contactgegevens|telefoonnummer)\b/i;

/** Whether a message asks for the desk or the region itself. */
export function asksForRegion(text: string): boolean {
  return REGION_QUESTION.test(text);
}

const WHO_IS_THERE =
  /\b(?:wie (?:moet|kan|mag|bel|spreek) (?:ik|we|wij)\s+(?:daar|hier|dan|nu|er)?\s*(?:voor\s+)?(?:bellen|hebben|spreken|benaderen|mailen|vragen)|(?:waar|bij wie) (?:moet|kan|kunnen) (?:ik|we|wij) (?:daar|hier) (?:zijn|terecht|heen)|wie (?:helpt|zit) (?:mij |ons |er )?(?:daar|hier))\b/i;

/** Whether a message asks whom to turn to in the place that was spoken of. */
export function asksWhoIsThere(text: string): boolean {
  return WHO_IS_THERE.test(text);
}

/** Who helps employers in one region, as far as the region's file says. */
export function answerAboutRegion(turn: TurnInProgress, place: KnownPlace, focus: Focus): Reply {
  const { say, regions } = turn.services;
  const region = regions.get(place.regionId);
  const citation = regionCitation(region, 1);
  const opening = placeInRegion(say, region, place.municipality);
  const text = `${[opening, ...deskSentences(turn, region, place.municipality)].join(' ')} [1]`;
  return replyWith(
    turn,
    answerOf({
      outcome: 'answered',
      text,
      citations: [citation],
      articles: [DESK],
      region: regionOf(region, place),
      responsible: [wspOf(region, place.municipality)],
      suggestions: [say('suggestion-person')],
      composedBy: 'extractive',
    }),
    { focus: { ...turnedTo(focus, DESK), facet: 'who-does-what' } },
  );
}

/** Wants one desk for all of the company's places. */
const ONE_DESK =
  /(?<!\p{L})(?:[eé][eé]n|zelfde|vast) (?:\p{L}+ )?(?:aanspreekpunt|contact\p{L}*|iemand|persoon|loket|accountmanager)(?!\p{L})/iu;

/** One overview for an employer in several regions. */
export function answerAboutSites(turn: TurnInProgress, sites: readonly KnownPlace[], focus: Focus): Reply {
  const { say, regions, knowledge } = turn.services;
  const records = sites.map((site) => ({ site, region: regions.get(site.regionId) }));
  const nationwide = knowledge.passage(NATIONWIDE, 'what')!;
  const nationwideMark = records.length + 1;
  const citations = [
    ...records.map(({ region }, index) => regionCitation(region, index + 1)),
    citationOf(nationwide, nationwideMark),
  ];
  const oneDesk = `${pointsOf(nationwide).slice(0, 2).map(pointInWords).join(' ')} [${nationwideMark}]`;
  const asksForOne = ONE_DESK.test(turn.text);
  const lines = records.map(
    ({ site, region }, index) =>
      `- **${site.municipality ?? region.name}** (regio ${region.name}): ${deskSentence(say, region, site.municipality)} [${index + 1}]`,
  );
  const isReachable = records.every(
    ({ region, site }) => contactInWords(deskFor(region, site.municipality)) !== null,
  );
  const text = [
    asksForOne ? oneDesk : '',
    say('several-sites'),
    lines.join('\n'),
    isReachable ? '' : say('region-desk-unknown'),
    asksForOne ? '' : oneDesk,
    say('several-sites-same'),
    say('handoff-offer'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return replyWith(
    turn,
    answerOf({
      outcome: 'answered',
      text,
      citations,
      articles: asksForOne ? [NATIONWIDE, DESK] : [DESK, NATIONWIDE],
      sites: sites.flatMap(({ municipality, regionId }) =>
        municipality ? [{ municipality, region: regionId }] : [],
      ),
      responsible: records.map(({ region, site }) => wspOf(region, site.municipality)),
      suggestions: [say('suggestion-yes-person'), say('suggestion-no-person')],
      composedBy: 'extractive',
    }),
    {
      focus: { ...turnedTo(focus, NATIONWIDE), sites, employer: focus.employer ?? sites[0]! },
      draft:
        turn.conversation.draft ??
        newDraft('offered', turn.text.slice(0, 500), ['heeft vestigingen in meer regio’s']),
    },
  );
}

export function regionOf(region: { id: string; name: string }, place: KnownPlace): AnswerRegion {
  return { id: region.id, name: region.name, municipality: place.municipality, from: place.from };
}

/** Facts about a region are cited as an article of their own. */
export function regionCitation(region: RegionRecord, mark: number): Citation {
  const source = region.sources.find(({ url }) => url.startsWith('http')) ?? {
    title: region.name,
    url: 'https://www.werkcentrum.nl/',
  };
  return {
    mark,
    articleId: `regio-${region.id}`,
    passageId: `regio-${region.id}#wsp`,
    title: source.title,
    url: source.url,
    publisher: new URL(source.url).hostname.replace(/^www\./, ''),
    checkedOn: region.checkedOn,
  };
}

/** "Venlo hoort bij de arbeidsmarktregio Noord-Limburg." */
export function placeInRegion(say: Say, region: RegionRecord, municipality: string | null): string {
  return municipality
    ? say('region-of', { municipality, region: region.name })
    : say('region-only', { region: region.name });
}

function deskSentences(turn: TurnInProgress, region: RegionRecord, municipality: string | null): string[] {
  const { say } = turn.services;
  const desk = deskFor(region, municipality);
  const reach = contactInWords(desk);
  const entrance = region.werkcentrum && contactInWords(region.werkcentrum);
  return [
    deskSentence(say, region, municipality),
    ...(reach ? [] : [say('region-desk-unknown')]),
    ...(entrance ? [say('region-werkcentrum', { contact: entrance })] : []),
  ];
}

/** Who it is, and the way in where one is known. */
export function deskSentence(say: Say, region: RegionRecord, municipality: string | null): string {
  const desk = deskFor(region, municipality);
  const reach = contactInWords(desk);
  const who = say('region-desk', {
    wsp: desk.name.replace(/^werkgeversservicepunt/, 'het werkgeversservicepunt'),
  });
  return reach ? `${who} ${say('region-desk-contact', { contact: reach })}` : who;
}

function wspOf(region: RegionRecord, municipality: string | null): ResponsibleBody {
  const desk = deskFor(region, municipality);
  return {
    organisation: desk.name || `het werkgeversservicepunt in de regio ${region.name}`,
    does: 'helpt werkgevers in deze regio',
    countsMunicipalityOf: 'employer',
    contact: contactOf(desk),
  };
}

function contactOf(desk: Desk): Contact {
  const isKnown = desk.phone || desk.email || desk.url;
  return {
    name: desk.name,
    phone: desk.phone,
    email: desk.email,
    url: isKnown ? desk.url : 'https://www.werkcentrum.nl/',
  };
}

/** The desk of a part of the region, where the region has several. */
function deskFor(region: RegionRecord, municipality: string | null): Desk {
  const own = region.subregionalDesks.find(
    ({ area }) => municipality !== null && area.includes(municipality),
  );
  return own ?? region.wsp;
}

function contactInWords({ phone, email, url }: Desk): string | null {
  const ways = [phone, email, url].filter((way) => way !== null);
  return ways.length > 0 ? ways.join(' of ') : null;
}
