import type { LeadAction } from './lead.ts';

/** One thing an action asks before it is done; `name` is the field of the request. */
export interface ActionField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A `named-choice` has values that begin with the name of the field they are for: `region venlo`. */
  readonly kind: 'long-text' | 'moment' | 'choice' | 'named-choice';
  readonly required: boolean;
  /** Characters of a text that the server takes. */
  readonly longest?: number;
  /** What there is to choose. */
  readonly choices?: 'outcomes' | 'recipients';
}

/** How an action looks. One without fields is done at once. */
export interface ActionDescription {
  readonly action: LeadAction;
  readonly label: string;
  readonly title: string;
  readonly emphasis: 'primary' | 'secondary';
  /** Single key that starts it. */
  readonly shortcut?: string;
  readonly fields: readonly ActionField[];
}

/**
 * All actions with a button, in the order of the buttons. `messages` has its own place under the transcript. The server decides
 * which of these a lead allows.
 */
export const ACTION_DESCRIPTIONS: readonly ActionDescription[] = [
  {
    action: 'accept',
    label: 'Aannemen',
    title: 'Lead aannemen',
    emphasis: 'primary',
    shortcut: 'a',
    fields: [],
  },
  {
    action: 'contacted',
    label: 'Contact gehad',
    title: 'Contact gehad met de werkgever',
    emphasis: 'primary',
    fields: [],
  },
  {
    action: 'callback',
    label: 'Belafspraak plannen',
    title: 'Belafspraak plannen',
    emphasis: 'secondary',
    fields: [{ name: 'at', label: 'Datum en tijd', kind: 'moment', required: true }],
  },
  {
    action: 'notes',
    label: 'Notitie maken',
    title: 'Notitie maken',
    emphasis: 'secondary',
    shortcut: 'n',
    fields: [
      {
        name: 'text',
        label: 'Notitie',
        hint: 'Alleen u en uw collega’s zien dit. Noem geen gezondheid van een kandidaat.',
        kind: 'long-text',
        required: true,
      },
    ],
  },
  {
    action: 'transfer',
    label: 'Overdragen',
    title: 'Overdragen aan een collega of regio',
    emphasis: 'secondary',
    fields: [
      {
        name: 'to',
        label: 'Naar wie',
        hint: 'Een andere regio krijgt de lead pas als de werkgever dat goed vindt.',
        kind: 'named-choice',
        required: true,
        choices: 'recipients',
      },
      { name: 'message', label: 'Bericht voor wie het overneemt', kind: 'long-text', required: true },
    ],
  },
  {
    action: 'return',
    label: 'Teruggeven',
    title: 'Gesprek teruggeven aan de assistent',
    emphasis: 'secondary',
    fields: [
      {
        name: 'summary',
        label: 'Samenvatting',
        hint: 'De assistent en de werkgever zien deze samenvatting.',
        kind: 'long-text',
        required: true,
      },
    ],
  },
  {
    action: 'close',
    label: 'Afronden',
    title: 'Lead afronden',
    emphasis: 'secondary',
    fields: [
      {
        name: 'outcome',
        label: 'Resultaat',
        kind: 'choice',
        required: true,
        choices: 'outcomes',
      },
      { name: 'note', label: 'Notitie', kind: 'long-text', required: false },
    ],
  },
  {
    action: 'decline',
    label: 'Niet voor mij',
    title: 'Lead niet aannemen',
    emphasis: 'secondary',
    fields: [{ name: 'reason', label: 'Reden', kind: 'long-text', required: true, longest: 500 }],
  },
];

/** The request of an action from its form; empty optional fields are left out, moments become instants. */
export function actionRequestOf({ fields }: ActionDescription, form: FormData): Record<string, string> {
  const given = fields
    .map((field) => [field, String(form.get(field.name) ?? '').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => requestEntry(field, value));
  return Object.fromEntries(given);
}

function requestEntry({ name, kind }: ActionField, value: string): readonly [string, string] {
  if (kind === 'moment') return [name, new Date(value).toISOString()];
  if (kind !== 'named-choice') return [name, value];
  const [field = '', chosen = ''] = value.split(' ');
  return [field, chosen];
}

/** Required fields that are still empty. */
export function missingActionFields({ fields }: ActionDescription, form: FormData): string[] {
  return fields
    .filter(({ name, required }) => required && String(form.get(name) ?? '').trim() === '')
    .map(({ name }) => name);
}
