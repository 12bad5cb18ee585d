import { wordsOf } from './words.ts';

const OPENINGS = [
  'goedemorgen',
  'goedemiddag',
  'hallo',
  'hoi',
  'dag',
  'beste',
  'geachte heer mevrouw',
  'ik heb een vraag',
  'korte vraag',
  'ff snel',
  'mag ik iets vragen',
  'ik zit met het volgende',
  'ik ben ondernemer',
  'ik heb een eigen zaak',
  'wij zijn een familiebedrijf',
  'ik werk bij een middelgroot bedrijf',
  'ik kom er niet uit',
  'ik heb overal gezocht',
  'een kennis vertelde me',
  'ik hoorde van een collega',
  'ik las op internet',
  'ik vroeg me af',
  'zou u mij kunnen vertellen',
  'ik weet niet of ik hier goed ben',
  'sorry als dit een domme vraag is',
  'het zit zo',
].map(wordsOf);

const CLOSINGS = [
  'kunt u mij helpen',
  'weet u dat misschien',
  'ik begrijp er weinig van',
  'kan iemand mij dat vertellen',
  'in gewoon nederlands graag',
  'ik hoor het graag',
  'bij voorbaat dank',
  'alvast bedankt',
  'dankjewel',
  'prettige dag',
  'groeten',
  'met vriendelijke groeten',
].map(wordsOf);

/** The words of a question with polite phrases before and after it, as in a mail. */
export function withSmallTalk(words: readonly string[], random: () => number): string[] {
  const pick = (phrases: readonly string[][]): string[] => phrases[Math.floor(random() * phrases.length)]!;
  return [...pick(OPENINGS), ...pick(OPENINGS), ...words, ...pick(CLOSINGS)];
}
