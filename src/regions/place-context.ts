import { before, type Word } from './running-text.ts';

/**
 * How strongly the words around a possible place say that it is one. `answer`: the message is nothing else;
 * `settled`: somebody lives or sits there; `named`: it is called a municipality, region or site; `listed`: it follows
 * another place in a list; `located`: only a preposition stands before it.
 */
export type PlaceContext = 'answer' | 'settled' | 'named' | 'listed' | 'located' | 'none';

/** Words a bare answer can have around the place. */
const AROUND_AN_ANSWER = new Set(
  (
    'en in uit te nee ja ok oke dus sorry bedoel ik gemeente regio plaats stad dorp de het postcode woonplaats ' +
    'limburg brabant gelderland overijssel friesland groningen drenthe flevoland utrecht zeeland noord zuid holland'
  ).split(' '),
);

const PREPOSITION = '(?:in|uit|te|vanuit|rond|rondom|nabij|vlakbij)';
const FILLER = '(?:(?:hier|ook|nu|allemaal|allebei|zelf|zelfs|net|nog|gewoon|al|nl|namelijk|dan) )*';
const LIVING = [
  'zit|zitten|zat|gevestigd|vestiging|vestigingen|woont|woon|wonen|wonend|woonachtig|woonde|verhuist|verhuisd|komt|kom|afkomstig',
  'bedrijf|bedrijfje|zaak|winkel|winkels|filiaal|filialen|depot|depots|locatie|locaties|kantoor|hoofdkantoor|fabriek|magazijn|loods',
  'restaurant|hotel|cafe|praktijk|garage|bakkerij|salon|kwekerij|boerderij|werkplaats|site|sites|hal',
  'kandidaat|kandidate|werknemer|werkneemster|medewerker|medewerkster|sollicitant|inwoner|iemand|jongen|meisje|jongeman|stagiair|collega',
  'staat|staan|ligt|liggen|werkt|werken|actief|ondernemer|ondernemers|werkgever|werkgevers|wij|we|ons|hij|zij|ze',
].join('|');
const SETTLED = new RegExp(`(?:^| )(?:${LIVING}) ${FILLER}${PREPOSITION}$`);
const CALLED_A_PLACE =
  /(?:^| )(?:gemeente|gemeentes|gemeenten|woonplaats|plaats|plaatsje|dorp|stad|regio|arbeidsmarktregio|provincie|omgeving|buurt|wsp|werkcentrum|werkgeversservicepunt|vestiging|filiaal|depot|locatie|kantoor)(?: (?:is|van|in|te))?$/;
const LOCATED = new RegExp(`(?:^| )(?:${PREPOSITION.slice(3, -1)}|naar|richting|tussen|uwv|op)$`);
const ARTICLE = / ?\b(?:de|het|t)$/;
const LISTING_WORD = /^(?:en|of|als|plus)$/;

/** The context of the words `from` up to `to`. `placeEndsAt` is the index after the place found before, or -1. */
export function placeContext(
  words: readonly Word[],
  from: number,
  to: number,
  placeEndsAt: number,
): PlaceContext {
  if (words.every(({ key }, index) => (index >= from && index < to) || AROUND_AN_ANSWER.has(key)))
    return 'answer';
  const wordsBefore = before(words, from, 6).replace(ARTICLE, '');
  if (SETTLED.test(wordsBefore)) return 'settled';
  if (CALLED_A_PLACE.test(wordsBefore)) return 'named';
  if (followsPlace(words, from, placeEndsAt)) return 'listed';
  return LOCATED.test(wordsBefore) ? 'located' : 'none';
}

function followsPlace(words: readonly Word[], from: number, placeEndsAt: number): boolean {
  if (placeEndsAt < 0) return false;
  if (placeEndsAt === from) return /^\s*[,/&]\s*$/.test(words[from]!.gap);
  return (
    placeEndsAt === from - 1 && LISTING_WORD.test(words[from - 1]!.key) && words[from]!.gap.trim() === ''
  );
}

const ENDS_PHRASE = new Set('en of maar want dus waar die welke wie wat'.split(' '));

/** Whether the phrase ends after the words up to `to`. */
export function phraseEnds(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return next === undefined || /[^\s'’-]/.test(next.gap) || ENDS_PHRASE.has(next.key);
}

const COUNTRY =
  /^(?:belgie|belgisch|belgische|vlaanderen|vlaams|vlaamse|duitsland|duits|duitse|frankrijk|frans|franse|noorwegen|noors|noorse|polen|pools|poolse|engeland|engels|engelse|zwitserland|zwitserse|oostenrijk|suriname|zuid)$/;

/** Whether a country is named beside it: `Bergen in Noorwegen`, `het Belgische Mechelen`. */
export function liesAbroad(words: readonly Word[], from: number, to: number): boolean {
  const near = [words[from - 1], words[to], words[to + 1]];
  return near.some((word) => word !== undefined && COUNTRY.test(word.key));
}
