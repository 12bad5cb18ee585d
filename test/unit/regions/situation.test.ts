import { describe, expect, test } from 'vitest';
import { SITUATIONS, type Situation } from '../../../src/domain/responsibility.ts';
import { recogniseSituation, SITUATION_CHOICES } from '../../../src/regions/situation.ts';

const EVERYDAY: Readonly<Record<Situation, readonly string[]>> = {
  bijstand: [
    'ze zit in de bijstand',
    'een bijstandsgerechtigde aannemen',
    'hij heeft een uitkering van de gemeente',
    'iemand uit de p-wet',
    'valt onder de participatiewet',
    'bijstandsuitkering',
    'iemand met een gemeente-uitkering',
    'nee, hij zit in de bijstand',
    'statushouder met bijstand',
  ],
  'ioaw-ioaz': ['kandidaat met IOAW', 'een IOAZ-uitkering'],
  wajong: [
    'ik wil een wajonger aannemen',
    'onze Wajongmedewerker',
    'iemand met Wajong die niet hele dagen kan werken',
    'een jonggehandicapte',
    'praktijkschool gedaan en heeft Wajong',
    'kan ik niet gewoon iemand met wajong aannemen',
  ],
  'wia-wao': [
    'zij heeft WIA',
    'een WAO-uitkering',
    'WGA',
    'hij is afgekeurd',
    'voormalig WAO’er',
    'een iva uitkering',
  ],
  ww: ['zit in de WW', 'ww-uitkering', 'een werkloze kandidaat', 'hij is werkeloos', 'uit de werkloosheid'],
  ziektewet: ['iemand in de ziektewet', 'ziekte wet', 'met een zw-uitkering', 'een vangnetter'],
  'pro-vso-schoolverlater': [
    'een jongen van de praktijkschool',
    'leerling van het vso',
    'komt van speciaal onderwijs',
    'pro-leerling',
    'vso, geen uitkering',
  ],
  statushouder: ['een statushouder', 'vluchteling met een verblijfsvergunning', 'erkende vluchtelingen'],
  'oekraiense-ontheemde': ['een Oekraïner', 'Oekraiense vrouw', 'vluchteling uit Oekraïne', 'ukrainer'],
  'eigen-zieke-werknemer': [
    'mijn zieke werknemer',
    'onze medewerker is al 6 maanden ziek',
    'een langdurig zieke collega',
    'mijn eigen werknemer is langdurig ziek',
  ],
  'sociaal-ontwikkelbedrijf': [
    'via het sw-bedrijf',
    'de sociale werkvoorziening',
    'sociale werkplaats',
    "een wsw'er",
  ],
  'geen-uitkering': [
    'ze heeft geen uitkering',
    'iemand zonder uitkering',
    'een nugger',
    'niet-uitkeringsgerechtigd',
  ],
};

describe('everyday words', () => {
  for (const [situation, texts] of Object.entries(EVERYDAY)) {
    test.each(texts)(`${situation}: %s`, (text) => {
      expect(recogniseSituation(text)).toBe(situation);
    });
  }
});

test.each([
  ['wajoner', 'wajong'],
  ['een wa jong uitkering', 'wajong'],
  ['wajonguitkering', 'wajong'],
  ['bijstant', 'bijstand'],
  ['bijsatnd', 'bijstand'],
  ['valt onder de participatie wet', 'bijstand'],
  ['statusoudr', 'statushouder'],
  ['ziektewt', 'ziektewet'],
  ['praktijkschol', 'pro-vso-schoolverlater'],
  ['oekrainse', 'oekraiense-ontheemde'],
  ['mijn zieke wrknemer', 'eigen-zieke-werknemer'],
  ['soc. ontwikelbedrijf', 'sociaal-ontwikkelbedrijf'],
])('typing error: %s', (text, situation) => {
  expect(recogniseSituation(text)).toBe(situation);
});

test.each([
  'hij heeft geen wajong',
  'ze zit niet in de bijstand',
  'geen wajong of wia',
  'zonder Wajong',
  'zit niet meer in de ww',
  'wajong heeft hij niet',
  'geen uitkering van de gemeente',
  'ik weet niet of hij wajong heeft',
  'geen idee of ze in de bijstand zit',
])('denied or not known: %s', (text) => {
  expect(recogniseSituation(text)).toBeNull();
});

test.each([
  ['geen wajong maar wia', 'wia-wao'],
  ['niet bijstand maar wajong', 'wajong'],
  ['geen werk en zit in de bijstand', 'bijstand'],
])('what is denied does not hide what is said: %s', (text, situation) => {
  expect(recogniseSituation(text)).toBe(situation);
});

test.each([
  'wajong of bijstand?',
  'hij heeft ww en een aanvulling van de gemeente',
  'mijn zieke werknemer heeft bijstand',
  'een vluchteling',
  'langdurig werkloos',
])('more than one reading: %s', (text) => {
  expect(recogniseSituation(text)).toBeNull();
});

test.each([
  '',
  'hallo',
  'hoe vraag ik loonkostensubsidie aan',
  'wat is een wajong?',
  'wij zitten in venlo',
  'lage of hoge WW-premie',
  'onze aanvraag is afgekeurd',
  'rechtsbijstand nodig',
  'het bestand staat op onze site www.voorbeeld.nl',
  'wat als hij ziek wordt',
  'hij heeft autisme en een burn-out',
  'kraanmachinist gezocht in Urk',
  '🙂'.repeat(50),
])('nothing is said about it: %s', (text) => {
  expect(recogniseSituation(text)).toBeNull();
});

describe('choices', () => {
  test('there is one for every situation', () => {
    expect(SITUATION_CHOICES.map(({ situation }) => situation).toSorted()).toEqual(
      [...SITUATIONS].toSorted(),
    );
  });

  test.each(SITUATION_CHOICES)('$text is understood when sent back', ({ situation, text }) => {
    expect(recogniseSituation(text)).toBe(situation);
  });
});

test('a message of two thousand characters is read at once', () => {
  expect(recogniseSituation(`${'werknemer die is zit al een jaar '.repeat(60)}wajong`)).toBe('wajong');
});
