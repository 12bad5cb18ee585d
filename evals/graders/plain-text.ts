/** A text as it is compared: lower case, and every kind of white space one space. */
export function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ');
}
