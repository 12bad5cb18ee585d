import { readColleagues, readRegions } from './inbox-client.ts';
import { LEAD_OUTCOME_NAMES } from './inbox-texts.ts';
import type { ListedLead } from './lead.ts';
import type { ActionField } from './lead-action.ts';

/** What can be chosen: value and label, perhaps under a heading. */
export interface OptionGroup {
  readonly heading: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** What a field of an action lets somebody choose for a lead. */
export async function readChoices(
  choices: NonNullable<ActionField['choices']>,
  lead: ListedLead,
): Promise<readonly OptionGroup[]> {
  if (choices === 'outcomes') return [{ heading: '', options: Object.entries(LEAD_OUTCOME_NAMES) }];
  return recipientsOf(lead);
}

/** Colleagues of the regions of a lead, and all other regions. */
async function recipientsOf({ regions, assignment }: ListedLead): Promise<readonly OptionGroup[]> {
  const [colleagues, everywhere] = await Promise.all([readColleagues(), readRegions()]);
  const others = colleagues
    .filter((colleague) => colleague.regions.some((id) => regions.includes(id)))
    .filter(({ name }) => name !== assignment?.accountmanager.name);
  return [
    { heading: 'Collega’s', options: others.map(({ email, name }) => [`accountmanager ${email}`, name]) },
    {
      heading: 'Andere regio’s',
      options: everywhere.filter(({ id }) => id !== regions[0]).map(({ id, name }) => [`region ${id}`, name]),
    },
  ];
}
