import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const MARKDOWN_LINK = /\]\(/;
const MARKUP = /<[a-z!/][^>]*>/i;
const WEB_ADDRESS =
  /\bhttps?:\/\/[^\s)\]]+|\b(?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|info|example|be|de|io)\b(?:\/[^\s)\]]*)?/gi;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<![\w€,.])(?:\+\d{2}|0)[\d\s().-]{7,}\d|(?<![\w€,.])(?:0800|0900|14)[\s-]?\d{3,}/g;

/** Links, e-mail addresses and phone numbers stand literally in the evidence; markup does not stand there at all. */
export function groundContacts(sentence: string, evidence: readonly Evidence[]): Verdict {
  if (MARKDOWN_LINK.test(sentence) || MARKUP.test(sentence)) {
    return fail('links with a text of their own and markup are not allowed');
  }
  const given = evidence.map(({ original }) => original);
  const missing = (read: (text: string) => string[]): string | undefined =>
    read(sentence).find((contact) => !given.some((text) => read(text).includes(contact)));
  const contact = missing(emailsIn) ?? missing(addressesIn) ?? missing(phonesIn);
  return contact === undefined ? PASS : fail(`'${contact}' is not in the evidence`);
}

/** A text in which no link, e-mail address or phone number is left. */
export function withoutContacts(text: string): string {
  return text.replaceAll(EMAIL, ' ').replaceAll(WEB_ADDRESS, ' ').replaceAll(PHONE, ' ');
}

function emailsIn(text: string): string[] {
  return (text.match(EMAIL) ?? []).map((email) => email.toLowerCase());
}

function addressesIn(text: string): string[] {
  return (text.replaceAll(EMAIL, ' ').match(WEB_ADDRESS) ?? []).map((address) =>
    address
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[.,;:!?/]+$/, ''),
  );
}

function phonesIn(text: string): string[] {
  return (text.match(PHONE) ?? []).map((phone) => phone.replaceAll(/\D/g, '').replace(/^31/, '0'));
}
