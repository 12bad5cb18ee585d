import { html } from 'lit';
import { WEEKDAYS } from './inbox-texts.ts';
import type { DayHours } from './region-settings.ts';
import { idOf, type SettingsFields, typedIn } from './settings-fields.ts';

const OFFICE: DayHours = { from: '09:00', until: '17:00' };

/** The hours of each day of the week. */
export function renderOpeningHours(
  hours: readonly DayHours[],
  fields: SettingsFields,
  change: (hours: readonly DayHours[]) => void,
) {
  return fields.renderPart(
    'Openingstijden',
    'In deze uren neemt iemand een chat aan. Buiten deze uren krijgt de werkgever een belafspraak.',
    html`<div class="days">${WEEKDAYS.map((name, day) =>
      renderDay(name, day, hours[day] ?? null, fields, (next) => change(hours.with(day, next))),
    )}</div>`,
  );
}

function renderDay(
  name: string,
  day: number,
  hours: DayHours,
  fields: SettingsFields,
  change: (hours: DayHours) => void,
) {
  const path = `hours.${day}`;
  return html`<div class="day" role="group" aria-label=${name}>
    <label class="choice">
      <input type="checkbox" .checked=${hours !== null}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked ? OFFICE : null)} /><span>${name}</span>
    </label>
    ${
      hours
        ? html`<span class="times">
            <input class="input" id=${idOf(path)} type="time" aria-label="${name} van" .value=${hours.from}
              aria-invalid=${fields.isWrong(path)} aria-describedby=${fields.describedBy(path)}
              @change=${(event: Event) => change({ ...hours, from: typedIn(event) })} />
            <span>tot</span>
            <input class="input" type="time" aria-label="${name} tot" .value=${hours.until}
              @change=${(event: Event) => change({ ...hours, until: typedIn(event) })} />
          </span>`
        : html`<span class="hint">gesloten</span>`
    }
    ${fields.renderMistake(path)}
  </div>`;
}
