import { html, nothing, type TemplateResult } from 'lit';
import type { Handoff } from '../../domain/handoff.ts';
import { renderErase, renderErased, renderUnavailable } from './assistant-pages.ts';
import type { ConversationActions } from './conversation-actions.ts';
import type { ConversationClient, HandoffRequest } from './conversation-client.ts';
import type { ConversationController } from './conversation-controller.ts';
import type { ConversationState } from './conversation-state.ts';
import { backIcon, closeIcon } from './icons.ts';
import type { InterfaceLanguage, WidgetMessages } from './messages.ts';
import type { ShownView, View } from './shown-view.ts';

/** What the panel shows, and what happens when somebody uses it. */
export interface PanelParts {
  readonly texts: WidgetMessages;
  readonly language: InterfaceLanguage;
  readonly conversation: ConversationController;
  readonly shown: ShownView;
  readonly actions: ConversationActions;
  readonly findRegions: ConversationClient['findRegions'];
  /** Other ways to reach the website's owner, as the owner gave them. */
  readonly phone: string | null;
  readonly contactUrl: string | null;
  /** Checked; null when there is none. */
  readonly privacyTarget: string | null;
  /** Null when the panel stands in the page and cannot be closed. */
  readonly close: (() => void) | null;
  readonly withdraw: () => void;
  readonly download: () => void;
  readonly erase: () => void;
  readonly startAgain: () => void;
  readonly startAfterErasure: () => void;
}

/** The panel: who speaks, which region it is about, how a request for a person stands, and the conversation. */
export function renderPanel(parts: PanelParts): TemplateResult[] {
  const { phase } = parts.conversation.state;
  if (phase !== 'ready') return [renderHeader(parts, false), renderBeforeOrAfter(parts)];
  return [renderHeader(parts, true), renderRegion(parts), renderStatus(parts), renderConversation(parts)];
}

function renderHeader(parts: PanelParts, isReady: boolean) {
  const { texts, privacyTarget, download, close } = parts;
  const menu = html`<wsp-assistent-menu id="menu" .texts=${texts} .privacyUrl=${privacyTarget}
    @download-asked=${download} @erase-asked=${() => show(parts, 'erase', 'menu')}></wsp-assistent-menu>`;
  return html`<header class="header">
    <h2 id="title">${texts.title}</h2>
    ${isReady ? menu : nothing}
    ${
      close
        ? html`<button class="icon-button" type="button" aria-label=${texts.close} title=${texts.close} @click=${close}>${closeIcon}</button>`
        : nothing
    }
  </header>`;
}

function renderBeforeOrAfter(parts: PanelParts) {
  const { texts, conversation, startAgain, startAfterErasure } = parts;
  switch (conversation.state.phase) {
    case 'unavailable':
      return renderUnavailable(texts, parts, startAgain);
    case 'erased':
      return renderErased(texts, startAfterErasure);
    default:
      return html`<div class="page"><p role="status">${texts.loading}</p></div>`;
  }
}

function renderRegion(parts: PanelParts) {
  const { texts, conversation, shown, actions, findRegions } = parts;
  const person = html`<button class="button secondary small" id="person-button" type="button"
    @click=${() => show(parts, 'handoff', 'person-button')}>${texts.person}</button>`;
  return html`<wsp-assistent-regiokeuze .texts=${texts} .region=${conversation.state.region}
    .find=${findRegions} .choose=${actions.chooseRegion}>${shown.view === 'handoff' ? nothing : person}</wsp-assistent-regiokeuze>`;
}

function renderStatus({ texts, conversation, withdraw }: PanelParts) {
  const handoff = openHandoff(conversation.state);
  return html`${
    handoff
      ? html`<wsp-assistent-status .texts=${texts} .handoff=${handoff} @handoff-withdrawn=${withdraw}></wsp-assistent-status>`
      : nothing
  }`;
}

/** The conversation stays in the page behind another view, so that a half-written question is not lost. */
function renderConversation(parts: PanelParts) {
  const { texts, language, conversation, shown, actions, erase } = parts;
  return html`
    <wsp-assistent-gesprek ?hidden=${shown.view !== 'conversation'} .texts=${texts} .language=${language}
      .state=${conversation.state} .notice=${actions.notice}
      .rate=${(turnId: string, rating: 'up' | 'down', comment?: string) => conversation.rate(turnId, rating, comment)}
      @message-sent=${({ detail }: CustomEvent<string>) => {
        actions.forgetNotice();
        conversation.send(detail);
      }}
      @message-retried=${({ detail }: CustomEvent<string>) => conversation.retry(detail)}
      @message-taken-back=${({ detail }: CustomEvent<string>) => conversation.takeBack(detail)}
      @visitor-typing=${() => conversation.sayTyping()}></wsp-assistent-gesprek>
    ${shown.isFormBegun ? renderHandoff(parts) : nothing}
    ${
      shown.view === 'erase'
        ? renderErase(texts, actions.notice?.text ?? '', { erase, back: () => shown.back() })
        : nothing
    }
  `;
}

/** So does the form that was begun and not sent. */
function renderHandoff({ texts, conversation, shown, privacyTarget }: PanelParts) {
  const form = html`<p>${texts.handoffIntro}</p>
    <wsp-assistent-overdracht .texts=${texts} .municipality=${conversation.state.region?.municipality ?? null} .privacyUrl=${privacyTarget}
      .request=${(request: HandoffRequest) => conversation.requestHandoff(request)}
      @handoff-sent=${() => shown.finishForm()} @handoff-cancelled=${() => shown.finishForm()}></wsp-assistent-overdracht>`;
  return html`<div class="page" ?hidden=${shown.view !== 'handoff'}>
    <button class="button plain back" type="button" @click=${() => shown.back()}>${backIcon}${texts.back}</button>
    <h3 id="handoff-title" tabindex="-1">${texts.handoffTitle}</h3>
    ${openHandoff(conversation.state) ? html`<p>${texts.handoffOpen}</p>` : form}
  </div>`;
}

function show({ shown, actions }: PanelParts, view: View, returnFocusTo: string): void {
  actions.forgetNotice();
  shown.show(view, returnFocusTo);
}

function openHandoff({ handoff }: ConversationState): Handoff | null {
  return handoff && ['requested', 'accepted', 'active'].includes(handoff.state) ? handoff : null;
}
