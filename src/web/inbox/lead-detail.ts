import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Citation } from '../../domain/citation.ts';
import type { Message } from '../../domain/conversation.ts';
import { dutchDate } from '../../domain/iso-date.ts';
import { languageInDutch } from '../../domain/language.ts';
import { controlStyles } from '../control-styles.ts';
import { linkTarget } from '../link-target.ts';
import { renderAnswerText, renderTypedText } from '../render-answer-text.ts';
import { themeStyles } from '../theme-styles.ts';
import { deadlineStyles } from './deadline-styles.ts';
import {
  ACTOR_NAMES,
  PREFERENCE_NAMES,
  REASON_NAMES,
  ROLE_NAMES,
  SECTOR_NAMES,
  SIZE_NAMES,
  STATE_NAMES,
} from './inbox-texts.ts';
import { type LeadAction, type LeadDossier, stageOf } from './lead.ts';
import { ACTION_DESCRIPTIONS, type ActionDescription } from './lead-action.ts';
import { leadDetailStyles } from './lead-detail-styles.ts';
import type { MessageComposer } from './message-composer.ts';
import { deadlineInWords, momentInWords } from './waiting-time.ts';

/** One lead with everything an accountmanager wants to see before a call, and what can be done with it. */
export class LeadDetail extends LitElement {
  static override properties = {
    lead: { attribute: false },
    act: { attribute: false },
    tell: { attribute: false },
    now: { attribute: false },
    failure: { attribute: false },
    regionName: { attribute: false },
    viewers: { attribute: false },
    isVisitorTyping: { attribute: false },
    asking: { state: true },
  };

  declare lead: LeadDossier;
  /** Does an action; rejects with what the server said. */
  declare act: (action: LeadAction, request?: object) => Promise<void>;
  /** Lets the employer see that somebody types or has read; nothing depends on it. */
  declare tell: (what: 'typing' | 'read', about?: object) => void;
  declare now: Date;
  /** Why the last action without a form did not happen. */
  declare failure: string;
  declare regionName: (id: string) => string;
  /** Names of colleagues who look at this lead too. */
  declare viewers: readonly string[];
  declare isVisitorTyping: boolean;
  declare protected asking: ActionDescription | null;
  #read = 0;

  constructor() {
    super();
    this.failure = '';
    this.asking = null;
    this.viewers = [];
    this.isVisitorTyping = false;
  }

  static override styles = [themeStyles, controlStyles, deadlineStyles, leadDetailStyles];

  protected override updated(): void {
    if (this.lead.actions.includes('messages')) this.#sayRead();
  }

  /** The employer sees that the newest message was read. */
  #sayRead(): void {
    const sequence = this.lead.transcript.at(-1)?.sequence ?? 0;
    if (sequence <= this.#read || document.hidden) return;
    this.#read = sequence;
    this.tell('read', { sequence });
  }

