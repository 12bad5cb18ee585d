import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem } from '../api-problem.ts';
import { followEventStream } from '../event-stream.ts';
import type { ServerSentEvent } from '../server-sent-events.ts';
import { type DelayedAction, delayedAction, UNDO_MS } from './delayed-action.ts';
import {
  actOnLead,
  inboxEventsAddress,
  isSignedOut,
  type LeadQuery,
  readLead,
  readLeads,
} from './inbox-client.ts';
import { type LeadAction, type LeadDossier, type ListedLead, stageOf } from './lead.ts';

/** Several changes at once are read with one request. */
const RELOAD_MS = 200;
/** The employer is told to type at most this long after the last sign of it. */
const TYPING_MS = 5_000;

/** Everything the inbox shows of leads. */
export interface DeskState {
  /** Null while they load. */
  readonly leads: readonly ListedLead[] | null;
  readonly leadsFailed: boolean;
  readonly query: LeadQuery;
  readonly selected: string | null;
  readonly lead: LeadDossier | null;
  readonly leadFailure: 'not-found' | 'failed' | null;
  /** Why the last action without a form did not happen. */
  readonly actionFailure: string;
  readonly delayed: DelayedAction | null;
  readonly connected: boolean;
  /** Names of colleagues who have the open lead open too. */
  readonly viewers: readonly string[];
  readonly isVisitorTyping: boolean;
}

/** Hears what a person must notice. */
export interface DeskListener {
  /** The sign-in is over. */
  signedOut(): void;
  /** A lead that nobody has taken yet. */
  arrived(lead: ListedLead): void;
  /** The employer wrote in a lead that the reader has. */
  wrote(lead: ListedLead): void;
}

const NOTHING: DeskState = {
  leads: null,
  leadsFailed: false,
  query: { region: '', mine: false, q: '' },
  selected: null,
  lead: null,
  leadFailure: null,
  actionFailure: '',
  delayed: null,
  connected: true,
  viewers: [],
  isVisitorTyping: false,
};

/** Keeps leads as the server has them, does actions, and follows what others do, also while another page is shown. */
export class LeadDesk implements ReactiveController {
  state: DeskState = NOTHING;

