import type { NotPlaces } from './ports.ts';
import type { Word } from './running-text.ts';

const PARTICLE = new Set('van de den der ter ten het t v vd op'.split(' '));
const TITLE = new Set(
  'meneer mevrouw mevr mw dhr heer dame dr drs mr ir ing prof familie fam juffrouw juf meester weduwe'.split(
    ' ',
  ),
);
/** `de gemeente van Houten` is a place; `mijn medewerker van Houten` is a person. */
const HAS_A_PLACE = new Set(
  'gemeente stad dorp regio omgeving buurt hoogte rand centrum noorden zuiden oosten westen wsp werkgeversservicepunt werkcentrum uwv loket inwoner inwoners ondernemers werkgevers provincie wethouder burgemeester'.split(
    ' ',
  ),
);

/**
 * Whether the words from `from` on are the surname of a person: `meneer Van Dongen`, `Jan de Vries`, `J. van Beek`.
 * `mayBeSurname`: the name on the map is also a usual surname or an ordinary word.
 */
export function isSurname(
  words: readonly Word[],
  from: number,
  mayBeSurname: boolean,
  { firstNames }: NotPlaces,
): boolean {
  let at = from - 1;
  while (at >= 0 && PARTICLE.has(words[at]!.key) && !words[at + 1]!.startsSentence) at--;
  const particles = from - 1 - at;
  const word = words[at];
  if (word && !words[at + 1]!.startsSentence) {
    if (TITLE.has(word.key)) return true;
    if (firstNames.has(word.key) && (particles > 0 || words[from]!.capital)) return true;
  }
  if (word && isInitial(word, words[at + 1]!)) return true;
  if (particles === 0) return false;
  const particle = words[at + 1]!;
  if (particle.capital) return true;
  const own = particle.key === 'van' && !(word && HAS_A_PLACE.has(word.key));
  return own && mayBeSurname;
}

function isInitial(word: Word, next: Word): boolean {
  return /^\p{Lu}$/u.test(word.text) && next.gap.startsWith('.');
}