  readonly #useAnswer = (event: CustomEvent<string>): void => {
    this.renderRoot.querySelector<MessageComposer>('wsp-inbox-bericht')?.insert(event.detail);
  };

  /** Moves focus to the name of the company: a lead was opened. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Puts the cursor in the message field, when the lead has one. */
  focusMessage(): void {
    this.renderRoot.querySelector<MessageComposer>('wsp-inbox-bericht')?.focus();
  }

  /** Starts the action of a key; false when no action has it now. */
  startByKey(key: string): boolean {
    const description = this.#possible.find(({ shortcut }) => shortcut === key);
    if (description) this.#startAction(description);
    return description !== undefined;
  }

  get #possible(): readonly ActionDescription[] {
    return ACTION_DESCRIPTIONS.filter(({ action }) => this.lead.actions.includes(action));
  }

  protected override render() {
    const { lead } = this;
    return html`
      <article aria-labelledby="company">
        ${this.#renderHead()}
        <div class="columns ${lead.actions.includes('messages') ? 'talking' : ''}">
          <div class="brief">
            ${section('Samenvatting', html`<p>${lead.summary}</p>`)}
            ${lead.question ? section('Open vraag', html`<p>${lead.question}</p>`) : nothing}
          </div>
          <div class="side">
            ${section('Contact', this.#renderContact())}
            ${list('Waarom deze lead warm is', lead.warmth.reasons)}
            ${list('Waarom bij u', lead.routing[0]?.reasons ?? [])}
            ${lead.articles.length > 0 ? section('Wat al beantwoord is', this.#renderArticles()) : nothing}
            ${lead.notes.length > 0 ? section('Notities', this.#renderNotes()) : nothing}
            ${section('Verloop', this.#renderHistory())}
          </div>
          <div class="talk">
            ${this.#renderTranscript()}
            ${
              lead.actions.includes('messages')
                ? html`<wsp-inbox-voorstellen .leadId=${lead.id} @answer-chosen=${this.#useAnswer}></wsp-inbox-voorstellen>
                  <wsp-inbox-bericht .leadId=${lead.id} .send=${(message: object) => this.act('messages', message)}
                    @message-typing=${() => this.tell('typing')}></wsp-inbox-bericht>`
                : nothing
            }
          </div>
        </div>
      </article>
      ${this.asking ? this.#renderDialog(this.asking) : nothing}
    `;
  }

  #renderHead() {
    const { lead } = this;
    const regions = lead.regions.map(this.regionName).join(', ');
    return html`<header>
      <p class="hint">${[lead.reference, lead.subjectTitle, regions].filter(Boolean).join(' · ')}</p>
      <h2 id="company" tabindex="-1">${lead.contact.company}</h2>
      <p class="standing">
        <span class="state">${STATE_NAMES[lead.state]}</span>
        ${lead.deadline && ['requested', 'accepted'].includes(lead.state) ? this.#renderDeadline(lead.deadline) : nothing}
      </p>
      <div role="status">${this.#renderViewers()}</div>
      ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}
      ${this.#renderTransferAsked()}
      ${this.#renderActions()}
    </header>`;
  }

  /** Two people on one lead see each other before they do the same thing twice. */
  #renderViewers() {
    const { viewers } = this;
    if (viewers.length === 0) return nothing;
    const last = viewers.at(-1)!;
    const names = viewers.length === 1 ? last : `${viewers.slice(0, -1).join(', ')} en ${last}`;
    return html`<p class="viewers">${names} ${viewers.length === 1 ? 'heeft' : 'hebben'} deze lead ook open.</p>`;
  }

  /** The lead stays where it is until the employer agrees to the other region. */
  #renderTransferAsked() {
    const { transferAsked } = this.lead;
    if (!transferAsked || stageOf(this.lead) === 'done') return nothing;
    const { region, at, before } = transferAsked;
    return html`<p class="asked">
      <strong>Wacht op een ja van de werkgever.</strong>
      Sinds ${momentInWords(at)} is gevraagd of de lead naar de regio ${this.regionName(region)} mag. Komt er vóór
      ${momentInWords(before)} geen antwoord, dan blijft de lead hier.
    </p>`;
  }

  #renderDeadline(deadline: string) {
    const { text, urgency } = deadlineInWords(deadline, this.now);
    return html`<span class=${urgency}>reageren vóór ${momentInWords(deadline)} (${text})</span>`;
  }

  #renderActions() {
    if (this.#possible.length === 0) return nothing;
    return html`<div class="actions" role="group" aria-label="Wat u kunt doen">
      ${this.#possible.map(
        (description) => html`<button type="button" id="action-${description.action}"
          class="button small ${description.emphasis === 'primary' ? '' : 'secondary'}"
          @click=${() => this.#startAction(description)}>${description.label}</button>`,
      )}
    </div>`;
  }

  #renderDialog(description: ActionDescription) {
    return html`<wsp-inbox-actie .description=${description} .lead=${this.lead}
      .act=${(request: object) => this.act(description.action, request)}
      @action-done=${this.#endAction} @action-cancelled=${this.#endAction}></wsp-inbox-actie>`;
  }

  #renderContact() {
    const { contact, prefer, when, sector, size, sites, language } = this.lead;
    return html`<dl>
      ${term('Naam', contact.name)}
      ${term('Telefoon', contact.phone ? html`<a href="tel:${contact.phone}">${contact.phone}</a>` : null)}
      ${term('E-mail', contact.email ? html`<a href="mailto:${contact.email}">${contact.email}</a>` : null)}
      ${term('Wil graag', PREFERENCE_NAMES[prefer])} ${term('Wanneer', when)}
      ${term('KVK-nummer', contact.kvk)} ${term('Taal', language === 'nl' ? null : languageInDutch(language))}
      ${term('Gemeente', contact.municipality)} ${term('Sector', sector && (SECTOR_NAMES[sector] ?? sector))} ${term('Grootte', size && (SIZE_NAMES[size] ?? size))}
      ${term('Vestigingen', sites.map(({ municipality }) => municipality).join(', ') || null)}
    </dl>`;
  }

  #renderArticles() {
    const { articles, turns } = this.lead;
    const citations = turns.flatMap((turn) => turn.citations);
    return html`<ul class="articles">
      ${articles.map(({ id, title }) => html`<li>${renderArticle(title, sourcesOf(id, citations))}</li>`)}
    </ul>`;
  }

  #renderNotes() {
    return html`<ul class="notes">${this.lead.notes.map(
      ({ text, at, by }) => html`<li><p>${text}</p><p class="hint">${by}, ${momentInWords(at)}</p></li>`,
    )}</ul>`;
  }

  #renderHistory() {
    return html`<ol class="history">${this.lead.history.map(
      ({ to, by, reason, at }) => html`<li>
        <span class="hint">${momentInWords(at)}</span> ${STATE_NAMES[to]}, door ${ACTOR_NAMES[by] ?? by}${reason ? ` (${REASON_NAMES[reason] ?? reason})` : ''}
      </li>`,
    )}</ol>`;
  }

  #renderTranscript() {
    const messages = this.lead.transcript.filter(({ text }) => text !== '');
    const read = this.#lastRead;
    return section(
      'Gesprek',
      html`<ol class="transcript">${repeat(
        messages,
        ({ id }) => id,
        (message) => this.#renderMessage(message, message === read),
      )}</ol>
      <p class="hint typing" role="status">${this.isVisitorTyping ? 'De werkgever typt' : nothing}</p>`,
    );
  }

  /** The newest message of an accountmanager that the employer has read. */
  get #lastRead(): Message | undefined {
    const { transcript, readByVisitor } = this.lead;
    return transcript.findLast(
      ({ role, sequence }) => role === 'accountmanager' && sequence <= readByVisitor,
    );
  }

  #renderMessage(message: Message, isLastRead: boolean): TemplateResult {
    const { role, text, author, at } = message;
    const isAnswer = role === 'assistant' || role === 'notice';
    return html`<li class=${role}>
      <p class="hint"><strong>${author?.name ?? ROLE_NAMES[role]}</strong> ${momentInWords(at)}</p>
      <div class="text" lang=${message.language ?? this.#languageOf(message)}>${isAnswer ? renderAnswerText(text, renderMark) : html`<p class="typed">${renderTypedText(text)}</p>`}</div>
      ${role === 'assistant' ? this.#renderSources(message) : nothing}
      ${isLastRead ? html`<p class="hint">Gelezen door de werkgever</p>` : nothing}
    </li>`;
  }

  /** Of an answer; what else is said is Dutch as far as we know. */
  #languageOf({ turnId }: Message): string {
    const turn = this.lead.turns.find(({ id }) => id === turnId);
    return turn?.english === 'all' ? 'en' : 'nl';
  }

  #renderSources({ turnId }: Message) {
    const citations = this.lead.turns.find(({ id }) => id === turnId)?.citations ?? [];
    if (citations.length === 0) return nothing;
    return html`<details>
      <summary>${citations.length === 1 ? '1 bron' : `${citations.length} bronnen`}</summary>
      <ol>${citations.map((citation) => html`<li value=${citation.mark}>${renderSource(citation)}</li>`)}</ol>
    </details>`;
  }

  #startAction(description: ActionDescription): void {
    if (description.fields.length > 0) this.asking = description;
    else this.act(description.action).catch(() => {});
  }

  readonly #endAction = async (): Promise<void> => {
    const action = this.asking?.action;
    this.asking = null;
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>(`#action-${action}`);
    if (button) button.focus();
    else this.focus();
  };
}

function section(title: string, content: TemplateResult): TemplateResult {
  return html`<section><h3>${title}</h3>${content}</section>`;
}

function list(title: string, lines: readonly string[]) {
  if (lines.length === 0) return nothing;
  return section(title, html`<ul class="reasons">${lines.map((line) => html`<li>${line}</li>`)}</ul>`);
}

function term(name: string, value: unknown) {
  return value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;
}

function renderMark(mark: number): TemplateResult {
  return html`<sup>[${mark}]</sup>`;
}

function renderArticle(title: string, sources: readonly Citation[]) {
  return html`<strong>${title}</strong>${sources.map((source) => html`<div>${renderSource(source)}</div>`)}`;
}

/** What was cited of an article, each address once. */
function sourcesOf(articleId: string, citations: readonly Citation[]): Citation[] {
  const own = citations.filter((citation) => citation.articleId === articleId);
  return [...new Map(own.map((citation) => [citation.url, citation])).values()];
}

function renderSource({ title, url, publisher, checkedOn }: Citation) {
  const target = linkTarget(url);
  return html`${
    target ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${title}</a>` : title
  } <span class="hint">${publisher}, gecontroleerd op ${dutchDate(checkedOn)}</span>`;
}
