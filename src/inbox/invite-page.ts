import { Router } from 'express';
import { type Html, html } from '../http/html.ts';
import { requireOwnOrigin } from '../http/own-origin.ts';
import { type Page, sendPage } from '../http/page.ts';
import { hashToken } from '../http/token.ts';
import type { AccountmanagerStore, IdentityProvider } from './ports.ts';
import { type SignInSettings, signInByInvite } from './sign-in.ts';

/** The page behind an invite link. Only its button uses the link up, so that a mail scanner that opens it does not. */
export function invitePage(
  store: AccountmanagerStore,
  provider: Pick<IdentityProvider, 'name'> | null,
  settings: SignInSettings,
  now: () => Date,
): Router {
  const router = Router({ strict: true });
  router.get('/inbox/invite/:token', async (request, response) => {
    const isOpen = await store.isInviteOpen(hashToken(request.params.token), now());
    response.setHeader('Cache-Control', 'no-store');
    if (isOpen) sendPage(response, 200, signIn(request.params.token, provider));
    else sendPage(response, 410, VOID_INVITE);
  });
  router.post('/inbox/invite/:token', async (request, response) => {
    requireOwnOrigin(request, settings);
    response.setHeader('Cache-Control', 'no-store');
    if (await signInByInvite(store, request.params.token, response, settings, now())) {
      response.redirect(303, '/inbox/');
      return;
    }
    sendPage(response, 410, VOID_INVITE);
  });
  return router;
}

function signIn(token: string, provider: Pick<IdentityProvider, 'name'> | null): Page {
  return {
    title: 'Aanmelden bij de inbox',
    main: html`<div class="opening">
<h1>Aanmelden bij de inbox</h1>
${provider ? byProvider(token, provider) : html`<p>Met deze link meldt u zich eenmalig aan als accountmanager.</p>`}
<form method="post"><button type="submit">Aanmelden</button></form>
</div>`,
  };
}

function byProvider(token: string, { name }: Pick<IdentityProvider, 'name'>): Html {
  return html`<p>Meld u de eerste keer aan via deze link. Daarna kan het altijd met uw account van ${name}.</p>
<p><a href="/inbox/invite/${token}/start">Aanmelden met ${name}</a></p>
<p>Lukt dat niet? Met de knop meldt u zich eenmalig zonder dat account aan.</p>`;
}

/** For an invite that is unknown, used or expired. */
export const VOID_INVITE: Page = {
  title: 'Deze link werkt niet meer',
  main: html`<div class="opening">
<h1>Deze link werkt niet meer</h1>
<p>De link is gebruikt of ouder dan 24 uur. Vraag uw beheerder om een nieuwe.</p>
</div>`,
};
