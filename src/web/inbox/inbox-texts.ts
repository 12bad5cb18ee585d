import type { Availability, Role } from '../../domain/accountmanager.ts';
import type { MessageRole } from '../../domain/conversation.ts';
import type { HandoffState, Preference } from '../../domain/handoff.ts';
import type { DeliveryKind, LeadOutcome } from '../../domain/lead.ts';
import type { Outcome } from '../../domain/turn.ts';
import type { LeadStage } from './lead.ts';

export const STAGE_NAMES: Readonly<Record<LeadStage, string>> = {
  new: 'Nieuw',
  busy: 'In behandeling',
  done: 'Afgerond',
};

export const STATE_NAMES: Readonly<Record<HandoffState, string>> = {
  requested: 'wacht op een accountmanager',
  accepted: 'aangenomen',
  active: 'in gesprek',
  returned: 'terug naar de assistent',
  closed: 'afgerond',
  withdrawn: 'ingetrokken door de werkgever',
};

export const PREFERENCE_NAMES: Readonly<Record<Preference, string>> = {
  callback: 'terugbellen',
  email: 'e-mail',
  'live-chat': 'chat',
};

export const ROLE_NAMES: Readonly<Record<MessageRole, string>> = {
  visitor: 'Werkgever',
  assistant: 'Digitale assistent',
  accountmanager: 'Accountmanager',
  notice: 'Melding',
};

export const EMPTY_STAGES: Readonly<Record<LeadStage, string>> = {
  new: 'Er wacht niemand. Een nieuwe aanvraag komt hier vanzelf in beeld.',
  busy: 'U heeft nu geen leads in behandeling.',
  done: 'Er zijn nog geen afgeronde leads.',
};

export const AVAILABILITY_NAMES: Readonly<Record<Availability['status'], string>> = {
  available: 'Ik neem nieuwe leads aan',
  busy: 'Ik ben bezet',
  absent: 'Ik ben afwezig',
};

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  accountmanager: 'Accountmanager',
  coordinator: 'Coördinator',
  beheerder: 'Beheerder',
};

export const LEAD_OUTCOME_NAMES: Readonly<Record<LeadOutcome, string>> = {
  plaatsing: 'Plaatsing',
  afspraak: 'Afspraak gemaakt',
  advies: 'Advies gegeven',
  doorverwezen: 'Doorverwezen',
  'geen-vervolg': 'Geen vervolg',
};

/** Who did something in the history of a lead, when that was no accountmanager. */
export const ACTOR_NAMES: Readonly<Record<string, string>> = {
  visitor: 'de werkgever',
  system: 'het systeem',
  mailbox: 'het vangnet',
};

/** Reasons in the history of a lead that nobody typed. */
export const REASON_NAMES: Readonly<Record<string, string>> = {
  ...LEAD_OUTCOME_NAMES,
  'no reply in the live chat': 'geen antwoord in de chat',
  'the promised moment passed without contact': 'geen contact vóór het beloofde moment',
  'the accountmanager left': 'deze accountmanager werkt hier niet meer',
  'withdrawn by the visitor': 'in het gespreksvenster',
  'asked for in the conversation': 'in het gesprek',
  'asked for on the status page': 'op de statuspagina',
};

/** How a turn ended, as a coordinator reads it. */
export const TURN_OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  answered: 'Beantwoord',
  clarification: 'Eerst teruggevraagd wat er bedoeld werd',
  unanswerable: 'Geen antwoord gevonden',
  'out-of-scope': 'Gaat niet over ons onderwerp',
  redirected: 'Doorverwezen: geen werkgever',
  'small-talk': 'Groet, bedankje of afbreken',
  'personal-data-refused': 'Geweigerd: persoonsgegevens',
  'unsafe-refused': 'Geweigerd: mag niet',
  'handoff-offered': 'Medewerker aangeboden',
  'handoff-details': 'Gegevens gevraagd voor een aanvraag',
  'handoff-requested': 'Medewerker aangevraagd',
  'with-accountmanager': 'Bericht aan een accountmanager',
};

export const DELIVERY_NAMES: Readonly<Record<DeliveryKind, string>> = {
  'callback-cancelled': 'Bericht dat een belafspraak vervalt, aan de werkgever',
  'callback-not-to-make': 'Bericht dat een belafspraak vervalt, aan de accountmanager',
  'lead-withdrawn': 'Mail over een ingetrokken lead',
  'missed-answer': 'Mail aan de werkgever over een antwoord in de chat',
  'transfer-question': 'Vraag aan de werkgever over een andere regio',
  'lead-offered': 'Mail over een nieuwe lead',
  'lead-fallback': 'Mail aan het vangnet: niemand nam de lead aan',
  'lead-confirmation': 'Bevestiging aan de werkgever',
  'promise-changed': 'Mail aan de werkgever over een nieuw moment',
  'callback-planned': 'Belafspraak aan de werkgever',
  'callback-to-make': 'Belafspraak aan de accountmanager',
  'lead-erased': 'Bericht dat een lead is gewist',
  'call-erased': 'Bericht dat een belafspraak vervalt, aan een werkgever die alles wiste',
  'lead-event': 'Bericht aan een ander systeem',
  'visitor-message': 'Bericht aan de werkgever',
};

export const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  mail: 'e-mail',
  webhook: 'koppeling',
  'web-chat': 'chat',
  teams: 'Teams',
};

export const WEEKDAYS = [
  'Maandag',
  'Dinsdag',
  'Woensdag',
  'Donderdag',
  'Vrijdag',
  'Zaterdag',
  'Zondag',
] as const;

/** Sectors of an employer that a lead can carry. */
export const SECTOR_NAMES: Readonly<Record<string, string>> = {
  'sector-bouw': 'Bouw',
  'sector-groen': 'Groen en tuinbouw',
  'sector-horeca': 'Horeca',
  'sector-ict': 'ICT',
  'sector-onderwijs': 'Onderwijs',
  'sector-overheid': 'Overheid',
  'sector-schoonmaak': 'Schoonmaak',
  'sector-techniek': 'Techniek',
  'sector-transport-en-logistiek': 'Transport en logistiek',
  'sector-zorg': 'Zorg',
};

/** Sizes of an employer that a lead can carry. */
export const SIZE_NAMES: Readonly<Record<string, string>> = {
  klein: 'Klein (minder dan 10 mensen)',
  middelgroot: 'Middelgroot (10 tot 250 mensen)',
  groot: 'Groot (250 mensen of meer)',
};
