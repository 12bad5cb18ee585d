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

  .samples {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    list-style: none;
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
    color: inherit;
    font-size: 1.25em;
  }

  .bar nav {
    flex: 1;
    min-width: 0;
  }

  .bar ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    list-style: none;
  }

  .bar nav a {
    display: inline-block;
    padding: 0.3em 0.75em;
    border-bottom: 3px solid transparent;
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }

  .bar nav a:hover {
    background: rgb(255 255 255 / 15%);
  }

  .bar nav a[aria-current] {
    border-bottom-color: currentcolor;
    font-weight: 700;
  }

  .bar .count {
    display: inline-block;
    min-width: 1.6em;
    padding: 0 0.4em;
    border-radius: 1em;
    background: var(--_bar-ink);
    color: var(--_bar);
    font-size: 0.875em;
    font-weight: 700;
    text-align: center;
  }

  .bar :focus-visible {
    outline-color: var(--_bar-ink);
  }

  main.page {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
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

    .open,
    main.page {
      overflow: visible;
    }

    .back {
      display: inline-block;
    }
  }

  @media (max-width: 40rem) {
    .bar h1 {
      flex: 1;
    }

    .bar nav {
      flex: 1 0 100%;
      order: 3;
      margin-inline: -0.5em;
    }

    .bar ul {
      gap: 0;
    }

    .bar nav a {
      padding-inline: 0.5em;
      font-size: 0.9375em;
    }
  }

  @media (max-height: 30rem) {
    :host {
      height: auto;
    }
  }
`;
