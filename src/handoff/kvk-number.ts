/** Words that announce a number of the Kamer van Koophandel, and the number, with nothing but words between. */
const ANNOUNCED = /\b(?:kvk|kamer van koophandel)\b\D{0,30}?(\d(?:[ .]?\d){7})(?!\d)/i;

/** A whole text as a KVK number, or null when it has not the form of one: eight digits. */
export function parseKvk(text: string): string | null {
  const digits = text.replaceAll(/[\s.]/g, '');
  return /^\d{8}$/.test(digits) && Number(digits) > 0 ? digits : null;
}

/** The KVK number in a text that says that it is one. */
export function findKvk(text: string): string | null {
  const number = ANNOUNCED.exec(text)?.[1];
  return number === undefined ? null : parseKvk(number);
}

/** The text without its KVK number and the words that announce it. */
export function withoutKvk(text: string): string {
  return text.replace(ANNOUNCED, ' ');
}
