import { type Html, html } from '../../http/html.ts';
import type { RegionMatch } from '../../regions/region-match.ts';
import { matchList, searchForm } from './region-search.ts';

/** For an address of a region that does not exist; `matches` is what its last part can mean. */
export function unknownRegion(matches: readonly RegionMatch[]): { title: string; main: Html } {
  const meant =
    matches.length === 0
      ? null
      : html`<section class="found" aria-labelledby="bedoelt-u">
<h2 id="bedoelt-u">Bedoelt u deze regio?</h2>
${matchList(matches)}
</section>`;
  return {
    title: 'Deze regio kennen wij niet',
    main: html`<div class="opening">
<h1>Deze regio kennen wij niet</h1>
<p>Op dit adres staat geen arbeidsmarktregio. Zoek uw regio, of bekijk <a href="/regios">alle regio’s</a>.</p>
</div>
${meant}
${searchForm()}`,
  };
}
