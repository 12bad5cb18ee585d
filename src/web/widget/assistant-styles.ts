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
    padding-inline: 0.6em;
    border-radius: 1em;
    font-size: 0.875em;
    background: var(--_action-ink);
    color: var(--_action);
  }

  .header {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.25em;
    min-height: 3.3em;
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

  wsp-assistent-regiokeuze {
    padding: 0.5em 1.1em;
    border-bottom: 1px solid var(--_line);
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

  .page[hidden] {
    display: none;
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

    .page {
      overflow: visible;
    }
  }

  @media (forced-colors: active) {
    .launcher,
    .header {
      border: 1px solid CanvasText;
    }
  }
`;
