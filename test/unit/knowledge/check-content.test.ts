import { describe, expect, test } from 'vitest';
import {
  articleText,
  findingsAbout,
  findingsOnTheRealMap,
  lineOf,
  MESSAGES,
  SOURCE,
  term,
} from './knowledge-fixture.ts';

const ARTICLE = 'articles/terms/proefbaan.md';
const QUESTIONS = 'articles/questions/proefbaan.txt';

const amount = (...values: object[]) => ({
  id: 'proefbaan-premie',
  what: 'Premie',
  unit: 'euro per maand',
  decidedBy: 'general',
  values,
});
const value = (validFrom: string, validUntil: string | null, source = SOURCE) => ({
  value: 10,
  validFrom,
  validUntil,
  source,
});

describe('references', () => {
  test.each([
    ['an article that does not exist', ['nergens'], "related names 'nergens', which is no article"],
    ['the article itself', ['proefbaan'], 'related names the article itself'],
  ])('related to %s is a finding on its line', async (_, related, what) => {
    const text = articleText({ related });
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ severity: 'error', what, line: lineOf('related:', text) + 1 }),
    ]);
  });

  test.each([
    ['no article', { partOf: 'nergens' }, 'nergens'],
    ['the article itself', { partOf: 'proefbaan' }, 'proefbaan'],
    ['a part of another', { partOf: 'gids' }, 'gids'],
  ])('a part of %s is a finding on its line', async (_, overrides, named) => {
    const text = articleText(overrides);
    const findings = await findingsAbout({
      ...term(overrides),
      ...term({ id: 'gids', title: 'Gids', partOf: 'wegwijzer' }),
      'articles/questions/gids.txt': MESSAGES.replaceAll(/(\w)een/g, '$1vier $1vijf'),
      ...term({ id: 'wegwijzer', title: 'Wegwijzer' }),
      'articles/questions/wegwijzer.txt': MESSAGES.replaceAll(/(\w)een/g, '$1zes $1zeven'),
    });
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        what: `partOf names '${named}', which is no article or is itself part of another`,
        line: lineOf('partOf:', text),
      }),
    ]);
  });

  test('an article that is related twice is a finding; articles that name each other are not', async () => {
    const findings = await findingsAbout({
      ...term({ related: ['gids', 'gids'] }),
      ...term({ id: 'gids', title: 'Gids', related: ['proefbaan'] }),
      'articles/questions/gids.txt': MESSAGES.replaceAll(/(\w)een/g, '$1vier $1vijf'),
    });
    expect(findings.map(({ what }) => what)).toEqual(["related names 'gids' twice"]);
  });

  test('a source that is not listed is a finding', async () => {
    const elsewhere = 'https://www.example.nl/elders';
    const findings = await findingsAbout(
      term(
        {
          amounts: [amount(value('2026-01-01', null, elsewhere))],
          figures: [{ text: 'na 3 weken', source: elsewhere }],
        },
        { 'Let op': 'U krijgt {{amount:proefbaan-premie}} na 3 weken.' },
      ),
    );
    expect(findings.map(({ what }) => what)).toEqual(
      Array(2).fill(`the source ${elsewhere} is not listed under sources`),
    );
  });

  test('a responsibility that is not in responsibilities.yaml is a finding', async () => {
    expect(await findingsOnTheRealMap(term({ responsibility: 'koffie' }))).toEqual([
      expect.objectContaining({ what: "responsibility 'koffie' is not in responsibilities.yaml" }),
    ]);
    expect(await findingsOnTheRealMap(term({ responsibility: 'jobcoaching' }))).toEqual([]);
  });

  test('a scheme that ends before it starts is a finding', async () => {
    expect(await findingsAbout(term({ from: '2026-01-01', until: '2025-01-01' }))).toEqual([
      expect.objectContaining({ what: 'until 2025-01-01 lies before from 2026-01-01' }),
    ]);
  });
});

