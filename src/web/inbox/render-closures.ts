import { html } from 'lit';
import { idOf, type SettingsFields, typedIn } from './settings-fields.ts';

/** Days on which the region is closed besides the holidays. */
export function renderClosures(
  closures: readonly string[],
  fields: SettingsFields,
  change: (closures: readonly string[]) => void,
) {
  return fields.renderPart(
    'Extra dagen dicht',
    'Feestdagen tellen al als gesloten. Voeg hier uw eigen vrije dagen toe.',
    html`
      <ul class="closures">${closures.map((day, index) => {
        const path = `closures.${index}`;
        return html`<li>
          <input class="input" id=${idOf(path)} type="date" aria-label="Dag ${index + 1}" .value=${day}
            aria-invalid=${fields.isWrong(path)} aria-describedby=${fields.describedBy(path)}
            @change=${(event: Event) => change(closures.with(index, typedIn(event)))} />
          ${fields.renderRemove(`Verwijderen: dag ${index + 1}`, () => change(closures.toSpliced(index, 1)))}
          ${fields.renderMistake(path)}
        </li>`;
      })}</ul>
      ${fields.renderAdd('add-closure', 'Dag toevoegen', () => change([...closures, '']))}
    `,
  );
}
