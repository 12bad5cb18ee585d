import { describe, expect, it } from 'vitest';
import { NO_FOCUS } from '../../../src/conversation/focus.ts';
import { resumeHandoff, startHandoff } from '../../../src/conversation/handoff-dialogue.ts';
import type { Reply, TurnInProgress } from '../../../src/conversation/turn-in-progress.ts';
import { newDraft } from '../../../src/handoff/draft.ts';

/** A first message, as far as the request for a person looks at it. */
function turnWith(text: string): TurnInProgress {
  return {
    text,
    conversation: { focus: NO_FOCUS, draft: null, handoff: null },
    places: { certain: [], spans: [], ambiguous: null },
    services: { say: (key: string) => key },
    listener: { delta: () => {}, restart: () => {} },
  } as unknown as TurnInProgress;
}

describe('a message that asks for a person', () => {
  it.each([
    'kan ik een medewerker spreken',
    'wil een medewerkr spreken aub',
    'mag ik een collega van u aan de telefoon',
    'ik wil de accountmanager van mijn regio spreken',
    'bel me',
  ])('starts a request: %s', async (text) => {
    expect((await startHandoff(turnWith(text)))?.answer.outcome).toBe('handoff-details');
  });

  it.each([
    [
      'speaks of the own staff',
      'Onze medewerker komt niet opdagen. Ik wil graag op papier hebben of dat mag.',
    ],
    ['says what a colleague cannot', 'mijn nieuwe collega kan slecht met klanten praten'],
    ['asks in the next sentence', 'Wij zoeken een schoonmaker of medewerker keuken. Hebben jullie iemand?'],
    ['wants somebody of another body', 'hoe krijg ik bij uwv iemand aan de lijn'],
    ['has a call center', 'Wij zoeken mensen want ons call center groeit hard'],
    ['looks for candidates', 'hoe kom ik in contact met mensen die net vrijkomen uit detentie'],
    ['asks how it goes', 'kan ik bij het werkcentrum binnenlopen of moet ik een afspraak maken'],
  ])('is not one that %s', async (_, text) => {
    expect(await startHandoff(turnWith(text))).toBeUndefined();
  });
});

it('consent that is asked again after a question in between names the regions that came up in it', () => {
  const draft = {
    ...newDraft('consent', 'Wat is een proefplaatsing?', []),
    name: 'Piet de Vries',
    company: 'Garage Snel',
    municipality: 'Emmen',
    regionId: 'drenthe',
    prefer: 'callback' as const,
    phone: '+31591123456',
  };
  const turn = {
    text: 'Wij zitten ook in Almere, geldt het daar ook?',
    conversation: { focus: NO_FOCUS, draft, handoff: null },
    services: {
      say: (key: string, values: Record<string, string> = {}) => [key, values.recipients].join(' '),
      regions: { get: (id: string) => ({ name: id }) },
    },
  } as unknown as TurnInProgress;
  const sites = ['drenthe', 'flevoland'].map((regionId) => ({
    regionId,
    municipality: null,
    from: 'place' as const,
  }));
  const reply = {
    answer: { text: 'Ja, dat geldt overal.', suggestions: [] },
    focus: { ...NO_FOCUS, sites },
    draft,
  } as unknown as Reply;
  expect(resumeHandoff(turn, reply).answer.text).toContain("in de regio's drenthe en flevoland");
});
