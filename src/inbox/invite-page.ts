import { Router } from 'express';
import { html } from '../http/html.ts';
import { requireOwnOrigin } from '../http/own-origin.ts';
import { type Page, sendPage } from '../http/page.ts';
import { hashToken } from '../http/token.ts';
import type { AccountmanagerStore } from './ports.ts';
import { type SignInSettings, signInByInvite } from './sign-in.ts';

/** The page behind an invite link. Only its button uses the link up, so that a mail scanner that opens it does not. */
export function invitePage(store: AccountmanagerStore, settings: SignInSettings, now: () => Date): Router {
  const router = Router({ strict: true });
  router.get('/inbox/invite/:token', async (request, response) => {
    const isOpen = await store.isInviteOpen(hashToken(request.params.token), now());
    response.setHeader('Cache-Control', 'no-store');
    if (isOpen) sendPage(response, 200, SIGN_IN);
    else sendPage(response, 410, VOID);
  });
  router.post('/inbox/invite/:token', async (request, response) => {
    requireOwnOrigin(request, settings);
    response.setHeader('Cache-Control', 'no-store');
    if (await signInByInvite(store, request.params.token, response, settings, now())) {
      response.redirect(303, '/inbox/');
      return;
    }
    sendPage(response, 410, VOID);
  });
  return router;
}

const SIGN_IN: Page = {
  title: 'Aanmelden bij de inbox',
  main: html`<div class="opening">
<h1>Aanmelden bij de inbox</h1>
<p>Met deze link meldt u zich eenmalig aan als accountmanager.</p>
<form method="post"><button type="submit">Aanmelden</button></form>
</div>`,
};

const VOID: Page = {
  title: 'Deze link werkt niet meer',
  main: html`<div class="opening">
<h1>Deze link werkt niet meer</h1>
<p>De link is gebruikt of ouder dan 24 uur. Vraag uw beheerder om een nieuwe.</p>
</div>`,
};
