import { type Html, html } from '../../http/html.ts';
import type { RegionRecord } from '../../regions/ports.ts';
import type { RegionDirectory } from '../../regions/region-directory.ts';
import { matchInWords, matchList, type RegionSearch, searchForm } from './region-search.ts';
import { NATIONAL_WAY_IN, waysIn } from './ways-in.ts';

/** All regions, with what a search found above them. */
export function regionList(
  regions: RegionDirectory,
  search: RegionSearch | undefined,
): { title: string; main: Html } {
  const all = regions.all();
  return {
    title: titleFor(search),
    main: html`<div class="opening">
<h1>Arbeidsmarktregio’s</h1>
<p class="lead">Nederland heeft ${all.length} arbeidsmarktregio’s. In elke regio helpen gemeenten en UWV werkgevers samen, in
het werkgeversservicepunt (WSP). Zoek uw regio en zie bij welk loket u terechtkunt.</p>
</div>
${searchForm(search)}
${search?.kind === 'found' ? found(search) : null}
<section aria-labelledby="alle-regios">
<h2 id="alle-regios">Alle regio’s</h2>
<ul class="cards">
${all.map(regionCard)}
</ul>
</section>`,
  };
}

type Found = Extract<RegionSearch, { kind: 'found' }>;

function titleFor(search: RegionSearch | undefined): string {
  if (!search) return 'Arbeidsmarktregio’s';
  if (search.kind === 'refused') return `Fout: ${search.message}`;
  const [match, ...others] = search.matches;
  if (!match) return `Niets gevonden voor ‘${search.text}’`;
  return others.length > 0 ? `Welke ‘${search.text}’ bedoelt u?` : matchInWords(match);
}

function found({ text, matches }: Found): Html {
  return html`<section class="found" aria-labelledby="gevonden">
${outcome(text, matches)}
</section>`;
}

function outcome(text: string, matches: Found['matches']): Html {
  if (matches.length === 0) {
    return html`<h2 id="gevonden">Niets gevonden voor ‘${text}’</h2>
<p>Controleer de spelling, probeer een postcode, of kies hieronder uw regio.</p>`;
  }
  if (matches.length === 1) return html`<h2 id="gevonden">Uw regio</h2>${matchList(matches)}`;
  return html`<h2 id="gevonden">Welke bedoelt u?</h2>
<p>‘${text}’ kan op meer plaatsen of regio’s slaan.</p>
${matchList(matches)}`;
}

function regionCard(region: RegionRecord): Html {
  const desks = [region.wsp, ...region.subregionalDesks].map(({ name }) => name);
  return html`<li class="card">
<h3><a href="/regios/${region.id}">${region.name}</a></h3>
<dl class="facts">
<div><dt>Gemeenten</dt><dd>${region.municipalities.join(', ')}</dd></div>
<div><dt>Loketten</dt><dd>${desks.join('; ')}</dd></div>
<div><dt>Ingang</dt><dd>${entrance(region)}</dd></div>
</dl>
</li>`;
}

/** How to reach the desk of the region, else the way in that is certain. */
function entrance({ wsp, werkcentrum }: RegionRecord): Html {
  const known = [...waysIn(wsp), ...(werkcentrum ? waysIn(werkcentrum) : [])];
  return known[0]?.link ?? NATIONAL_WAY_IN;
}
