import { type Response, Router } from 'express';
import { DomainError } from '../../domain/errors.ts';
import type { LeadWithHandoff } from '../../domain/lead.ts';
import { closeFromMailbox } from '../../handoff/follow-up.ts';
import type { HandoffContext } from '../../handoff/offer-next.ts';
import type { HandoffStore, StatusLinkStore } from '../../handoff/ports.ts';
import { html } from '../../http/html.ts';
import { requireOwnOrigin } from '../../http/own-origin.ts';
import { type Page, sendPage } from '../../http/page.ts';
import { hashToken } from '../../http/token.ts';

export interface DeskPageOptions {
  readonly links: StatusLinkStore;
  readonly handoffs: HandoffStore;
  findLead(leadId: string): Promise<LeadWithHandoff | null>;
  /** Own origins. */
  readonly origins: readonly string[];
  handoffContext(): HandoffContext;
}

/**
 * The page behind the link in the mail to the mailbox of a pool: whoever reads that mailbox need not have an account, and
 * says here that the employer was reached. Opening it changes nothing, and it says nothing of who asks.
 */
export function deskPage({ links, handoffs, findLead, origins, handoffContext }: DeskPageOptions): Router {
  const find = async (token: string): Promise<LeadWithHandoff | null> => {
    const leadId = await links.findLead(hashToken(token), 'desk');
    const found = leadId === null ? null : await findLead(leadId);
    return found?.handoff.state === 'requested' ? found : null;
  };
  const close = async ({ lead }: LeadWithHandoff): Promise<boolean> => {
    const context = handoffContext();
    try {
      await handoffs.change(lead.id, context.now, (unit) => closeFromMailbox(unit, context));
      return true;
    } catch (error) {
      // It was accepted or withdrawn while the page was open.
      if (error instanceof DomainError && ['transition-refused', 'not-found'].includes(error.code))
        return false;
      throw error;
    }
  };
  const router = Router({ strict: true });
  router.get('/lead/:token', async (request, response) => {
    const found = await find(request.params.token);
    send(response, found ? question(request.params.token, found) : VOID);
  });
  router.post('/lead/:token', async (request, response) => {
    requireOwnOrigin(request, { origins });
    const found = await find(request.params.token);
    send(response, found && (await close(found)) ? closed(found) : VOID);
  });
  return router;
}

function send(response: Response, page: Page): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  sendPage(response, page === VOID ? 410 : 200, page);
}

function question(token: string, { lead: { reference } }: LeadWithHandoff): Page {
  return {
    title: `Lead ${reference}`,
    main: html`<div class="opening">
<h1>Lead ${reference}</h1>
<p>Heeft u contact gehad met deze werkgever? Dan is de lead afgerond, en vragen we niemand anders meer.</p>
<form method="post" action="/lead/${token}"><button type="submit">Ja, ik heb contact gehad</button></form>
</div>`,
  };
}

function closed({ lead: { reference } }: LeadWithHandoff): Page {
  return {
    title: 'De lead is afgerond',
    main: html`<div class="opening">
<h1>De lead is afgerond</h1>
<p>Bij lead ${reference} staat nu dat u contact heeft gehad. De werkgever ziet dat ook.</p>
</div>`,
  };
}

const VOID: Page = {
  title: 'Deze link werkt niet meer',
  main: html`<div class="opening">
<h1>Deze link werkt niet meer</h1>
<p>Een accountmanager heeft de lead opgepakt, of de lead is afgerond, ingetrokken of gewist.</p>
</div>`,
};
