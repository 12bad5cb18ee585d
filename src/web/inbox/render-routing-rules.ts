import { html } from 'lit';
import type { ArticleSummary, Colleague } from './inbox-client.ts';
import { SECTOR_NAMES, SIZE_NAMES } from './inbox-texts.ts';
import type { RoutingRule } from './region-settings.ts';
import { idOf, type Options, renderOptions, type SettingsFields, typedIn } from './settings-fields.ts';

const ANY_LEAD: RoutingRule = { subject: null, sector: null, size: null, accountmanager: '' };

/** What a rule can name. */
interface Choices {
  readonly articles: readonly ArticleSummary[];
  readonly colleagues: readonly Colleague[];
}

/** Which leads go to a fixed colleague first. */
export function renderRoutingRules(
  rules: readonly RoutingRule[],
  choices: Choices,
  fields: SettingsFields,
  change: (rules: readonly RoutingRule[]) => void,
) {
  return fields.renderPart(
    'Wie krijgt welke leads',
    'Zonder regels kiest het systeem wie past en tijd heeft. Met een regel gaat een lead die past eerst naar een vaste collega.',
    html`
      <div class="rules">${rules.map((rule, index) =>
        renderRule(rule, index, choices, fields, (next) =>
          change(next ? rules.with(index, next) : rules.toSpliced(index, 1)),
        ),
      )}</div>
      ${fields.renderAdd('add-rule', 'Regel toevoegen', () => change([...rules, ANY_LEAD]))}
    `,
  );
}

function renderRule(
  rule: RoutingRule,
  index: number,
  { articles, colleagues }: Choices,
  fields: SettingsFields,
  change: (rule: RoutingRule | null) => void,
) {
  const path = `rules.${index}.accountmanager`;
  const choice = (name: 'subject' | 'sector' | 'size', label: string, options: Options) =>
    html`<div class="field">
      <label for=${idOf(`rules.${index}.${name}`)}>${label}</label>
      <select class="input" id=${idOf(`rules.${index}.${name}`)}
        @change=${(event: Event) => change({ ...rule, [name]: typedIn(event) || null })}>
        ${renderOptions([['', 'Maakt niet uit'], ...options], rule[name] ?? '')}
      </select>
    </div>`;
  return html`<div class="rule" role="group" aria-label="Regel ${index + 1}">
    ${choice('subject', 'Onderwerp', articleOptions(articles))}
    ${choice('sector', 'Sector', Object.entries(SECTOR_NAMES))}
    ${choice('size', 'Grootte', Object.entries(SIZE_NAMES))}
    ${fields.renderField(
      path,
      'Gaat naar',
      '',
      html`<select class="input" id=${idOf(path)} aria-invalid=${fields.isWrong(path)} aria-describedby=${fields.describedBy(path)}
        @change=${(event: Event) => change({ ...rule, accountmanager: typedIn(event) })}>
        ${renderOptions([['', 'Kies een collega'], ...colleagueOptions(colleagues, rule.accountmanager)], rule.accountmanager)}
      </select>`,
    )}
    ${fields.renderRemove(`Verwijderen: regel ${index + 1}`, () => change(null))}
  </div>`;
}

function articleOptions(articles: readonly ArticleSummary[]): Options {
  return articles
    .map(({ id, title }) => [id, title] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, 'nl'));
}

/** A colleague of an old rule who left stays visible, so that it is clear what is wrong. */
function colleagueOptions(colleagues: readonly Colleague[], chosen: string): Options {
  const options = colleagues.map(({ email, name }) => [email, name] as const);
  const isKnown = chosen === '' || options.some(([email]) => email === chosen);
  return isKnown ? options : [...options, [chosen, `${chosen} (werkt hier niet meer)`]];
}
