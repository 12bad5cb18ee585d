import { withoutFacetWords } from '../answering/detect-facet.ts';

/** Words that name no subject of their own. */
const NO_SUBJECT = new Set(
  `aan al alle allebei allemaal alleen als altijd beide ben bent beter bij bedankt dan dank dat de denk deze die dit doe doen doet door dus
  een eens en er even geen geldt gaan gaat graag had heb hebben heeft heel helemaal het hier hij hoe hoor iets ik in is ja
  je jij jullie kan ken kies kiezen kom komt krijg krijgen krijgt kun kunnen kunt maar mag me meer men met mij mijn moet
  moeten na naar nee niet niks nodig nog nou nu of om omdat ons onze ook oke om op over past precies samen slim snap stel
  straks toch te tegen ten toen tot u uit uw van vanaf verstandig vertel volgens voor vraag vragen waar waarom wanneer want
  waren was wat we weer weet wel welke werkt wie wij wil willen word worden wordt zal ze zei zeg zelf zelfs zich zij zijn
  zo zoals zou zonder iemand makkelijker makkelijk simpeler simpel uitleggen begrijp daar daarvoor daarmee daarbij daarvan hiervoor hiervan ervoor ermee ervan erbij`.split(
    /\s+/,
  ),
);
/** Words for how much, how long and how many: what they are of was said before. */
const QUANTITY = new Set(
  `uur uren uurtje dag dagen week weken maand maanden jaar jaren keer euro procent percentage totaal ongeveer per parttimer
  parttimers parttime deeltijd deeltijder fulltime fulltimer voltijd halve hele helft mensen personen werknemers medewerkers
  man stuks twee drie vier vijf zes zeven acht negen tien`.split(/\s+/),
);

/** "Hoe vraag ik het dan aan" has no word that could name a subject. */
export function namesNoSubject(text: string): boolean {
  return subjectWords(text).length === 0;
}

/** "Hoeveel is dat per uur?", "en voor een parttimer van 16 uur": a quantity of what was spoken of. */
export function isOnlyQuantity(text: string): boolean {
  return subjectWords(text).every((word) => QUANTITY.has(word));
}

/** Whether a message says how much, how long or how many. */
export function saysQuantity(text: string): boolean {
  return /\d/.test(text) || namesUnit(text);
}

/** Whether a message has a word for what can be counted or measured. */
export function namesUnit(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => QUANTITY.has(word));
}

/** The words of a message that could name a subject. */
export function subjectWords(text: string): string[] {
  const words = withoutFacetWords(text).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= 3 && !NO_SUBJECT.has(word));
}

/** A lone sign or letter asks nothing, also not about what was spoken of. */
export function saysSomething(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => NO_SUBJECT.has(word));
}
