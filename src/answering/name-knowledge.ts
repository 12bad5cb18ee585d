import type { KnowledgeBase } from '../domain/knowledge-base.ts';

/** What tells the name of a person from other words with a capital. */
export interface NameKnowledge {
  /** In lower case without accents. */
  readonly givenNames: ReadonlySet<string>;
  /** Whether a text with capitals is the name of an organisation, a law or a scheme. */
  isKnownName(name: string): boolean;
}

const NAMES_AN_ORGANISATION =
  /\b(?:Foundation|Stichting|Groep|Group|Holding|Zaak|Wet|College|Raad|Academie|Bank|Huis|Instituut|Ministerie|Vereniging|Partners|Service|Centrum|Rijksdienst|Banen\w*|Werk\w*)\b/;

/** What the knowledge base teaches about names: whoever it names is an organisation, a law or a scheme. */
export function nameKnowledge({ articles }: KnowledgeBase, givenNames: ReadonlySet<string>): NameKnowledge {
  const text = articles
    .flatMap(({ title, synonyms, sections }) => [
      title,
      ...synonyms,
      ...sections.map((section) => section.text),
    ])
    .join('\n');
  const words = [...new Set(text.match(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu))];
  return {
    givenNames,
    isKnownName: (name) =>
      NAMES_AN_ORGANISATION.test(name) ||
      text.includes(name) ||
      (!name.includes(' ') && words.some((word) => name.startsWith(word))),
  };
}
