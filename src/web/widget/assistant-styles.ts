import { css } from 'lit';

/** The look of `<wsp-assistent>` itself. */
export const assistantStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_ink);
    overflow: hidden;
  }

  .panel.inline {
    height: min(44em, 88vh);
    min-height: 26em;
  }

  dialog.panel:not([open]) {
    display: none;
  }

  dialog.panel {
    position: fixed;
    z-index: 2147483000;
    inset: auto 1.5rem 1.5rem auto;
    width: 27em;
    max-width: calc(100vw - 3rem);
    height: 44em;
    max-height: calc(100vh - 3rem);
    box-shadow: 0 0.5em 2em rgb(10 25 45 / 25%);
  }

  .launcher {
    position: fixed;
    z-index: 2147483000;
    right: 1.5rem;
    bottom: 1.5rem;
    min-height: 3.25em;
    padding-inline: 1.25em;
    box-shadow: 0 0.2em 0.9em rgb(10 25 45 / 30%);
  }

  .launcher[hidden] {
    display: none;
  }

  .unread {
    min-width: 1.6em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_action-ink);
    color: var(--_action);
  }

  .header {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.4em 0.5em 0.4em 1.1em;
    background: var(--_bar);
    color: var(--_bar-ink);
  }

  .header h2 {
    flex: 1;
    color: inherit;
    font-size: 1.125em;
  }

  .header .icon-button:hover {
    background: rgb(255 255 255 / 15%);
  }

  .header > :focus-visible {
    outline-color: var(--_bar-ink);
    outline-offset: -3px;
  }

  .menu {
    position: absolute;
    z-index: 2;
    top: 100%;
    right: 0.5em;
    display: grid;
    min-width: 14em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 0.3em 1em rgb(10 25 45 / 20%);
    overflow: hidden;
  }

  .menu[hidden] {
    display: none;
  }

  .menu > * {
    padding: 0.7em 1em;
    border: 0;
    background: none;
    color: var(--_ink);
    text-align: left;
    text-decoration: none;
    cursor: pointer;
  }

  .menu > * + * {
    border-top: 1px solid var(--_line);
  }

  .menu > :hover {
    background: var(--_raised);
    text-decoration: underline;
  }

  .menu > :focus-visible {
    outline-offset: -3px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding: 0.5em 1.1em;
    border-bottom: 1px solid var(--_line);
  }

  wsp-assistent-regio {
    flex: 1;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 2.25em;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.25;
    cursor: pointer;
  }

  .chip .icon {
    color: var(--_muted);
  }

  .chip .change {
    margin-left: 0.25em;
    color: var(--_link);
    font-size: 0.9375em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .handoff {
    display: grid;
    gap: 0.15em;
    padding: 0.6em 1.1em;
    border-bottom: 1px solid var(--_line);
    border-left: 4px solid var(--_good);
    background: var(--_raised);
  }

  .handoff .plain {
    padding-inline: 0;
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
    padding: 0.6em 0.9em;
    border-left: 4px solid var(--_heading);
    background: var(--_raised);
    font-size: 0.9375em;
    white-space: pre-line;
  }

  .warning {
    padding: 0.5em 0.9em;
    border-left: 4px solid var(--_warn-line);
    background: var(--_warn-surface);
    font-size: 0.9375em;
  }

  [role='status'] > .warning {
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

  .composer .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .composer > p {
    grid-column: 1 / -1;
  }

  .page {
    flex: 1;
    display: grid;
    gap: 0.9em;
    align-content: start;
    min-height: 0;
    padding: 1.1em;
    overflow-y: auto;
  }

  .page h3 {
    font-size: 1.25em;
  }

  .back {
    justify-self: start;
    min-height: 2em;
    padding: 0;
  }

  @media (max-width: 40rem), (max-height: 30rem) {
    dialog.panel {
      inset: 0;
      width: 100vw;
      max-width: none;
      height: 100vh;
      height: 100dvh;
      max-height: none;
      border: 0;
      border-radius: 0;
    }

    .launcher {
      right: 1rem;
      bottom: 1rem;
    }
  }

  /* Zoomed in far, the fixed parts would leave no room for the conversation: then the whole panel scrolls. */
  @media (max-height: 30rem) {
    .panel,
    .panel.inline {
      display: block;
      height: auto;
      min-height: 0;
      overflow-y: auto;
    }

    dialog.panel:not([open]) {
      display: none;
    }

    .conversation,
    .page {
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
    .suggestion,
    .launcher,
    .header {
      border: 1px solid CanvasText;
    }
  }
`;
