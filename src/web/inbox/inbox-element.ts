import { html, LitElement, nothing } from 'lit';
import { ApiProblem } from '../api-problem.ts';
import { controlStyles } from '../control-styles.ts';
import { followEventStream } from '../event-stream.ts';
import { themeStyles } from '../theme-styles.ts';
import {
  actOnLead,
  INBOX_EVENTS,
  type LeadQuery,
  readDemoInvite,
  readLead,
  readLeads,
  readSignedIn,
  type SignedInAccountmanager,
  signOut,
} from './inbox-client.ts';
import { inboxStyles } from './inbox-styles.ts';
import { type LeadAction, type LeadDossier, type LeadStage, type ListedLead, stageOf } from './lead.ts';
import type { LeadDetail } from './lead-detail.ts';
import type { LeadList } from './lead-list.ts';
import { areShortcutsOn, rememberShortcuts } from './shortcuts.ts';

const CLOCK_MS = 30_000;
/** Several changes at once are read with one request. */
const RELOAD_MS = 200;
const TITLE = 'Inbox van het werkgeversservicepunt';

type SignIn =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'signed-out'; readonly demoInvite: string | null }
  | { readonly kind: 'signed-in'; readonly accountmanager: SignedInAccountmanager };

/** `<wsp-inbox>`: the accountmanager's whole page. The open lead stands in the address after `#`. */
export class InboxElement extends LitElement {
  static override properties = {
    signIn: { state: true },
    leads: { state: true },
    leadsFailed: { state: true },
    stage: { state: true },
    query: { state: true },
    selected: { state: true },
    lead: { state: true },
    leadFailure: { state: true },
    actionFailure: { state: true },
    announcement: { state: true },
    connected: { state: true },
    now: { state: true },
    shortcuts: { state: true },
  };

