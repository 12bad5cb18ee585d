/** Why a request is not met. */
export type UnsafeReason = 'discrimination' | 'invention' | 'injection' | 'others';

const GROUP = String.raw`(?:buitenlanders?|allochtonen|moslims?|joden|christenen|marokkan\w+|turken|surinamers?|antillianen|polen|oost-?europeanen|afrikanen|syriërs|vluchtelingen|asielzoekers|zwarten?|donkere (?:mensen|types)|vrouwen|mannen|moeders|zwangere\w*|homo'?s?|lesbi\w+|transgender\w*|transen|ouderen|oudere (?:mensen|kandidaten|werknemers)|vijftigplussers|50-?plussers|ouwe lui|gehandicapten|invaliden|wajongers|mensen met een (?:beperking|handicap|hoofddoek|kleurtje|migratieachtergrond|uitkering))`;
const PROTECTED = String.raw`(?:afkomst|geloof|huidskleur|moslima?|zwanger\w*|geaardheid|leeftijd|te oud|gehandicapt|handicap|beperking|hoofddoek|buitenlander|vrouw|homo|lesbisch|donker|marokkaan\w*|turk\w*|kinderwens|allochtoon)`;
/** Of someone who has had no luck with them, or wants to treat them fairly, the same words ask nothing wrong. */
const MEANT_WELL = String.raw`(?![^.?!]*\b(?:te weinig|tekort|gevonden|uitsluiten|benadelen|achterstellen|discrimineren|vergeten|overslaan)\b)`;

const DISCRIMINATION: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:hoe|wil|moet) (?:\p{L}+ ){0,3}van (?:\p{L}+ ){0,2}${GROUP} (?:\p{L}+ ){0,2}af\b`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:^\W*|\b(?:wil(?:len)?|liever|zoek(?:en)?|neem|nemen|aannemen|mogen|hoef|stuur|graag|maar|echt|absoluut|dus)\b[^.?!]{0,30}?)\bgeen ${GROUP}${MEANT_WELL}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:afwijzen|weigeren|weren|niet (?:aan|uit)(?:nemen|nodigen)|eruit filteren|uitsluiten|ontslaan|lozen|wegwerken|van (?:\p{L}+ ){1,3}af ?(?:kom(?:en)?|te komen)|kom (?:ik|je|we|wij) van (?:\p{L}+ ){1,4}af|kwijt)\b[^.?!]{0,60}\b(?:omdat|vanwege|wegens|want)\b[^.?!]{0,60}\b${PROTECTED}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:filter|selecteer|sorteer|weer|gooi|haal|laat)\b[^.?!]{0,40}(?:\b${GROUP}|\b(?:boven|onder) de \d\d|\b(?:ouder|jonger) dan \d\d)[^.?!]{0,20}\b(?:eruit|uit|weg|af|achterwege|buiten)\b`,
    'iu',
  ),
  /\b(?:alleen|enkel|uitsluitend)\b[^.?!]{0,15}\b(?:nederlanders|autochtonen|autochtone\b|blanken?\b|witten?\b (?:mensen|kandidaten|personeel|mannen)|nederlandse (?:mensen|kandidaten|personeel|mannen|namen)|christenen|mannen\b|jonge (?:mensen|meiden|vrouwen|kandidaten))(?![^.?!]*\b(?:reageren|gereageerd|solliciteren|gevonden|in dienst)\b)/iu,
  /\b(?:kandidaten|mensen|iemand|personeel|sollicitanten|medewerkers)\b[^.?!]{0,15}\bzonder (?:migratieachtergrond|hoofddoek|kinderwens|buitenlandse (?:naam|achtergrond)|donkere huid|kleurtje)/iu,
  /\b(?:reden|smoes|excuus|argument)\b[^.?!]{0,40}\b(?:gehandicapt\w*|wajonger|oudere|vrouw|moslim|buitenlander|marokkaan|zwangere)\b[^.?!]{0,40}\b(?:niet aan te nemen|af te wijzen|te weigeren|te ontslaan)/iu,
];

const INVENTION: readonly RegExp[] = [
  /\bnep(?:verklaring|bewijs|contract|factuur|document|indicatie|beschikking)\w*/i,
  /\b(?:verzin|bedenk|fantaseer)\b[^.?!]{0,40}\b(?:regeling|bedrag|bron|bronnen|subsidie|verklaring|bewijs|cijfers?|wet)\b/i,
  /\b(?:valse?|vervals\w*|neppe?|nagemaakte?)\b[^.?!]{0,40}\b(?:verklaring|\w*verklaring|loonstro\w+|document\w*|handtekening|indicatie|beschikking|factu\w+|papieren)\b/i,
  /\b(?:schrijf|maak|stel|genereer|typ)\b[^.?!]{0,40}\b(?:namens|alsof (?:u|je|ik|het)|van de kant van|op naam van)\b[^.?!]{0,20}\b(?:uwv|gemeente|belastingdienst|rvo|arts|bedrijfsarts|wsp|werkgeversservicepunt)\b/i,
  /\b(?:noem|geef|zeg|schat|gok)\b[^.?!]{0,60}\b(?:ook al|zelfs als|al)\b[^.?!]{0,30}\b(?:niet|onzeker)\b|\bzeg (?:gewoon |maar )?dat\b[^.?!]{0,60}\b(?:ook al|zelfs als|ook als)\b[^.?!]{0,20}\bniet\b/i,
  /\b(?:bevestig|garandeer|beloof|zeg toe)\b[^.?!]{0,60}\b(?:dat (?:de gemeente|het uwv|uwv|de belastingdienst|rvo|u|jullie)\b(?:[^.?!]|\.(?=\d)){0,40}\b(?:geeft|betaalt|toekent|uitkeert|vergoedt|krijg)|zwart op wit)\b/i,
  /\bmeer uren\b[^.?!]{0,30}\b(?:dan (?:er )?(?:gewerkt|gemaakt|werkelijk|hij|zij|ze|iemand))\b|\b(?:sjoemel\w*|frauder\w*|subsidiefraude|spookwerknemer\w*)\b(?![^.?!]*\b(?:melden|gemeld|voorkomen|straf|boete)\b)/i,
];

