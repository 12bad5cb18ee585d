/** Characters that show nothing, or turn the direction of writing. */
const INVISIBLE = /\p{Cf}|(?![\n\r\t])\p{Cc}/gu;
const STACKED_MARKS = /(\p{M})\p{M}+/gu;
const TAG = /<\/?[a-z][^<>]*>/gi;
const SCRIPT = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const LINK = /!?\[([^\]]*)\]\([^)]*\)/g;
const HEADER = /^\s*(?:Van|From|Aan|To|Cc|Datum|Date|Verzonden|Sent|Onderwerp|Subject)\s*:.*$/gim;
const QUOTED = /^\s*>.*$/gm;
const REPLIED_TO = /^.*\b(?:schreef|wrote|heeft .* geschreven)\b.*:\s*$/gim;
const GREETING_BELOW =
  /^\s*(?:(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?|mvg|m\.v\.g\.?|kind regards|best regards)\b[\s\S]*$/im;

/** A message without what cannot be seen: as a person reads it. */
export function asItReads(text: string): string {
  return text.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(STACKED_MARKS, '$1');
}

/**
 * What an employer asks in a message: without markup, without the mails below a pasted one and its address lines, and
 * each sentence once. Where nothing would be left, the message as it is.
 */
export function ownWords(text: string): string {
  const plain = asItReads(text).replaceAll(SCRIPT, ' ').replaceAll(LINK, '$1').replaceAll(TAG, ' ');
  const own = isMail(plain) ? withoutMail(plain) : plain;
  const once = eachSentenceOnce(own).trim();
  return once === '' ? text : once;
}

function isMail(text: string): boolean {
  return (text.match(HEADER)?.length ?? 0) >= 2 || (text.match(QUOTED)?.length ?? 0) >= 2;
}

function withoutMail(text: string): string {
  return text
    .replaceAll(HEADER, '')
    .replaceAll(QUOTED, '')
    .replaceAll(REPLIED_TO, '')
    .replace(GREETING_BELOW, '');
}

function eachSentenceOnce(text: string): string {
  const sentences = text.split(/(?<=[.!?])(\s+)/);
  const seen = new Set<string>();
  return sentences
    .filter((sentence) => {
      const key = sentence.trim().toLowerCase();
      if (key.length < SHORTEST_REPEATED) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .join('');
}

/** Shorter ones, such as 'Ja.', may be meant twice. */
const SHORTEST_REPEATED = 8;