  readonly #host: ReactiveControllerHost;
  readonly #listener: DeskListener;
  readonly #underWay = new Set<LeadAction>();
  #isOpen = false;
  #following: AbortController | null = null;
  #lastEventId: string | null = null;
  #reload: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #undo: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, listener: DeskListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#networkChanged);
    window.addEventListener('offline', this.#networkChanged);
    window.addEventListener('pagehide', this.commit);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#networkChanged);
    window.removeEventListener('offline', this.#networkChanged);
    window.removeEventListener('pagehide', this.commit);
    void this.close();
  }

  /** Somebody is signed in: reads the leads and follows them. */
  async open(): Promise<void> {
    this.#isOpen = true;
    this.#follow(this.state.selected);
    await this.loadLeads();
  }

  /** Somebody signs out: what waits is done first, and nothing of the leads stays on the screen. */
  async close(): Promise<void> {
    await this.commit();
    this.#isOpen = false;
    this.#following?.abort();
    this.#lastEventId = null;
    clearTimeout(this.#reload);
    this.#change({ ...NOTHING, selected: this.state.selected });
  }

  ask(query: LeadQuery): Promise<void> {
    this.#change({ query });
    return this.loadLeads();
  }

  /** Shows a lead, or none. */
  async select(selected: string | null): Promise<void> {
    if (selected === this.state.selected) return;
    const none = { lead: null, leadFailure: null, actionFailure: '', viewers: [], isVisitorTyping: false };
    this.#change({ selected, ...none });
    if (!this.#isOpen) return;
    this.#follow(this.state.selected);
    await this.loadLead();
  }

  readonly loadLeads = async (): Promise<void> => {
    const { query } = this.state;
    try {
      const leads = await readLeads(query);
      if (this.state.query !== query) return;
      this.#tellArrivals(leads);
      this.#change({ leads, leadsFailed: false });
    } catch (error) {
      if (isSignedOut(error)) this.#listener.signedOut();
      else this.#change({ leadsFailed: true });
    }
  };

  readonly loadLead = async (): Promise<void> => {
    const id = this.state.selected;
    if (!id) return;
    try {
      const lead = await readLead(id);
      if (this.state.selected === id) this.#change({ lead, leadFailure: null });
    } catch (error) {
      if (isSignedOut(error)) this.#listener.signedOut();
      else if (this.state.selected === id) this.#showLeadFailure(error);
    }
  };

  /** Does something with the open lead, or lets it wait a moment. @throws ApiProblem what the server refused */
  async act(action: LeadAction, request?: object): Promise<void> {
    const { lead } = this.state;
    // A second click on the same button means the same thing.
    if (!lead || this.#underWay.has(action)) return;
    this.#underWay.add(action);
    try {
      await this.#act(lead, action, request);
    } finally {
      this.#underWay.delete(action);
    }
  }

  async #act(lead: LeadDossier, action: LeadAction, request?: object): Promise<void> {
    await this.commit();
    const delayed = delayedAction(lead, action, request ?? {});
    if (delayed) {
      this.#change({ delayed, actionFailure: '' });
      this.resume();
      return;
    }
    this.#change({ actionFailure: '' });
    try {
      await actOnLead(lead.id, action, request);
    } catch (error) {
      if (!request) this.#change({ actionFailure: failureInWords(error) });
      throw error;
    } finally {
      await Promise.all([this.loadLead(), this.loadLeads()]);
    }
  }

  /** Tells the employer of the open lead something on which nothing depends. */
  tell(what: 'typing' | 'read', about: object = {}): void {
    const { selected } = this.state;
    if (selected) actOnLead(selected, what, about).catch(() => {});
  }

  /** Takes back what waits. */
  readonly undo = (): void => {
    clearTimeout(this.#undo);
    this.#change({ delayed: null });
  };

  /** Does what waits now. */
  readonly commit = async (): Promise<void> => {
    const { delayed } = this.state;
    clearTimeout(this.#undo);
    if (!delayed) return;
    try {
      await actOnLead(delayed.leadId, delayed.action, delayed.request);
      this.#change({ delayed: null });
    } catch (error) {
      if (isSignedOut(error)) this.#listener.signedOut();
      else this.#change({ delayed: { ...delayed, failure: failureInWords(error) } });
    }
    if (this.#isOpen) await Promise.all([this.loadLead(), this.loadLeads()]);
  };

  /** Lets what waits wait longer: somebody is at its buttons. */
  readonly pause = (): void => clearTimeout(this.#undo);

  readonly resume = (): void => {
    clearTimeout(this.#undo);
    if (this.state.delayed && !this.state.delayed.failure) this.#undo = setTimeout(this.commit, UNDO_MS);
  };

  /** One stream for everything; it starts again with the lead that is open, after the last event it gave. */
  #follow(leadId: string | null): void {
    this.#following?.abort();
    this.#following = new AbortController();
    void followEventStream({
      url: inboxEventsAddress(leadId),
      lastEventId: this.#lastEventId,
      signal: this.#following.signal,
      onEvent: this.#hear,
      onConnection: (connected) => this.#showConnection(connected),
      // A lead that may not be seen refuses its own stream only.
      onRefused: () => (leadId ? this.#follow(null) : this.#listener.signedOut()),
    });
  }

  readonly #hear = ({ id, event, data }: ServerSentEvent): void => {
    this.#lastEventId = id ?? this.#lastEventId;
    const about = JSON.parse(data) as {
      leadId: string;
      what?: string;
      others?: readonly string[];
      sequence?: number;
    };
    if (event === 'lead') this.#leadChanged(about.leadId, about.what === 'visitor-wrote');
    if (about.leadId !== this.state.selected) return;
    if (event === 'viewing') this.#change({ viewers: about.others ?? [] });
    if (event === 'typing') this.#showTyping();
    if (event === 'read' && this.state.lead)
      this.#change({ lead: { ...this.state.lead, readByVisitor: about.sequence ?? 0 } });
  };

  #showTyping(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#change({ isVisitorTyping: false }), TYPING_MS);
    this.#change({ isVisitorTyping: true });
  }

  readonly #networkChanged = (): void => this.#showConnection(navigator.onLine);

  /** What happened while nobody listened is read again, unless the stream knows after what it goes on. */
  #showConnection(connected: boolean): void {
    const mayHaveMissed = connected && (!this.state.connected || this.#lastEventId === null);
    this.#change({ connected });
    if (mayHaveMissed && this.#isOpen) this.#leadChanged(this.state.selected, false);
  }

  #leadChanged(leadId: string | null, byVisitor: boolean): void {
    clearTimeout(this.#reload);
    this.#reload = setTimeout(() => void this.loadLeads(), RELOAD_MS);
    if (leadId && leadId === this.state.selected) {
      if (byVisitor) this.#change({ isVisitorTyping: false });
      void this.loadLead();
    }
    const lead = byVisitor ? this.state.leads?.find(({ id }) => id === leadId) : undefined;
    if (lead?.actions.includes('messages')) this.#listener.wrote(lead);
  }

  #tellArrivals(leads: readonly ListedLead[]): void {
    const { leads: before, query } = this.state;
    if (!before || query.q !== '') return;
    const known = new Set(before.map(({ id }) => id));
    const arrived = leads.find((lead) => !known.has(lead.id) && stageOf(lead) === 'new');
    if (arrived) this.#listener.arrived(arrived);
  }

  /** A lead that is gone goes from the screen too; one that could not be read again stays. */
  #showLeadFailure(error: unknown): void {
    const isGone = error instanceof ApiProblem && error.status === 404;
    this.#change(isGone ? { lead: null, leadFailure: 'not-found' } : { leadFailure: 'failed' });
  }

  #change(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }
}

function failureInWords(error: unknown): string {
  if (error instanceof ApiProblem && error.kind === 'already-accepted') return `${error.detail}.`;
  return 'Dat is niet gelukt. Probeer het nog eens.';
}
