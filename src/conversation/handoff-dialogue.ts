import { withWordsCorrected } from '../answering/correct-spelling.ts';
import { detectFacet } from '../answering/detect-facet.ts';
import { answerOf } from '../domain/answer.ts';
import { readConsent, readYesOrNo, recipientsOf, wantsToStop } from '../handoff/consent.ts';
import { type HandoffDraft, type MissingDetail, missingDetail, newDraft } from '../handoff/draft.ts';
import { addToRequest } from '../handoff/follow-up.ts';
import { asksSomething, readDetails } from '../handoff/read-details.ts';
import { isOpen } from '../handoff/states.ts';
import { handoffContext } from './handoff-context.ts';
import { prepareHandoff } from './request-handoff.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/** What stands in the transcript instead of a message with contact details, until the employer consents. */
const DETAILS_GIVEN = '[gegevens voor de aanvraag]';

const WANTS_PERSON =
  /\b(?:(?:accountmanager|adviseur|(?<!\b(?:onze?|mijn|de|deze|die|zijn|haar|hun|nieuwe) (?:\p{L}+ )?)(?:medewerker|collega|echt persoon|echte? (?:mens|persoon)|persoon))\b[^.?!]{0,40}\b(?:spreken|praten|contact|bellen|chatten|doorverbinden|hebben|aan de (?:lijn|telefoon))|(?:spreek|praat|contact met|doorverbinden met|verbind .* door met)\s+(?:een |met een )?(?:medewerker|accountmanager|adviseur|mens|iemand)\b|(?:kan|kunnen|wil|wilt|laat|zou|zouden)\b.{0,25}\b(?:iemand|jullie|u|ze|een (?:collega|medewerker|adviseur))\b.{0,30}\b(?:(?:terug\s?)?bellen|contact (?:met .{0,15})?opnemen|langskomen|mailen|helpen met|meedenken)|(?:bel|mail) (?:mij|me|ons)\b|bel me|terug\s?bel(?:len|verzoek)|belafspraak|graag (?:contact|gebeld|teruggebeld)|ik wil (?:graag )?(?:gebeld|contact|een gesprek|een afspraak|iemand spreken|met iemand)|afspraak maken|ja,? graag contact|^\W*medewerker\W*$|iemand (?:spreken|aan de lijn)|(?:can|could|may|please|would|want|like)\b[^.?!]{0,40}\b(?:(?:call|contact) (?:me|us)|call back|(?:speak|talk) (?:to|with) (?:a (?:person|human|colleague)|an? advis[eo]r|some(?:one|body)))\b)/iu;
/** Words of such a request that are often misspelt. */
const PERSON_WORDS =
  'medewerker accountmanager adviseur collega persoon iemand spreken praten bellen contact'.split(' ');
const NOT_A_REQUEST =
  /\b(?:moet ik (?:eerst )?(?:een )?afspraak|in contact (?:met|komen met) (?:mensen|kandidaten|werkzoekenden|andere)|wat (?:doet|is)|hoe word|mijn (?:werknemer|medewerker|kandidaat) .*(?:spreken|bellen)|bellen met (?:uwv|de gemeente|belastingdienst)|bij (?:het )?(?:uwv|de (?:gemeente|belastingdienst)) (?:iemand|een medewerker))\b/i;

/** Goes on with a request that was offered or started: reads details, asks what is missing, asks consent last. */
export async function continueHandoff(turn: TurnInProgress): Promise<Reply | undefined> {
  const { draft } = turn.conversation;
  if (!draft) return undefined;
  if (wantsToStop(turn.text)) return dropDraft(turn, 'handoff-stopped');
  if (draft.step === 'offered') return answerOffer(turn, draft);
  const updated = withDetails(turn, draft);
  const isUnchanged = JSON.stringify(updated) === JSON.stringify(draft);
  const missing = missingDetail(updated);
  const consent = missing === null ? readConsent(turn.text, !isUnchanged) : null;
  if (consent === 'yes') return request(turn, updated);
  if (consent === 'no' && draft.step === 'consent' && isUnchanged) return dropDraft(turn, 'handoff-refused');
  if (isUnchanged && isQuestion(turn.text)) return undefined;
  return ask(turn, updated, isUnchanged);
}

