import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../domain/arbeidsmarktregio.ts';
import type { Citation } from '../../domain/citation.ts';
import type { ResponsibleBody } from '../../domain/responsibility.ts';
import type { Outcome, Turn } from '../../domain/turn.ts';
import { linkTarget } from '../link-target.ts';
import { renderAnswerText } from '../render-answer-text.ts';
import type { InterfaceLanguage, WidgetMessages } from './messages.ts';
import { spokenParts } from './spoken-parts.ts';
import type { AnswerEntry } from './timeline.ts';

/** What an answer needs from around it. */
export interface AnswerSurroundings {
  readonly texts: WidgetMessages;
  readonly language: InterfaceLanguage;
  readonly rating: 'up' | 'down' | null;
  readonly rate: (turnId: string, rating: 'up' | 'down', comment?: string) => Promise<void>;
  readonly showSource: (turnId: string, mark: number) => void;
}

/** Outcomes about which 'does this help?' is a sensible question. */
const RATED: ReadonlySet<Outcome> = new Set(['answered', 'unanswerable', 'out-of-scope', 'redirected']);

/** An answer with its marks, sources, responsible bodies, sum and feedback. */
export function renderAnswer(entry: AnswerEntry, around: AnswerSurroundings): TemplateResult {
  const { turn } = entry;
  return html`
    ${spokenParts(entry).map(
      ({ text, lang }) =>
        html`<div class="text" lang=${lang}>${renderAnswerText(text, (mark) => renderMark(entry, mark, around))}</div>`,
    )}
    ${turn ? renderResponsible(turn.responsible, around.texts) : nothing}
    ${turn ? renderCalculation(turn, around.texts) : nothing}
    ${renderFoot(entry, around)}
  `;
}

function renderMark(
  { turnId, citations }: AnswerEntry,
  mark: number,
  { texts, showSource }: AnswerSurroundings,
) {
  const citation = citations.find((candidate) => candidate.mark === mark);
  if (!citation) return nothing;
  const name = texts.source(mark, citation.title);
  return html`<button class="mark" type="button" aria-label=${name} title=${name} @click=${() => showSource(turnId, mark)}>${mark}</button>`;
}

function renderFoot(entry: AnswerEntry, { texts, language, rating, rate }: AnswerSurroundings) {
  const { turn, turnId, citations } = entry;
  if (!turn) return nothing;
  return html`
    ${renderRegion(turn, texts)}
    ${citations.length > 0 ? renderSources(turnId, citations, texts, language) : nothing}
    ${
      RATED.has(turn.outcome)
        ? html`<wsp-assistent-reactie .texts=${texts} .rating=${rating}
          .rate=${(value: 'up' | 'down', comment?: string) => rate(turnId, value, comment)}></wsp-assistent-reactie>`
        : nothing
    }
  `;
}

function renderSources(
  turnId: string,
  citations: readonly Citation[],
  texts: WidgetMessages,
  language: InterfaceLanguage,
) {
  return html`<details class="sources" id="sources-${turnId}">
    <summary>${texts.sources(citations.length)}</summary>
    <ol lang="nl">
      ${citations.map(
        (citation) => html`<li value=${citation.mark} id="source-${turnId}-${citation.mark}" tabindex="-1">
        ${renderSourceTitle(citation, texts)}
        <span class="hint">${citation.publisher}, <span lang=${language}>${texts.checkedOn(dateIn(language, citation.checkedOn))}</span></span>
      </li>`,
      )}
    </ol>
  </details>`;
}

function renderSourceTitle({ title, url }: Citation, texts: WidgetMessages) {
  const target = linkTarget(url);
  return target
    ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${title}<span class="visually-hidden"> (${texts.newTab})</span></a>`
    : html`<span>${title}</span>`;
}

function renderRegion({ region, outcome }: Turn, texts: WidgetMessages) {
  if (!region || outcome !== 'answered') return nothing;
  const municipality =
    region.municipality && region.municipality !== region.name ? ` (${region.municipality})` : '';
  return html`<p class="hint">${texts.answerFor(`${region.name}${municipality}`)}</p>`;
}

function renderResponsible(bodies: readonly ResponsibleBody[], texts: WidgetMessages) {
  if (bodies.length === 0) return nothing;
  return html`<div class="responsible" role="group" aria-label=${texts.responsible}>
    <h3>${texts.responsible}</h3>
    <ul>${bodies.map((body) => html`<li lang="nl">${renderBody(body, texts)}</li>`)}</ul>
  </div>`;
}

function renderBody(
  { organisation, does, countsMunicipalityOf, contact }: ResponsibleBody,
  texts: WidgetMessages,
) {
  const counts = { employee: texts.countsEmployee, employer: texts.countsEmployer, none: '' }[
    countsMunicipalityOf
  ];
  return html`
    <strong>${organisation}</strong>
    <span>${does}</span>
    ${counts ? html`<span class="hint">${counts}</span>` : nothing}
    ${renderContact(organisation, contact, texts)}
  `;
}

function renderContact(organisation: string, { name, phone, email, url }: Contact, texts: WidgetMessages) {
  const target = linkTarget(url);
  if (!phone && !email && !target) return name === organisation ? nothing : html`<span>${name}</span>`;
  return html`<span class="contact">
    ${name === organisation ? nothing : html`<span>${name}</span>`}
    ${phone ? html`<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>` : nothing}
    ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
    ${target ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${new URL(target).hostname}<span class="visually-hidden"> (${texts.newTab})</span></a>` : nothing}
  </span>`;
}

function renderCalculation({ calculation }: Turn, texts: WidgetMessages) {
  if (!calculation) return nothing;
  return html`<details class="sources">
    <summary>${texts.calculation}</summary>
    <ol lang="nl">${calculation.steps.map((step) => html`<li>${step}</li>`)}</ol>
  </details>`;
}

function dateIn(language: InterfaceLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
