import { html, LitElement, nothing } from 'lit';
import type { Availability } from '../../domain/accountmanager.ts';
import { controlStyles } from '../control-styles.ts';
import { themeStyles } from '../theme-styles.ts';
import { type InboxPage, leadAddress, settingsAddress } from './address.ts';
import { raiseAlert } from './alert.ts';
import {
  isSignedOut,
  type LeadQuery,
  type NamedRegion,
  readFailedDeliveries,
  readRegions,
  readSignedIn,
  readWayIn,
  type SignedInAccountmanager,
  signOut,
  type WayIn,
} from './inbox-client.ts';
import { inboxStyles } from './inbox-styles.ts';
import { type LeadAction, type LeadDossier, type LeadStage, type ListedLead, stageOf } from './lead.ts';
import { LeadDesk } from './lead-desk.ts';
import type { LeadDetail } from './lead-detail.ts';
import type { LeadList } from './lead-list.ts';
import { renderBusy, renderFailure } from './loading.ts';
import { forgetDrafts } from './message-drafts.ts';
import { renderNavigation, seesDeliveries } from './navigation.ts';
import { Shortcuts } from './shortcuts.ts';
import { ShownPage } from './shown-page.ts';
import { renderDoor, type SignIn } from './sign-in-door.ts';
import { hasUnsavedChanges } from './unsaved-changes.ts';

const CLOCK_MS = 30_000;
const TITLE = 'Inbox van het werkgeversservicepunt';

/** `<wsp-inbox>`: the accountmanager's whole page. Which page of it is shown stands in the address after `#`. */
export class InboxElement extends LitElement {
  static override properties = {
    signIn: { state: true },
    isSignInOver: { state: true },
    stage: { state: true },
    everywhere: { state: true },
    failedDeliveries: { state: true },
    announcement: { state: true },
    now: { state: true },
  };

