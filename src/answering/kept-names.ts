import { ENGLISH_LEXICON, stemEnglish } from './english-lexicon.ts';
import type { KnownWords } from './known-words.ts';
import { plainWords } from './plain-words.ts';
import { indexOfWhole } from './whole-word.ts';

/** Dutch names that stay Dutch in English, with the only words that may explain one in brackets behind it. */
const EXPLAINED = `
arbeidsdeskundige = labour expert
banenafspraak = jobs agreement, job agreement
belastingdienst = tax administration, tax authorities, tax office, tax and customs administration
beschut werk = sheltered work
cao = collective agreement, collective labour agreement
doelgroepregister = target group register
doelgroepverklaring = target group statement, target group declaration
gemeente = municipality
jobcoach = job coach
lks = wage cost subsidy
lkv = wage cost benefit, wage cost advantage
loondispensatie = wage dispensation
loonkostensubsidie = wage cost subsidy, wage costs subsidy, labour cost subsidy
loonkostenvoordeel = wage cost benefit, wage cost advantage, wage costs benefit, labour cost benefit
loonwaarde = wage value
no-riskpolis = no-risk policy, no risk policy
participatiewet = participation act
praktijkverklaring = practical statement
proefplaatsing = trial placement
rijksoverheid = central government, national government
sociaal ontwikkelbedrijf = social development company
twv = work permit, employment permit
uwv = employee insurance agency
vervoersvoorziening = transport provision, transport facility
werkcentrum = work centre
werkgeversportaal = employer portal, employers' portal
werkgeversservicepunt = employer service point, employers' service point
ziektewet = sickness benefits act
`;

const EXPLANATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  EXPLAINED.trim()
    .split('\n')
    .map((line) => line.split(' = '))
    .map(([name = '', english = '']) => [name, english.split(', ')]),
);

/** The names in a Dutch text that stay as they are, longest first: those of schemes, and those that are explained. */
export function keptNames(dutch: string, { schemes, kept }: KnownWords): string[] {
  let rest = plainWords(dutch);
  const names: string[] = [];
  for (const name of [...schemes.keys(), ...EXPLANATIONS.keys()]) {
    if (!kept.has(name) && !EXPLANATIONS.has(name)) continue;
    const at = indexOfWhole(rest, name);
    if (at < 0 || MAY_BE_TRANSLATED.has(name)) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
    names.push(name);
  }
  return names;
}

/** Ordinary words that an article goes by; an English text may do without them. */
const MAY_BE_TRANSLATED: ReadonlySet<string> = new Set(
  'gemeente jobcoach arbeidsdeskundige stage detachering leerbaan statushouder tegenprestatie opleidingsfonds werkplekaanpassing'.split(
    ' ',
  ),
);

/** The first name in an English text that must have come from Dutch and stands nowhere in it; words of both count as words. */
export function addedName(english: string, dutch: string, { kept }: KnownWords): string | undefined {
  const [given, said] = [dutch, english].map((text) => plainWords(text));
  const isWord = (name: string): boolean =>
    name.split(' ').every((word) => ENGLISH_LEXICON.has(stemEnglish(word)));
  return [...kept, ...EXPLANATIONS.keys()].find(
    (name) => indexOfWhole(said!, name) >= 0 && indexOfWhole(given!, name) < 0 && !isWord(name),
  );
}

/** A name with the words that may explain it, for the translator. */
export function explained(name: string): string {
  const [first] = EXPLANATIONS.get(name) ?? [];
  return first ? `${name} (${first})` : name;
}

/** The names with an explanation that stand in a plain Dutch text. */
export function explainedNamesIn(plain: string): string[] {
  return [...EXPLANATIONS.keys()].filter((name) => indexOfWhole(plain, name) >= 0);
}

/** The Dutch names that an English text only explains: `wage cost subsidy` for loonkostensubsidie. */
export function namesExplainedIn(english: string): string[] {
  const text = english.toLowerCase().replaceAll('-', ' ');
  return [...EXPLANATIONS]
    .filter(([, explanations]) => explanations.some((words) => text.includes(words.replaceAll('-', ' '))))
    .map(([name]) => name);
}

/** An English text without the brackets that explain the name before them; other brackets stay. */
export function withoutExplanations(english: string): string {
  let text = english;
  for (const [name, explanations] of EXPLANATIONS) {
    const wording = explanations.map((words) => words.replaceAll(' ', String.raw`[\s-]`)).join('|');
    text = text.replaceAll(new RegExp(String.raw`(${name}) \((?:the )?(?:${wording})\)`, 'gi'), '$1');
  }
  return text;
}
