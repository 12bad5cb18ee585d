import { html, LitElement, nothing } from 'lit';
import type { Message } from '../../domain/conversation.ts';
import { controlStyles } from '../control-styles.ts';
import { linkTargetFrom } from '../link-target.ts';
import { themeStyles } from '../theme-styles.ts';
import { Announcer } from './announcer.ts';
import { assistantStyles } from './assistant-styles.ts';
import { ConversationActions } from './conversation-actions.ts';
import { createConversationClient } from './conversation-client.ts';
import { ConversationController } from './conversation-controller.ts';
import type { ConversationView } from './conversation-view.ts';
import { chatIcon } from './icons.ts';
import { type InterfaceLanguage, interfaceLanguageOf, WIDGET_MESSAGES } from './messages.ts';
import { rememberOpen, wasOpen } from './panel-memory.ts';
import { renderPanel } from './render-panel.ts';
import { ShownView } from './shown-view.ts';
import { createConversationStorage } from './stored-conversation.ts';

const NARROW = '(max-width: 40rem), (max-height: 30rem)';

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
    unread: { state: true },
  };

  declare region: string | null;
  declare mode: string | null;
  declare phone: string | null;
  declare contactUrl: string | null;
  declare privacyUrl: string | null;
  declare protected isOpen: boolean;
  declare protected unread: number;

  readonly #client = createConversationClient(AssistantElement.server);
  readonly #announcer = new Announcer(this, () => this.#language);
  readonly #shown = new ShownView(this, () => this.#view?.showEnd());
  readonly #conversation: ConversationController;
  readonly #actions: ConversationActions;
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
    this.unread = 0;
    const storage = createConversationStorage(AssistantElement.server);
    this.#conversation = new ConversationController(this, this.#client, storage, {
      answered: (turn) => this.#announcer.answered(turn),
      said: (message) => this.#hear(message),
      handoffChanged: (handoff) => this.#announcer.handoffChanged(handoff),
      notSent: (failure) => this.#announcer.notSent(failure),
    });
    this.#actions = new ConversationActions(this, this.#conversation, this.#announcer, () => this.#texts);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isInline) this.#startWhenVisible();
    else if (wasOpen() && this.#conversation.remembered && !matchMedia(NARROW).matches)
      void this.#open(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visible?.disconnect();
  }

  protected override render() {
    return this.#isInline ? this.#renderInline() : [this.#renderLauncher(), this.#renderDialog()];
  }

  #renderInline() {
    return html`<section class="panel inline" aria-labelledby="title" lang=${this.#language}>${this.#renderPanel()}</section>`;
  }

  #renderLauncher() {
    const { open, unread } = this.#texts;
    return html`<button class="button launcher" type="button" aria-haspopup="dialog" aria-expanded=${this.isOpen} lang=${this.#language}
      ?hidden=${this.isOpen} @click=${() => this.#open(true)}>
      ${chatIcon}<span>${open}</span>
      ${this.unread > 0 ? html`<span class="unread">${unread(this.unread)}</span>` : nothing}
    </button>`;
  }

  #renderDialog() {
    return html`<dialog class="panel" aria-labelledby="title" lang=${this.#language} @close=${this.#closed} @keydown=${this.#panelKeydown}>
      ${this.isOpen ? this.#renderPanel() : nothing}
    </dialog>`;
  }

  #renderPanel() {
    const panel = renderPanel({
      texts: this.#texts,
      language: this.#language,
      conversation: this.#conversation,
      shown: this.#shown,
      actions: this.#actions,
      findRegions: this.#client.findRegions,
      phone: this.phone,
      contactUrl: this.contactUrl,
      privacyTarget: linkTargetFrom(this.privacyUrl, document.baseURI),
      close: this.#isInline ? null : this.#close,
      withdraw: this.#withdraw,
      download: this.#download,
      erase: this.#erase,
      startAgain: this.#startAgain,
      startAfterErasure: this.#startAfterErasure,
    });
    return [panel, this.#announcer.render()];
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

  #startWhenVisible(): void {
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
    if (byVisitor) this.#focusQuestion();
    else (document.activeElement as HTMLElement | null)?.blur();
  }

  /** Until what it leads to is in the page. */
  async #start(): Promise<void> {
    await this.#conversation.open(this.region, this.#language);
    await this.updateComplete;
    await this.#view?.updateComplete;
  }

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  readonly #panelKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#close();
  };

  readonly #closed = async (): Promise<void> => {
    this.isOpen = false;
    rememberOpen(false);
    await this.updateComplete;
    this.#focus('.launcher');
  };

  #hear(message: Message): void {
    if (!this.isOpen) this.unread += 1;
    if (message.role === 'accountmanager') this.#view?.showEnd();
    this.#announcer.said(message);
  }

  readonly #withdraw = async (): Promise<void> => {
    await this.#actions.withdraw();
    this.#view?.focusQuestion();
  };

  readonly #download = async (): Promise<void> => {
    await this.#actions.download();
    this.#focus('#menu');
  };

  readonly #erase = async (): Promise<void> => {
    await this.#actions.erase();
    await this.updateComplete;
    this.#focus('#erased-title');
  };

  readonly #startAfterErasure = async (): Promise<void> => {
    this.#shown.back();
    await this.#start();
    this.#focusQuestion();
  };

  /** The button that was pressed is gone, so focus goes to what it was for. */
  readonly #startAgain = async (): Promise<void> => {
    await this.#start();
    if (this.#view) this.#focusQuestion();
    else this.#focus('#unavailable-title');
  };

  #focusQuestion(): void {
    if (matchMedia('(pointer: coarse)').matches) this.#view?.focusConversation();
    else this.#view?.focusQuestion();
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  get #view(): ConversationView | null {
    return this.renderRoot.querySelector<ConversationView>('wsp-assistent-gesprek');
  }
}
