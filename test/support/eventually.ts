/** What a killed process held goes out in that time; a slow machine may need longer. */
const PATIENCE_MS = 45_000;
const LOOK_AGAIN_MS = 25;

/**
 * Looks until there is something to see and gives it: waiting for a state, never for a number of seconds.
 * @throws when `what` has not come about within half a minute
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  patience = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${patience / 1000} s for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
