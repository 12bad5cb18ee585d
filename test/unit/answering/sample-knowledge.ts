import type { Amount } from '../../../src/domain/amount.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Facet } from '../../../src/domain/facet.ts';
import type { IsoDate } from '../../../src/domain/iso-date.ts';
import { type KnowledgeBase, knowledgeBase } from '../../../src/domain/knowledge-base.ts';

const SOURCE = {
  title: 'Bron',
  url: 'https://bron.example/',
  publisher: 'Uitgever',
  publishedOn: null,
  checkedOn: '2026-11-22',
};

/** An article with these sections; everything else is as little as an article can have. */
export function sampleArticle(
  id: string,
  sections: Partial<Record<Facet, string>>,
  given: Partial<Article> = {},
): Article {
  return {
    id,
    title: id,
    kind: 'instrument',
    partOf: null,
    family: 'financieel',
    status: 'in-force',
    from: null,
    until: null,
    synonyms: [],
    amounts: [],
    figures: [],
    executedBy: [],
    responsibility: null,
    variesPerRegion: null,
    related: [],
    sources: [SOURCE],
    reviewBy: '2027-05-31',
    sections: Object.entries(sections).map(([facet, text]) => ({ facet: facet as Facet, text })),
    questions: [],
    ...given,
  };
}

/** An amount with one value, valid from the start of 2026. */
export function sampleAmount(
  articleId: string,
  id: string,
  {
    what = id,
    unit,
    value,
    validUntil = null,
  }: { what?: string; unit: string; value: number; validUntil?: IsoDate | null },
): Amount {
  return {
    id,
    articleId,
    what,
    unit,
    decidedBy: 'general',
    values: [{ value, validFrom: '2026-01-01', validUntil, source: SOURCE.url }],
  };
}

/** A wage benefit with an amount per hour and a maximum per year. */
export const BENEFIT: Article = sampleArticle(
  'voordeel',
  {
    what: 'Met dit voordeel krijgt u geld terug voor een werknemer met een beperking. U regelt het in uw loonaangifte.',
    'who-for': 'Het is er voor elke werkgever. Ook een stichting kan het krijgen.',
    'how-much':
      'U krijgt {{amount:voordeel-uur}}, hoogstens {{amount:voordeel-maximum}}. Bij minder uren krijgt u minder.',
    conditions:
      'U krijgt het als dit klopt:\n\n- De werknemer heeft de AOW-leeftijd nog niet bereikt.\n- De werknemer was de afgelopen 6 maanden niet bij u in dienst.\n- U geeft het aan in de loonaangifte.',
    duration: 'U krijgt het hoogstens 3 jaar. Daarna stopt het vanzelf.',
    'how-to-apply': 'U zet het aan in de loonaangifte:\n\n1. Open uw loonpakket.\n2. Zet het vinkje aan.',
    'who-does-what': 'De Belastingdienst beslist en betaalt.',
    attention: 'Bij een faillissement vervalt het voordeel. Een proefplaatsing telt niet mee voor de 3 jaar.',
  },
  {
    title: 'Voordeel',
    amounts: [
      sampleAmount('voordeel', 'voordeel-uur', {
        what: 'Voordeel',
        unit: 'euro per verloond uur',
        value: 1.01,
      }),
      sampleAmount('voordeel', 'voordeel-maximum', {
        what: 'Voordeel, maximum',
        unit: 'euro per kalenderjaar',
        value: 2000,
      }),
    ],
  },
);

/** A subsidy of the municipality that fills up a wage value. */
export const SUBSIDY: Article = sampleArticle(
  'subsidie',
  {
    what: 'Met deze subsidie vult de gemeente het loon aan.',
    'how-much': 'U krijgt het verschil met het minimumloon, tot {{amount:subsidie-maximum}}.',
    'who-does-what': 'De gemeente waar de werknemer woont, beslist.',
  },
  {
    title: 'Subsidie',
    amounts: [
      sampleAmount('subsidie', 'subsidie-maximum', {
        what: 'Loonkostensubsidie, maximum',
        unit: 'procent van het wettelijk minimumloon',
        value: 70,
      }),
    ],
  },
);

/** A scheme that no longer runs. */
export const ENDED: Article = sampleArticle(
  'gestopt',
  {
    what: 'Het potje bestaat niet meer: het is in 2024 gestopt. Kijk naar andere regelingen.',
    'how-much': 'Het potje gaf geld voor een cursus. Nu levert het niets meer op.',
  },
  { title: 'Potje', status: 'ended' },
);

/** The least wage, with an amount that is certain for a while only. */
export const WAGE: Article = sampleArticle(
  'loon',
  {
    what: 'Het minimumloon is {{amount:loon-21}}.',
    'how-much': 'Het is {{amount:loon-21}}, voor 18 jaar {{amount:loon-18}}.',
  },
  {
    title: 'Minimumloon',
    amounts: [
      sampleAmount('loon', 'loon-21', {
        what: 'minimumuurloon vanaf 21 jaar',
        unit: 'euro bruto per uur',
        value: 14.71,
        validUntil: '2026-06-30',
      }),
      sampleAmount('loon', 'loon-18', {
        what: 'minimumuurloon 18 jaar',
        unit: 'euro bruto per uur',
        value: 7.36,
        validUntil: '2026-06-30',
      }),
    ],
  },
);

export function sampleKnowledge(): KnowledgeBase {
  return knowledgeBase([BENEFIT, SUBSIDY, ENDED, WAGE]);
}
