import type { Article } from '../../../src/domain/article.ts';

/** An article with only what retrieval looks at. */
function article(id: string, title: string, synonyms: string[], text: string, questions: string[]): Article {
  return {
    id,
    title,
    kind: 'instrument',
    partOf: null,
    family: null,
    status: 'in-force',
    from: null,
    until: null,
    synonyms,
    amounts: [],
    figures: [],
    executedBy: [],
    responsibility: null,
    variesPerRegion: null,
    related: [],
    sources: [
      {
        title: 'Bron',
        url: 'https://bron.example',
        publisher: 'Bron',
        publishedOn: null,
        checkedOn: '2026-11-22',
      },
    ],
    reviewBy: '2027-01-31',
    sections: [
      { facet: 'what', text },
      { facet: 'how-to-apply', text: `U vraagt ${title.toLowerCase()} aan met een formulier.` },
    ],
    questions,
  };
}

export const ARTICLES: readonly Article[] = [
  article(
    'proefplaatsing',
    'Proefplaatsing',
    ['proefperiode zonder loon'],
    'Bij een proefplaatsing werkt iemand tijdelijk bij u met behoud van uitkering.',
    [
      'mag ik iemand eerst een tijdje laten proberen',
      'hoe lang duurt een proefplaatsing',
      'proefplaatsing aanvragen bij UWV',
      'betaal ik loon tijdens de proef',
    ],
  ),
  article(
    'jobcoach',
    'Jobcoach',
    ['begeleider op het werk'],
    'Een jobcoach begeleidt uw werknemer op de werkplek.',
    [
      'wie betaalt de jobcoach',
      'mijn medewerker heeft begeleiding nodig op de werkvloer',
      'hoeveel uur komt de jobcoach langs',
      'kan een collega de begeleiding doen',
    ],
  ),
  article(
    'loonkostensubsidie',
    'Loonkostensubsidie',
    ['lks'],
    'Met loonkostensubsidie vult de gemeente het loon aan van iemand die minder produceert.',
    [
      'krijg ik geld van de gemeente als iemand langzamer werkt',
      'hoe vraag ik loonkostensubsidie aan',
      'lks bij 60 procent loonwaarde',
      'hoe hoog is de loonkostensubsidie',
    ],
  ),
  article(
    'no-riskpolis',
    'No-riskpolis',
    ['ziekengeld van UWV'],
    'De no-riskpolis betaalt het loon wanneer uw werknemer ziek wordt.',
    [
      'wie betaalt als mijn werknemer ziek wordt',
      'geldt de no-riskpolis bij verzuim',
      'ziekmelden met no risk',
      'loon terug bij ziekte',
    ],
  ),
];
