import { Router } from 'express';
import { hashToken } from '../http/token.ts';
import type { AccountmanagerStore } from './ports.ts';
import { requireOwnOrigin, type SignInSettings, signInByInvite } from './sign-in.ts';

/** The page behind an invite link. Only its button uses the link up, so that a mail scanner that opens it does not. */
export function invitePage(store: AccountmanagerStore, settings: SignInSettings, now: () => Date): Router {
  const router = Router({ strict: true });
  router.get('/inbox/invite/:token', async (request, response) => {
    const isOpen = await store.isInviteOpen(hashToken(request.params.token), now());
    response.status(isOpen ? 200 : 410).setHeader('Cache-Control', 'no-store');
    response.type('html').send(isOpen ? page(SIGN_IN) : page(VOID));
  });
  router.post('/inbox/invite/:token', async (request, response) => {
    requireOwnOrigin(request, settings);
    response.setHeader('Cache-Control', 'no-store');
    if (await signInByInvite(store, request.params.token, response, settings, now())) {
      response.redirect(303, '/inbox/');
      return;
    }
    response.status(410).type('html').send(page(VOID));
  });
  return router;
}

const SIGN_IN = `<h1>Aanmelden bij de inbox</h1>
<p>Met deze link meldt u zich eenmalig aan als accountmanager.</p>
<form method="post"><button type="submit">Aanmelden</button></form>`;

const VOID = `<h1>Deze link werkt niet meer</h1>
<p>De link is gebruikt of ouder dan 24 uur. Vraag uw beheerder om een nieuwe.</p>`;

function page(main: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inbox</title>
<link rel="stylesheet" href="/invite.css">
</head>
<body><main>${main}</main></body>
</html>
`;
}
