import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';
import { groundBodies } from './ground-bodies.ts';
import { groundCertainty } from './ground-certainty.ts';
import { groundContacts } from './ground-contacts.ts';
import { groundFigures } from './ground-figures.ts';
import { groundMeasures } from './ground-measures.ts';
import { groundModality } from './ground-modality.ts';
import { groundNames } from './ground-names.ts';
import { groundNegation } from './ground-negation.ts';
import { groundOpposites } from './ground-opposites.ts';
import { groundRoles } from './ground-roles.ts';
import { groundScheme } from './ground-scheme.ts';
import { groundSupport } from './ground-support.ts';
import { groundTense } from './ground-tense.ts';
import { groundWhoseMunicipality } from './ground-whose-municipality.ts';
import type { KnownWords } from './known-words.ts';
import { plainWords } from './plain-words.ts';

/** Whether a sentence says nothing but what its evidence says. Without evidence nothing passes. */
export function groundSentence(sentence: string, evidence: readonly Evidence[], known: KnownWords): Verdict {
  if (evidence.length === 0) return fail('it cites nothing');
  const plain = plainWords(sentence);
  const rules: readonly (() => Verdict)[] = [
    () => groundContacts(sentence, evidence),
    () => groundNames(sentence, evidence, known),
    () => groundScheme(plain, evidence, known),
    () => groundFigures(plain, evidence),
    () => groundSupport(plain, evidence),
    () => groundRoles(plain, evidence),
    () => groundBodies(plain, evidence),
    () => groundMeasures(plain, evidence),
    () => groundWhoseMunicipality(plain, evidence),
    () => groundNegation(plain, evidence),
    () => groundOpposites(plain, evidence),
    () => groundModality(plain, evidence),
    () => groundCertainty(plain, evidence),
    () => groundTense(plain, evidence),
  ];
  for (const rule of rules) {
    const verdict = rule();
    if (!verdict.pass) return verdict;
  }
  return PASS;
}
