import type { Warmth } from '../domain/lead.ts';

/** What in a message shows that an employer is ready to do something, and how much it weighs. */
const SIGNALS: readonly (readonly [RegExp, number, string])[] = [
  [
    /\b(?:bel(?:len)? (?:mij|me|ons)|kan iemand (?:mij |me |ons )?bellen|terug\s?bellen|contact opnemen)\b/i,
    0.3,
    'wil contact',
  ],
  [/\b(?:vacature|vacatures)\b/i, 0.3, 'heeft een vacature'],
  [
    /\b(?:kandidaat op het oog|iemand op het oog|iemand gevonden|sollicitant)\b/i,
    0.3,
    'heeft een kandidaat op het oog',
  ],
  [
    /\b(?:per|vanaf|begint|start(?:en|datum)?)\s+(?:\d|maandag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|volgende)/i,
    0.2,
    'noemt een startdatum',
  ],
  [
    /\b(?:\d+|twee|drie|vier|vijf|tien)\s+(?:mensen|medewerkers|plekken|vacatures|banen)\b/i,
    0.2,
    'noemt een aantal plekken',
  ],
];

/** The warm signals in what an employer wrote; a plain question has none. */
export function warmthOf(texts: readonly string[], reasons: readonly string[] = []): Warmth {
  const said = texts.join('\n');
  const found = SIGNALS.filter(([pattern]) => pattern.test(said));
  const score = found.reduce((sum, [, weight]) => sum + weight, reasons.length > 0 ? 0.3 : 0);
  return {
    score: Number(Math.min(1, score).toFixed(2)),
    reasons: [...new Set([...reasons, ...found.map(([, , reason]) => reason)])],
  };
}
