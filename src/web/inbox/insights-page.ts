import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { type NamedRegion, readInsights } from './inbox-client.ts';
import { chartsOf } from './insight-charts.ts';
import { type Insights, totalOf } from './insights.ts';
import { Loading } from './loading.ts';
import { PageElement } from './page-element.ts';
import { pageStyles } from './page-styles.ts';
import { durationInWords } from './waiting-time.ts';

const MINUTE_MS = 60_000;
const PERIOD_DAYS = 30;

/** What is asked for; the days count both, from the first to the last. */
interface Asked {
  readonly region: string;
  readonly from: string;
  readonly to: string;
}

/** What employers ask in the regions of a coordinator, and what comes of it. */
export class InsightsPage extends PageElement {
  static override properties = {
    regions: { attribute: false },
    asked: { state: true },
  };

  declare regions: readonly NamedRegion[];
  declare protected asked: Asked;
  readonly #insights = new Loading(
    this,
    { busy: 'De inzichten worden geladen', failed: 'De inzichten konden niet worden geladen.' },
    () => this.#read(),
  );

  constructor() {
    super();
    const today = new Date();
    this.asked = { region: '', from: dayOf(daysLater(today, 1 - PERIOD_DAYS)), to: dayOf(today) };
  }

  static override styles = [
    themeStyles,
    controlStyles,
    pageStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em 1.25em;
        align-items: end;
      }

      form .field {
        flex: 0 1 13em;
      }

      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
        gap: 1em;
      }

      .figures > div {
        padding: 1em 1.25em;
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) * 1.5);
        background: var(--_surface);
      }

      .figures .number {
        color: var(--_heading);
        font-size: 1.5em;
        font-weight: 700;
        line-height: 1.2;
      }

      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), 1fr));
        gap: 1em;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#insights.load();
  }

  protected override render() {
    return html`
      ${this.renderOpening('Inzichten', 'Wat werkgevers vragen in uw regio en wat daarvan komt.')}
      ${this.#renderForm()}
      ${this.#hasWrongPeriod ? nothing : this.#insights.render((insights) => this.#renderInsights(insights))}
    `;
  }

  #renderForm() {
    const { region, from, to } = this.asked;
    const wrong = this.#hasWrongPeriod;
    return html`<form @submit=${(event: Event) => event.preventDefault()} @change=${this.#ask}>
      ${
        this.regions.length > 1
          ? html`<div class="field">
              <label for="region">Regio</label>
              <select class="input" id="region" name="region">
                <option value="">Al mijn regio’s</option>
                ${this.regions.map(({ id, name }) => html`<option value=${id} ?selected=${id === region}>${name}</option>`)}
              </select>
            </div>`
          : nothing
      }
      <div class="field">
        <label for="from">Van</label>
        <input class="input" id="from" name="from" type="date" .value=${from} aria-invalid=${wrong} aria-describedby="period" />
      </div>
      <div class="field">
        <label for="to">Tot en met</label>
        <input class="input" id="to" name="to" type="date" .value=${to} aria-invalid=${wrong} aria-describedby="period" />
      </div>
      <p class="error" id="period" role="alert">${wrong ? 'Kies twee dagen. De eerste mag niet na de laatste liggen.' : nothing}</p>
    </form>`;
  }

  #renderInsights(insights: Insights) {
    const regionName = (id: string) => this.regions.find((region) => region.id === id)?.name ?? id;
    return html`
      ${renderFigures(insights)}
      <div class="charts">${repeat(
        chartsOf(insights, regionName),
        ({ id }) => id,
        (chart) => html`<wsp-inbox-grafiek .chart=${chart}></wsp-inbox-grafiek>`,
      )}</div>
    `;
  }

  get #hasWrongPeriod(): boolean {
    const { from, to } = this.asked;
    return from === '' || to === '' || from > to;
  }

  readonly #ask = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.asked = { ...this.asked, [name]: value };
    if (!this.#hasWrongPeriod) void this.#insights.load();
  };

  #read(): Promise<Insights> {
    const { region, from, to } = this.asked;
    return readInsights({ region, from, until: dayOf(daysLater(new Date(`${to}T12:00`), 1)) });
  }
}

function renderFigures({ outcomes, questionsAsked, minutesToAccept, handoffs, ratings }: Insights) {
  const countOf = (name: string) => outcomes.find(({ outcome }) => outcome === name)?.count ?? 0;
  const answered = countOf('answered');
  const up = totalOf(ratings.map((rating) => rating.up));
  const rated = up + totalOf(ratings.map((rating) => rating.down));
  const { median, p90 } = minutesToAccept;
  return html`<dl class="figures">
    ${figure('Vragen beantwoord', String(answered), share(answered, questionsAsked, 'van wat gevraagd werd') || 'Er is nog niets gevraagd')}
    ${figure('Leads', String(totalOf(handoffs.map(({ count }) => count))), '')}
    ${figure(
      'Tijd tot aannemen',
      median === null ? '–' : durationInWords(median * MINUTE_MS),
      p90 === null
        ? 'Nog niets aangenomen'
        : `De helft is sneller. 9 van de 10: ${durationInWords(p90 * MINUTE_MS)}`,
    )}
    ${figure('Antwoord helpt', share(up, rated, '') || '–', `${rated} ${rated === 1 ? 'waardering' : 'waarderingen'}`)}
  </dl>`;
}

function figure(name: string, value: string, explanation: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd class="number">${value}</dd>
    ${explanation ? html`<dd class="hint">${explanation}</dd>` : nothing}
  </div>`;
}

function share(part: number, whole: number, of: string): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)} % ${of}`.trim();
}

/** The day on this device, `YYYY-MM-DD`. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function daysLater(date: Date, days: number): Date {
  const later = new Date(date);
  later.setDate(later.getDate() + days);
  return later;
}
