import type { PlaceMention, WhosePlace } from './place-mention.ts';

const EMPLOYEE =
  /\b(?:werkn\w+|medewerk\w+|kandida\w+|sollicitant\w*|collega|woont|woonachtig|woonplaats|wonend\w*|inwoners?|hij|zij|iemand|jongen|meisje|jongeman|stagiaire?|leerling|personeelslid|wajonger|woonde|verhuis\w*|komt uit|man|vrouw|mevrouw|meneer|statushouder|vluchteling|bijstand\w*|\w*uitkering\w*|klantmanager|haar)\b/gi;
const EMPLOYER =
  /\b(?:wij|we|ons|onze|bedrijf\w*|zaak|vestiging\w*|gevestigd|filia\w+|depots?|locaties?|kantoor|hoofdkantoor|winkels?|restaurant|fabriek|magazijn|loods|hotel|caf[eé]|praktijk|garage|bakkerij|salon|kwekerij|werkplaats|werkgevers?|ondernem\w+|werkt|werken|sites?)\b/gi;
const ENDS_CLAUSE = /[.!?;\n]/;
/** Further away the words are about something else. */
const BEFORE_CHARACTERS = 80;
const AFTER_CHARACTERS = 40;

interface Cue {
  readonly of: WhosePlace;
  readonly start: number;
  readonly end: number;
}

/** Says of each mention whose place it is: by the nearest wording before it, or else by what follows in the clause. */
export function withOwners(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  const cues = [...cuesIn(text, EMPLOYEE, 'employee'), ...cuesIn(text, EMPLOYER, 'employer')];
  return mentions.map((mention) => ({
    ...mention,
    of: ownerBefore(text, mention, cues) ?? ownerAfter(text, mention, cues),
  }));
}

function cuesIn(text: string, pattern: RegExp, of: WhosePlace): Cue[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    of,
    start: index,
    end: index + found.length,
  }));
}

function ownerBefore(text: string, { start }: PlaceMention, cues: readonly Cue[]): WhosePlace {
  const nearest = cues
    .filter((cue) => cue.end <= start && start - cue.end <= BEFORE_CHARACTERS)
    .filter((cue) => !ENDS_CLAUSE.test(text.slice(cue.end, start)))
    .toSorted((a, b) => b.end - a.end)[0];
  return nearest?.of ?? null;
}

function ownerAfter(text: string, { end }: PlaceMention, cues: readonly Cue[]): WhosePlace {
  const nearest = cues
    .filter((cue) => cue.start >= end && cue.start - end <= AFTER_CHARACTERS)
    .filter((cue) => !/[.!?;,\n]/.test(text.slice(end, cue.start)))
    .toSorted((a, b) => a.start - b.start)[0];
  return nearest?.of ?? null;
}
