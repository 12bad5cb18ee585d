import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import type { Turn } from '../../domain/turn.ts';
import { spokenAnswer } from '../answer-text.ts';
import { controlStyles } from '../control-styles.ts';
import { linkTarget } from '../link-target.ts';
import { saveFile } from '../save-file.ts';
import { themeStyles } from '../theme-styles.ts';
import { renderErase, renderErased, renderUnavailable } from './assistant-pages.ts';
import { assistantStyles } from './assistant-styles.ts';
import {
  type ConversationRegion,
  createConversationClient,
  type HandoffRequest,
  type RegionMatch,
} from './conversation-client.ts';
import { ConversationController } from './conversation-controller.ts';
import type { ConversationView } from './conversation-view.ts';
import { backIcon, chatIcon, closeIcon, menuIcon, placeIcon } from './icons.ts';
import { type InterfaceLanguage, interfaceLanguageOf, WIDGET_MESSAGES } from './messages.ts';
import { rememberOpen, wasOpen } from './panel-memory.ts';
import { createConversationStorage } from './stored-conversation.ts';

const NARROW = '(max-width: 40rem), (max-height: 30rem)';

type View = 'conversation' | 'handoff' | 'erase';

/**
 * `<wsp-assistent>`: the assistant on a website. Attributes: `region` (id of the website's region), `mode="inline"` (in the page in
 * place of behind a button), `phone`, `contact-url` and `privacy-url` of the website's owner, `lang`, and `theme`
 * (`light`, `dark` or `auto`; without it the page's `color-scheme` decides).
 */
export class AssistantElement extends LitElement {
  /** Address of the folder `widget.js` came from. */
  static server: URL;

  static override properties = {
    region: { type: String },
    mode: { type: String },
    phone: { type: String },
    contactUrl: { attribute: 'contact-url' },
    privacyUrl: { attribute: 'privacy-url' },
    isOpen: { state: true },
    view: { state: true },
    picksRegion: { state: true },
    showsMenu: { state: true },
    notice: { state: true },
    announcement: { state: true },
    unread: { state: true },
  };

  declare region: string | null;
  declare mode: string | null;
  declare phone: string | null;
  declare contactUrl: string | null;
  declare privacyUrl: string | null;
  declare protected isOpen: boolean;
  declare protected view: View;
  declare protected picksRegion: boolean;
  declare protected showsMenu: boolean;
  declare protected notice: string;
  declare protected announcement: string;
  declare protected unread: number;

  readonly #client = createConversationClient(AssistantElement.server);
  readonly #conversation: ConversationController;
  #returnFocusTo = '';
  #visible: IntersectionObserver | undefined;

  static override styles = [themeStyles, controlStyles, assistantStyles];

  constructor() {
    super();
    this.region = null;
    this.mode = null;
    this.phone = null;
    this.contactUrl = null;
    this.privacyUrl = null;
    this.isOpen = false;
    this.view = 'conversation';
    this.picksRegion = false;
    this.showsMenu = false;
    this.notice = '';
    this.announcement = '';
    this.unread = 0;
    this.#conversation = new ConversationController(
      this,
      this.#client,
      createConversationStorage(AssistantElement.server),
      {
        answered: (turn) => this.#announceTurn(turn),
        said: (message) => this.#announceMessage(message),
        handoffChanged: (handoff) => this.#announceHandoff(handoff),
      },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isInline) this.#openWhenVisible();
    else if (wasOpen() && this.#conversation.remembered && !matchMedia(NARROW).matches)
      void this.#open(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visible?.disconnect();
  }