  declare protected signIn: SignIn;
  declare protected leads: readonly ListedLead[] | null;
  declare protected leadsFailed: boolean;
  declare protected stage: LeadStage;
  declare protected query: LeadQuery;
  declare protected selected: string | null;
  declare protected lead: LeadDossier | null;
  declare protected leadFailure: 'not-found' | 'failed' | null;
  declare protected actionFailure: string;
  declare protected announcement: string;
  declare protected connected: boolean;
  declare protected now: Date;
  declare protected shortcuts: boolean;
  #following: AbortController | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;
  #reload: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.signIn = { kind: 'unknown' };
    this.leads = null;
    this.leadsFailed = false;
    this.stage = 'new';
    this.query = { region: '', mine: false, q: '' };
    this.selected = null;
    this.lead = null;
    this.leadFailure = null;
    this.actionFailure = '';
    this.announcement = '';
    this.connected = true;
    this.now = new Date();
    this.shortcuts = areShortcutsOn();
  }

  static override styles = [themeStyles, controlStyles, inboxStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#followAddress);
    window.addEventListener('keydown', this.#keydown);
    window.addEventListener('online', this.#networkChanged);
    window.addEventListener('offline', this.#networkChanged);
    this.#clock = setInterval(() => {
      this.now = new Date();
    }, CLOCK_MS);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#followAddress);
    window.removeEventListener('keydown', this.#keydown);
    window.removeEventListener('online', this.#networkChanged);
    window.removeEventListener('offline', this.#networkChanged);
    clearInterval(this.#clock);
    this.#following?.abort();
  }

  protected override updated(): void {
    const waiting = this.leads?.filter((lead) => stageOf(lead) === 'new').length ?? 0;
    document.title = waiting > 0 ? `(${waiting}) ${TITLE}` : TITLE;
  }

  protected override render() {
    const { signIn } = this;
    switch (signIn.kind) {
      case 'unknown':
        return html`<main class="door"><h1>Inbox</h1><p role="status">De inbox wordt geladen</p></main>`;
      case 'failed':
        return html`<main class="door">
          <div role="alert">
            <h1>De inbox is nu niet bereikbaar</h1>
            <p>Controleer uw verbinding en probeer het nog eens.</p>
          </div>
          <div><button class="button" type="button" @click=${this.#begin}>Probeer opnieuw</button></div>
        </main>`;
      case 'signed-out':
        return this.#renderSignedOut(signIn.demoInvite);
      case 'signed-in':
        return this.#renderInbox(signIn.accountmanager);
    }
  }

  #renderSignedOut(demoInvite: string | null) {
    return html`<main class="door">
      <h1>Aanmelden bij de inbox</h1>
      <p>U komt binnen met een uitnodigingslink. Die krijgt u van uw beheerder. De link werkt één keer en is 24 uur geldig.</p>
      ${demoInvite ? html`<p><a class="button" href=${demoInvite}>Aanmelden als voorbeeld-accountmanager</a></p>` : nothing}
      <h2>Bent u beheerder?</h2>
      <p>Maak een uitnodiging op de server met deze opdracht, met het e-mailadres van uw collega:</p>
      <pre><code>npm run accountmanagers -- invite EMAIL</code></pre>
    </main>`;
  }

  #renderInbox(accountmanager: SignedInAccountmanager) {
    return html`
      <header class="bar">
        <h1>Inbox</h1>
        <p class="who">${accountmanager.name}<span class="regions">${accountmanager.regions.map(({ name }) => name).join(', ')}</span></p>
        <button class="button small" type="button" @click=${this.#signOut}>Afmelden</button>
      </header>
      <div role="status">${this.connected ? nothing : html`<p class="warning">Geen verbinding. De lijst kan verouderd zijn; wij proberen het steeds opnieuw.</p>`}</div>
      <main class="work ${this.selected ? 'has-lead' : ''}">
        <section class="queue" aria-label="Leads">
          <wsp-inbox-beschikbaarheid .availability=${accountmanager.availability}></wsp-inbox-beschikbaarheid>
          <wsp-inbox-lijst .leads=${this.leads} .failed=${this.leadsFailed} .stage=${this.stage} .query=${this.query}
            .selected=${this.selected} .accountmanager=${accountmanager} .now=${this.now}
            @leads-asked=${this.#ask} @stage-chosen=${this.#chooseStage} @reload-leads=${this.#loadLeads}></wsp-inbox-lijst>
          ${this.#renderShortcuts()}
        </section>
        <section class="open" aria-label="Gekozen lead">${this.#renderLead(accountmanager)}</section>
      </main>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderShortcuts() {
    return html`<details class="shortcuts">
      <summary>Sneltoetsen</summary>
      <label class="choice">
        <input type="checkbox" .checked=${this.shortcuts} @change=${this.#switchShortcuts} /><span>Sneltoetsen gebruiken</span>
      </label>
      <dl>
        <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>volgende, vorige lead</dd></div>
        <div><dt><kbd>a</kbd></dt><dd>aannemen</dd></div>
        <div><dt><kbd>r</kbd></dt><dd>bericht schrijven</dd></div>
        <div><dt><kbd>/</kbd></dt><dd>zoeken</dd></div>
      </dl>
    </details>`;
  }

  #renderLead(accountmanager: SignedInAccountmanager) {
    if (!this.selected)
      return html`<p class="empty">Kies een lead om te zien wie het is en wat er gevraagd wordt.</p>`;
    return html`
      <a class="back" href="#/">Terug naar de lijst</a>
      ${this.lead ? this.#renderOpenLead(this.lead, accountmanager) : this.#renderNoLead()}
    `;
  }

  #renderOpenLead(lead: LeadDossier, { regions }: SignedInAccountmanager) {
    const regionName = (id: string) => regions.find((region) => region.id === id)?.name ?? id;
    return html`<wsp-inbox-lead .lead=${lead} .now=${this.now} .failure=${this.actionFailure} .regionName=${regionName}
      .act=${(action: LeadAction, request?: object) => this.#act(lead.id, action, request)}
      .tell=${(what: 'typing' | 'read', about?: object) => actOnLead(lead.id, what, about)}></wsp-inbox-lead>`;
  }

  #renderNoLead() {
    if (this.leadFailure === 'not-found')
      return html`<p class="empty" role="alert">Deze lead bestaat niet meer, of hoort bij een regio die u niet ziet.</p>`;
    if (this.leadFailure === 'failed')
      return html`<div class="empty" role="alert">
        <p>De lead kon niet worden geladen.</p>
        <button class="button secondary small" type="button" @click=${this.#loadLead}>Probeer opnieuw</button>
      </div>`;
    return html`<p class="empty" role="status">De lead wordt geladen</p>`;
  }

  readonly #begin = async (): Promise<void> => {
    this.signIn = { kind: 'unknown' };
    try {
      this.signIn = { kind: 'signed-in', accountmanager: await readSignedIn() };
    } catch (error) {
      if (isSignedOut(error)) await this.#showSignedOut();
      else this.signIn = { kind: 'failed' };
      return;
    }
    this.#followEvents();
    this.#followAddress();
    await this.#loadLeads();
  };

  async #showSignedOut(): Promise<void> {
    this.#following?.abort();
    this.leads = null;
    this.lead = null;
    this.signIn = { kind: 'signed-out', demoInvite: await readDemoInvite() };
  }

  readonly #signOut = async (): Promise<void> => {
    await signOut().catch(() => {});
    await this.#showSignedOut();
  };

  #followEvents(): void {
    this.#following = new AbortController();
    void followEventStream({
      url: INBOX_EVENTS,
      signal: this.#following.signal,
      onEvent: ({ event, data }) => {
        if (event === 'lead') this.#leadChanged((JSON.parse(data) as { leadId: string }).leadId);
      },
      onConnection: (connected) => this.#showConnection(connected),
      onRefused: () => void this.#showSignedOut(),
    });
  }

  readonly #networkChanged = (): void => this.#showConnection(navigator.onLine);

  /** What happened while there was no connection is read again. */
  #showConnection(connected: boolean): void {
    if (connected && !this.connected) this.#leadChanged(this.selected);
    this.connected = connected;
  }

  #leadChanged(leadId: string | null): void {
    clearTimeout(this.#reload);
    this.#reload = setTimeout(() => void this.#loadLeads(), RELOAD_MS);
    if (leadId && leadId === this.selected) void this.#loadLead();
  }

  readonly #loadLeads = async (): Promise<void> => {
    const known = new Set(this.leads?.map(({ id }) => id));
    try {
      const leads = await readLeads(this.query);
      const added = this.leads?.length
        ? leads.filter((lead) => !known.has(lead.id) && stageOf(lead) === 'new')
        : [];
      this.leads = leads;
      this.leadsFailed = false;
      if (added.length > 0 && this.query.q === '')
        this.announcement = `Nieuwe lead: ${added[0]!.contact.company}`;
    } catch (error) {
      if (isSignedOut(error)) await this.#showSignedOut();
      else this.leadsFailed = true;
    }
  };

  readonly #loadLead = async (): Promise<void> => {
    const id = this.selected;
    if (!id) return;
    try {
      const lead = await readLead(id);
      if (this.selected === id) this.lead = lead;
    } catch (error) {
      if (isSignedOut(error)) return this.#showSignedOut();
      if (this.selected === id) this.#showLeadFailure(error);
    }
  };

  /** A lead that is gone goes from the screen too; one that could not be read again stays. */
  #showLeadFailure(error: unknown): void {
    const isGone = error instanceof ApiProblem && error.status === 404;
    if (isGone) this.lead = null;
    this.leadFailure = isGone ? 'not-found' : 'failed';
  }

  readonly #followAddress = async (): Promise<void> => {
    const selected = /^#\/leads\/(.+)$/.exec(location.hash)?.[1] ?? null;
    const previous = this.selected;
    if (selected === previous) return;
    this.selected = selected;
    this.lead = null;
    this.leadFailure = null;
    this.actionFailure = '';
    await this.#loadLead();
    await this.updateComplete;
    if (selected) await this.#focusLead();
    else this.#list?.focusLead(previous);
  };

  async #focusLead(): Promise<void> {
    const detail = this.#detail;
    await detail?.updateComplete;
    detail?.focus();
  }

  async #act(id: string, action: LeadAction, request?: object): Promise<void> {
    this.actionFailure = '';
    try {
      await actOnLead(id, action, request);
      if (action === 'accept') this.#showAccepted();
    } catch (error) {
      if (!request) this.actionFailure = failureInWords(error);
      throw error;
    } finally {
      await Promise.all([this.#loadLead(), this.#loadLeads()]);
    }
  }

  #showAccepted(): void {
    this.announcement = 'U heeft deze lead aangenomen.';
    this.stage = 'busy';
  }

  get #list(): LeadList | null {
    return this.renderRoot.querySelector<LeadList>('wsp-inbox-lijst');
  }

  get #detail(): LeadDetail | null {
    return this.renderRoot.querySelector<LeadDetail>('wsp-inbox-lead');
  }

  readonly #ask = (event: CustomEvent<LeadQuery>): void => {
    this.query = event.detail;
    void this.#loadLeads();
  };

  readonly #chooseStage = (event: CustomEvent<LeadStage>): void => {
    this.stage = event.detail;
  };

  readonly #switchShortcuts = (event: Event): void => {
    this.shortcuts = (event.target as HTMLInputElement).checked;
    rememberShortcuts(this.shortcuts);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (!this.shortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (this.#doShortcut(event.key)) event.preventDefault();
  };

  #doShortcut(key: string): boolean {
    if (key === '/') this.#list?.focusSearch();
    else if (key === 'j' || key === 'k') this.#list?.goTo(key === 'j' ? 1 : -1);
    else if (key === 'r') this.#detail?.focusMessage();
    else return this.#detail?.startByKey(key) ?? false;
    return true;
  }
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

function failureInWords(error: unknown): string {
  if (error instanceof ApiProblem && error.kind === 'already-accepted') return `${error.detail}.`;
  return 'Dat is niet gelukt. Probeer het nog eens.';
}

/** Keys belong to the field somebody types in, also inside a shadow tree, and to an open dialog. */
function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && target.matches('input, textarea, select, dialog'));
}
