import { css } from 'lit';

/** The look of one lead. */
export const leadDetailStyles = css`
  article {
    display: grid;
    gap: 1.5em;
    /* On a very wide screen lines would be too long to read. */
    max-width: 84em;
    padding: 1.5em;
  }

  header {
    display: grid;
    gap: 0.5em;
    padding-bottom: 1.25em;
    border-bottom: 1px solid var(--_line);
  }

  h2 {
    font-size: 1.625em;
    overflow-wrap: anywhere;
  }

  h3 {
    margin-bottom: 0.4em;
    font-size: 1.0625em;
  }

  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
  }

  .state {
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_surface);
  }

  .state::first-letter,
  .reasons li::first-letter {
    text-transform: uppercase;
  }

  .asked {
    padding: 0.6em 0.9em;
    border-left: 4px solid var(--_warn-line);
    background: var(--_warn-surface);
  }

  .viewers {
    padding: 0.4em 0.9em;
    border-left: 4px solid var(--_warn-line);
    background: var(--_warn-surface);
  }

  .typing {
    min-height: 1.5em;
  }

  .actions {
    margin-top: 0.5em;
  }

  .columns {
    display: grid;
    grid-template: auto 1fr / minmax(0, 3fr) minmax(15em, 2fr);
    gap: 1.5em 2em;
    align-items: start;
  }

  .side {
    grid-area: 1 / 2 / 3 / 3;
  }

  .brief,
  .side,
  .talk {
    display: grid;
    gap: 1.5em;
    min-width: 0;
  }

  ul {
    list-style: disc;
  }

  section ul,
  .history {
    display: grid;
    gap: 0.3em;
    padding-left: 1.2em;
  }

  .history .hint {
    display: block;
  }

  .articles,
  .notes,
  .history,
  .transcript {
    padding: 0;
    list-style: none;
  }

  .articles,
  .notes {
    gap: 0.75em;
  }

  dl {
    display: grid;
    gap: 0.3em;
  }

  dl > div {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 0.5em;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .transcript {
    display: grid;
    gap: 1em;
  }

  .transcript > li {
    display: grid;
    gap: 0.25em;
    min-width: 0;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .transcript > .visitor {
    border-color: transparent;
    background: var(--_own);
  }

  .transcript > .visitor .hint {
    color: var(--_ink);
  }

  .transcript > .accountmanager {
    border-left: 4px solid var(--_good);
  }

  .transcript > .notice {
    border-color: transparent;
    background: none;
    padding-block: 0;
  }

  .text {
    display: grid;
    gap: 0.6em;
    min-width: 0;
    overflow-wrap: break-word;
  }

  .text ul,
  .text ol {
    display: grid;
    gap: 0.2em;
    padding-left: 1.4em;
  }

  .marked {
    white-space: nowrap;
  }

  .typed {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .table {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  th,
  td {
    padding: 0.4em 0.8em 0.4em 0;
    border-bottom: 1px solid var(--_line);
    text-align: left;
    vertical-align: top;
  }

  summary {
    width: fit-content;
    padding: 0.15em 0;
    color: var(--_link);
    font-size: 0.9375em;
    cursor: pointer;
  }

  details ol {
    display: grid;
    gap: 0.3em;
    padding-left: 1.6em;
    font-size: 0.9375em;
  }

  @media (max-width: 75rem) {
    .columns {
      grid-template: auto / minmax(0, 1fr);
    }

    .side {
      grid-area: auto;
    }

    /* Who is in conversation comes for the conversation. */
    .talking > .side {
      order: 1;
    }
  }

  @media (max-width: 40rem) {
    article {
      padding: 1em;
    }
  }
`;
