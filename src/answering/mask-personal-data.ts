const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
/** Phone numbers, burgerservicenummers, and whatever else is long enough to point at one person or company. */
const LONG_NUMBER = /(?<![\w€,.])\+?\(?\d(?:[\s().-]{0,2}\d){6,}(?!\d)/g;
const ADDRESS =
  /\b\p{Lu}[\p{L}.'-]*(?:straat|laan|weg|plein|kade|gracht|singel|dreef|hof|steeg|dijk|pad|plantsoen)\s+\d+\s?[a-zA-Z]?\b/gu;
const POSTCODE = /\b(\d{4})\s?[A-Z]{2}\b/g;
const NAME = String.raw`\p{Lu}[\p{L}'-]+(?:\s+(?:(?:van|de|den|der|het|ten|ter|el|al|'t)\s+)*\p{Lu}[\p{L}'-]+)*`;
const NO_NAMES: ReadonlySet<string> = new Set();
const CAPITALISED_NAME = new RegExp(String.raw`(?<![\p{L}'-])${NAME}`, 'gu');
const COMPANY =
  /(?:\b\p{Lu}[\p{L}&'.-]*\s+){1,4}(?:B\.?V\.?|V\.?O\.?F\.?|N\.?V\.?|Ltd\.?|Inc\.?|LLC|GmbH)(?![\p{L}])/gu;
const INTRODUCED_NAME = new RegExp(
  String.raw`((?:\b[Mm]eneer|\b[Mm]evrouw|\b[Dd]hr\.?|\b[Mm]w\.?|\b[Mm]evr\.?|\b[Hh]eet|\b[Gg]enaamd|\b[Nn]aam is|\b[Gg]roet(?:en|jes)?,?|\b[Ii]k ben|\b[Mm]rs?\.?|\b[Mm]s\.?|\b[Nn]amed|\b[Nn]ame is|\b[Nn]ame's|\b[Rr]egards,?|\bI am|\bI'm)\s+)(?:(?:van|de|den|der)\s+)*${NAME}`,
  'gu',
);

/**
 * A question as it may go to a model provider: without e-mail addresses, phone and other long numbers, addresses,
 * names of companies, and names that are introduced as such or begin with a usual given name. The first digits of a postcode stay; they name a neighbourhood, no address.
 */
export function maskPersonalData(question: string, givenNames: ReadonlySet<string> = NO_NAMES): string {
  return question
    .replaceAll(CAPITALISED_NAME, (name) => (isPersonal(name, givenNames) ? '[naam]' : name))
    .replaceAll(EMAIL, '[e-mailadres]')
    .replaceAll(IBAN, '[rekeningnummer]')
    .replaceAll(LONG_NUMBER, '[nummer]')
    .replaceAll(ADDRESS, '[adres]')
    .replaceAll(POSTCODE, '$1')
    .replaceAll(COMPANY, '[bedrijf]')
    .replaceAll(INTRODUCED_NAME, '$1[naam]');
}

/** `Wil` and `An` begin sentences more often than names. */
const SHORTEST_NAME = 4;

function isPersonal(name: string, givenNames: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').split(/\s+/);
  return givenNames.has(first) && (first.length >= SHORTEST_NAME || rest.length > 0);
}