/** Starts a request when the employer asks for a person. */
export async function startHandoff(turn: TurnInProgress): Promise<Reply | undefined> {
  const { say } = turn.services;
  const text = withWordsCorrected(turn.text.toLowerCase(), PERSON_WORDS);
  const asksForPerson = WANTS_PERSON.test(text) && !NOT_A_REQUEST.test(text);
  if (!asksForPerson && !introducesItself(turn)) return undefined;
  const { handoff, leadId } = turn.conversation;
  if (handoff && leadId && isOpen(handoff.state)) {
    const answer = answerOf({ outcome: 'handoff-requested', text: say('handoff-already-open') });
    return replyWith(turn, answer, {
      handoff: { leadId, work: (unit) => addToRequest(unit, turn.text, handoffContext(turn.services)) },
    });
  }
  const draft = newDraft('details', questionFor(turn), ['vroeg om een medewerker']);
  const updated = withDetails(turn, withKnownPlace(turn, draft));
  if (missingDetail(updated) === null && readConsent(turn.text, true) === 'yes')
    return request(turn, updated);
  return ask(turn, updated, false, say('handoff-start'));
}

/** Somebody who gives name, company and a way to be reached wants to be contacted, whatever the words. */
function introducesItself({ text }: TurnInProgress): boolean {
  const { name, company, email, phone } = readDetails(text, null);
  return Boolean(name && company && (email || phone));
}

/** After a question in between: what the request still needs, to put below the answer. */
export function resumeHandoff(turn: TurnInProgress, reply: Reply): Reply {
  const { draft } = reply;
  const { say } = turn.services;
  if (!draft || draft.step === 'offered' || draft !== turn.conversation.draft) return reply;
  // The answer may have brought up more regions; nobody agrees to those unseen.
  const conversation = { ...turn.conversation, focus: reply.focus };
  const { text, suggestions } = nextQuestion({ ...turn, conversation }, draft);
  const resumed = `${reply.answer.text}\n\n${say('handoff-resume')} ${text}`;
  return { ...reply, answer: { ...reply.answer, text: resumed, suggestions } };
}

function answerOffer(turn: TurnInProgress, draft: HandoffDraft): Reply | undefined {
  const { say } = turn.services;
  const reply = readYesOrNo(turn.text);
  if (reply === 'no') {
    const answer = answerOf({ outcome: 'small-talk', text: say('handoff-declined') });
    return replyWith(turn, answer, {
      draft: null,
      focus: { ...turn.conversation.focus, declinedHandoff: true },
    });
  }
  const started = withDetails(turn, withKnownPlace(turn, { ...draft, step: 'details' }));
  const gaveDetails = started.name !== null || started.email !== null || started.phone !== null;
  if (reply === 'yes' || gaveDetails) return ask(turn, started, false, say('handoff-start'));
  return undefined;
}

function dropDraft(turn: TurnInProgress, key: 'handoff-stopped' | 'handoff-refused'): Reply {
  const answer = answerOf({ outcome: 'small-talk', text: turn.services.say(key) });
  return replyWith(turn, answer, {
    draft: null,
    focus: { ...turn.conversation.focus, declinedHandoff: true },
  });
}

/** The draft with what the message adds; a later detail replaces an earlier one. */
function withDetails(turn: TurnInProgress, draft: HandoffDraft): HandoffDraft {
  const details = readDetails(turn.text, draft.asked);
  const place = turn.places.certain.find(({ of }) => of !== 'employee')?.place;
  return {
    ...draft,
    ...details,
    ...(place && { municipality: place.municipality, regionId: place.regionId }),
  };
}

function withKnownPlace(turn: TurnInProgress, draft: HandoffDraft): HandoffDraft {
  const { employer } = turn.conversation.focus;
  if (!employer || (employer.from === 'website' && !employer.municipality)) return draft;
  return { ...draft, municipality: employer.municipality, regionId: employer.regionId };
}

function ask(turn: TurnInProgress, draft: HandoffDraft, isUnchanged: boolean, intro?: string): Reply {
  const { say } = turn.services;
  const asked = missingDetail(draft);
  const next: HandoffDraft = { ...draft, step: asked === null ? 'consent' : 'details', asked };
  const { text, suggestions } = nextQuestion(turn, next);
  const opening = intro ?? (isUnchanged ? openingAgain(turn, draft) : say('handoff-noted'));
  const region = draft.regionId ? turn.services.regions.get(draft.regionId) : null;
  const answer = answerOf({
    outcome: 'handoff-details',
    text: [opening, text].filter((part) => part !== '').join(' '),
    suggestions,
    region: region && {
      id: region.id,
      name: region.name,
      municipality: draft.municipality,
      from: 'municipality',
    },
  });
  return replyWith(turn, answer, { draft: next, visitorText: transcriptLine(turn, draft) });
}

/** The same question again: said why, when the answer was not understood. */
function openingAgain(turn: TurnInProgress, draft: HandoffDraft): string {
  const { say } = turn.services;
  if (draft.asked === 'municipality') return say('handoff-invalid-place');
  return '';
}

