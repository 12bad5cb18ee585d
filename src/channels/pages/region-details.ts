import { dutchDate } from '../../domain/iso-date.ts';
import { type Html, type HtmlValue, html } from '../../http/html.ts';
import type { RegionRecord, SupraRegionalDesk } from '../../regions/ports.ts';
import { deskCard, supraRegionalDeskCard } from './desk-card.ts';
import { NATIONAL_WAY_IN } from './ways-in.ts';

/** All that is known of one region, what is not known, and where it comes from. */
export function regionDetails(
  region: RegionRecord,
  supraRegional: readonly SupraRegionalDesk[],
): { title: string; main: Html } {
  const desks = region.werkcentrum ? [region.wsp, region.werkcentrum] : [region.wsp];
  return {
    title: `${region.name}: wie helpt werkgevers`,
    main: html`${opening(region)}
${section('loketten', 'Loketten voor de hele regio', [cards(desks.map(deskCard)), advice()])}
${listed('meer-loketten', 'Andere loketten in de regio', cards, region.subregionalDesks.map(deskCard))}
${listed('gemeenten', `Gemeenten (${region.municipalities.length})`, names, region.municipalities)}
${listed('bedrijven', 'Sociaal ontwikkelbedrijven', points, region.sociaalOntwikkelbedrijven)}
${listed('sectoren', 'Sectoren', points, region.sectors)}
${listed('initiatieven', 'Initiatieven', points, region.initiatives)}
${listed('bovenregionaal', 'Loketten voor meer regio’s', cards, supraRegional.map(supraRegionalDeskCard))}
${listed('open-punten', 'Let op: bijzonderheden en wat niet zeker is', points, region.notKnown)}
${section('bronnen', 'Bronnen', sources(region))}
${section('vraag', 'Stel uw vraag', assistant(region))}`,
  };
}

function opening({ name, formerNames, centrumgemeente }: RegionRecord): Html {
  return html`<div class="opening">
<p><a href="/regios">Alle regio’s</a></p>
<h1><span class="kind">Arbeidsmarktregio</span> ${name}</h1>
${centrumgemeente === null ? null : html`<p>Centrumgemeente: ${centrumgemeente}.</p>`}
${formerNames.length === 0 ? null : html`<p>Vroeger: ${formerNames.join(', ')}.</p>`}
</div>`;
}

function advice(): Html {
  return html`<p>Zo komt u verder: op ${NATIONAL_WAY_IN} vindt u het Werkcentrum van uw regio. U kunt uw vraag ook
<a href="#vraag">aan de digitale assistent stellen</a>.</p>`;
}

function assistant({ id }: RegionRecord): Html {
  return html`<p>De digitale assistent geeft dag en nacht antwoord. U opent die met de knop onder in beeld. Liever een mens? Dan
kan de assistent uw vraag doorgeven aan een accountmanager.</p>
<wsp-assistent region="${id}"><p>De assistent werkt alleen met JavaScript. Staat dat uit? Ga dan naar ${NATIONAL_WAY_IN}.</p></wsp-assistent>`;
}

function sources({ sources: all, checkedOn }: RegionRecord): Html {
  const items = all.map(({ title, url, publishedOn }) => {
    const day = publishedOn === null ? null : dutchDate(publishedOn);
    return html`<li><a href="${url}">${title}</a>${day === null || title.includes(day) ? null : ` (${day})`}</li>`;
  });
  return html`<p>Wij bekeken deze bronnen op ${dutchDate(checkedOn)}. Namen en loketten kunnen daarna zijn veranderd.</p>
<ul class="points">${items}</ul>`;
}

function section(id: string, heading: string, content: HtmlValue): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>`;
}

/** A section that is left out when it would be empty. */
function listed<T extends HtmlValue>(
  id: string,
  heading: string,
  present: (items: readonly T[]) => Html,
  items: readonly T[],
): Html | null {
  return items.length === 0 ? null : section(id, heading, present(items));
}

function cards(items: readonly Html[]): Html {
  return html`<ul class="cards">${items}</ul>`;
}

function names(items: readonly string[]): Html {
  return html`<ul class="names">${items.map(inListItem)}</ul>`;
}

function points(items: readonly string[]): Html {
  return html`<ul class="points">${items.map(inListItem)}</ul>`;
}

function inListItem(text: string): Html {
  return html`<li>${text}</li>`;
}
