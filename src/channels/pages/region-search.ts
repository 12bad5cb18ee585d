import { type Html, html } from '../../http/html.ts';
import type { RegionDirectory } from '../../regions/region-directory.ts';
import type { RegionMatch } from '../../regions/region-match.ts';

const LONGEST = 100;

/** What somebody looked for and what came of it. */
export type RegionSearch =
  | { readonly kind: 'found'; readonly text: string; readonly matches: readonly RegionMatch[] }
  /** The text cannot be looked up; `message` says what to type instead. */
  | { readonly kind: 'refused'; readonly text: string; readonly message: string };

/** Looks up what the form sent; undefined when nothing was asked. */
export function readSearch(asked: unknown, regions: RegionDirectory): RegionSearch | undefined {
  if (asked === undefined) return undefined;
  const text = typeof asked === 'string' ? asked.trim() : '';
  if (text === '')
    return { kind: 'refused', text, message: 'Vul een plaats, gemeente, postcode of regio in.' };
  if (isTooLong(text)) {
    const message = `Uw tekst is te lang. Gebruik niet meer dan ${LONGEST} tekens, bijvoorbeeld alleen de plaats.`;
    return { kind: 'refused', text, message };
  }
  return { kind: 'found', text, matches: regions.lookUp(text) };
}

/** Whether a text has more characters than any name or postcode. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST;
}

/** The field to look a region up. It is an ordinary form, so that each result has an address of its own. */
export function searchForm(search?: RegionSearch): Html {
  const message = search?.kind === 'refused' ? search.message : null;
  return html`<form class="search" action="/regios" method="get" role="search">
<label for="q">Zoek uw regio</label>
<p class="hint" id="q-hint">Plaats, gemeente, postcode of naam van de regio. Bijvoorbeeld Wijchen of 6602.</p>
${message === null ? null : html`<p class="error" id="q-error">${message}</p>`}
<div class="search-row">
<input id="q" name="q" type="search" value="${search?.text ?? ''}" ${fieldState(message !== null)}>
<button type="submit">Zoek</button>
</div>
</form>`;
}

function fieldState(isWrong: boolean): Html {
  return isWrong
    ? html`aria-invalid="true" aria-describedby="q-error q-hint"`
    : html`aria-describedby="q-hint"`;
}

/** The regions a text can mean, as links to their pages. */
export function matchList(matches: readonly RegionMatch[]): Html {
  const items = matches.map(
    (match) => html`<li><a href="/regios/${match.region.id}">${matchInWords(match)}</a></li>`,
  );
  return html`<ul class="choices">${items}</ul>`;
}

/** `Hengelo (Gld), gemeente Bronckhorst, regio Achterhoek`; a region alone is its name. */
export function matchInWords({ place, municipality, region }: RegionMatch): string {
  if (municipality === null) return region.name;
  const where = place === undefined ? municipality : `${place}, gemeente ${municipality}`;
  return `${where}, ${regionInWords(region.name)}`;
}

/** `regio Drenthe`, and `Regio Zwolle` as it is. */
function regionInWords(name: string): string {
  return /^regio /i.test(name) ? name : `regio ${name}`;
}