describe('amounts', () => {
  test.each([
    [
      'a gap',
      [value('2025-01-01', '2025-12-31'), value('2026-02-01', null)],
      'has a gap between 2025-12-31 and 2026-02-01',
    ],
    [
      'an overlap',
      [value('2025-01-01', '2026-01-01'), value('2026-01-01', null)],
      'has two values on 2026-01-01: they overlap',
    ],
    [
      'an open end before another value',
      [value('2025-01-01', null), value('2026-01-01', null)],
      'has two values on 2026-01-01: they overlap',
    ],
    ['an end before its start', [value('2026-01-01', '2025-01-01')], 'ends before it starts'],
  ])('%s is a finding', async (_, values, what) => {
    const findings = await findingsAbout(
      term({ amounts: [amount(...values)] }, { 'Let op': 'U krijgt {{amount:proefbaan-premie}}.' }),
    );
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'error', what: `amount 'proefbaan-premie' ${what}` }),
    ]);
  });

  test('values that follow each other day after day are right', async () => {
    const values = [
      value('2024-01-01', '2024-02-29'),
      value('2024-03-01', '2025-12-31'),
      value('2026-01-01', null),
    ];
    expect(
      await findingsAbout(
        term({ amounts: [amount(...values)] }, { 'Let op': 'U krijgt {{amount:proefbaan-premie:value}}.' }),
      ),
    ).toEqual([]);
  });

  test('an amount that does not exist is a finding on the line that names it', async () => {
    const text = articleText({}, { 'Let op': 'Eerst dit.\n\nU krijgt {{amount:onbekend}}.' });
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({
        what: "the amount 'onbekend' does not exist",
        line: lineOf('{{amount', text),
      }),
    ]);
  });

  test.each(['{{bedrag:x}}', '{{amount:}}', '{{ amount:proefbaan-premie }}', '{{amount:proefbaan-premie'])(
    'the reference %s is not understood',
    async (reference) => {
      const findings = await findingsAbout(term({}, { 'Let op': `U krijgt ${reference}.` }));
      expect(findings).toEqual([
        expect.objectContaining({ what: 'a reference in braces is not understood' }),
      ]);
    },
  );

  test('two amounts with one id are a finding', async () => {
    const findings = await findingsAbout(
      term(
        { amounts: [amount(value('2026-01-01', null)), amount(value('2026-01-01', null))] },
        { 'Let op': 'U krijgt {{amount:proefbaan-premie}}.' },
      ),
    );
    expect(findings).toEqual([
      expect.objectContaining({ what: `the amount id 'proefbaan-premie' is also in ${ARTICLE}` }),
    ]);
  });

  test('an ended scheme that quotes an amount is a finding', async () => {
    const findings = await findingsAbout(
      term(
        { status: 'ended', amounts: [amount(value('2026-01-01', null))] },
        { 'Let op': 'U kreeg {{amount:proefbaan-premie}}.' },
      ),
    );
    expect(findings).toEqual([expect.objectContaining({ what: 'an ended scheme quotes amounts' })]);
  });
});

describe('figures in the text', () => {
  test.each([
    'Na 3 weken hoort u het.',
    'Vanaf 1 juli 2027 geldt dit.',
    'U wacht zes maanden.',
    'Bel 088 898 92 94.',
    'U krijgt 50%.',
  ])('a figure without a source is a finding: %s', async (sentence) => {
    const text = articleText({}, { 'Let op': `Eerst dit.\n\n${sentence}` });
    const findings = await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({ severity: 'error', line: lineOf(sentence, text) });
      expect(finding.what).toMatch(/^the figure '.*' has no source$/);
    }
  });

  test.each(['In maart krijgt u bericht.', 'Dat is één dag per week.', 'Het loket sluit in mei.'])(
    'what may be a date or period is a warning: %s',
    async (sentence) => {
      expect(await findingsAbout(term({}, { 'Let op': sentence }))).toEqual([
        expect.objectContaining({ severity: 'warning', what: expect.stringMatching(/has no source$/) }),
      ]);
    },
  );

  test('a month with its day is one figure, and één keer is none', async () => {
    const figures = [{ text: 'op 1 maart 2027', source: SOURCE }];
    expect(
      await findingsAbout(term({ figures }, { 'Let op': 'U krijgt één keer bericht, op 1 maart 2027.' })),
    ).toEqual([]);
  });

  test('a listed figure, an ordinal, a law article, a list number and an article id need no more', async () => {
    const sections = {
      'Let op':
        'Na 3 weken hoort u het. Dit staat in artikel 10d van de wet.\n\n1. Het 2e spoor komt later.\n2. Lees wet-van-2026.',
    };
    const findings = await findingsAbout({
      ...term({ figures: [{ text: 'Na 3 weken', source: SOURCE }] }, sections),
      ...term({ id: 'wet-van-2026', title: 'De wet' }),
      'articles/questions/wet-van-2026.txt': MESSAGES.replaceAll(/(\w)een/g, '$1vier $1vijf'),
    });
    expect(findings).toEqual([]);
  });

  test('a listed figure that the text does not say is a finding', async () => {
    expect(await findingsAbout(term({ figures: [{ text: '12 weken', source: SOURCE }] }))).toEqual([
      expect.objectContaining({ what: "figures lists '12 weken', which the text does not say" }),
    ]);
  });
});

