import { dutchDate } from '../../domain/iso-date.ts';
import { type Html, html } from '../../http/html.ts';
import type { RegionDesk, SupraRegionalDesk } from '../../regions/ports.ts';
import { waysIn } from './ways-in.ts';

/** Label and value of a line; a line without a value is left out. */
type Fact = readonly [label: string, value: Html | string | null];

/** A desk of a region with all that is known of it. */
export function deskCard(desk: RegionDesk): Html {
  return card(
    desk.name,
    [
      ['Voor', desk.area.join(', ') || null],
      ...contactFacts(desk),
      ['Adres', desk.address],
      ['Open', desk.openingHours],
      ['Bijzonderheid', desk.note],
    ],
    [
      waysIn(desk).length > 0
        ? null
        : html`<p>Een telefoonnummer, e-mailadres of website hiervan is bij ons niet bevestigd.</p>`,
      desk.checkedOn === null
        ? null
        : html`<p class="dated">${sourceInWords(desk.shownIn)} Wij bekeken die op ${dutchDate(desk.checkedOn)}.</p>`,
    ],
  );
}

const SERVES: Readonly<Record<SupraRegionalDesk['serves'], string>> = {
  everyone: 'iedereen',
  employers: 'werkgevers',
  'employers-in-several-regions': 'werkgevers met vestigingen in meer regio’s',
  jobseekers: 'werkzoekenden',
};

/** A desk for several regions or for the whole country. */
export function supraRegionalDeskCard(desk: SupraRegionalDesk): Html {
  return card(
    desk.name,
    [['Voor', SERVES[desk.serves]], ...contactFacts(desk), ['Bijzonderheid', desk.note]],
    [
      html`<p class="dated"><a href="${desk.source}">Bron over ${desk.name}</a>. Wij bekeken die op ${dutchDate(desk.checkedOn)}.</p>`,
    ],
  );
}

function card(name: string, facts: readonly Fact[], below: readonly (Html | null)[]): Html {
  const lines = facts.flatMap(([label, value]) =>
    value === null ? [] : [html`<div><dt>${label}</dt><dd>${value}</dd></div>`],
  );
  return html`<li class="card">
<h3>${name.charAt(0).toUpperCase()}${name.slice(1)}</h3>
${lines.length === 0 ? null : html`<dl class="facts">${lines}</dl>`}
${below}
</li>`;
}

function contactFacts(desk: RegionDesk | SupraRegionalDesk): Fact[] {
  return waysIn(desk).map(({ label, link }) => [label, link]);
}

function sourceInWords(shownIn: string | null): string {
  return shownIn === null
    ? 'De bron heeft geen datum.'
    : `De bron is van ${yearMonthOrDay(shownIn)}; het kan veranderd zijn.`;
}

/** `2018-03` → `maart 2018`; a year is itself, a day is written out. */
function yearMonthOrDay(shown: string): string {
  const [year = '', month, day] = shown.split('-');
  if (month === undefined) return year;
  const written = dutchDate(`${year}-${month}-${day ?? '01'}`);
  return day === undefined ? written.replace(/^1 /, '') : written;
}
