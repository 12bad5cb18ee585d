import { type Response, Router } from 'express';
import { z } from 'zod';
import { clearCookie, readCookie, setCookie } from '../http/cookie.ts';
import { html } from '../http/html.ts';
import { type Page, sendPage } from '../http/page.ts';
import { hashToken } from '../http/token.ts';
import { VOID_INVITE } from './invite-page.ts';
import type { AccountmanagerStore, Identity, IdentityProvider } from './ports.ts';
import { newSignIn, type SignInSettings } from './sign-in.ts';

export interface SignInPagesOptions {
  readonly store: AccountmanagerStore;
  /** Null when invites are the only way in. */
  readonly provider: IdentityProvider | null;
  readonly settings: SignInSettings;
  now(): Date;
  /** Hears why a sign-in at the provider failed, which the page does not say. */
  report(error: unknown): void;
}

/** How long somebody may take at the provider. */
const AWAY_MS = 10 * 60_000;
const COOKIE = 'sign-in';

/** What the browser keeps while its owner is at the provider. */
const away = z.strictObject({
  check: z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** Token of the invite that this sign-in uses up. */
  invite: z.string().nullable(),
});

/**
 * Signing in at the provider of the organisation. Leaving is an ordinary link, because browsers let no form of ours lead
 * elsewhere; it changes nothing, and only coming back uses an invite up.
 */
export function signInPages(options: SignInPagesOptions): Router {
  const { store, provider, now } = options;
  const router = Router({ strict: true });
  router.get('/inbox/sign-in', (_request, response) => {
    send(response, 200, provider ? signInPage(provider.name) : BY_INVITE);
  });
  if (!provider) return router;
  router.get('/inbox/sign-in/start', (_request, response) => leave(response, provider, null, options));
  router.get('/inbox/invite/:token/start', async (request, response) => {
    const { token } = request.params;
    if (await store.isInviteOpen(hashToken(token), now())) await leave(response, provider, token, options);
    else send(response, 410, VOID_INVITE);
  });
  router.get('/inbox/sign-in/callback', async (request, response) => {
    const cookie = readCookie(request, options.settings.publicUrl, COOKIE);
    clearCookie(response, options.settings.publicUrl, COOKIE);
    const query = request.originalUrl.split('?')[1] ?? '';
    await comeBack(response, provider, { cookie, query }, options);
  });
  return router;
}

async function leave(
  response: Response,
  provider: IdentityProvider,
  invite: string | null,
  { settings, now, report }: SignInPagesOptions,
): Promise<void> {
  try {
    const { address, check } = await provider.begin();
    const value = Buffer.from(JSON.stringify({ check, invite })).toString('base64url');
    setCookie(response, settings.publicUrl, {
      name: COOKIE,
      value,
      expires: new Date(now().getTime() + AWAY_MS),
    });
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, address);
  } catch (error) {
    report(error);
    send(response, 503, UNREACHABLE);
  }
}

async function comeBack(
  response: Response,
  provider: IdentityProvider,
  { cookie, query }: { cookie: string | undefined; query: string },
  options: SignInPagesOptions,
): Promise<void> {
  const left = readAway(cookie);
  if (!left) {
    send(response, 400, FAILED);
    return;
  }
  let identity: Identity;
  try {
    identity = await provider.finish(query, left.check);
  } catch (error) {
    options.report(error);
    send(response, 400, FAILED);
    return;
  }
  await admit(response, identity, left.invite, options);
}

/** Only who an accountmanager is bound to gets in: never an e-mail address that the provider tells. */
async function admit(
  response: Response,
  identity: Identity,
  invite: string | null,
  { store, settings, now }: SignInPagesOptions,
): Promise<void> {
  const signIn = newSignIn(now());
  const outcome =
    invite === null
      ? await store.signInAs(identity, signIn.kept, now())
      : await store.bindByInvite(hashToken(invite), identity, signIn.kept, now());
  if (outcome === 'signed-in') {
    signIn.give(response, settings);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, '/inbox/');
    return;
  }
  if (outcome === 'invite-void') send(response, 410, VOID_INVITE);
  else send(response, 403, outcome === 'unknown' ? UNKNOWN : BOUND_OTHERWISE);
}

function readAway(cookie: string | undefined): z.infer<typeof away> | null {
  try {
    return away.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()));
  } catch {
    return null;
  }
}

function send(response: Response, status: number, page: Page): void {
  response.setHeader('Cache-Control', 'no-store');
  sendPage(response, status, page);
}

function signInPage(name: string): Page {
  return {
    title: 'Aanmelden bij de inbox',
    main: html`<div class="opening">
<h1>Aanmelden bij de inbox</h1>
<p><a href="/inbox/sign-in/start">Aanmelden met ${name}</a></p>
<p>Is dit de eerste keer? Open dan de link in uw uitnodiging.</p>
</div>`,
  };
}

const BY_INVITE: Page = {
  title: 'Aanmelden bij de inbox',
  main: html`<div class="opening">
<h1>Aanmelden bij de inbox</h1>
<p>U meldt zich aan met een link. Vraag uw beheerder om een nieuwe.</p>
</div>`,
};

const RETRY = html`<p><a href="/inbox/sign-in">Probeer het opnieuw</a>.</p>`;

const FAILED: Page = {
  title: 'Aanmelden is niet gelukt',
  main: html`<div class="opening">
<h1>Aanmelden is niet gelukt</h1>
<p>Het aanmelden is afgebroken of duurde te lang.</p>
${RETRY}
</div>`,
};

const UNREACHABLE: Page = {
  title: 'Aanmelden kan nu niet',
  main: html`<div class="opening">
<h1>Aanmelden kan nu niet</h1>
<p>De aanmelddienst van uw organisatie antwoordt niet.</p>
${RETRY}
</div>`,
};

const UNKNOWN: Page = {
  title: 'U heeft nog geen toegang',
  main: html`<div class="opening">
<h1>U heeft nog geen toegang</h1>
<p>Dit account hoort bij geen accountmanager. Vraag uw beheerder om een uitnodiging en open de link daarin.</p>
</div>`,
};

const BOUND_OTHERWISE: Page = {
  title: 'Deze uitnodiging past niet bij dit account',
  main: html`<div class="opening">
<h1>Deze uitnodiging past niet bij dit account</h1>
<p>De accountmanager of dit account is al aan een ander gekoppeld. Vraag uw beheerder om hulp. De uitnodiging blijft geldig.</p>
</div>`,
};
