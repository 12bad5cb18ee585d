import { css } from 'lit';

/** A window over the page, with something to decide. */
export const dialogStyles = css`
  dialog {
    width: min(34em, calc(100vw - 2em));
    max-height: calc(100vh - 2em);
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_ink);
  }

  dialog::backdrop {
    background: rgb(10 20 35 / 50%);
  }

  h2 {
    font-size: 1.25em;
  }
`;
