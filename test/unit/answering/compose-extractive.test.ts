import { describe, expect, it } from 'vitest';
import { answeredFacet, composeExtractive } from '../../../src/answering/compose-extractive.ts';
import { detectFacet } from '../../../src/answering/detect-facet.ts';
import type { Composition } from '../../../src/answering/ports.ts';
import { answerSelector } from '../../../src/answering/select-answer.ts';
import { analyseContentWords } from '../../../src/answering/select-relevance.ts';
import { knowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { curatedKnowledge, TEST_DAY } from '../../support/curated-knowledge.ts';
import { BENEFIT, ENDED, SUBSIDY, sampleArticle, sampleKnowledge } from './sample-knowledge.ts';

const knowledge = sampleKnowledge();

function answer(question: string, article = BENEFIT): Composition {
  return composeExtractive(knowledge, {
    question,
    subjects: [{ article, facet: detectFacet(question) }],
    day: TEST_DAY,
  });
}

function citedIn({ citations }: Composition): string[] {
  return citations.map(({ passageId }) => passageId);
}

describe('an answer in the words of the articles', () => {
  it('is the section of the facet that is asked for', () => {
    const composition = answer('hoe lang krijg ik het');
    expect(composition.text).toBe('U krijgt het hoogstens 3 jaar. Daarna stopt het vanzelf. [1]');
    expect(citedIn(composition)).toEqual(['voordeel#duration']);
  });

  it('goes on with what may be asked otherwise, in short', () => {
    const composition = composeExtractive(knowledge, {
      question: 'wat krijg ik',
      subjects: [{ article: BENEFIT, facet: 'how-much', also: 'duration' }],
      day: TEST_DAY,
    });
    expect(citedIn(composition)).toEqual(['voordeel#how-much', 'voordeel#duration']);
    expect(composition.text).toMatch(/\n\nU krijgt het hoogstens 3 jaar\./);
    expect(answeredFacet(composition.passages)).toBe('how-much');
  });

  it('does not say it twice when both stand in one section', () => {
    const composition = composeExtractive(knowledge, {
      question: 'vertel eens over het voordeel',
      subjects: [{ article: BENEFIT, facet: null, also: 'status' }],
      day: TEST_DAY,
    });
    expect(citedIn(composition)).toEqual(['voordeel#what']);
  });

  it('is what it is in short when no facet is named', () => {
    expect(citedIn(answer('vertel eens over het voordeel'))).toEqual(['voordeel#what']);
  });

  it('leads with the sentence that says yes or no, wherever that stands, and goes on with what it is', () => {
    const composition = answer('telt een proefplaatsing mee');
    expect(composition.text).toMatch(
      /^Een proefplaatsing telt niet mee voor de 3 jaar\. \[1\]\n\nMet dit voordeel/,
    );
    expect(citedIn(composition)).toEqual(['voordeel#attention', 'voordeel#what']);
    expect(answeredFacet(composition.passages)).toBe('what');
  });

  it('takes a decisive condition out of its list, and says that it is one', () => {
    expect(answer('mag hij eerder bij mij in dienst geweest zijn').text).toMatch(
      /^Een van de voorwaarden is: \[1\]\n- De werknemer was de afgelopen 6 maanden niet bij u in dienst\./,
    );
  });

  it('says outright what must be before the condition that means it', () => {
    const shop = sampleArticle('steun', {
      what: 'Met deze regeling krijgt u geld. Uw winkel moet een erkende winkel zijn.',
      conditions:
        'Dit zijn de voorwaarden:\n\n- De gemeente heeft uw winkel als winkel erkend.\n- U verkoopt vooral brood en koek.\n- U bent elke dag open.\n- U betaalt de huur op tijd.\n- U heeft een kassa met een rol.',
    });
    const { text } = composeExtractive(knowledgeBase([...knowledge.articles, shop]), {
      question: 'moet mijn winkel een erkende winkel zijn',
      subjects: [{ article: shop, facet: null }],
      day: TEST_DAY,
    });
    expect(text).toMatch(
      /^Uw winkel moet een erkende winkel zijn\. \[1\]\n\nEen van de voorwaarden is: \[2\]\n- De gemeente heeft uw winkel als winkel erkend\.\n\n/,
    );
  });

  it('shows a short list of conditions as a whole when more than one is about the question', () => {
    const house = sampleArticle('huis', {
      what: 'U kunt geld krijgen voor een huis.',
      conditions:
        'U krijgt geld als aan deze voorwaarden is voldaan:\n\n- De bewoner vraagt zelf om de verbouwing.\n- De verbouwing helpt de bewoner bij het wonen.\n- De kosten zijn niet te hoog.',
    });
    const { text } = composeExtractive(knowledgeBase([...knowledge.articles, house]), {
      question: 'moet de bewoner zelf om de verbouwing vragen',
      subjects: [{ article: house, facet: null }],
      day: TEST_DAY,
    });
    expect(text).toMatch(
      /^U krijgt geld als aan deze voorwaarden is voldaan: \[1\]\n- De bewoner .*\n- De verbouwing .*\n- De kosten /,
    );
  });

  it('finds the point that names the quantity of the question', () => {
    const leave = sampleArticle('verlof', {
      what: 'Verlof is vrij van werk.',
      'who-for': 'Verlof is er na 26 weken werk. Ook wie 10% ziek is, kan verlof krijgen.',
      conditions:
        'Voor verlof geldt:\n\n- De werknemer is niet ziek in de week ervoor.\n- De werknemer werkt de hele week.',
    });
    const { text } = composeExtractive(knowledgeBase([...knowledge.articles, leave]), {
      question: 'geldt dat ook voor iemand die 10 procent ziek is',
      subjects: [{ article: leave, facet: detectFacet('geldt dat ook') }],
      day: TEST_DAY,
    });
    expect(text).toMatch(/^Verlof is er na 26 weken werk\. Ook wie 10% ziek is, kan verlof krijgen\. \[1\]/);
  });

  it('answers a yes or a no from its own section, and not with the rest of the list', () => {
    const composition = answer('mag hij eerder bij mij in dienst geweest zijn');
    expect(citedIn(composition)).toEqual(['voordeel#conditions', 'voordeel#what']);
    expect(answeredFacet(composition.passages)).toBe('conditions');
    expect(composition.text).not.toContain('loonaangifte:');
  });

  it('says once what answers two questions', () => {
    const composition = composeExtractive(knowledge, {
      question: 'wie beslist en wie betaalt',
      subjects: [
        { article: BENEFIT, facet: 'who-does-what', question: 'wie beslist' },
        { article: BENEFIT, facet: 'who-does-what', question: 'wie betaalt' },
      ],
      day: TEST_DAY,
    });
    expect(composition.text).toBe('De Belastingdienst beslist en betaalt. [1]');
  });

  it('keeps the list of conditions whole, under its own line', () => {
    expect(answer('wat zijn de voorwaarden').text).toBe(
      'U krijgt het als dit klopt: [1]\n- De werknemer heeft de AOW-leeftijd nog niet bereikt.\n- De werknemer was de afgelopen 6 maanden niet bij u in dienst.\n- U geeft het aan in de loonaangifte.',
    );
  });

  it('says of an ended scheme first that it ended', () => {
    const composition = answer('hoeveel geld geeft het potje', ENDED);
    expect(composition.text).toMatch(/^Het potje bestaat niet meer: het is in 2024 gestopt\. \[1\]/);
    expect(citedIn(composition)).toEqual(['gestopt#what', 'gestopt#how-much']);
  });

  it('writes amounts in words and names them', () => {
    const composition = answer('hoeveel krijg ik');
    expect(composition.text).toContain('€\u00a01,01 per verloond uur');
    expect(composition.amounts.map(({ id }) => id)).toEqual(['voordeel-uur', 'voordeel-maximum']);
  });

  it('answers two subjects under their titles, marks going on', () => {
    const composition = composeExtractive(knowledge, {
      question: 'wie beslist er',
      subjects: [
        { article: BENEFIT, facet: 'who-does-what' },
        { article: SUBSIDY, facet: 'who-does-what' },
      ],
      day: TEST_DAY,
    });
    expect(composition.text).toBe(
      '**Voordeel**\n\nDe Belastingdienst beslist en betaalt. [1]\n\n**Subsidie**\n\nDe gemeente waar de werknemer woont, beslist. [2]',
    );
  });
});

describe('a comparison of two subjects', () => {
  const composition = composeExtractive(knowledge, {
    question: 'verschil tussen voordeel en subsidie',
    subjects: [
      { article: BENEFIT, facet: null },
      { article: SUBSIDY, facet: null },
    ],
    day: TEST_DAY,
    comparison: true,
  });

  it('is a table with a column for each and a mark in each cell', () => {
    const lines = composition.text.split('\n');
    expect(lines[0]).toBe('| Onderdeel | Voordeel | Subsidie |');
    expect(lines.map((line) => line.split(' | ')[0])).toEqual([
      '| Onderdeel',
      '| ---',
      '| Wat',
      '| Voor wie',
      '| Bedrag',
      '| Duur',
      '| Wie regelt het',
    ]);
    expect(composition.citations.map(({ mark }) => mark)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('says where an article knows nothing', () => {
    expect(composition.text).toContain(
      '| Duur | U krijgt het hoogstens 3 jaar. [6] | Staat niet in onze bronnen. |',
    );
  });

  it('shows amounts in words', () => {
    expect(composition.text).toContain('tot 70% van het wettelijk minimumloon. [5]');
  });
});

describe('answers from the curated articles', async () => {
  const curated = await curatedKnowledge();
  const select = answerSelector(curated, analyseContentWords);
  const questions = [
    'wat is het',
    'hoeveel krijg ik',
    'mag ik dat ook voor een parttimer',
    'wie beslist',
    'wat zijn de voorwaarden',
  ];

  it.each(questions)('are short, never empty and never say a paragraph twice: %s', (question) => {
    for (const article of curated.articles) {
      const { text, citations } = composeExtractive(
        curated,
        { question, subjects: [{ article, facet: detectFacet(question) }], day: TEST_DAY },
        select,
      );
      const prose = text
        .split('\n')
        .filter((line) => !/^(?:-|\d+\.) /.test(line))
        .join(' ');
      expect(prose.split(/\s+/).length, article.id).toBeLessThanOrEqual(140);
      const paragraphs = text.split('\n\n');
      expect(new Set(paragraphs).size, article.id).toBe(paragraphs.length);
      const marks = [...text.matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark));
      expect([...new Set(marks)].toSorted(), article.id).toEqual(citations.map(({ mark }) => mark));
    }
  });
});
