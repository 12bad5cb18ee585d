import { type Response, Router } from 'express';
import { DomainError } from '../../domain/errors.ts';
import type { HandoffState } from '../../domain/handoff.ts';
import { dutchDate, isoDateInAmsterdam } from '../../domain/iso-date.ts';
import type { AskedTransfer, LeadWithHandoff } from '../../domain/lead.ts';
import { withdrawHandoff } from '../../handoff/follow-up.ts';
import type { HandoffContext } from '../../handoff/offer-next.ts';
import type { HandoffStore, HandoffUnit, StatusLinkStore } from '../../handoff/ports.ts';
import { isOpen } from '../../handoff/states.ts';
import { answerTransfer } from '../../handoff/transfer-lead.ts';
import { type Html, html } from '../../http/html.ts';
import { requireOwnOrigin } from '../../http/own-origin.ts';
import { type Page, sendPage } from '../../http/page.ts';
import { hashToken } from '../../http/token.ts';

export interface StatusPageOptions {
  readonly links: StatusLinkStore;
  readonly handoffs: HandoffStore;
  findLead(leadId: string): Promise<LeadWithHandoff | null>;
  readonly regionName: (id: string) => string;
  readonly articleTitle: (id: string) => string;
  /** Own origins. */
  readonly origins: readonly string[];
  handoffContext(): HandoffContext;
}

/**
 * The page behind the link in an employer's mails. Opening it shows a button and nothing else, so that a mail scanner
 * learns nothing and withdraws nothing. Void as soon as the request is over.
 */
export function statusPage(options: StatusPageOptions): Router {
  const { links, handoffs, origins, handoffContext } = options;
  const find = async (token: string): Promise<LeadWithHandoff | null> => {
    const leadId = await links.findLead(hashToken(token), 'employer');
    const found = leadId === null ? null : await options.findLead(leadId);
    return found && isOpen(found.handoff.state) ? found : null;
  };
  const router = Router({ strict: true });
  router.get('/aanvraag/:token', async (request, response) => {
    const found = await find(request.params.token);
    send(response, found ? closedDoor(request.params.token) : VOID);
  });
  router.post('/aanvraag/:token', async (request, response) => {
    requireOwnOrigin(request, { origins });
    const { token } = request.params;
    const found = await find(token);
    send(response, found ? status(token, found, options) : VOID);
  });
  router.post('/aanvraag/:token/intrekken', async (request, response) => {
    requireOwnOrigin(request, { origins });
    const found = await find(request.params.token);
    const isWithdrawn =
      found !== null &&
      (await change(found, (unit) => withdrawHandoff(unit, 'asked for on the status page')));
    send(response, isWithdrawn ? withdrawn(found) : VOID);
  });
  for (const [path, answer] of [
    ['doorgeven', 'yes'],
    ['niet-doorgeven', 'no'],
  ] as const) {
    router.post(`/aanvraag/:token/${path}`, async (request, response) => {
      requireOwnOrigin(request, { origins });
      const { token } = request.params;
      const asked = await find(token);
      if (asked) await change(asked, (unit, context) => answerTransfer(unit, answer, context));
      const found = await find(token);
      send(response, found ? status(token, found, options) : VOID);
    });
  }
  return router;

  /** False when the request ended while the page was open. */
  async function change(
    { lead }: LeadWithHandoff,
    work: (unit: HandoffUnit, context: HandoffContext) => Promise<void>,
  ): Promise<boolean> {
    const context = handoffContext();
    try {
      await handoffs.change(lead.id, context.now, (unit) => work(unit, context));
      return true;
    } catch (error) {
      if (error instanceof DomainError && ['transition-refused', 'not-found'].includes(error.code))
        return false;
      throw error;
    }
  }
}

function send(response: Response, page: Page): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  sendPage(response, page === VOID ? 410 : 200, page);
}

function closedDoor(token: string): Page {
  return {
    title: 'Uw aanvraag',
    main: html`<div class="opening">
<h1>Uw aanvraag bij het werkgeversservicepunt</h1>
<p>Bekijk hier hoe het met uw aanvraag staat. U kunt uw aanvraag daarna ook intrekken.</p>
<form method="post" action="/aanvraag/${token}"><button type="submit">Bekijk mijn aanvraag</button></form>
</div>`,
  };
}

function status(
  token: string,
  { lead, handoff, askedTransfer }: LeadWithHandoff,
  { regionName, articleTitle }: StatusPageOptions,
): Page {
  const facts: [string, string][] = [
    ['Kenmerk', lead.reference],
    ['Onderwerp', articleTitle(lead.subject)],
    ['Werkgeversservicepunt', lead.regionId ? regionName(lead.regionId) : 'wordt nog bepaald'],
    ['Aangevraagd op', dutchDate(isoDateInAmsterdam(new Date(handoff.at)))],
  ];
  return {
    title: 'Zo staat het met uw aanvraag',
    main: html`<div class="opening">
<h1>Zo staat het met uw aanvraag</h1>
<p class="lead">${stateInWords(handoff.state, handoff.accountmanager?.name ?? null)}</p>
${handoff.promise ? html`<p>${handoff.promise.text}</p>` : null}
</div>
${askedTransfer ? transferQuestion(token, askedTransfer) : null}
<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<section aria-labelledby="intrekken">
<h2 id="intrekken">Aanvraag intrekken</h2>
<p>Heeft u geen hulp meer nodig? Trek uw aanvraag dan in. Er neemt dan niemand meer contact met u op.</p>
<form method="post" action="/aanvraag/${token}/intrekken"><button type="submit">Trek mijn aanvraag in</button></form>
</section>`,
  };
}

/** The same question as in the chat, with a button for each answer. */
function transferQuestion(token: string, { question, recipient }: AskedTransfer): Html {
  return html`<section aria-labelledby="doorgeven">
<h2 id="doorgeven">Mag uw vraag naar ${recipient}?</h2>
<p>${question}</p>
<form method="post" action="/aanvraag/${token}/doorgeven"><button type="submit">Ja, geef dit door</button></form>
<form method="post" action="/aanvraag/${token}/niet-doorgeven"><button type="submit">Nee, geef niets door</button></form>
</section>`;
}

function stateInWords(state: HandoffState, name: string | null): string {
  const who = name ?? 'Een accountmanager';
  if (state === 'accepted') return `${who} heeft uw aanvraag opgepakt.`;
  if (state === 'active') return `${who} is met u in gesprek, in de chat op de website.`;
  return 'Uw aanvraag staat open. Er heeft nog geen accountmanager gereageerd.';
}

function withdrawn({ lead }: LeadWithHandoff): Page {
  return {
    title: 'Uw aanvraag is ingetrokken',
    main: html`<div class="opening">
<h1>Uw aanvraag is ingetrokken</h1>
<p>Aanvraag ${lead.reference} is ingetrokken. Er neemt niemand meer contact met u op. U kunt altijd opnieuw om een medewerker
vragen: <a href="/">stel uw vraag</a>.</p>
</div>`,
  };
}

const VOID: Page = {
  title: 'Deze link werkt niet meer',
  main: html`<div class="opening">
<h1>Deze link werkt niet meer</h1>
<p>Uw aanvraag is afgerond, ingetrokken of gewist. Heeft u een nieuwe vraag? <a href="/">Stel uw vraag</a>.</p>
</div>`,
};
