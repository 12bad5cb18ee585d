import { html, nothing, type TemplateResult } from 'lit';
import { linkTargetFrom } from '../link-target.ts';
import type { WidgetMessages } from './messages.ts';

const FALLBACK_SITE = 'https://www.werkcentrum.nl/';

/** The server does not answer: says so, with the other ways that the website gives. */
export function renderUnavailable(
  texts: WidgetMessages,
  { phone, contactUrl }: { readonly phone: string | null; readonly contactUrl: string | null },
  retry: () => void,
): TemplateResult {
  const contact = linkTargetFrom(contactUrl, document.baseURI);
  return html`<div class="page" role="alert">
    <h3 id="unavailable-title" tabindex="-1">${texts.unavailableTitle}</h3>
    <p>${texts.unavailableText}</p>
    ${
      phone
        ? html`<p>${texts.unavailablePhone} <a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a></p>`
        : nothing
    }
    <p>${contact ? html`<a href=${contact}>${texts.unavailableLink}</a>` : html`<a href=${FALLBACK_SITE}>werkcentrum.nl</a>`}</p>
    <div class="actions"><button class="button secondary" type="button" @click=${retry}>${texts.retry}</button></div>
  </div>`;
}

/** Asks whether the conversation may be erased. */
export function renderErase(
  texts: WidgetMessages,
  notice: string,
  { erase, back }: { readonly erase: () => void; readonly back: () => void },
): TemplateResult {
  return html`<div class="page">
    <h3 id="erase-title" tabindex="-1">${texts.eraseTitle}</h3>
    <p>${texts.eraseText}</p>
    ${notice ? html`<p class="error" role="alert">${notice}</p>` : nothing}
    <div class="actions">
      <button class="button danger" type="button" @click=${erase}>${texts.eraseConfirm}</button>
      <button class="button secondary" type="button" @click=${back}>${texts.cancel}</button>
    </div>
  </div>`;
}

/** The conversation is gone; the visitor may begin another. */
export function renderErased(texts: WidgetMessages, begin: () => void): TemplateResult {
  return html`<div class="page">
    <h3 id="erased-title" tabindex="-1">${texts.erased}</h3>
    <div class="actions"><button class="button" type="button" @click=${begin}>${texts.newConversation}</button></div>
  </div>`;
}