  get #isInline(): boolean {
    return this.mode === 'inline' || this.getAttribute('mode') === 'inline';
  }

  get #language(): InterfaceLanguage {
    return interfaceLanguageOf(this.lang || document.documentElement.lang);
  }

  get #texts() {
    return WIDGET_MESSAGES[this.#language];
  }

  protected override render() {
    if (this.#isInline)
      return html`<section class="panel inline" aria-labelledby="title" lang=${this.#language}>${this.#renderPanel()}</section>`;
    return html`
      <button class="button launcher" type="button" aria-haspopup="dialog" aria-expanded=${this.isOpen} lang=${this.#language}
        ?hidden=${this.isOpen} @click=${() => this.#open(true)}>
        ${chatIcon}<span>${this.#texts.open}</span>
        ${this.unread > 0 ? html`<span class="unread">${this.#texts.unread(this.unread)}</span>` : nothing}
      </button>
      <dialog class="panel" aria-labelledby="title" lang=${this.#language} @close=${this.#closed} @keydown=${this.#panelKeydown}>
        ${this.isOpen ? this.#renderPanel() : nothing}
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('view') && changed.get('view') !== undefined) this.#focusView();
  }

  #renderPanel(): TemplateResult {
    const { phase } = this.#conversation.state;
    return html`
      ${this.#renderHeader()}
      ${phase === 'ready' ? [this.#renderBar(), this.#renderHandoffStatus()] : nothing}
      ${this.#renderBody()}
      <div class="visually-hidden" role="status" aria-atomic="true" lang="nl">${this.announcement}</div>
    `;
  }

  #renderHeader() {
    const texts = this.#texts;
    const { phase } = this.#conversation.state;
    return html`<header class="header">
      <h2 id="title">${texts.title}</h2>
      ${
        phase === 'ready'
          ? html`<button class="icon-button" id="menu-button" type="button" aria-label=${texts.menu} title=${texts.menu}
            aria-expanded=${this.showsMenu} aria-controls="menu" @click=${this.#toggleMenu}>${menuIcon}</button>`
          : nothing
      }
      ${
        this.#isInline
          ? nothing
          : html`<button class="icon-button" type="button" aria-label=${texts.close} title=${texts.close} @click=${this.#close}>${closeIcon}</button>`
      }
      ${this.#renderMenu()}
    </header>`;
  }

  #renderMenu() {
    const texts = this.#texts;
    return html`<div class="menu" id="menu" ?hidden=${!this.showsMenu} @keydown=${this.#menuKeydown}>
      <button type="button" @click=${this.#download}>${texts.download}</button>
      <button type="button" @click=${() => this.#show('erase', 'menu-button')}>${texts.erase}</button>
      ${
        this.#privacyTarget
          ? html`<a href=${this.#privacyTarget} target="_blank" rel="noopener">${texts.privacy}<span class="visually-hidden"> (${texts.newTab})</span></a>`
          : nothing
      }
    </div>`;
  }

  get #privacyTarget(): string | null {
    return linkTarget(this.privacyUrl ? new URL(this.privacyUrl, document.baseURI).href : null);
  }

  #renderBar() {
    const texts = this.#texts;
    return html`<div class="bar">
      ${this.picksRegion ? this.#renderRegionPicker() : this.#renderRegionChip()}
      ${
        this.view !== 'handoff'
          ? html`<button class="button secondary small person" id="person-button" type="button"
            @click=${() => this.#show('handoff', 'person-button')}>${texts.person}</button>`
          : nothing
      }
    </div>`;
  }

  #renderRegionChip() {
    const texts = this.#texts;
    const { region } = this.#conversation.state;
    const name = region ? regionInWords(region) : texts.noRegion;
    return html`<button class="chip" id="region-button" type="button" @click=${this.#pickRegion}>
      ${placeIcon}<span><span class="visually-hidden">${texts.region}: </span>${name}</span>
      <span class="change">${texts.changeRegion}</span>
    </button>`;
  }

  #renderRegionPicker() {
    return html`<wsp-assistent-regio .texts=${this.#texts} .find=${this.#client.findRegions}
      @region-chosen=${(event: CustomEvent<RegionMatch>) => this.#chooseRegion(event.detail)}
      @region-cancelled=${this.#endRegionPicking}></wsp-assistent-regio>`;
  }

  #renderHandoffStatus() {
    const handoff = this.#openHandoff;
    if (!handoff) return nothing;
    return html`<wsp-assistent-status .texts=${this.#texts} .handoff=${handoff} @handoff-withdrawn=${this.#withdraw}></wsp-assistent-status>`;
  }

  get #openHandoff(): Handoff | null {
    const { handoff } = this.#conversation.state;
    return handoff && ['requested', 'accepted', 'active'].includes(handoff.state) ? handoff : null;
  }

  get #view(): ConversationView | null {
    return this.renderRoot.querySelector<ConversationView>('wsp-assistent-gesprek');
  }

  #renderBody() {
    switch (this.#conversation.state.phase) {
      case 'idle':
      case 'starting':
        return html`<div class="page"><p role="status">${this.#texts.loading}</p></div>`;
      case 'unavailable':
        return renderUnavailable(this.#texts, this, this.#start);
      case 'erased':
        return renderErased(this.#texts, this.#startAfterErasure);
      case 'ready':
        return this.#renderReady();
    }
  }

  /** The conversation stays in the page behind another view, so that a half-written question is not lost. */
  #renderReady() {
    return html`
      <wsp-assistent-gesprek ?hidden=${this.view !== 'conversation'} .texts=${this.#texts} .language=${this.#language}
        .state=${this.#conversation.state} .notice=${this.notice} .rate=${this.#rate}
        @message-sent=${this.#send} @message-retried=${this.#retry} @visitor-typing=${this.#sayTyping}></wsp-assistent-gesprek>
      ${this.view === 'handoff' ? this.#renderHandoff() : nothing}
      ${this.view === 'erase' ? renderErase(this.#texts, this.notice, { erase: this.#erase, back: this.#back }) : nothing}
    `;
  }

  #renderHandoff() {
    const texts = this.#texts;
    return html`<div class="page">
      <button class="button plain back" type="button" @click=${this.#back}>${backIcon}${texts.back}</button>
      <h3 id="view" tabindex="-1">${texts.handoffTitle}</h3>
      ${this.#openHandoff ? html`<p>${texts.handoffOpen}</p>` : this.#renderHandoffForm()}
    </div>`;
  }

  #renderHandoffForm() {
    const texts = this.#texts;
    return html`<p>${texts.handoffIntro}</p>
      <wsp-assistent-overdracht .texts=${texts} .municipality=${this.#conversation.state.region?.municipality ?? null} .privacyUrl=${this.#privacyTarget}
        .request=${(request: HandoffRequest) => this.#conversation.requestHandoff(request)}
        @handoff-sent=${this.#back} @handoff-cancelled=${this.#back}></wsp-assistent-overdracht>`;
  }

  readonly #rate = (turnId: string, rating: 'up' | 'down', comment?: string): Promise<void> =>
    this.#conversation.rate(turnId, rating, comment);

  readonly #send = (event: CustomEvent<string>): void => {
    this.notice = '';
    this.#conversation.send(event.detail);
  };

  readonly #retry = (event: CustomEvent<string>): void => this.#conversation.retry(event.detail);

  readonly #sayTyping = (): void => this.#conversation.sayTyping();

  readonly #start = (): Promise<void> => this.#conversation.open(this.region);

  readonly #startAfterErasure = async (): Promise<void> => {
    this.view = 'conversation';
    await this.#start();
    await this.updateComplete;
    await this.#view?.updateComplete;
    this.#focusQuestion();
  };

  #openWhenVisible(): void {
    this.#visible = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#visible?.disconnect();
      void this.#start();
    });
    this.#visible.observe(this);
  }

  async #open(byVisitor: boolean): Promise<void> {
    this.isOpen = true;
    this.unread = 0;
    rememberOpen(true);
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog')!;
    // On a small screen the panel covers the page, so the page must not be reachable behind it.
    if (matchMedia(NARROW).matches) dialog.showModal();
    else dialog.show();
    await this.#start();
    await this.updateComplete;
    await this.#view?.updateComplete;
    if (byVisitor) this.#focusQuestion();
    else (document.activeElement as HTMLElement | null)?.blur();
  }

  #focusQuestion(): void {
    if (matchMedia('(pointer: coarse)').matches) this.#view?.focusConversation();
    else this.#view?.focusQuestion();
  }

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #closed = async (): Promise<void> => {
    this.isOpen = false;
    this.showsMenu = false;
    rememberOpen(false);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  };

  readonly #panelKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#close();
  };

  readonly #toggleMenu = (): void => {
    this.showsMenu = !this.showsMenu;
  };

  readonly #menuKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.showsMenu = false;
    this.renderRoot.querySelector<HTMLElement>('#menu-button')?.focus();
  };

  #show(view: View, returnFocusTo: string): void {
    this.showsMenu = false;
    this.notice = '';
    this.#returnFocusTo = returnFocusTo;
    this.view = view;
  }

  readonly #back = (): void => {
    this.view = 'conversation';
    this.#view?.showEnd();
  };

  /** Focus follows the view: to the heading of what opened, and back to the button that opened it. */
  #focusView(): void {
    const target = this.view === 'conversation' ? this.#returnFocusTo : 'view';
    this.renderRoot.querySelector<HTMLElement>(`#${target}`)?.focus();
  }

  readonly #pickRegion = async (): Promise<void> => {
    this.picksRegion = true;
    await this.updateComplete;
    const picker = this.renderRoot.querySelector<LitElement>('wsp-assistent-regio');
    await picker?.updateComplete;
    picker?.focus();
  };

  readonly #endRegionPicking = async (): Promise<void> => {
    this.picksRegion = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#region-button')?.focus();
  };

  async #chooseRegion(match: RegionMatch): Promise<void> {
    try {
      await this.#conversation.correctRegion(match);
      this.#announce(this.#texts.regionChanged(match.region.name));
    } catch {
      this.notice = this.#texts.tryAgainLater;
    }
    await this.#endRegionPicking();
  }

  readonly #withdraw = async (): Promise<void> => {
    try {
      await this.#conversation.withdrawHandoff();
      this.notice = this.#texts.withdrawn;
    } catch {
      this.notice = this.#texts.tryAgainLater;
    }
    this.#view?.focusQuestion();
  };

  readonly #download = async (): Promise<void> => {
    this.showsMenu = false;
    try {
      saveFile(await this.#conversation.download(), 'gesprek.json');
    } catch {
      this.notice = this.#texts.downloadFailed;
    }
    this.renderRoot.querySelector<HTMLElement>('#menu-button')?.focus();
  };

  readonly #erase = async (): Promise<void> => {
    try {
      await this.#conversation.erase();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#view')?.focus();
    } catch {
      this.notice = this.#texts.eraseFailed;
    }
  };

  #announceTurn(turn: Turn): void {
    this.#announce(this.#texts.newMessage(this.#texts.assistant, spokenAnswer(turn.text)));
  }

  #announceMessage({ role, author, text }: Message): void {
    if (!this.isOpen) this.unread += 1;
    if (role === 'accountmanager') this.#view?.showEnd();
    this.#announce(
      role === 'notice' ? text : this.#texts.newMessage(author?.name ?? this.#texts.assistant, text),
    );
  }

  #announceHandoff({ state, promise }: Handoff): void {
    this.#announce([`${this.#texts.handoffStates[state]}.`, promise?.text ?? ''].join(' '));
  }

  /** A screen reader says only what changed, so the same words twice get an invisible difference. */
  #announce(text: string): void {
    this.announcement = this.announcement === text ? `${text}\u00a0` : text;
  }
}

function regionInWords({ name, municipality }: ConversationRegion): string {
  return municipality && municipality !== name ? `${municipality}, ${name}` : name;
}
