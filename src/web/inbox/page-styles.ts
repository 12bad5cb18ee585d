import { css } from 'lit';

/** The look of a page of the inbox beside the leads: a heading and what stands under it. */
export const pageStyles = css`
  :host {
    display: grid;
    gap: 1.5em;
    width: min(100%, 68rem);
    margin-inline: auto;
    padding: 1.75em 1.5em 4em;
  }

  .opening {
    display: grid;
    gap: 0.4em;
    max-width: 42em;
  }

  h2 {
    font-size: 1.625em;
  }

  h2:focus {
    outline: none;
  }

  .card {
    display: grid;
    gap: 1em;
    min-width: 0;
    padding: 1.25em 1.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }

  .card h3 {
    font-size: 1.125em;
  }

  .empty {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1.5em;
    border: 1px dashed var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    color: var(--_muted);
  }

  /* It waits for something to say, and takes no room until then. */
  [role='status']:empty {
    margin-top: -1.5em;
  }

  @media (max-width: 40rem) {
    :host {
      padding: 1.25em 1em 4em;
    }

    .card {
      padding: 1em;
    }
  }
`;
