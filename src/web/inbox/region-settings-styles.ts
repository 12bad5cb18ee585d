import { css } from 'lit';

/** The look of the form of a region. */
export const regionSettingsStyles = css`
  :host {
    width: auto;
    margin: 0;
    padding: 0;
  }

  form {
    display: grid;
    gap: 1.25em;
  }

  ul,
  ol {
    list-style: none;
  }

  .summary ul {
    padding-left: 1.2em;
    list-style: disc;
  }

  .days,
  .closures {
    display: grid;
    gap: 0.4em;
  }

  .day {
    display: grid;
    grid-template-columns: 10em auto 1fr;
    gap: 0.25em 1em;
    align-items: center;
    min-height: 2.75em;
  }

  .times {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }

  .times .input,
  .input.short,
  .closures .input {
    width: auto;
    min-width: 7.5em;
  }

  .closures > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  .deadlines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 1.25em 2em;
  }

  .deadlines .field {
    align-content: start;
    justify-items: start;
  }

  .rules {
    display: grid;
    gap: 1em;
  }

  .rule {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.75em 1em;
    align-items: start;
    padding-bottom: 0.5em;
    border-bottom: 1px solid var(--_line);
  }

  .rules .button {
    justify-self: start;
    padding-inline: 0;
  }

  .save {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
    padding: 0.75em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  @media (max-width: 40rem) {
    .day {
      grid-template-columns: minmax(0, 1fr);
      padding-bottom: 0.5em;
      border-bottom: 1px solid var(--_line);
    }

    .save {
      position: static;
    }

    .save .button.plain {
      padding-inline: 0;
    }

    .times .input {
      flex: 0 1 7.5em;
      min-width: 0;
      padding-inline: 0.5em;
    }
  }
`;
