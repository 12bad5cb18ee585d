import { css } from 'lit';

/** The look of the inbox around its list and its lead. */
export const inboxStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100vh;
    height: 100dvh;
    background: var(--_raised);
  }

  .door {
    display: grid;
    gap: 1em;
    align-content: start;
    width: min(100% - 2rem, 38em);
    margin: 10vh auto 0;
    padding: 2em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }

  .door h1 {
    font-size: 1.625em;
  }

  .door h2 {
    margin-top: 0.75em;
    font-size: 1.125em;
  }

  pre {
    margin: 0;
    padding: 0.75em 1em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 0.9375em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.5em;
    padding: 0.6em 1.25em;
    background: var(--_bar);
    color: var(--_bar-ink);
  }

  .bar h1 {
    flex: 1;
    color: inherit;
    font-size: 1.25em;
  }

  .bar .regions {
    margin-left: 0.75em;
    opacity: 0.85;
  }

  .bar .button {
    border-color: currentcolor;
    background: none;
    color: inherit;
  }

  .bar .button:hover {
    background: rgb(255 255 255 / 15%);
  }

  .bar :focus-visible {
    outline-color: var(--_bar-ink);
  }

  .warning {
    padding: 0.5em 1.25em;
    border-left: 4px solid var(--_warn-line);
    background: var(--_warn-surface);
  }

  .work {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(20em, 26em) minmax(0, 1fr);
    min-height: 0;
  }

  .queue {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-right: 1px solid var(--_line);
    background: var(--_surface);
  }

  wsp-inbox-lijst {
    flex: 1;
  }

  .open {
    min-height: 0;
    overflow-y: auto;
  }

  .shortcuts {
    padding: 0.5em 1.25em;
    border-top: 1px solid var(--_line);
    font-size: 0.9375em;
  }

  .shortcuts summary {
    padding: 0.25em 0;
    color: var(--_link);
    cursor: pointer;
  }

  .shortcuts dl {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.35em 1em;
    padding-block: 0.25em;
  }

  .shortcuts dl > div {
    display: flex;
    gap: 0.5em;
  }

  kbd {
    padding: 0.05em 0.45em;
    border: 1px solid var(--_control-line);
    border-radius: 3px;
    font-family: inherit;
    font-size: 0.9375em;
  }

  .back {
    display: none;
    padding: 1em 1em 0;
  }

  .empty {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 2em 1.5em;
    color: var(--_muted);
  }

  /* One column: the list, or the lead. */
  @media (max-width: 60rem) {
    :host {
      height: auto;
      min-height: 100vh;
    }

    .work {
      grid-template-columns: minmax(0, 1fr);
    }

    .work:not(.has-lead) .open,
    .work.has-lead .queue {
      display: none;
    }

    .queue {
      border-right: 0;
    }

    .open {
      overflow: visible;
    }

    .back {
      display: inline-block;
    }
  }

  @media (max-width: 40rem) {
    .bar .regions {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .shortcuts {
      display: none;
    }
  }

  @media (max-height: 30rem) {
    :host {
      height: auto;
    }
  }
`;
