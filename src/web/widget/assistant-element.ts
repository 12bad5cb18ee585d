import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import { controlStyles } from '../control-styles.ts';
import { linkTargetFrom } from '../link-target.ts';
import { saveFile } from '../save-file.ts';
import { themeStyles } from '../theme-styles.ts';
import { Announcer } from './announcer.ts';
import { renderErase, renderErased, renderUnavailable } from './assistant-pages.ts';
import { assistantStyles } from './assistant-styles.ts';
import { createConversationClient, type HandoffRequest, type RegionMatch } from './conversation-client.ts';
import { ConversationController } from './conversation-controller.ts';
import type { ConversationView } from './conversation-view.ts';
import { backIcon, chatIcon, closeIcon } from './icons.ts';
import { type InterfaceLanguage, interfaceLanguageOf, WIDGET_MESSAGES } from './messages.ts';
import type { Notice } from './notice.ts';
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
    notice: { state: true },
    unread: { state: true },
  };

  declare region: string | null;
  declare mode: string | null;
  declare phone: string | null;
  declare contactUrl: string | null;
  declare privacyUrl: string | null;
  declare protected isOpen: boolean;
  declare protected view: View;
  declare protected notice: Notice | null;
  declare protected unread: number;

  readonly #client = createConversationClient(AssistantElement.server);
  readonly #conversation: ConversationController;
  readonly #announcer = new Announcer(this, () => this.#language);
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
    this.notice = null;
    this.unread = 0;
    this.#conversation = new ConversationController(
      this,
      this.#client,
      createConversationStorage(AssistantElement.server),
      {
        answered: (turn) => this.#announcer.answered(turn),
        said: (message) => this.#hear(message),
        handoffChanged: (handoff) => this.#announcer.handoffChanged(handoff),
        notSent: (failure) => this.#announcer.notSent(failure),
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
    const isReady = this.#conversation.state.phase === 'ready';
    return html`
      ${this.#renderHeader(isReady)}
      ${isReady ? [this.#renderRegion(), this.#renderHandoffStatus()] : nothing}
      ${this.#renderBody()}
      ${this.#announcer.render()}
    `;
  }

  #renderHeader(isReady: boolean) {
    const texts = this.#texts;
    return html`<header class="header">
      <h2 id="title">${texts.title}</h2>
      ${
        isReady
          ? html`<wsp-assistent-menu id="menu" .texts=${texts} .privacyUrl=${this.#privacyTarget}
            @download-asked=${this.#download} @erase-asked=${() => this.#show('erase', 'menu')}></wsp-assistent-menu>`
          : nothing
      }
      ${
        this.#isInline
          ? nothing
          : html`<button class="icon-button" type="button" aria-label=${texts.close} title=${texts.close} @click=${this.#close}>${closeIcon}</button>`
      }
    </header>`;
  }

  get #privacyTarget(): string | null {
    return linkTargetFrom(this.privacyUrl, document.baseURI);
  }

  #renderRegion() {
    return html`<wsp-assistent-regiokeuze .texts=${this.#texts} .region=${this.#conversation.state.region}
      .find=${this.#client.findRegions} .choose=${this.#chooseRegion}>${this.#renderPersonButton()}</wsp-assistent-regiokeuze>`;
  }

  #renderPersonButton() {
    if (this.view === 'handoff') return nothing;
    return html`<button class="button secondary small" id="person-button" type="button"
      @click=${() => this.#show('handoff', 'person-button')}>${this.#texts.person}</button>`;
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
        return renderUnavailable(this.#texts, this, this.#startAgain);
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
        @message-sent=${this.#send} @message-retried=${this.#retry} @message-taken-back=${this.#takeBack}
        @visitor-typing=${this.#sayTyping}></wsp-assistent-gesprek>
      ${this.view === 'handoff' ? this.#renderHandoff() : nothing}
      ${this.view === 'erase' ? renderErase(this.#texts, this.notice?.text ?? '', { erase: this.#erase, back: this.#back }) : nothing}
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
    this.notice = null;
    this.#conversation.send(event.detail);
  };

  readonly #retry = (event: CustomEvent<string>): void => this.#conversation.retry(event.detail);

  readonly #takeBack = (event: CustomEvent<string>): void => this.#conversation.takeBack(event.detail);

  readonly #sayTyping = (): void => this.#conversation.sayTyping();

  readonly #start = (): Promise<void> => this.#conversation.open(this.region, this.#language);

  /** The button that was pressed is gone, so focus goes to what it was for. */
  readonly #startAgain = async (): Promise<void> => {
    await this.#start();
    await this.updateComplete;
    await this.#view?.updateComplete;
    if (this.#view) this.#focusQuestion();
    else this.renderRoot.querySelector<HTMLElement>('#view')?.focus();
  };

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
    rememberOpen(false);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  };

  readonly #panelKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#close();
  };

  #show(view: View, returnFocusTo: string): void {
    this.notice = null;
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

  readonly #chooseRegion = async (match: RegionMatch): Promise<void> => {
    this.notice = null;
    try {
      await this.#conversation.correctRegion(match);
      this.#announcer.regionChanged(match.region.name);
    } catch {
      this.#failed(this.#texts.tryAgainLater);
    }
  };

  readonly #withdraw = async (): Promise<void> => {
    try {
      await this.#conversation.withdrawHandoff();
      this.notice = { text: this.#texts.withdrawn, kind: 'done' };
    } catch {
      this.#failed(this.#texts.tryAgainLater);
    }
    this.#view?.focusQuestion();
  };

  readonly #download = async (): Promise<void> => {
    this.notice = null;
    try {
      saveFile(await this.#conversation.download(), this.#texts.fileName);
    } catch {
      this.#failed(this.#texts.downloadFailed);
    }
    this.renderRoot.querySelector<HTMLElement>('#menu')?.focus();
  };

  readonly #erase = async (): Promise<void> => {
    try {
      await this.#conversation.erase();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#view')?.focus();
    } catch {
      this.#failed(this.#texts.eraseFailed);
    }
  };

  #failed(text: string): void {
    this.notice = { text, kind: 'failed' };
  }

  #hear(message: Message): void {
    if (!this.isOpen) this.unread += 1;
    if (message.role === 'accountmanager') this.#view?.showEnd();
    this.#announcer.said(message);
  }
}