function nextQuestion(turn: TurnInProgress, draft: HandoffDraft): { text: string; suggestions: string[] } {
  const { say } = turn.services;
  const missing = missingDetail(draft);
  if (missing) return { text: say(`handoff-ask-${missing}`), suggestions: suggestionsFor(turn, missing) };
  const key =
    draft.step === 'consent' && draft === turn.conversation.draft
      ? 'handoff-consent-again'
      : 'handoff-consent';
  return {
    text: say(key, { recipients: recipients(turn, draft).join(' en '), details: detailsInWords(draft) }),
    suggestions: [say('suggestion-consent-yes'), say('suggestion-consent-no')],
  };
}

function suggestionsFor(turn: TurnInProgress, missing: MissingDetail): string[] {
  const { say } = turn.services;
  if (missing !== 'prefer') return [];
  return [say('suggestion-callback'), say('suggestion-email'), say('suggestion-live-chat')];
}

/** Which details go along, without repeating them: this line stays in the transcript whatever the answer is. */
function detailsInWords(draft: HandoffDraft): string {
  const parts = [
    'uw naam',
    'uw bedrijfsnaam',
    draft.kvk ? 'uw KVK-nummer' : null,
    draft.municipality ? `de gemeente ${draft.municipality}` : null,
    draft.phone ? `uw telefoonnummer (eindigt op ${draft.phone.slice(-3)})` : null,
    draft.email ? 'uw e-mailadres' : null,
  ].filter((part) => part !== null);
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}

/** The company's own region, and those of its other sites. */
function recipients(turn: TurnInProgress, draft: HandoffDraft): string[] {
  const sites = turn.conversation.focus.sites.map(({ regionId }) => regionId);
  const ids = new Set([...(draft.regionId ? [draft.regionId] : []), ...sites]);
  return recipientsOf([...ids].map((id) => turn.services.regions.get(id).name));
}

async function request(turn: TurnInProgress, draft: HandoffDraft): Promise<Reply> {
  const { say, now } = turn.services;
  if (!turn.mayRequestHandoff) return askLater(turn, draft);
  const to = recipients(turn, draft);
  const handoff = await prepareHandoff(
    turn.services,
    turn.conversation,
    {
      contact: {
        name: draft.name!,
        company: draft.company!,
        email: draft.email,
        phone: draft.phone,
        // A draft that was begun before there was a KVK number in it has none.
        kvk: draft.kvk ?? null,
        municipality: draft.municipality,
      },
      regionId: draft.regionId,
      prefer: draft.prefer!,
      preferredTime: draft.preferredTime,
      question: draft.question,
      reasons: draft.reasons,
      consentText: say('handoff-consent', { recipients: to.join(' en '), details: detailsInWords(draft) }),
      recipients: to,
    },
    now(),
  );
  const region = draft.regionId ? turn.services.regions.get(draft.regionId) : null;
  const answer = answerOf({
    outcome: 'handoff-requested',
    text: say('handoff-requested', {
      recipients: to.join(' en '),
      reference: handoff.lead.reference,
      promise: handoff.promise.text,
    }),
    region: region && {
      id: region.id,
      name: region.name,
      municipality: draft.municipality,
      from: 'municipality',
    },
  });
  return replyWith(turn, answer, {
    draft: null,
    handoff: { request: handoff },
    visitorText: transcriptLine(turn, draft),
  });
}

/** Too many were asked for from here: the draft stays, so that a yes later on is enough. */
function askLater(turn: TurnInProgress, draft: HandoffDraft): Reply {
  const { say } = turn.services;
  const answer = answerOf({
    outcome: 'handoff-details',
    text: say('handoff-too-many'),
    suggestions: [say('suggestion-consent-yes'), say('suggestion-consent-no')],
  });
  const kept: HandoffDraft = { ...draft, step: 'consent', asked: null };
  return replyWith(turn, answer, { draft: kept, visitorText: transcriptLine(turn, draft) });
}

function transcriptLine(turn: TurnInProgress, draft: HandoffDraft): string {
  const before = turn.conversation.draft;
  const gave = (['name', 'company', 'email', 'phone', 'kvk'] as const).some(
    (key) => draft[key] !== null && draft[key] !== before?.[key],
  );
  return gave ? DETAILS_GIVEN : turn.text;
}

function questionFor({ conversation, text }: TurnInProgress): string {
  return conversation.focus.lastQuestion ?? text.slice(0, 300);
}

function isQuestion(text: string): boolean {
  return asksSomething(text) || detectFacet(text) !== null;
}
