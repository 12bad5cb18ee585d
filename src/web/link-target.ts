/** The address when it is one a page may link to (http or https); anything else, such as `javascript:`, gives null. */
export function linkTarget(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
