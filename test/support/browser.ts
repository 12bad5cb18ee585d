/** A page as somebody sees it after all redirects. */
export interface SeenPage {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** Follows links and redirects and keeps cookies per host, as a browser does. */
export interface Browser {
  open(url: string): Promise<SeenPage>;
  /** Goes on until a redirect leads to an address that fits, and gives that address without opening it. */
  openUntil(url: string, stop: (url: string) => boolean): Promise<string>;
  /** What would be sent as `Cookie` to an address. */
  cookies(url: string): string;
}

/** `served` says where a public origin is really listening. */
export function newBrowser(served: (url: string) => string): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jar = (url: string): Map<string, string> => {
    const { host } = new URL(url);
    const kept = jars.get(host) ?? new Map<string, string>();
    jars.set(host, kept);
    return kept;
  };
  const cookies = (url: string): string =>
    [...jar(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  const visit = async (url: string): Promise<{ response: Response; next: string | null }> => {
    const response = await fetch(served(url), { redirect: 'manual', headers: { cookie: cookies(url) } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '') jar(url).delete(name!);
      else jar(url).set(name!, value!);
    }
    const location = response.headers.get('location');
    return { response, next: location === null ? null : new URL(location, url).href };
  };
  return {
    cookies,
    async open(url) {
      for (let at = url; ; ) {
        const { response, next } = await visit(at);
        if (next === null) return { url: at, status: response.status, text: await response.text() };
        at = next;
      }
    },
    async openUntil(url, stop) {
      for (let at = url; ; ) {
        if (stop(at)) return at;
        const { response, next } = await visit(at);
        if (next === null) throw new Error(`${at} leads no further: ${response.status}`);
        at = next;
      }
    },
  };
}
