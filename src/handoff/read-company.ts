/** Words that tell a company's sector; the ids are those of the sector articles. */
const SECTORS: readonly (readonly [string, RegExp])[] = [
  [
    'sector-zorg',
    /\b(?:thuiszorg|zorg(?:instelling|centrum|organisatie|bedrijf)?|verpleeghuis|verzorgingshuis|ziekenhuis|kinderopvang|huisartsenpraktijk|apotheek)\b/i,
  ],
  [
    'sector-bouw',
    /\b(?:bouw(?:bedrijf)?|aannemer|schildersbedrijf|stukadoor|dakdekker|timmerbedrijf|metselaar)\b/i,
  ],
  [
    'sector-techniek',
    /\b(?:techniek|installatiebedrijf|metaal(?:bedrijf)?|machinefabriek|elektricien|loodgieter|garage(?:bedrijf)?|werkplaats)\b/i,
  ],
  [
    'sector-transport-en-logistiek',
    /\b(?:transport(?:bedrijf)?|logistiek|magazijn|distributiecentrum|depot|chauffeurs?|koerier\w*|pakket\w*)\b/i,
  ],
  ['sector-horeca', /\b(?:horeca|restaurant|caf[eé]|hotel|snackbar|lunchroom|cafetaria|camping)\b/i],
  [
    'sector-groen',
    /\b(?:hovenier\w*|groenvoorziening|groenonderhoud|kwekerij|tuinbouw|kas(?:sen)?|boomkwekerij|akkerbouw)\b/i,
  ],
  ['sector-schoonmaak', /\b(?:schoonmaak\w*|glazenwasser\w*)\b/i],
  ['sector-ict', /\b(?:ict|software(?:bedrijf)?|it-bedrijf|webbouwer)\b/i],
  ['sector-onderwijs', /\b(?:school|scholengroep|onderwijs(?:instelling)?|basisschool)\b/i],
  ['sector-overheid', /\b(?:rijksoverheid|provincie|waterschap|omgevingsdienst)\b/i],
];
const EMPLOYEES =
  /\b(\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(?:medewerkers|werknemers|personeelsleden|mensen in dienst|man personeel|collega'?s)\b/i;

/** The sector an employer names; null when the words name none, or more than one. */
export function readSector(texts: readonly string[]): string | null {
  const said = texts.join('\n');
  const named = SECTORS.filter(([, words]) => words.test(said)).map(([sector]) => sector);
  return named.length === 1 ? named[0]! : null;
}

/** `klein` (fewer than 10 people), `middelgroot` (fewer than 250) or `groot`; null when no number is named. */
export function readSize(texts: readonly string[]): 'klein' | 'middelgroot' | 'groot' | null {
  const number = EMPLOYEES.exec(texts.join('\n'))?.[1];
  if (!number) return null;
  const people = Number(number.replaceAll('.', ''));
  if (people < 10) return 'klein';
  return people < 250 ? 'middelgroot' : 'groot';
}