describe('names of municipalities and regions', () => {
  test('that are on no map are findings on their lines', async () => {
    const sentences = [
      'Vraag het de gemeente Verzonnendam.',
      'Bel de gemeenten Almere, Lelystraat en Dronten.',
      'Dit geldt in de regio Zuid-Nergens.',
      'Dit geldt in arbeidsmarktregio Atlantis en daarbuiten.',
      'Vraag het de gemeente Haaren.',
    ];
    const sources = [
      {
        title: 'x',
        url: SOURCE,
        publisher: 'Gemeente Nergensdam',
        publishedOn: null,
        checkedOn: '2026-11-22',
      },
    ];
    const text = articleText({ sources }, { 'Let op': sentences.join('\n\n') });
    const findings = await findingsOnTheRealMap({ [ARTICLE]: text, [QUESTIONS]: MESSAGES });
    expect(findings.map(({ severity, what, line }) => [severity, what, line])).toEqual([
      ['error', "'gemeente Nergensdam' is on no map", lineOf('publisher', text)],
      ['error', "'gemeente Verzonnendam' is on no map", lineOf('Verzonnendam', text)],
      ['error', "'gemeente Lelystraat' is on no map", lineOf('Lelystraat', text)],
      ['error', "'regio Zuid-Nergens' is on no map", lineOf('Zuid-Nergens', text)],
      ['error', "'regio Atlantis' is on no map", lineOf('Atlantis', text)],
      ['error', "'gemeente Haaren' is on no map", lineOf('Haaren', text)],
    ]);
  });

  test('that exist, or are called former, are right', async () => {
    const sentences = [
      'Vraag het de gemeente Horst aan de Maas of de gemeente Den Haag.',
      "De gemeente 's-Gravenhage en de gemeenten Almere, Lelystad en Dronten doen mee.",
      'In de regio Rijk van Nijmegen en de regio Zuid-Kennemerland en IJmond kan het ook.',
      'De regio Zwolle en arbeidsmarktregio Gooi en Vechtstreek doen mee.',
      'De gemeente betaalt niet. De regio van uw bedrijf en de gemeente uit de brief ook niet.',
      'De voormalige gemeente Haaren werd verdeeld.',
      'Dat kan in Utrecht. Gemeente Utrecht. UWV beslist.',
    ];
    expect(await findingsOnTheRealMap(term({}, { 'Let op': sentences.join('\n\n') }))).toEqual([]);
  });
});

describe('review and readability', () => {
  test('a passed reviewBy is a warning', async () => {
    expect(await findingsAbout(term({ reviewBy: '2026-11-23' }))).toEqual([
      expect.objectContaining({ severity: 'warning', what: 'should have been reviewed by 2026-11-23' }),
    ]);
    expect(await findingsAbout(term({ reviewBy: '2026-11-24' }))).toEqual([]);
  });

  test('a sentence of more than 25 words is a warning on its line', async () => {
    const sentence = `Dit is ${'een heel erg '.repeat(9)}lange zin.`;
    const text = articleText({}, { 'Let op': `Kort.\n\n${sentence}` });
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({
        severity: 'warning',
        line: lineOf('Dit is een heel', text),
        what: expect.stringMatching(/^a sentence has 31 words/),
      }),
    ]);
  });

  test('officialese is a warning', async () => {
    const text =
      'Arbeidsmarktinfrastructurele samenwerkingsverbanden harmoniseren uitvoeringsmodaliteiten. '.repeat(9);
    const findings = await findingsAbout(term({}, { 'Let op': text }));
    expect(findings.map(({ severity, what }) => [severity, what.replace(/\d+(?:\.\d)?/g, '…')])).toEqual([
      ['warning', 'reads hard: Flesch-Douma -…, at least … is wanted'],
      ['warning', '…% of the words has four syllables or more'],
    ]);
  });
});
