/** An address as a page writes it, perhaps relative to `base`; null where it may not be linked to or is no address at all. */
export function linkTargetFrom(url: string | null, base: string): string | null {
  return url && URL.canParse(url, base) ? linkTarget(new URL(url, base).href) : null;
}

/** The address when it is one a page may link to (http or https); anything else, such as `javascript:`, gives null. */
export function linkTarget(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
