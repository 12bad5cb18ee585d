/** What an employer can ask about a subject; each facet is one fixed heading of an article. */
export const FACETS = [
  'what',
  'who-for',
  'how-much',
  'conditions',
  'duration',
  'how-to-apply',
  'deadline',
  'who-does-what',
  'attention',
] as const;

export type Facet = (typeof FACETS)[number];

/** What a question asks of its subject; `status` asks whether it still exists, and no heading answers just that. */
export const ASKED_FACETS = [...FACETS, 'status'] as const;
export type AskedFacet = (typeof ASKED_FACETS)[number];

/** The heading an editor writes in an article, per facet; the order is the order of an article. */
export const FACET_HEADINGS: Readonly<Record<Facet, string>> = {
  what: 'In het kort',
  'who-for': 'Voor wie',
  'how-much': 'Wat levert het op',
  conditions: 'Voorwaarden',
  duration: 'Hoe lang',
  'how-to-apply': 'Zo regelt u het',
  deadline: 'Termijnen',
  'who-does-what': 'Wie doet wat',
  attention: 'Let op',
};
