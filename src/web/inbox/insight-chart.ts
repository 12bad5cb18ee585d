import { css, html, LitElement, nothing, svg } from 'lit';
import { controlStyles } from '../control-styles.ts';
import { saveFile } from '../save-file.ts';
import { themeStyles } from '../theme-styles.ts';
import { csvOf } from './csv.ts';
import { type InsightChart, type InsightTable, totalOf } from './insights.ts';
import { pageStyles } from './page-styles.ts';

/** Width of a bar that is as long as the longest, in units of its drawing. */
const FULL = 100;

/** Bars with their names and numbers as text, the table behind them, and that table as a file. */
export class InsightChartElement extends LitElement {
  static override properties = { chart: { attribute: false } };

  declare chart: InsightChart;

  static override styles = [
    themeStyles,
    controlStyles,
    pageStyles,
    css`
      :host {
        display: block;
        width: auto;
        margin: 0;
        padding: 0;
      }

      .card {
        align-content: start;
        height: 100%;
      }

      .bars {
        display: grid;
        grid-template-columns: minmax(6em, 2fr) 3fr auto;
        gap: 0.5em 0.75em;
        align-items: center;
        list-style: none;
      }

      .bars > li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
      }

      .name {
        min-width: 0;
        font-size: 0.9375em;
        line-height: 1.3;
        overflow-wrap: anywhere;
        hyphens: auto;
      }

      .bars svg {
        width: 100%;
        height: 1em;
      }

      .ground {
        fill: var(--_raised);
      }

      .part {
        fill: var(--_action);
      }

      .part.second {
        fill: light-dark(#d08a2e, #e0ac4c);
      }

      .value {
        min-width: 2ch;
        font-variant-numeric: tabular-nums;
        text-align: right;
        white-space: nowrap;
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1.25em;
        list-style: none;
        font-size: 0.9375em;
      }

      .legend li {
        display: flex;
        gap: 0.5em;
        align-items: center;
      }

      .legend svg {
        width: 0.9em;
        height: 0.9em;
      }

      summary {
        width: fit-content;
        padding: 0.15em 0;
        color: var(--_link);
        cursor: pointer;
      }

      .table {
        margin-block: 0.5em 0.75em;
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.9375em;
      }

      th,
      td {
        padding: 0.4em 0.75em 0.4em 0;
        border-bottom: 1px solid var(--_line);
        text-align: left;
        vertical-align: top;
      }

      td.number,
      th.number {
        padding-right: 0;
        padding-left: 0.75em;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }

      @media (forced-colors: active) {
        .part {
          fill: CanvasText;
        }

        .part.second {
          fill: GrayText;
        }
      }

      @media (max-width: 30rem) {
        .bars {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .name {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  protected override render() {
    const { title, explanation, bars, nothing: nothingCounted, table } = this.chart;
    return html`<section class="card" aria-labelledby="title">
      <div>
        <h3 id="title">${title}</h3>
        <p class="hint">${explanation}</p>
      </div>
      ${bars.length === 0 ? html`<p>${nothingCounted}</p>` : [this.#renderLegend(), this.#renderBars(), this.#renderTable(table)]}
    </section>`;
  }

  #renderLegend() {
    const { parts } = this.chart;
    if (parts.length < 2) return nothing;
    return html`<ul class="legend">${parts.map(
      (name, index) => html`<li>
        <svg viewBox="0 0 1 1" aria-hidden="true"><rect class=${partClass(index)} width="1" height="1"></rect></svg>${name}
      </li>`,
    )}</ul>`;
  }

  /** The drawing itself says nothing that does not stand beside it as text. */
  #renderBars() {
    const { bars, parts } = this.chart;
    const longest = Math.max(...bars.map(({ values }) => totalOf(values)));
    return html`<ul class="bars">${bars.map(
      ({ label, values }) => html`<li>
        <span class="name">${label}</span>
        ${renderBar(values, longest)}
        <span class="value">${parts.length < 2 ? totalOf(values) : spelledOut(values, parts)}</span>
      </li>`,
    )}</ul>`;
  }

  #renderTable({ columns, rows }: InsightTable) {
    const isNumber = (column: number) => (typeof rows[0]?.[column] === 'number' ? 'number' : nothing);
    return html`<details>
      <summary>Tabel bij ‘${this.chart.title}’</summary>
      <div class="table" role="region" tabindex="0" aria-label="Tabel: ${this.chart.title}">
        <table>
          <thead><tr>${columns.map((name, column) => html`<th scope="col" class=${isNumber(column)}>${name}</th>`)}</tr></thead>
          <tbody>${rows.map(
            (cells) =>
              html`<tr>${cells.map((cell, column) => html`<td class=${isNumber(column)}>${cell}</td>`)}</tr>`,
          )}</tbody>
        </table>
      </div>
      <button class="button secondary small" type="button" @click=${this.#download}>Download als csv</button>
    </details>`;
  }

  readonly #download = (): void => {
    saveFile(new Blob([csvOf(this.chart.table)], { type: 'text/csv' }), `${this.chart.id}.csv`);
  };
}

function renderBar(values: readonly number[], longest: number) {
  let start = 0;
  const parts = values.map((value, index) => {
    const width = longest > 0 ? (value / longest) * FULL : 0;
    const part = svg`<rect class=${partClass(index)} x=${start} width=${width} height="10"></rect>`;
    start += width;
    return part;
  });
  return html`<svg viewBox="0 0 ${FULL} 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width=${FULL} height="10"></rect>${parts}
  </svg>`;
}

function partClass(index: number): string {
  return index === 0 ? 'part' : 'part second';
}

function spelledOut(values: readonly number[], parts: readonly string[]) {
  return values.map(
    (value, index) =>
      html`${index > 0 ? ' / ' : nothing}${value}<span class="visually-hidden"> ${parts[index]}</span>`,
  );
}
