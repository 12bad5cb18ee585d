import { type AskedFacet, asksYesOrNo } from './detect-facet.ts';

/** What a question sounds like, and what its answer then says. */
const EXPECTATIONS: readonly (readonly [asks: RegExp, says: RegExp])[] = [
  [
    /\b(?:kost|kosten|betalen|prijs|gratis|duur)\b/,
    /\bgratis\b|\bniets\b|\bprijs\b|€ ?\d|geen (?:loon|kosten)|betaalt? (?:u )?(?:geen|niet|zelf)/i,
  ],
  [
    /\b(?:hoeveel|hoe hoog|percentage|procent)\b/,
    /\{\{amount:|€ ?\d|\d ?%|\d+(?: \p{L}+)? (?:uur|uren|dagen|weken|maanden|jaar|contracten|banen)/u,
  ],
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
    /\bnog\b|\bbesta(?:at|an)\b/,
    /besta(?:at|an)\b|gestopt|afgelopen|afgeschaft|gesloten|niet meer|loopt|eindig/,
  ],
  [
    /\bwie\b|\bwelke (?:gemeente|instantie|organisatie)\b/,
    /\bbeslist\b|\bbetaalt\b|vraagt?\b.* aan\b|\bwoont\b/,
  ],
];

const YES_OR_NO = /\b(?:niet|geen|nooit|mag|mogen|moet|moeten|hoeft|hoef|telt|tellen)\b/i;

/** How articles say what employers call otherwise. */
const ALSO_SAID: readonly (readonly [asks: RegExp, says: string])[] = [
  [/\b(?:part ?time\w*|deeltijd\w*|minder uren|halve dagen)\b/, 'parttimer deeltijd minder uren'],
  [/\b(?:uitzend\w*|inle\w*|inhu\w*|gedetacheer\w*)\b/, 'uitzendbureau uitzendkracht inlenen detachering'],
  [/\b(?:verhui\w*|(?:gaat|andere \p{L}+) wonen)\b/u, 'verhuist verhuizing'],
  [/\b(?:combin\w*|stapel\w*|tegelijk\w*|naast elkaar|samen met)\b/, 'combineren tegelijk samen'],
  [/\b(?:boete|straf|bekeuring)\b/, 'boete heffing straf'],
  [/\b(?:stopt|weg ?gaat|ontslag|ontsla\w*|ophoudt)\b/, 'ontslag stopt eindigt uit dienst'],
  [/\b(?:ouder|oud|leeftijd|\d\d ?\+)\b/, 'leeftijd ouder jonger'],
  [/\b(?:vast contract|tijdelijk\w* contract|nul ?uren\w*|jaarcontract)\b/, 'contract dienstverband'],
];

/** Asks for an answer and says nothing about which. */
const COURTESY =
  /\b(?:kunnen jullie|kunt u|kun je|kan iemand|wilt u|zou(?:den)? (?:u|jullie|je)) (?:mij |me |ons )?(?:daar ?mee |hierbij |daarbij )?(?:helpen|vertellen|zeggen|uitleggen)(?: met)?(?: of)?|\bweet u (?:dat|of)(?: misschien)?|\balvast bedankt|\bbij voorbaat dank/gi;

/** What of a question decides which point of an article answers it. */
export interface Asked {
  /** The question, with how articles may put it. */
  readonly words: string;
  readonly facet: AskedFacet | null;
  readonly isYesOrNo: boolean;
  /** Kinds of things an answer would say; one is enough. */
  readonly expects: readonly RegExp[];
  /** Whether an answer of another kind is no answer. */
  readonly isSpecific: boolean;
}

/** Reads from the words of a question what kind of answer it expects. */
export function readAsked(message: string, facet: AskedFacet | null): Asked {
  const question = message.replaceAll(COURTESY, ' ');
  const plain = question.toLowerCase();
  const isYesOrNo = asksYesOrNo(plain);
  const expects = EXPECTATIONS.filter(([asks]) => asks.test(plain)).map(([, says]) => says);
  const alsoSaid = ALSO_SAID.filter(([asks]) => asks.test(plain)).map(([, says]) => says);
  return {
    words: [question, ...alsoSaid].join(' '),
    facet,
    isYesOrNo,
    expects: isYesOrNo && expects.length === 0 ? [YES_OR_NO] : expects,
    isSpecific: expects.length > 0,
  };
}
