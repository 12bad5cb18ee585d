import type { Request, Response } from 'express';

/** A cookie for our own pages only. Plain http, on this machine alone, has to do without the prefix that browsers guard. */
function fullName(publicUrl: string, name: string): string {
  return isSecure(publicUrl) ? `__Host-${name}` : name;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

export function setCookie(
  response: Response,
  publicUrl: string,
  { name, value, expires }: { name: string; value: string; expires: Date },
): void {
  response.cookie(fullName(publicUrl, name), value, {
    httpOnly: true,
    secure: isSecure(publicUrl),
    sameSite: 'lax',
    path: '/',
    expires,
  });
}

/** Takes a cookie away from the browser. */
export function clearCookie(response: Response, publicUrl: string, name: string): void {
  setCookie(response, publicUrl, { name, value: '', expires: new Date(0) });
}

/** The value that a browser sent; undefined when it has none. */
export function readCookie(request: Request, publicUrl: string, name: string): string | undefined {
  const prefix = `${fullName(publicUrl, name)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
}
