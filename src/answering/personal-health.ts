import type { NameKnowledge } from './name-knowledge.ts';

const ILLNESS = new RegExp(
  String.raw`\b(?:${[
    String.raw`autis(?:me|tisch\w*|t(?:en)?)|adhd|add|asperger|pdd-?nos|gilles de la tourette|dyslexie|nah|lvb|ptss`,
    String.raw`depressi(?:e|ef|eve|viteit)|burn-? ?out|overspannen|borderline|schizofreni\w*|psychose\w*|psychotisch|bipolair`,
    String.raw`psychische? (?:klachten|problemen|stoornis)|angst(?:stoornis|klachten|aanvallen)|eetstoornis|zelfmoord\w*|suïcid\w*`,
    String.raw`\w*kanker|tumor|leukemie|chemo\w*|diabetes|suikerziekte|epilepsie|epileptisch|ms|parkinson|reuma\w*|artrose|fibromyalgie|copd|astma`,
    String.raw`hiv(?:-positief)?|aids|hepatitis|corona|long ?covid|\w*versla(?:afd\w*|ving\w*)|alcoholist\w*|alcoholproble\w*`,
    'dementie|hartaanval|hartinfarct|hartproblemen|herseninfarct|hersenletsel|hersenbloeding|beroerte|whiplash|hernia|rugklachten',
    String.raw`zwanger\w*|miskraam|rolstoel\w*|doof|dove|slechthorend\w*|blinde?|slechtziend\w*|downsyndroom|syndroom van down`,
    'cancer|depress(?:ion|ed|ive)|autism|autistic|epilepsy|burned out|stroke|heart attack|brain injury|pregnan(?:t|cy)|wheelchair|deaf|blind',
    'addict(?:ed|ion)|alcoholic|anxiety|schizophreni[ac]|psychosis|dyslexia|disab(?:led|ility)|medication|diagnos(?:is|ed)',
    '(?:verstandelijke?|lichamelijke?|psychische|geestelijke?) (?:beperkt|beperking|handicap|gehandicapt)|geamputeerd|verlamd|medicijnen|diagnose',
  ].join('|')})\b`,
  'iu',
);
/** That somebody is ill is known of many employees; with a name it is about that one person. */
const IS_ILL =
  /\b(?:(?:is|was|blijft|zit|meldde zich|heeft zich|al) (?:[\p{L}\d]+ ){0,5}ziek(?:gemeld)?|ziek (?:thuis|gemeld)|arbeidsongeschikt|(?:is|was|been|being) (?:[\p{L}\d]+ ){0,3}(?:sick|ill)|on sick leave)\b/iu;

const TITLE =
  /\b(?:meneer|mevrouw|dhr\.?|mw\.?|mevr\.?|de heer|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?)\s+(?:(?:van|de|den|der|el|al|ten|ter)\s+)*\p{Lu}\p{Ll}+/u;
const BIRTH_DATE =
  /\b(?:geboren|geb\.?|geboortedatum)\s*(?:op|:|is)?\s*\d{1,2}[-/ .](?:\d{1,2}|[a-z]+)[-/ .]\d{2,4}/i;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** Behind one of these a word with a capital, or a given name however it is written, is a person. */
const PERSON =
  'medewerk(?:er|ster)|werknem(?:er|ster)|collega|kandidaat|kandidate|sollicitante?|stagiaire?|leerling|monteur|chauffeur|verkoper|verkoopster|zoon|dochter|neef|nicht|mijn|onze|heet|genaamd|naam is|employee|colleague|candidate|applicant|worker|driver|named|called|name is';
const AFTER_PERSON = new RegExp(String.raw`(?<!\p{L})(?:${PERSON})\s+(\p{L}[\p{L}'-]{2,})`, 'giu');
const NAME_WORD = /(?<![\p{L}'-])\p{Lu}\p{Ll}[\p{L}'-]*/gu;
const FULL_NAME =
  /(?<![\p{L}'-])\p{Lu}\p{Ll}+(?:\s+(?:van|de|den|der|het|ten|ter|el|al|'t))*\s+\p{Lu}\p{Ll}{2,}/gu;
/** Given names that are words as well: at the start of a sentence they are words. */
const ALSO_WORDS = new Set(
  'an ben bob jo lot max merel mo roos said toon wil wier floor jet els ton'.split(' '),
);
/** A visitor who says who he is speaks of nobody's health. */
const OWN_NAME =
  /\b(?:[Ii]k ben|[Mm]ijn naam is|[Ii]k heet|[Uu] spreekt met|[Jj]e spreekt met|I am|I'm|[Mm]y name is|[Gg]roet(?:en|jes)?,?|[Mm]vg,?|[Nn]amens)\s+\p{Lu}\p{Ll}+(?:\s+(?:(?:van|de|den|der|het|ten|ter|el|al)\s+)*\p{Lu}\p{Ll}+)*/gu;

/** Whether a message is about the health of a person who is named or can be recognised. Without that it is a question. */
export function isPersonalHealth(text: string, names: NameKnowledge): boolean {
  const others = text.replaceAll(OWN_NAME, ' ');
  const isIll = ILLNESS.test(others) || IS_ILL.test(others);
  return isIll && (isIdentifiable(others) || namesSomebody(others, names));
}

function isIdentifiable(text: string): boolean {
  return TITLE.test(text) || BIRTH_DATE.test(text) || EMAIL.test(text);
}

function namesSomebody(text: string, names: NameKnowledge): boolean {
  const isGiven = (word: string): boolean => names.givenNames.has(plain(word));
  const isName = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word) && !names.isKnownName(word);
  const calledSo = [...text.matchAll(AFTER_PERSON)].map((match) => match[1]!);
  if (calledSo.some((word) => isName(word) || (isGiven(word) && !ALSO_WORDS.has(plain(word))))) return true;
  const capitals = [...text.matchAll(NAME_WORD)];
  if (capitals.some(({ 0: word, index }) => isGiven(word) && !isWordAtStart(text, word, index))) return true;
  return [...withoutSentenceStarts(text).matchAll(FULL_NAME)].some(([name]) => !names.isKnownName(name));
}

function isWordAtStart(text: string, word: string, index: number): boolean {
  return ALSO_WORDS.has(plain(word)) && /(?:^|[.!?]\s+)$/.test(text.slice(0, index));
}

/** A capital at the start of a sentence says nothing about a name. */
function withoutSentenceStarts(text: string): string {
  return text.replaceAll(/(^|[.!?]\s+)\p{Lu}/gu, (start) => start.toLowerCase());
}

function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
