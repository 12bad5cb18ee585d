import { css } from 'lit';

/**
 * The colours and type of both browser apps. A website sets the NL Design System tokens it already has; without them the
 * defaults hold. Dark follows the `color-scheme` of the page, so a light page never gets a dark widget.
 */
export const themeStyles = css`
  :host {
    all: initial;
    color-scheme: inherit;
    box-sizing: border-box;
    display: block;

    --_font: var(
      --nl-paragraph-font-family,
      var(--utrecht-document-font-family, 'Source Sans 3', 'Open Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif)
    );
    --_ink: var(--utrecht-document-color, light-dark(#1a2129, #edf1f5));
    --_muted: light-dark(#4f5b68, #b3bec9);
    --_surface: var(--utrecht-document-background-color, light-dark(#fff, #161b21));
    --_raised: var(--utrecht-surface-background-color, light-dark(#f3f6f9, #212932));
    --_own: light-dark(#e3edf7, #24405e);
    --_line: light-dark(#cfd7df, #3d4955);
    --_heading: var(--nl-heading-color, var(--utrecht-heading-color, light-dark(#154273, #cfe2f7)));
    --_link: var(--nl-link-color, var(--utrecht-link-color, light-dark(#01578a, #8ec3f0)));
    --_action: var(
      --nl-button-primary-background-color,
      var(--utrecht-button-primary-action-background-color, light-dark(#154273, #8ec3f0))
    );
    --_action-hover: var(
      --nl-button-primary-hover-background-color,
      var(--utrecht-button-primary-action-hover-background-color, light-dark(#0d2f55, #b5d9f7))
    );
    --_action-ink: var(--nl-button-primary-color, var(--utrecht-button-primary-action-color, light-dark(#fff, #0b1c2e)));
    --_bar: var(--utrecht-page-header-background-color, light-dark(#154273, #0f2a47));
    --_bar-ink: var(--utrecht-page-header-color, #fff);
    --_control-line: var(--nl-form-control-border-color, var(--utrecht-form-control-border-color, light-dark(#65717e, #8b98a5)));
    --_error: var(--utrecht-form-field-error-message-color, light-dark(#a80f0f, #ffb0a8));
    --_good: light-dark(#275937, #9bd6ad);
    --_warn-surface: light-dark(#fff6e0, #3a2f14);
    --_warn-line: light-dark(#a86200, #e0ac4c);
    --_focus: var(--nl-focus-outline-color, var(--utrecht-focus-outline-color, light-dark(#0b0b0b, #fff)));
    --_focus-width: var(--utrecht-focus-outline-width, 3px);
    --_radius: var(--nl-button-border-radius, var(--utrecht-button-border-radius, 4px));

    /* An important rule in here wins from an important rule of the page for every element; websites use the tokens. */
    color: var(--_ink) !important;
    font-family: var(--_font) !important;
    /* Pages that shrink their root size would make our text unreadable. */
    font-size: var(--utrecht-document-font-size, max(1rem, 16px)) !important;
    line-height: 1.5 !important;
    text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  h1,
  h2,
  h3 {
    color: var(--_heading);
    font-family: var(--utrecht-heading-font-family, inherit);
    line-height: 1.25;
    text-wrap: balance;
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
  }

  a:hover {
    text-decoration-thickness: 0.15em;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    width: 1.375em;
    height: 1.375em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
