import { css } from 'lit';

/** Buttons and form fields of both browser apps. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.4em 1.1em;
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    background: var(--_action);
    color: var(--_action-ink);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    border-color: var(--_action-hover);
    background: var(--_action-hover);
  }

  .button.secondary {
    background: var(--_surface);
    color: var(--_action);
  }

  .button.secondary:hover {
    background: var(--_raised);
    color: var(--_action-hover);
  }

  .button.small {
    min-height: 2.25em;
    padding: 0.2em 0.75em;
    border-width: 1px;
    font-size: 0.9375em;
  }

  .button.plain {
    border-color: transparent;
    background: none;
    color: var(--_link);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  /* On a line of its own it stands right under the others. */
  @media (max-width: 24em) {
    .actions .button.plain {
      padding-inline: 0;
    }
  }

  .button.danger {
    border-color: var(--_error);
    background: var(--_surface);
    color: var(--_error);
  }

  .button[disabled],
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_raised);
    color: var(--_muted);
    cursor: default;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    width: 2.5em;
    height: 2.5em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }

  .field {
    display: grid;
    gap: 0.25em;
  }

  .field > label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  .field .optional {
    color: var(--_muted);
    font-weight: 400;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .error {
    color: var(--_error);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .input {
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input:focus-visible {
    outline-offset: 0;
    border-radius: var(--_radius);
  }

  .button:focus-visible {
    border-radius: var(--_radius);
  }

  textarea.input {
    resize: vertical;
  }

  .input[aria-invalid='true'] {
    border: 2px solid var(--_error);
  }

  .choice {
    display: grid;
    grid-template-columns: 1.5em 1fr;
    gap: 0.6em;
    align-items: start;
    padding: 0.3em 0;
    cursor: pointer;
  }

  .choice input {
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    accent-color: var(--_action);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  .summary {
    display: grid;
    gap: 0.25em;
    padding: 0.75em 1em;
    border-left: 4px solid var(--_error);
    background: var(--_raised);
  }

  .summary ul {
    padding-left: 1.2em;
  }

  @media (forced-colors: active) {
    .button,
    .icon-button,
    .input {
      border: 1px solid ButtonText;
    }
  }
`;
