import { css } from 'lit';

/** The look of the conversation: what was said, suggestions and the field for a question. */
export const conversationStyles = css`
  :host {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .conversation {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 1.1em;
    min-height: 0;
    padding: 1.1em;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .conversation:focus-visible {
    outline-offset: -3px;
  }

  .disclosure {
    display: grid;
    gap: 0.5em;
    padding: 0.6em 0.9em;
    border-left: 4px solid var(--_heading);
    background: var(--_raised);
    font-size: 0.9375em;
  }

  .warning,
  .done {
    padding: 0.5em 0.9em;
    border-left: 4px solid var(--_warn-line);
    background: var(--_warn-surface);
    font-size: 0.9375em;
  }

  .done {
    border-left-color: var(--_good);
    background: var(--_raised);
  }

  [role='status'] > p {
    margin: 0 1.1em 0.6em;
  }

  .timeline {
    display: grid;
    gap: 1.1em;
    list-style: none;
  }

  .entry {
    display: grid;
    gap: 0.4em;
    min-width: 0;
  }

  .author {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .visitor {
    justify-items: end;
  }

  .bubble {
    max-width: min(34em, 88%);
    padding: 0.55em 0.9em;
    border: 1px solid transparent;
    border-radius: 0.75em 0.75em 0.15em;
    background: var(--_own);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .failed .bubble {
    border-color: var(--_error);
  }

  .failed .error {
    text-align: right;
  }

  .accountmanager {
    padding-left: 0.9em;
    border-left: 3px solid var(--_good);
  }

  .notice {
    padding: 0.4em 0.9em;
    border-block: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9375em;
    text-align: center;
  }

  .text {
    display: grid;
    gap: 0.65em;
    min-width: 0;
    max-width: 42em;
    overflow-wrap: break-word;
  }

  .text ul,
  .text ol {
    display: grid;
    gap: 0.25em;
    padding-left: 1.4em;
  }

  .text ul {
    list-style: disc;
  }

  .typed {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .table {
    container-type: inline-size;
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

  tbody th {
    font-weight: 600;
  }

  /* Too narrow for columns: each row becomes a block with its name above it and the name of the column before each cell. */
  @container (max-width: 28em) {
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr + tr {
      margin-top: 0.75em;
    }

    tbody th,
    td {
      padding: 0.25em 0;
      border-bottom: 0;
    }

    tbody th {
      border-bottom: 1px solid var(--_line);
      color: var(--_heading);
    }

    td::before {
      content: attr(data-column) / '';
      display: block;
      color: var(--_muted);
      font-weight: 600;
    }
  }

  .marked {
    white-space: nowrap;
  }

  .mark {
    min-width: 1.9em;
    min-height: 1.9em;
    margin: -0.3em 0 -0.3em 0.1em;
    padding: 0 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_link);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
  }

  .mark:hover {
    border-color: var(--_link);
  }

  .sources {
    font-size: 0.9375em;
  }

  .sources summary {
    display: list-item;
    width: fit-content;
    padding: 0.15em 0;
    color: var(--_link);
    cursor: pointer;
  }

  .sources ol {
    display: grid;
    gap: 0.5em;
    margin-top: 0.3em;
    padding-left: 1.6em;
  }

  .sources .hint {
    display: block;
  }

  .sources li:focus-visible {
    outline-offset: 4px;
  }

  .responsible {
    display: grid;
    margin-top: 0.35em;
    gap: 0.4em;
    max-width: 42em;
  }

  .responsible h3 {
    font-size: 1em;
  }

  .responsible ul {
    display: grid;
    gap: 0.5em;
    list-style: none;
  }

  .responsible li {
    display: grid;
    gap: 0.1em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_line);
    border-left: 4px solid var(--_action);
    border-radius: var(--_radius);
  }

  /* Organisations and what they do come in the middle of a sentence from the server. */
  .responsible li > ::first-letter {
    text-transform: uppercase;
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
    margin-top: 0.15em;
  }

  .suggestions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .suggestions > .hint {
    flex-basis: 100%;
  }

  .suggestion {
    min-height: 2.5em;
    padding: 0.4em 0.9em;
    border: 1px solid var(--_action);
    border-radius: 1.25em;
    background: var(--_surface);
    color: var(--_action);
    line-height: 1.3;
    text-align: left;
    cursor: pointer;
  }

  .suggestion:hover {
    background: var(--_own);
  }

  .suggestion:focus-visible {
    border-radius: 1.25em;
  }

  .activity {
    display: flex;
    align-items: center;
    gap: 0.6em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .dots {
    display: inline-flex;
    gap: 0.25em;
  }

  .dots i {
    width: 0.4em;
    height: 0.4em;
    border-radius: 50%;
    background: currentcolor;
    animation: wait 1.2s infinite;
  }

  .dots i:nth-child(2) {
    animation-delay: 0.2s;
  }

  .dots i:nth-child(3) {
    animation-delay: 0.4s;
  }

  @keyframes wait {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }

    30% {
      opacity: 1;
    }
  }

  .composer {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5em;
    align-items: end;
    padding: 0.75em 1.1em;
    border-top: 1px solid var(--_line);
    background: var(--_raised);
  }

  .composer textarea.input {
    field-sizing: content;
    max-height: 9em;
    resize: none;
  }

  .composer > p {
    grid-column: 1 / -1;
  }

  /* Zoomed in far, the whole panel scrolls instead of this part. */
  @media (max-height: 30rem) {
    :host {
      display: block;
    }

    .conversation {
      overflow: visible;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dots i {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bubble,
    .mark,
    .suggestion {
      border: 1px solid CanvasText;
    }
  }
`;
