import type { Request, Response } from 'express';
import type { Accountmanager } from '../domain/accountmanager.ts';
import { HttpProblem } from '../http/problem.ts';
import { hashToken, newToken } from '../http/token.ts';
import type { AccountmanagerStore } from './ports.ts';

const HOUR_MS = 3_600_000;
const INVITE_HOURS = 24;
const SIGN_IN_HOURS = 12;

/** Where browsers reach us, and from which origins their changing requests may come. */
export interface SignInSettings {
  readonly publicUrl: string;
  /** Own origins; in demo mode also the other spelling of loopback. */
  readonly origins: readonly string[];
}

/** Makes an invite link for an accountmanager; only its hash is kept. */
export async function createInvite(
  store: AccountmanagerStore,
  accountmanager: Accountmanager,
  publicUrl: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await store.saveInvite({
    tokenHash: hashToken(token),
    accountmanagerId: accountmanager.id,
    expiresAt: new Date(now.getTime() + INVITE_HOURS * HOUR_MS),
  });
  return `${publicUrl}/inbox/invite/${token}`;
}

/**
 * Uses an invite up and sets the cookie of a sign-in.
 * @returns false when the invite is unknown, used or expired
 */
export async function signInByInvite(
  store: AccountmanagerStore,
  inviteToken: string,
  response: Response,
  { publicUrl }: SignInSettings,
  now: Date,
): Promise<boolean> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SIGN_IN_HOURS * HOUR_MS);
  const accountmanager = await store.useInvite(
    hashToken(inviteToken),
    { tokenHash: hashToken(token), expiresAt },
    now,
  );
  if (!accountmanager) return false;
  setCookie(response, publicUrl, token, expiresAt);
  return true;
}

/** Who sends a request. @throws HttpProblem 401 when nobody is signed in */
export async function signedIn(
  store: AccountmanagerStore,
  request: Request,
  { publicUrl }: SignInSettings,
  now: Date,
): Promise<Accountmanager> {
  const token = cookieOf(request, publicUrl);
  const accountmanager = token ? await store.findBySignIn(hashToken(token), now) : null;
  if (!accountmanager) throw new HttpProblem(401, 'not-signed-in', 'sign in with an invite link');
  return accountmanager;
}

/** Ends a sign-in. */
export async function signOut(
  store: AccountmanagerStore,
  request: Request,
  response: Response,
  { publicUrl }: SignInSettings,
): Promise<void> {
  const token = cookieOf(request, publicUrl);
  if (token) await store.endSignIn(hashToken(token));
  setCookie(response, publicUrl, '', new Date(0));
}

/** Browsers take `__Host-` cookies only over https, so plain http on this machine goes without. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-inbox' : 'inbox';
}

function setCookie(response: Response, publicUrl: string, token: string, expires: Date): void {
  response.cookie(cookieName(publicUrl), token, {
    httpOnly: true,
    secure: publicUrl.startsWith('https:'),
    sameSite: 'lax',
    path: '/',
    expires,
  });
}

function cookieOf(request: Request, publicUrl: string): string | undefined {
  const prefix = `${cookieName(publicUrl)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
}
