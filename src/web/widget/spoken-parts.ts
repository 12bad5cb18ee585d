import type { Turn } from '../../domain/turn.ts';

/** A piece of what is said, in one language. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
}

/** The text of an answer in pieces that are each in one language, for the voice of a screen reader. */
export function spokenParts({
  text,
  english,
}: {
  readonly text: string;
  readonly english?: Turn['english'] | undefined;
}): Spoken[] {
  if (english !== 'introduction') return [{ text, lang: english === 'all' ? 'en' : 'nl' }];
  const [introduction = '', ...rest] = text.split('\n\n');
  return [
    { text: introduction, lang: 'en' },
    { text: rest.join('\n\n'), lang: 'nl' },
  ];
}