const INJECTION: readonly RegExp[] = [
  /(?<!\b(?:hij|zij|ze|die|wie|iemand|werknemer|medewerker|collega|kandidaat) )\b(?:negeer|vergeet|ignore|disregard|forget|override)\b[^.?!]{0,50}\b(?:instructies?|instructions?|regels|opdracht(?:en)?|prompts?|alles (?:hiervoor|hierboven|wat)|previous|above|wat (?:je|u|jou|er)\b[^.?!]{0,20}\b(?:verteld|gezegd|geleerd|opgedragen))\b/i,
  /\b(?:system ?prompt|systeem ?prompt|systeem ?instructies?|jouw prompt|je prompt|uw prompt|your (?:prompt|instructions|rules)|developer mode|jailbreak\w*|DAN-modus)\b/i,
  /\b(?:toon|print|herhaal|geef|lees|kopieer|laat|vertel|wat (?:staat er in|zijn|is))\b[^.?!]{0,30}\b(?:jouw|je) (?:eigen |volledige |geheime |interne )*(?:instructies?|opdracht(?:en)?|configuratie|programmering|regels)\b/i,
  /\b(?:herhaal|kopieer|print|vertaal)\b[^.?!]{0,20}\b(?:alles|de tekst|wat)\b[^.?!]{0,20}\b(?:boven|hiervoor|hierboven)\b/i,
  /\b(?:doe alsof|gedraag je|speel dat|je bent nu|je bent vanaf nu|you are (?:now|DAN)|pretend|act as)\b[^.?!]{0,60}\b(?:geen (?:assistent|regels|beperkingen)|zonder (?:regels|beperkingen)|onbeperkte?|ongecensureerde?|no (?:rules|restrictions|limits)|andere assistent|advocaat|hacker|piraat|DAN)\b/i,
  /\b(?:no|without) (?:restrictions|rules|limits|filters)\b/i,
  /^\W*(?:system|systeem|assistant|developer)(?: (?:prompt|bericht|message))?\s*:/i,
  /<\/?\s*(?:system|assistant|user|instructions?|passages?|vraag|prompt)\s*>|\[\/?INST\]|<\|im_(?:start|end)\|>/i,
  /\b(?:nieuwe|new|hogere) (?:opdracht|instructies?|instructions?|taak)\s*:|\b(?:antwoord|reageer|spreek|schrijf|praat) vanaf nu\b|\bvanaf nu (?:antwoord|reageer|spreek|schrijf|praat|ben|doe|noem) (?:je|jij|u)?\b|\bdit is een (?:opdracht|bevel|bericht) van (?:de|het|je|jouw) (?:\p{L}+)?(?:beheerder|ontwikkelaar|systeem|maker|baas)\b/iu,
  /\b(?:toon|geef|laat (?!maar)|dump|exporteer|stuur)\b[^.?!]{0,40}\b(?:leads?\b|gegevens van andere|andere werkgevers|database|wachtwoord\w*|api[- ]?key)\b/i,
];

const OTHERS: readonly RegExp[] = [
  /\b(?:telefoonnummer|nummer|e-?mail(?:adres)?|(?:contact)?gegevens|naam|adres) van (?:de|die|andere|alle|een andere) (?:andere )?(?:werkgevers?|ondernemers?|klant(?:en)?|bezoekers?|bedrijf|bedrijven) (?:die|dat|met wie)\b/i,
  /\b(?:telefoonnummer|e-?mail(?:adres)?|gegevens|gesprek(?:ken)?|vraag|naam|adres)\b.{0,40}\b(?:andere?|vorige|die (?:gisteren|vandaag|net)|laatste)\b.{0,30}\b(?:werkgever|bedrijf|ondernemer|klant|bezoeker|persoon|gebruiker)s?/i,
  /\b(?:vroeg|zei|schreef|wilde|besprak|vertelde)\b.{0,15}\b(?:vorige|andere|laatste) (?:werkgever|bedrijf|ondernemer|klant|bezoeker|persoon|gebruiker)\b/i,
  /\bwelke (?:andere )?(?:werkgevers|bedrijven|ondernemers)\b.{0,40}\b(?:hebben|kregen|krijgen|gebruiken|vroegen|in dienst)\b/i,
  /\b(?:hoeveel|welke) (?:subsidie|geld|lkv|leads?)\b.{0,15}\bheeft (?!(?:de|het|een|uwv|u|ik|mijn|ons|onze|je|jullie|dit|dat|iemand)\b)\S.{2,40}\b(?:gekregen|ontvangen|aangevraagd)/i,
];

const KINDS: readonly (readonly [UnsafeReason, readonly RegExp[]])[] = [
  ['injection', INJECTION],
  ['discrimination', DISCRIMINATION],
  ['invention', INVENTION],
  ['others', OTHERS],
];

/** What a message asks that is not done: to discriminate, to invent, to obey other orders, to tell of others. */
export function unsafeRequest(text: string): UnsafeReason | null {
  return KINDS.find(([, wordings]) => wordings.some((wording) => wording.test(text)))?.[0] ?? null;
}
