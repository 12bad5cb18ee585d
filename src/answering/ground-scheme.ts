import { clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';
import { saysTheSame } from './figure.ts';
import type { KnownWords } from './known-words.ts';
import { indexOfWhole } from './whole-word.ts';

/** A scheme that is named is the one the evidence is about; with a figure, it is the one whose figure that is. */
export function groundScheme(plain: string, evidence: readonly Evidence[], known: KnownWords): Verdict {
  const others = schemesIn(plain, known).filter(
    ({ articles }) => !evidence.some(({ articleId }) => articles.has(articleId)),
  );
  for (const { name } of others) {
    if (!evidence.some(({ text }) => text.includes(name)))
      return fail(`the scheme '${name}' is not in the evidence`);
    for (const clause of clausesOf(plain).filter(
      ({ text, figures }) => figures.length > 0 && text.includes(name),
    )) {
      const isTheirs = evidence.some(({ statements }) =>
        statements.some(
          ({ text, figures }) =>
            text.includes(name) &&
            clause.figures.every((figure) => figures.some((given) => saysTheSame(figure, given))),
        ),
      );
      if (!isTheirs) return fail(`the figure in '${clause.text}' is not of '${name}'`);
    }
  }
  return PASS;
}

/** The schemes a text names; a name inside a longer one counts as the longer one. */
function schemesIn(plain: string, known: KnownWords): { name: string; articles: ReadonlySet<string> }[] {
  const found: { name: string; articles: ReadonlySet<string> }[] = [];
  let rest = plain;
  for (const [name, articles] of known.schemes) {
    const at = indexOfWhole(rest, name);
    if (at < 0) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
    found.push({ name, articles });
  }
  return found;
}
