import type { Amount } from '../../domain/amount.ts';
import { sentencesOf } from '../../domain/readability.ts';
import { amountsById, articleReadability, readableText } from './article-readability.ts';
import { type Finding, warning } from './finding.ts';
import type { ArticleFile } from './parse-article.ts';

/**
 * Douma calls 60 to 70 normal and below 45 hard. The names of the schemes themselves (loonkostensubsidie has six
 * syllables) cost an article in simple Dutch some five points, so 55 is where other words make it hard.
 */
export const LOWEST_SCORE = 55;
/** Advice for B1 is ten to fifteen words on average. */
export const LONGEST_AVERAGE = 15;
/** Longer than this has to be read twice, and out loud by a screen reader too. */
export const LONGEST_SENTENCE = 25;
/** One word in seven of four syllables or more: above it the names of schemes are not the only long words. */
export const LARGEST_SHARE_OF_LONG_WORDS = 0.15;

/** Warnings for articles that a small-business owner has to read twice. */
export function checkReadability(files: readonly ArticleFile[]): Finding[] {
  const amounts = amountsById(files.map(({ article }) => article));
  return files.flatMap((file) => readabilityFindings(file, amounts));
}

function readabilityFindings(file: ArticleFile, amounts: ReadonlyMap<string, Amount>): Finding[] {
  const { score, averageSentence, longWords } = articleReadability(file.article, amounts);
  const whole = (what: string, fix: string): Finding => warning(file.file, file.lineOf('title'), what, fix);
  const findings = longSentences(file, amounts);
  if (score < LOWEST_SCORE) {
    findings.push(
      whole(
        `reads hard: Flesch-Douma ${score.toFixed(1)}, at least ${LOWEST_SCORE} is wanted`,
        'use shorter words and sentences',
      ),
    );
  }
  if (averageSentence > LONGEST_AVERAGE) {
    findings.push(whole(`sentences have ${averageSentence.toFixed(1)} words on average`, 'make two of one'));
  }
  if (longWords > LARGEST_SHARE_OF_LONG_WORDS) {
    findings.push(
      whole(`${Math.round(100 * longWords)}% of the words has four syllables or more`, 'use everyday words'),
    );
  }
  return findings;
}

function longSentences(
  { file, article, sectionLines }: ArticleFile,
  amounts: ReadonlyMap<string, Amount>,
): Finding[] {
  return article.sections.flatMap((section) =>
    sentencesOf(readableText(section, amounts))
      .filter(({ words }) => words > LONGEST_SENTENCE)
      .map(({ text, words, line }) =>
        warning(
          file,
          sectionLines[section.facet]! + line,
          `a sentence has ${words} words: '${text.slice(0, 60)}…'`,
          `make two of it; at most ${LONGEST_SENTENCE}`,
        ),
      ),
  );
}
