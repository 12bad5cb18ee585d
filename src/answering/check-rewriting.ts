import { contentWords, overlap } from './content-words.ts';
import { evidenceOfText, fail, PASS, type Verdict } from './evidence.ts';
import { readFigures } from './figure.ts';
import { glossEnglish } from './gloss-english.ts';
import { groundContacts } from './ground-contacts.ts';
import { groundNames } from './ground-names.ts';
import { explainedNamesIn, namesExplainedIn } from './kept-names.ts';
import type { KnownWords } from './known-words.ts';
import { plainWords } from './plain-words.ts';
import { indexOfWhole } from './whole-word.ts';

/**
 * Whether a question that was said again brings nothing new: no figure, scheme, organisation, place, person or address
 * that the visitor did not name. `said` is everything the visitor may be referring to.
 */
export function checkRewriting(rewriting: string, said: string, known: KnownWords): Verdict {
  const named = schemesIn(said, known);
  const added = [...schemesIn(rewriting, known)].find(
    ([, articles]) => ![...named.values()].some((others) => [...articles].some((id) => others.has(id))),
  );
  if (added) return fail(`the scheme '${added[0]}' was not named`);
  const numbers = new Set(numbersIn(said));
  const number = numbersIn(rewriting).find((one) => !numbers.has(one));
  if (number) return fail(`the number ${number} was not named`);
  // Whatever a scheme that was named is also called was named with it.
  const names = [...known.schemes].filter(([, articles]) =>
    [...named.values()].some((others) => [...articles].some((id) => others.has(id))),
  );
  const evidence = [evidenceOfText('', names.map(([name]) => name).join(' '), said)];
  const contacts = groundContacts(rewriting, evidence);
  return contacts.pass ? groundNames(rewriting, evidence, { ...known, ordinary: known.typed }) : contacts;
}

/**
 * The same for an English question said in Dutch; and every figure of the one stands in the other, with the same
 * meaning, because an answer may be calculated with it.
 */
export function checkDutchQuestion(rewriting: string, english: string, known: KnownWords): Verdict {
  const gloss = glossEnglish(english, rewriting).text;
  const same = checkRewriting(rewriting, [english, gloss, ...namesExplainedIn(english)].join(' '), known);
  if (!same.pass) return same;
  const [asked, said] = [plainWords(rewriting), gloss].map(contentWords);
  if (overlap(asked!, said!) < LEAST_ASKED) return fail('it asks something else');
  return sameFigures(plainWords(rewriting), gloss);
}

/** How much of a Dutch question must stand in the English one, word for word; sayings and polite forms differ. */
const LEAST_ASKED = 0.6;

/**
 * The names of schemes in a text with the articles that go by them. What processes and sectors are called are words that
 * anybody may use for what happens.
 */
function schemesIn(text: string, { schemes, kept, terms }: KnownWords): Map<string, ReadonlySet<string>> {
  const plain = plainWords(text);
  const isName = (name: string): boolean => kept.has(name) || terms.has(name);
  const named = [...schemes].filter(([name]) => isName(name) && indexOfWhole(plain, name) >= 0);
  const others = explainedNamesIn(plain).map((name): [string, ReadonlySet<string>] => [
    name,
    schemes.get(name) ?? new Set([name]),
  ]);
  return new Map([...others, ...named]);
}

function numbersIn(text: string): string[] {
  return plainWords(text).match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function sameFigures(plain: string, gloss: string): Verdict {
  const said = readFigures(gloss);
  const other = readFigures(plain).find(
    ({ kind, value, unit, per }) =>
      !said.some(
        (figure) =>
          figure.kind === kind &&
          figure.value === value &&
          figure.per === per &&
          (kind === 'count' || figure.unit === unit),
      ),
  );
  return other ? fail(`the figure ${other.value} ${other.unit} has another meaning`) : PASS;
}
