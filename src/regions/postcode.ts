/** A Dutch postcode as far as it was given. */
export interface Postcode {
  readonly pc4: string;
  /** Two capitals, or null when only the four digits were given. */
  readonly letters: string | null;
}

/** Reads a text that is a postcode and nothing else: `6602`, `6602 AB`, `6602ab`. */
export function parsePostcode(text: string): Postcode | null {
  const match = /^\s*(\d{4})\s?([a-z]{2})?\s*$/i.exec(text);
  return match ? { pc4: match[1]!, letters: match[2]?.toUpperCase() ?? null } : null;
}
