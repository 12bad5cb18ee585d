import { html } from 'lit';
import type { RegionSettings } from './region-settings.ts';
import { idOf, type SettingsFields, typedIn } from './settings-fields.ts';

type Promised = Pick<RegionSettings, 'deadlines' | 'pool'>;

/** How soon somebody reacts, and who catches what nobody takes. */
export function renderDeadlines(
  { deadlines, pool }: Promised,
  fields: SettingsFields,
  change: (change: Partial<Promised>) => void,
) {
  const within = (next: Partial<RegionSettings['deadlines']>) =>
    change({ deadlines: { ...deadlines, ...next } });
  return fields.renderPart(
    'Hoe snel u reageert',
    'De werkgever krijgt dit als belofte te zien. Lukt het niet op tijd, dan gaat de lead naar een collega.',
    html`<div class="deadlines">
      ${renderMinutes('deadlines.liveMinutes', 'Chat aannemen binnen', deadlines.liveMinutes, fields, (liveMinutes) => within({ liveMinutes }))}
      ${renderMinutes('deadlines.replyMinutes', 'In een chat antwoorden binnen', deadlines.replyMinutes, fields, (replyMinutes) => within({ replyMinutes }))}
      ${fields.renderField(
        'deadlines.callbackBefore',
        'Terugbellen of mailen vóór',
        'Op de volgende werkdag.',
        html`<input class="input short" id=${idOf('deadlines.callbackBefore')} type="time" .value=${deadlines.callbackBefore}
          aria-invalid=${fields.isWrong('deadlines.callbackBefore')} aria-describedby=${fields.describedBy('deadlines.callbackBefore')}
          @change=${(event: Event) => within({ callbackBefore: typedIn(event) })} />`,
      )}
      ${fields.renderField(
        'pool',
        html`Vangnet <span class="optional">(niet verplicht)</span>`,
        'Het e-mailadres dat een lead krijgt als niemand hem aanneemt.',
        html`<input class="input" id="pool" type="email" autocomplete="off" .value=${pool ?? ''}
          aria-invalid=${fields.isWrong('pool')} aria-describedby=${fields.describedBy('pool')}
          @change=${(event: Event) => change({ pool: typedIn(event) || null })} />`,
      )}
    </div>`,
  );
}

function renderMinutes(
  path: string,
  label: string,
  value: number,
  fields: SettingsFields,
  change: (value: number) => void,
) {
  return fields.renderField(
    path,
    label,
    'Minuten binnen de openingstijden, 1 tot en met 60.',
    html`<input class="input short" id=${idOf(path)} type="number" inputmode="numeric" min="1" max="60" step="1"
      .value=${Number.isNaN(value) ? '' : String(value)} aria-invalid=${fields.isWrong(path)} aria-describedby=${fields.describedBy(path)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).valueAsNumber)} />`,
  );
}