  declare protected signIn: SignIn;
  /** What somebody changed on this page stays until it is saved or left. */
  declare protected isSignInOver: boolean;
  declare protected stage: LeadStage;
  /** All regions of the country: a lead may concern one that is not the reader's. */
  declare protected everywhere: readonly NamedRegion[];
  /** How many; a badge asks attention for them. */
  declare protected failedDeliveries: number;
  declare protected announcement: string;
  declare protected now: Date;
  readonly #desk: LeadDesk;
  readonly #shown = new ShownPage(this, (page, previous) => void this.#openPage(page, previous));
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.signIn = { kind: 'unknown' };
    this.isSignInOver = false;
    this.stage = 'new';
    this.everywhere = [];
    this.failedDeliveries = 0;
    this.announcement = '';
    this.now = new Date();
    this.#desk = new LeadDesk(this, {
      signedOut: () => void this.#signedOut(),
      arrived: (lead) => this.#tellArrived(lead),
      wrote: (lead) => this.#tellWrote(lead),
    });
    new Shortcuts(this, (key) => this.#doShortcut(key));
  }

  static override styles = [themeStyles, controlStyles, inboxStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('signed-out', this.#signedOut);
    this.#clock = setInterval(this.#tick, CLOCK_MS);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('signed-out', this.#signedOut);
    clearInterval(this.#clock);
  }

  protected override updated(): void {
    const waiting = this.#waiting;
    document.title = waiting > 0 ? `(${waiting}) ${TITLE}` : TITLE;
  }

  get #waiting(): number {
    return this.#desk.state.leads?.filter((lead) => stageOf(lead) === 'new').length ?? 0;
  }

  protected override render() {
    const { signIn } = this;
    return signIn.kind === 'signed-in'
      ? this.#renderInbox(signIn.accountmanager)
      : renderDoor(signIn, this.#begin);
  }

  #renderInbox(accountmanager: SignedInAccountmanager) {
    const { delayed } = this.#desk.state;
    return html`
      <header class="bar">
        <h1>Inbox</h1>
        ${renderNavigation(accountmanager, this.#pageFor(accountmanager).kind, {
          leads: this.#waiting,
          deliveries: this.failedDeliveries,
        })}
        <wsp-inbox-account .accountmanager=${accountmanager} @sign-out=${this.#signOut}></wsp-inbox-account>
      </header>
      <div role="status">${this.#renderTrouble()}</div>
      ${this.#renderPage(accountmanager)}
      ${
        delayed
          ? html`<wsp-inbox-ongedaan .delayed=${delayed} @delayed-undo=${this.#undo} @delayed-commit=${this.#commit}
              @delayed-pause=${this.#desk.pause} @delayed-resume=${this.#desk.resume}></wsp-inbox-ongedaan>`
          : nothing
      }
      ${
        this.#shown.isAsking
          ? html`<wsp-inbox-weggaan @leave-confirmed=${this.#shown.go} @leave-cancelled=${this.#shown.stay}></wsp-inbox-weggaan>`
          : nothing
      }
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderTrouble() {
    if (this.isSignInOver)
      return html`<p class="warning">U bent niet meer aangemeld. Uw wijzigingen staan er nog. Opslaan kan pas als u opnieuw bent aangemeld.</p>`;
    if (this.#desk.state.connected) return nothing;
    return html`<p class="warning">Geen verbinding. Wat u ziet kan verouderd zijn; wij proberen het steeds opnieuw.</p>`;
  }

  #renderPage(accountmanager: SignedInAccountmanager) {
    const page = this.#pageFor(accountmanager);
    switch (page.kind) {
      case 'leads':
        return this.#renderLeads(accountmanager);
      case 'deliveries':
        return html`<main class="page"><wsp-inbox-verzendingen @deliveries-counted=${this.#countDeliveries}></wsp-inbox-verzendingen></main>`;
      case 'insights':
        return html`<main class="page"><wsp-inbox-inzichten .regions=${accountmanager.regions}></wsp-inbox-inzichten></main>`;
      case 'settings':
        return html`<main class="page"><wsp-inbox-regio .accountmanager=${accountmanager}
          .region=${page.region} @region-chosen=${this.#chooseRegion}></wsp-inbox-regio></main>`;
    }
  }

  /** Who has no leads starts with what there is. */
  #pageFor({ may }: SignedInAccountmanager): InboxPage {
    const { page } = this.#shown;
    return page.kind === 'leads' && !may.includes('list-leads') ? { kind: 'settings', region: null } : page;
  }

  #renderLeads(accountmanager: SignedInAccountmanager) {
    const { leads, leadsFailed, query, selected } = this.#desk.state;
    return html`<main class="work ${selected ? 'has-lead' : ''}">
      <section class="queue" aria-label="Leads">
        <wsp-inbox-beschikbaarheid .availability=${accountmanager.availability}
          @availability-changed=${this.#changeAvailability}></wsp-inbox-beschikbaarheid>
        <wsp-inbox-lijst .leads=${leads} .failed=${leadsFailed} .stage=${this.stage} .query=${query}
          .selected=${selected} .accountmanager=${accountmanager} .now=${this.now}
          @leads-asked=${this.#ask} @stage-chosen=${this.#chooseStage} @reload-leads=${this.#reloadLeads}></wsp-inbox-lijst>
        <wsp-inbox-apparaat></wsp-inbox-apparaat>
      </section>
      <section class="open" aria-label="Gekozen lead">${this.#renderLead()}</section>
    </main>`;
  }

  #renderLead() {
    const { selected, lead } = this.#desk.state;
    if (!selected)
      return html`<p class="empty">Kies een lead om te zien wie het is en wat er gevraagd wordt.</p>`;
    return html`
      <a class="back" href="#/">Terug naar de lijst</a>
      ${lead ? this.#renderOpenLead(lead) : this.#renderNoLead()}
    `;
  }

  #renderOpenLead(lead: LeadDossier) {
    const { actionFailure, viewers, isVisitorTyping, delayed } = this.#desk.state;
    const regionName = (id: string) => this.everywhere.find((region) => region.id === id)?.name ?? id;
    const shown = delayed?.leadId === lead.id ? { ...lead, actions: [] } : lead;
    return html`<wsp-inbox-lead .lead=${shown} .now=${this.now} .failure=${actionFailure} .regionName=${regionName}
      .viewers=${viewers} .isVisitorTyping=${isVisitorTyping} .act=${this.#act}
      .tell=${(what: 'typing' | 'read', about?: object) => this.#desk.tell(what, about)}></wsp-inbox-lead>`;
  }

  #renderNoLead() {
    const { leadFailure } = this.#desk.state;
    if (leadFailure === 'not-found')
      return html`<p class="empty" role="alert">Deze lead bestaat niet meer, of hoort bij een regio die u niet ziet.</p>`;
    return leadFailure === 'failed'
      ? renderFailure('De lead kon niet worden geladen.', this.#reloadLead)
      : renderBusy('De lead wordt geladen');
  }

  /** The button that was pressed is gone, so focus goes to what it was for. */
  readonly #reloadLead = async (): Promise<void> => {
    await this.#desk.loadLead();
    await this.updateComplete;
    this.#detail?.focus();
  };

  readonly #reloadLeads = async (): Promise<void> => {
    await this.#desk.loadLeads();
    this.#list?.focusSearch();
  };

  readonly #begin = async (): Promise<void> => {
    this.signIn = { kind: 'unknown' };
    this.isSignInOver = false;
    try {
      const accountmanager = await readSignedIn();
      this.signIn = { kind: 'signed-in', accountmanager };
      void this.#countFailedDeliveries();
      void this.#readRegions(accountmanager);
      if (accountmanager.may.includes('list-leads')) await this.#openDesk();
    } catch (error) {
      if (isSignedOut(error)) await this.#showSignedOut();
      else this.signIn = { kind: 'failed' };
    }
  };

  async #readRegions({ regions }: SignedInAccountmanager): Promise<void> {
    this.everywhere = regions;
    this.everywhere = await readRegions().catch(() => regions);
  }

  async #openDesk(): Promise<void> {
    const { page } = this.#shown;
    if (page.kind === 'leads') await this.#desk.select(page.lead);
    await Promise.all([this.#desk.open(), this.#desk.loadLead()]);
  }

  async #showSignedOut(): Promise<void> {
    await this.#desk.close();
    forgetDrafts();
    const wayIn: WayIn = await readWayIn();
    this.signIn = { kind: 'signed-out', wayIn };
  }

  /** Nothing of the leads stays on the screen; settings that are not saved yet do. */
  readonly #signedOut = async (): Promise<void> => {
    if (this.#shown.page.kind === 'settings' && hasUnsavedChanges()) {
      await this.#desk.close();
      this.isSignInOver = true;
    } else await this.#showSignedOut();
  };

  readonly #signOut = ({ detail: everywhere }: CustomEvent<boolean>): void => {
    this.#shown.leave(async () => {
      await this.#desk.commit();
      await signOut(everywhere).catch(() => {});
      await this.#showSignedOut();
    });
  };

  readonly #tick = (): void => {
    this.now = new Date();
    if (!document.hidden) void this.#countFailedDeliveries();
  };

  async #countFailedDeliveries(): Promise<void> {
    if (this.signIn.kind !== 'signed-in' || !seesDeliveries(this.signIn.accountmanager)) return;
    const failed = await readFailedDeliveries().catch(() => null);
    if (failed) this.failedDeliveries = failed.length;
  }

  /** It is shown again after another page. */
  readonly #changeAvailability = ({ detail: availability }: CustomEvent<Availability>): void => {
    const { signIn } = this;
    if (signIn.kind === 'signed-in')
      this.signIn = { ...signIn, accountmanager: { ...signIn.accountmanager, availability } };
  };

  readonly #countDeliveries = ({ detail }: CustomEvent<number>): void => {
    this.failedDeliveries = detail;
  };

  async #openPage(page: InboxPage, previous: InboxPage): Promise<void> {
    if (this.isSignInOver) await this.#begin();
    await this.#desk.select(page.kind === 'leads' ? page.lead : null);
    await this.updateComplete;
    await this.#focusPage(page, previous);
  }

  /** Focus goes to what was opened: a lead, a page, or back to the lead in the list. */
  async #focusPage(page: InboxPage, previous: InboxPage): Promise<void> {
    if (page.kind === 'leads' && !page.lead) {
      this.#list?.focusLead(previous.kind === 'leads' ? previous.lead : null);
      return;
    }
    const opened =
      page.kind === 'leads' ? this.#detail : this.renderRoot.querySelector<LitElement>('main.page > *');
    await opened?.updateComplete;
    if (page.kind === 'leads' || page.kind !== previous.kind) opened?.focus();
  }

  readonly #act = async (action: LeadAction, request?: object): Promise<void> => {
    await this.#desk.act(action, request);
    if (action === 'contacted') this.announcement = 'U heeft contact gehad met deze werkgever.';
    if (action !== 'accept') return;
    this.announcement = 'U heeft deze lead aangenomen.';
    this.stage = 'busy';
  };

  readonly #commit = async (): Promise<void> => {
    await this.#desk.commit();
    await this.updateComplete;
    if (!this.#desk.state.delayed) this.#detail?.focus();
  };

  readonly #undo = (): void => {
    this.#desk.undo();
    this.announcement = 'Ongedaan gemaakt.';
    this.#detail?.focus();
  };

  #tellArrived(lead: ListedLead): void {
    this.announcement = `Nieuwe lead: ${lead.contact.company}`;
    raiseAlert({ title: 'Nieuwe lead', text: lead.subjectTitle, address: leadAddress(lead.id) });
  }

  #tellWrote(lead: ListedLead): void {
    if (lead.id !== this.#desk.state.selected)
      this.announcement = `Nieuw bericht van ${lead.contact.company}`;
    raiseAlert({
      title: 'Nieuw bericht van een werkgever',
      text: lead.subjectTitle,
      address: leadAddress(lead.id),
    });
  }

  get #list(): LeadList | null {
    return this.renderRoot.querySelector<LeadList>('wsp-inbox-lijst');
  }

  get #detail(): LeadDetail | null {
    return this.renderRoot.querySelector<LeadDetail>('wsp-inbox-lead');
  }

  readonly #ask = ({ detail }: CustomEvent<LeadQuery>): void => {
    void this.#desk.ask(detail);
  };

  readonly #chooseStage = ({ detail }: CustomEvent<LeadStage>): void => {
    this.stage = detail;
  };

  readonly #chooseRegion = ({ detail }: CustomEvent<string>): void => {
    location.hash = settingsAddress(detail);
  };

  #doShortcut(key: string): boolean {
    if (key === 'z' && this.#desk.state.delayed) this.#undo();
    else if (key === '/') this.#list?.focusSearch();
    else if (key === 'j' || key === 'k') this.#list?.goTo(key === 'j' ? 1 : -1);
    else if (key === 'r') this.#detail?.focusMessage();
    else return this.#detail?.startByKey(key) ?? false;
    return true;
  }
}
