import { css } from 'lit';

/** The look of the queue. */
export const leadListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--_surface);
  }

  .filters {
    display: grid;
    gap: 0.75em;
    padding: 1em 1.25em;
    border-bottom: 1px solid var(--_line);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1.25em;
  }

  .row .choice {
    padding-block: 0.6em;
  }

  .row .field {
    flex: 1 1 10em;
  }

  .stages {
    display: flex;
    flex-wrap: wrap;
    border-bottom: 1px solid var(--_line);
  }

  .stages button {
    flex: 1 1 auto;
    min-height: 2.75em;
    padding: 0.4em 0.75em;
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  @media (max-width: 24em) {
    .stages button {
      padding-inline: 0.35em;
      font-size: 0.875em;
    }
  }

  .stages button:hover {
    background: var(--_raised);
    color: var(--_ink);
  }

  .stages button[aria-pressed='true'] {
    border-bottom-color: var(--_action);
    color: var(--_heading);
    font-weight: 700;
  }

  .stages :focus-visible {
    outline-offset: -3px;
  }

  ul {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    list-style: none;
  }

  li {
    border-bottom: 1px solid var(--_line);
  }

  li a {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.1em 0.75em;
    padding: 0.75em 1.25em 0.75em 1em;
    border-left: 4px solid transparent;
    color: inherit;
    text-decoration: none;
  }

  li a:hover {
    background: var(--_raised);
  }

  li a[aria-current='true'] {
    border-left-color: var(--_action);
    background: var(--_own);
  }

  li a:focus-visible {
    outline-offset: -3px;
  }

  .company {
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  .detail {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  a[aria-current='true'] .detail {
    color: var(--_ink);
  }

  .deadline {
    font-size: 0.9375em;
    white-space: nowrap;
  }

  .empty {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1.5em 1.25em;
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    li a[aria-current='true'] {
      border-left-color: Highlight;
    }
  }

  @media (max-width: 60rem) {
    ul {
      overflow: visible;
    }
  }
`;
