import { answerOf } from '../domain/answer.ts';
import type { KnownPlace } from './focus.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

const JOBSEEKER =
  /\b(?:ik (?:zoek|ben op zoek naar) (?:zelf )?(?:een )?(?:nieuwe? )?(?:baan|werk|job|bijbaan|stage(?:plek)?)|ik ben (?:zelf )?(?:werkloos|werkzoekend|ontslagen)|ik wil (?:weer )?(?:gaan )?werken|waar kan ik (?:solliciteren|werk vinden)|hebben jullie (?:een baan|werk|vacatures) voor mij|ik zit (?:zelf )?(?:in|zonder) (?:de )?(?:ww|bijstand|uitkering|werk)\b|ik heb (?:zelf )?(?:een )?(?:wajong|wia|bijstand|ww)(?:[- ]uitkering)?\b(?!.*\b(?:werknemer|medewerker|kandidaat|personeel|iemand)\b))/i;
const EMPLOYEE =
  /\b(?:mijn (?:werkgever|baas|chef)|ik ben (?:zelf )?(?:werknemer|ziek|ziek gemeld|in dienst)|ik werk als|mijn (?:eigen )?uitkering|mijn salaris|mijn ontslag)\b/i;
const FOR_EMPLOYERS =
  /\b(?:mijn (?:werknemer|medewerker|personeel|bedrijf|zaak|winkel)|ik neem|wij nemen|in dienst nemen|aannemen)\b/i;

/** Shows somebody who is not an employer the right door. */
export function redirect(turn: TurnInProgress): Reply | undefined {
  const { say, regions } = turn.services;
  const { text, conversation } = turn;
  if (FOR_EMPLOYERS.test(text)) return undefined;
  const wasRedirected = conversation.focus.redirected;
  const place = placeFor(turn);
  const isJobseeker =
    JOBSEEKER.test(text) ||
    (wasRedirected && place !== null && /\bik woon\b|^\W*(?:in )?\p{Lu}?\p{Ll}+\W*$/iu.test(text));
  if (!isJobseeker && !EMPLOYEE.test(text)) return undefined;
  const reply = isJobseeker
    ? place
      ? say('redirected-jobseeker-region', { region: regions.get(place.regionId).name })
      : say('redirected-jobseeker')
    : say('redirected-employee');
  const answer = answerOf({
    outcome: 'redirected',
    text: reply,
    region: place && {
      id: place.regionId,
      name: regions.get(place.regionId).name,
      municipality: place.municipality,
      from: place.from,
    },
  });
  return replyWith(turn, answer, { focus: { ...conversation.focus, redirected: true } });
}

function placeFor(turn: TurnInProgress): KnownPlace | null {
  const [first] = turn.places.certain;
  return first?.place ?? turn.conversation.focus.employer;
}
