/**
 * Where a value holds a text that cannot be kept: PostgreSQL refuses zero characters and halves of characters.
 * @returns the path of the first such field, `''` for the value itself, and undefined when all is well
 */
export function unreadableField(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unreadableField(part, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
