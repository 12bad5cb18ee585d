import type { Request, Response } from 'express';
import type { Accountmanager } from '../domain/accountmanager.ts';
import { clearCookie, readCookie, setCookie } from '../http/cookie.ts';
import { HttpProblem } from '../http/problem.ts';
import { hashToken, newToken } from '../http/token.ts';
import type { AccountmanagerStore, KeptSignIn } from './ports.ts';

const HOUR_MS = 3_600_000;
const INVITE_HOURS = 24;
const SIGN_IN_HOURS = 12;
const COOKIE = 'inbox';

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
  settings: SignInSettings,
  now: Date,
): Promise<boolean> {
  const signIn = newSignIn(now);
  if (!(await store.useInvite(hashToken(inviteToken), signIn.kept, now))) return false;
  signIn.give(response, settings);
  return true;
}

/** A sign-in to be: what is kept of it, and how the browser gets its half once it is kept. */
export function newSignIn(now: Date): {
  readonly kept: KeptSignIn;
  give(response: Response, settings: SignInSettings): void;
} {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SIGN_IN_HOURS * HOUR_MS);
  return {
    kept: { tokenHash: hashToken(token), expiresAt },
    give(response, { publicUrl }) {
      setCookie(response, publicUrl, { name: COOKIE, value: token, expires: expiresAt });
    },
  };
}

/** Who sends a request. @throws HttpProblem 401 when nobody is signed in */
export async function signedIn(
  store: AccountmanagerStore,
  request: Request,
  { publicUrl }: SignInSettings,
  now: Date,
): Promise<Accountmanager> {
  const token = readCookie(request, publicUrl, COOKIE);
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
  const token = readCookie(request, publicUrl, COOKIE);
  if (token) await store.endSignIn(hashToken(token));
  clearCookie(response, publicUrl, COOKIE);
}
