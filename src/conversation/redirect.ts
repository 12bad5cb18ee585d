import { answerOf } from '../domain/answer.ts';
import { isPlainlyOurs } from '../retrieval/scope-ranker.ts';
import type { KnownPlace } from './focus.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

const JOBSEEKER =
  /\b(?:ik (?:zoek|ben op zoek naar) (?:zelf )?(?:een )?(?:nieuwe? )?(?:baan|werk|job|bijbaan|stage(?:plek)?)|ik ben (?:zelf )?(?:werkloos|werkzoekend|ontslagen)|ik wil (?:weer )?(?:gaan )?werken|waar kan ik (?:solliciteren|werk vinden)|hebben jullie (?:een baan|werk|vacatures) voor mij|ik zit (?:zelf )?(?:in|zonder) (?:de )?(?:ww|bijstand|uitkering|werk)\b|ik heb (?:zelf )?(?:een )?(?:wajong|wia|bijstand|ww)(?:[- ]uitkering)?\b(?!.*\b(?:werknemer|medewerker|kandidaat|personeel|iemand)\b))/i;
const EMPLOYEE =
  /\b(?:mijn (?:werkgever|baas|chef)|ik ben (?:zelf )?(?:werknemer|ziek|ziek gemeld|in dienst)|ik werk als|mijn (?:eigen )?uitkering|mijn salaris|mijn ontslag)\b/i;
const FOR_EMPLOYERS =
  /\b(?:mijn (?:werknemer|medewerker|personeel|bedrijf|zaak|winkel)|ik neem|wij nemen|in dienst nemen|aannemen)\b/i;

/** Words of an employer, in which a ranker would sooner be wrong than they are. */
const EMPLOYER_WORDS =
  /\b(?:wij|we|ons|onze|werknemers?|medewerkers?|personeel|kandida\w+|vacature(?! voor mij)|stagiair\w*|ondernemer|als werkgever|contactpersoon|accountmanager|spreken|bellen|(?:mijn|een) (?:bedrijf|zaak|winkel|restaurant))\b/i;
/** Somebody who speaks of himself; a single word such as 'bijstand' does not. */
const OF_ONESELF = /\b(?:ik|mij|me|mijn)\b/i;
/** From here on a first message without any of these words is taken for one of somebody who is no employer. */
const NO_EMPLOYER_FROM = 0.7;

/** Shows somebody who is not an employer the right door. */
export async function redirect(turn: TurnInProgress): Promise<Reply | undefined> {
  const { say, regions } = turn.services;
  const { text, conversation } = turn;
  if (FOR_EMPLOYERS.test(text)) return undefined;
  const wasRedirected = conversation.focus.redirected;
  const place = placeFor(turn);
  const onlySaysWhere =
    wasRedirected && place !== null && /\bik woon\b|^\W*(?:in )?\p{Lu}?\p{Ll}+\W*$/iu.test(text);
  const kind = onlySaysWhere ? 'jobseeker' : await readKind(turn);
  if (!kind) return undefined;
  const forJobseeker = place
    ? say('redirected-jobseeker-region', { region: regions.get(place.regionId).name })
    : say('redirected-jobseeker');
  const reply = kind === 'jobseeker' ? forJobseeker : say('redirected-employee');
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

/** Who is no employer, by what somebody says to be or, in a first message, sounds like. */
async function readKind(turn: TurnInProgress): Promise<'jobseeker' | 'employee' | null> {
  const { services, text } = turn;
  const said = JOBSEEKER.test(text) ? 'jobseeker' : EMPLOYEE.test(text) ? 'employee' : null;
  if (!said && !speaksOnlyOfItself(turn)) return null;
  const { notOurs } = await services.retriever.retrieve(text);
  // 'Mijn chef' also stands in messages that are plainly an employer's.
  if (said) return isPlainlyOurs(notOurs) ? null : said;
  if (!notOurs || notOurs.kind === 'out-of-scope' || notOurs.confidence < NO_EMPLOYER_FROM) return null;
  return notOurs.kind;
}

/** A first message without a word of employers. Once a subject was spoken of, the next message goes on about it. */
function speaksOnlyOfItself({ text, conversation, places }: TurnInProgress): boolean {
  const { articleId, pending } = conversation.focus;
  if (articleId !== null || pending !== null || places.spans.length > 0) return false;
  return OF_ONESELF.test(text) && !EMPLOYER_WORDS.test(text);
}

function placeFor(turn: TurnInProgress): KnownPlace | null {
  const [first] = turn.places.certain;
  return first?.place ?? turn.conversation.focus.employer;
}
