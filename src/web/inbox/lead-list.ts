import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { languageInDutch } from '../../domain/language.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { leadAddress } from './address.ts';
import { deadlineStyles } from './deadline-styles.ts';
import type { LeadQuery, SignedInAccountmanager } from './inbox-client.ts';
import { EMPTY_STAGES, PREFERENCE_NAMES, STAGE_NAMES, STATE_NAMES } from './inbox-texts.ts';
import { inWorkingOrder, LEAD_STAGES, type LeadStage, type ListedLead, stageOf } from './lead.ts';
import { leadListStyles } from './lead-list-styles.ts';
import { renderBusy, renderFailure } from './loading.ts';
import { deadlineInWords, durationInWords } from './waiting-time.ts';

const SEARCH_MS = 250;

/** The queue: leads of one stage with their waiting time and deadline, filters and search. */
export class LeadList extends LitElement {
  static override properties = {
    leads: { attribute: false },
    stage: { attribute: false },
    query: { attribute: false },
    selected: { attribute: false },
    accountmanager: { attribute: false },
    now: { attribute: false },
    failed: { attribute: false },
  };

  /** Null while they load. */
  declare leads: readonly ListedLead[] | null;
  declare stage: LeadStage;
  declare query: LeadQuery;
  declare selected: string | null;
  declare accountmanager: SignedInAccountmanager;
  declare now: Date;
  declare failed: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [themeStyles, controlStyles, deadlineStyles, leadListStyles];

  /** Puts the cursor in the search field. */
  focusSearch(): void {
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  /** Moves focus to a lead in the list, or else to the search field. */
  focusLead(id: string | null): void {
    const links = [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('li a')];
    const link = links.find((candidate) => id !== null && candidate.hash === leadAddress(id));
    if (link) link.focus();
    else this.focusSearch();
  }

  /** Opens the lead a number of places further in the list. */
  goTo(steps: number): void {
    const shown = inWorkingOrder(this.leads ?? [], this.stage);
    const at = shown.findIndex(({ id }) => id === this.selected);
    const next = at < 0 ? shown[0] : shown[at + steps];
    if (next) location.hash = leadAddress(next.id);
  }

  protected override render() {
    return html`
      ${this.#renderFilters()} ${this.#renderStages()}
      ${this.leads === null ? this.#renderWaiting() : this.#renderLeads(this.leads)}
    `;
  }

  #renderFilters() {
    const { regions } = this.accountmanager;
    return html`<form class="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field">
        <label for="search">Zoeken</label>
        <input class="input" id="search" type="search" placeholder="Bedrijf, naam of onderwerp" maxlength="100"
          .value=${this.query.q} @input=${this.#search} />
      </div>
      <div class="row">
        ${
          regions.length > 1
            ? html`<div class="field">
                <label for="region">Regio</label>
                <select class="input" id="region" @change=${this.#chooseRegion}>
                  <option value="">Al mijn regio’s</option>
                  ${regions.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.query.region}>${name}</option>`)}
                </select>
              </div>`
            : nothing
        }
        <label class="choice">
          <input type="checkbox" .checked=${this.query.mine} @change=${this.#chooseMine} /><span>Alleen mijn leads</span>
        </label>
      </div>
    </form>`;
  }

  #renderStages() {
    return html`<div class="stages" role="group" aria-label="Stand van de leads">
      ${LEAD_STAGES.map((stage) => {
        const count = this.leads?.filter((lead) => stageOf(lead) === stage).length;
        return html`<button type="button" aria-pressed=${stage === this.stage} @click=${() => this.#chooseStage(stage)}>
          ${STAGE_NAMES[stage]}${count === undefined ? '' : ` (${count})`}
        </button>`;
      })}
    </div>`;
  }

  #renderWaiting() {
    return this.failed
      ? renderFailure('De leads konden niet worden geladen.', () => this.#tell('reload-leads'))
      : renderBusy('De leads worden geladen');
  }

  #renderLeads(leads: readonly ListedLead[]) {
    const shown = inWorkingOrder(leads, this.stage);
    const isFiltered = this.query.q !== '' || this.query.mine || this.query.region !== '';
    if (shown.length === 0)
      return html`<div class="empty"><p>
        ${isFiltered ? 'Geen leads die bij uw zoekopdracht passen.' : EMPTY_STAGES[this.stage]}
      </p></div>`;
    return html`<ul aria-label=${STAGE_NAMES[this.stage]}>
      ${repeat(
        shown,
        ({ id }) => id,
        (lead) => html`<li>${this.#renderLead(lead)}</li>`,
      )}
    </ul>`;
  }

  #renderLead(lead: ListedLead) {
    const { id, contact, subjectTitle, prefer, state, language, transferAsked } = lead;
    const waits = durationInWords(this.now.getTime() - new Date(lead.at).getTime());
    const owner = lead.assignment?.state === 'accepted' ? lead.assignment.accountmanager.name : '';
    return html`<a href=${leadAddress(id)} aria-current=${id === this.selected ? 'true' : nothing}>
      <span class="company">${contact.company}</span>
      ${this.#renderDeadline(lead)}
      <span class="detail">${subjectTitle}, ${PREFERENCE_NAMES[prefer]}</span>
      <span class="detail">
        ${stageOf(lead) === 'new' ? `wacht ${waits}` : `${STATE_NAMES[state]}${owner ? ` door ${owner}` : ''}`}${
          language === 'nl' ? '' : `, taal: ${languageInDutch(language)}`
        }
      </span>
      ${transferAsked && stageOf(lead) !== 'done' ? html`<span class="detail">wacht op een ja van de werkgever</span>` : nothing}
    </a>`;
  }

  #renderDeadline(lead: ListedLead) {
    if (!lead.deadline || stageOf(lead) === 'done') return nothing;
    const { text, urgency } = deadlineInWords(lead.deadline, this.now);
    return html`<span class="deadline ${urgency}">${text}</span>`;
  }

  readonly #search = (event: Event): void => {
    clearTimeout(this.#timer);
    const q = (event.target as HTMLInputElement).value.trim();
    this.#timer = setTimeout(() => this.#ask({ q }), SEARCH_MS);
  };

  readonly #chooseRegion = (event: Event): void => {
    this.#ask({ region: (event.target as HTMLSelectElement).value });
  };

  readonly #chooseMine = (event: Event): void => {
    this.#ask({ mine: (event.target as HTMLInputElement).checked });
  };

  #chooseStage(stage: LeadStage): void {
    this.#tell('stage-chosen', stage);
  }

  #ask(change: Partial<LeadQuery>): void {
    this.#tell('leads-asked', { ...this.query, ...change });
  }

  #tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
