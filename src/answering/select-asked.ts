import type { AskedFacet, Facet } from '../domain/facet.ts';
import { asksYesOrNo } from './detect-facet.ts';

/** What a question sounds like, and what its answer then says. */
const EXPECTATIONS: readonly (readonly [asks: RegExp, says: RegExp])[] = [
  [
    /\b(?:kost|kosten|betalen|prijs|gratis|duur)\b/,
    /\bgratis\b|\bniets\b|\bprijs\b|€ ?\d|geen (?:loon|kosten)|betaalt? (?:u )?(?:geen|niet|zelf)/i,
  ],
  [/\b(?:hoeveel|hoe hoog|percentage|procent)\b/, /\{\{amount:|€ ?\d|\d ?%|\bbedrag\w*|\bgeen landelijk\b/],
  [/\bhoe ?lang\b|\bduurt\b/, /\d+ (?:uur|dagen?|weken?|maanden|jaar)|einddatum|\bzolang\b|eenmalig/],
  [
    /\bwanneer\b|\btermijn|\bhoe snel\b|\bbinnen\b|\balvast\b|\bal begonnen\b/,
    /\d+ (?:werkdagen|dagen?|weken?|maanden|jaar)|\bweek \d|\d{4}\b|\bvóór|\bvooraf\b/,
  ],
  [
    /\b(?:leeftijd|oud|oude|ouder|jong|jonger)\b|\b(?:is|van) (?:1[4-9]|[2-6]\d)\b/,
    /\d+ jaar (?:of ouder|is)|(?:jonger|ouder) dan|(?:tot|vanaf|onder de) \d+ jaar|leeftijd/,
  ],
  [
    /\bbesta(?:at|an)\b|\bnog (?:steeds )?(?:geldig|mogelijk|open|actief|aan te vragen|aanvragen|krijgen|meedoen)\b|\b(?:geldt|gelden|loopt|lopen)\b.*\bnog\b/,
    /besta(?:at|an)\b|gestopt|afgelopen|afgeschaft|gesloten|niet meer|loopt|eindig/,
  ],
  [
    /\bwie\b|\bwelke (?:gemeente|instantie|organisatie)\b/,
    /\bbeslist\b|\bbetaalt\b|vraagt?\b.* aan\b|\bwoont\b/,
  ],
];

/** What is counted, per wording: its answer has a number of just that. */
const COUNTS: readonly (readonly [asks: RegExp, says: RegExp])[] = [
  [/\b(?:hoeveel procent|welk percentage)\b/, /\d ?%|\{\{amount:|\bprocent/],
  [/\bwelk bedrag\b/, /€ ?\d|\{\{amount:/],
  [/\bwelke leeftijd\b/, /\d+ jaar/],
  [
    /\bhoeveel (?:betaalde )?uur\b|\bhoeveel uren\b/,
    /\d+ (?:\p{L}+ )?(?:uur|uren)|\d ?% van de (?:werk)?tijd/u,
  ],
  [/\bhoeveel dagen\b/, /\d+ (?:werk)?dag/],
  [/\bhoeveel weken\b/, /\d+ weken|\bweek \d/],
  [/\bhoeveel maanden\b/, /\d+ (?:maand|week|weken)/],
  [/\bhoeveel jaar\b/, /\d+ jaar|\bzolang\b|\beinddatum\b/],
  [
    /\bhoeveel (?:mensen|personen|werknemers|medewerkers|personeel)\b/,
    /\d+ (?:of meer |of minder )?(?:mensen|personen|werknemers|medewerkers)/,
  ],
  [/\bhoeveel contracten\b|\bhoeveel tijdelijke contracten\b/, /\d+ (?:tijdelijke )?contracten|\bdrie\b/],
  [/\bhoeveel ontslagen\b/, /\d+ (?:of meer )?(?:ontslagen|mensen)/],
  [
    /\b(?:(?:elke|iedere|per) (?:maand|week|kwartaal)|maandelijks|ineens|in één keer)\b|\bhoe vaak\b.*\b(?:betaald|uitbetaald|geld)\b/,
    /\b(?:elke|iedere|per) (?:maand|week|kwartaal|jaar)|maandelijks|\bachteraf\b|voorschot|\bin één keer\b/,
  ],
];

function expectedCount(plain: string): RegExp[] | undefined {
  const counts = COUNTS.filter(([asks]) => asks.test(plain)).map(([, says]) => says);
  return counts.length > 0 ? counts : undefined;
}

const YES_OR_NO =
  /\b(?:niet|geen|nooit|mag|mogen|moet|moeten|hoeft|hoef|telt|tellen|minstens)\b|\bheeft u\b.*\bnodig\b/i;

/** How articles say what employers call otherwise. */
const ALSO_SAID: readonly (readonly [asks: RegExp, says: string])[] = [
  [/\b(?:part ?time\w*|deeltijd\w*|minder uren|halve dagen)\b/, 'parttimer deeltijd minder uren'],
  [/\b(?:uitzend\w*|inle\w*|inhu\w*|gedetacheer\w*)\b/, 'uitzendbureau uitzendkracht inlenen detachering'],
  [/\b(?:verhui\w*|(?:gaat|andere \p{L}+) wonen)\b/u, 'verhuist verhuizing'],
  [/\b(?:combin\w*|stapel\w*|tegelijk\w*|naast elkaar|samen met)\b/, 'combineren tegelijk samen'],
  [/\b(?:boete|straf|bekeuring)\b/, 'boete heffing straf'],
  [/\b(?:stopt|weg ?gaat|ontslag|ontsla\w*|ophoudt)\b/, 'ontslag stopt eindigt uit dienst'],
  [/\b(?:(?:elke|iedere|per) maand|maandelijks)\b/, 'achteraf'],
  [/\b(?:ouder|oud|leeftijd|\d\d ?\+)\b/, 'leeftijd ouder jonger'],
  [/\b(?:vroeger|al eens|al eerder|voorheen)\b/, 'eerder'],
  [/\bzzp\p{L}*/u, "zzp'er zelfstandigen"],
  [/\b(?:vast contract|tijdelijk\w* contract|nul ?uren\w*|jaarcontract)\b/, 'contract dienstverband'],
];

/** Asks for an answer and says nothing about which. */
const COURTESY =
  /\b(?:kunnen jullie|kunt u|kun je|kan iemand|wilt u|zou(?:den)? (?:u|jullie|je)) (?:mij |me |ons )?(?:daar ?mee |hierbij |daarbij )?(?:helpen|vertellen|zeggen|uitleggen)(?: met)?(?: of)?|\bweet u (?:dat|of)(?: misschien)?|\balvast bedankt|\bbij voorbaat dank/gi;

/** Facets that 'mag ik…' and 'geldt dat ook voor…' sound like, wherever the article answers them. */
const SOUNDS_LIKE: ReadonlySet<AskedFacet | null> = new Set<AskedFacet | null>([
  null,
  'conditions',
  'who-for',
  'attention',
  'how-to-apply',
]);
const RULES =
  /\b(?:mag|mogen|moet|moeten|hoef|hoeft|nodig|telt|tellen|geldt|gelden|verplicht|kan|kun|kunnen|uit)\b|\b(?:vanaf|hoeveel)\b/;
const DAY_OR_CONDITION = /(?<!tot )\bwanneer (?:betaal|krijg|mag|kan|kom)\b/;
const NAMES_CONDITIONS = /\b(?:voorwaarde|eis|wat heb)/;

/** Words that half of all points have, and that tell none of them apart. */
const SAYS_NOTHING =
  /\b(?:krijg(?:t|en)?|kreeg|hoe ?lang|laat|laten|komt?|komen|gaat?|gaan|geldt|gelden)\b/gi;

/** What of a question decides which point of an article answers it. */
export interface Asked {
  /** The question, with how articles may put it. */
  readonly words: string;
  readonly facet: AskedFacet | null;
  readonly isYesOrNo: boolean;
  /** Whether the facet is only what such questions are mostly about, and the article may answer it elsewhere. */
  readonly isGuess: boolean;
  /** Kinds of things an answer would say; one is enough. */
  readonly expects: readonly RegExp[];
  /** Whether it asks what is allowed or needed, and not whether there is something to get. */
  readonly isAboutRules: boolean;
  /** Whether something is counted: a point with a number of just that answers, also when it shares no word. */
  readonly isCounted: boolean;
  /** What else the words may ask for: 'wanneer betaal ik' wants a day or a condition. */
  readonly otherwise: Facet | null;
  /** Whether an answer of another kind is no answer. */
  readonly isSpecific: boolean;
}

/** Reads from the words of a question what kind of answer it expects. */
export function readAsked(message: string, facet: AskedFacet | null): Asked {
  const question = message.replaceAll(COURTESY, ' ').replaceAll(SAYS_NOTHING, ' ');
  const plain = message.replaceAll(COURTESY, ' ').toLowerCase();
  const isYesOrNo = asksYesOrNo(plain);
  const counted = expectedCount(plain);
  const expects = counted ?? EXPECTATIONS.filter(([asks]) => asks.test(plain)).map(([, says]) => says);
  const alsoSaid = ALSO_SAID.filter(([asks]) => asks.test(plain)).map(([, says]) => says);
  return {
    words: [question, ...alsoSaid].join(' '),
    facet,
    isYesOrNo,
    isGuess: isYesOrNo ? SOUNDS_LIKE.has(facet) : facet === 'conditions' && !NAMES_CONDITIONS.test(plain),
    expects: isYesOrNo && expects.length === 0 ? [YES_OR_NO] : expects,
    isAboutRules: RULES.test(plain),
    isCounted: counted !== undefined,
    otherwise: facet === 'deadline' && DAY_OR_CONDITION.test(plain) ? 'conditions' : null,
    isSpecific: expects.length > 0,
  };
}
