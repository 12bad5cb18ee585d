import type { Citation } from '../domain/citation.ts';
import type { Turn } from '../domain/turn.ts';

/** What was answered, one line a subject, each with its source. */
export function summariseTurns(turns: readonly Turn[]): {
  text: string;
  citations: Citation[];
  articles: string[];
} {
  const lines: string[] = [];
  const citations: Citation[] = [];
  for (const turn of turns) {
    const [citation] = turn.citations;
    const sentence = firstSentence(turn.text);
    if (!citation || lines.some((line) => line.includes(sentence))) continue;
    const mark = citations.length + 1;
    citations.push({ ...citation, mark });
    lines.push(`- ${sentence} [${mark}]`);
  }
  const articles = [...new Set(turns.flatMap((turn) => turn.articles.slice(0, 1)))];
  return { text: lines.slice(-8).join('\n'), citations: citations.slice(-8), articles: articles.slice(0, 5) };
}

/** What a colleague must know before calling: what was asked, and what was answered, in the words used. */
export function summaryForLead(turns: readonly Turn[], visitorTexts: readonly string[]): string {
  const asked = visitorTexts.filter((text) => !text.startsWith('[')).slice(-5);
  const answered = turns.filter(({ outcome }) => outcome === 'answered').slice(-5);
  return [
    asked.length > 0 ? `De werkgever vroeg: ${asked.map((text) => `"${text}"`).join('; ')}.` : '',
    answered.length > 0
      ? `Beantwoord is: ${[...new Set(answered.map(({ text }) => firstSentence(text)))].join(' ')}`
      : 'Er is nog niets inhoudelijks beantwoord.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function firstSentence(text: string): string {
  const plain = text
    .replaceAll(/\s?\[\d+\]/g, '')
    .replaceAll('**', '')
    .trim();
  const end = plain.search(/[.!?:](?=\s|$)/);
  return end < 0 ? plain.slice(0, 200) : plain.slice(0, end + 1).replace(/:$/, '.');
}
