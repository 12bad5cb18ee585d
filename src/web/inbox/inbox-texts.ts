import type { Availability } from '../../domain/accountmanager.ts';
import type { MessageRole } from '../../domain/conversation.ts';
import type { HandoffState, Preference } from '../../domain/handoff.ts';
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
