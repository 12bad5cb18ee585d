import { html, LitElement, type TemplateResult } from 'lit';

/** A page of the inbox beside the leads: a heading, which gets focus when the page is opened, and what stands under it. */
export abstract class PageElement extends LitElement {
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected renderOpening(title: string, explanation: string): TemplateResult {
    return html`<div class="opening">
      <h2 tabindex="-1">${title}</h2>
      <p>${explanation}</p>
    </div>`;
  }
}
