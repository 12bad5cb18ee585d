import type { Article, ArticleSection } from '../../domain/article.ts';
import { FACET_HEADINGS, FACETS, type Facet } from '../../domain/facet.ts';
import { articleFrontMatter, MARKUP } from './article-schema.ts';
import { type Finding, mistake } from './finding.ts';
import { type LineOf, type Parsed, parseYaml } from './yaml-file.ts';

/** An article as read from a file, with where its body starts, so that checks can name a line. */
export interface ArticleFile {
  readonly file: string;
  readonly article: Article;
  /** Line of the file on which each section's text starts. */
  readonly sectionLines: Readonly<Partial<Record<Facet, number>>>;
  /** Line on which something in the front matter stands: `lineOf('related', 2)`. */
  readonly lineOf: LineOf;
  /** Line of the questions file on which each of the article's questions stands. */
  readonly questionLines: readonly number[];
}

/** A line of a questions file. */
export interface QuestionLine {
  readonly text: string;
  readonly line: number;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n([\s\S]*)$/;
const LINK_TARGET = /\]\(\s*([^)\s]*)/g;
const facetByHeading = new Map(FACETS.map((facet) => [FACET_HEADINGS[facet], facet]));

/** Reads one article file, to which `questions` belong. */
export function parseArticle(
  file: string,
  text: string,
  questions: readonly QuestionLine[],
): Parsed<ArticleFile> {
  const parts = FRONT_MATTER.exec(text);
  if (!parts) {
    return refuse(
      file,
      1,
      'the file does not start with front matter between two lines of ---',
      'copy the top of another article',
    );
  }
  const [, yaml = '', body = ''] = parts;
  const front = parseYaml(yaml, articleFrontMatter, file, 2);
  const bodyStart = text.slice(0, text.length - body.length).split('\n').length;
  const sections = parseSections(file, body, bodyStart);
  if ('findings' in front || 'findings' in sections) {
    return { findings: [front, sections].flatMap((part) => ('findings' in part ? part.findings : [])) };
  }
  const { amounts, ...rest } = front.value;
  return {
    value: {
      file,
      article: {
        ...rest,
        amounts: amounts.map((amount) => ({ ...amount, articleId: rest.id })),
        sections: sections.value.map(({ facet, text }) => ({ facet, text })),
        questions: questions.map((question) => question.text),
      },
      sectionLines: Object.fromEntries(sections.value.map(({ facet, line }) => [facet, line])),
      lineOf: front.lineOf,
      questionLines: questions.map((question) => question.line),
    },
  };
}

function parseSections(
  file: string,
  body: string,
  bodyStart: number,
): Parsed<(ArticleSection & { line: number })[]> {
  const findings: Finding[] = [];
  const sections: { facet: Facet; lines: string[]; line: number }[] = [];
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const lineNumber = bodyStart + index;
    findings.push(...formattingFindings(file, line, lineNumber));
    const heading = /^#+\s+(.*?)\s*$/.exec(line);
    if (!heading) {
      const current = sections.at(-1);
      if (current) current.lines.push(line);
      else if (line.trim() !== '') {
        findings.push(
          mistake(
            file,
            lineNumber,
            'text stands before the first heading',
            'put it under one of the fixed headings',
          ),
        );
      }
      continue;
    }
    const facet = line.startsWith('## ') ? facetByHeading.get(heading[1]!) : undefined;
    if (!facet) {
      const known = [...facetByHeading.keys()].map((name) => `## ${name}`).join(', ');
      findings.push(mistake(file, lineNumber, `unknown heading '${line.trim()}'`, `use one of: ${known}`));
    } else if (sections.some((section) => section.facet === facet)) {
      findings.push(
        mistake(file, lineNumber, `the heading '${heading[1]}' stands there twice`, 'merge the two'),
      );
    } else {
      sections.push({ facet, lines: [], line: lineNumber + 1 });
    }
  }
  if (!sections.some(({ facet }) => facet === 'what')) {
    findings.push(
      mistake(file, bodyStart, 'the heading ## In het kort is missing', 'add it with two to five sentences'),
    );
  }
  for (const { facet, lines, line } of sections) {
    if (lines.join('').trim() === '') {
      findings.push(
        mistake(
          file,
          line,
          `nothing stands under '${FACET_HEADINGS[facet]}'`,
          'write the text or remove the heading',
        ),
      );
    }
  }
  if (findings.length > 0) return { findings };
  return {
    value: sections.map(({ facet, lines, line }) => ({
      facet,
      text: lines.join('\n').trim(),
      line: line + lines.findIndex((text) => text.trim() !== ''),
    })),
  };
}

/** A visitor sees paragraphs, lists, tables, bold text and https links; nothing else of Markdown, and no HTML. */
function formattingFindings(file: string, line: string, lineNumber: number): Finding[] {
  const findings: Finding[] = [];
  const fix = 'write plain Markdown: paragraphs, lists, bold, links that start with https://';
  if (MARKUP.test(line)) findings.push(mistake(file, lineNumber, 'HTML is not allowed in an article', fix));
  if (line.includes('!['))
    findings.push(mistake(file, lineNumber, 'an image is not allowed in an article', fix));
  for (const [, target = ''] of line.matchAll(LINK_TARGET)) {
    if (!target.startsWith('https://')) {
      findings.push(mistake(file, lineNumber, `the link '${target}' is not a safe web address`, fix));
    }
  }
  return findings;
}

function refuse(file: string, line: number, what: string, fix: string): { findings: Finding[] } {
  return { findings: [mistake(file, line, what, fix)] };
}

/** Line of the file on which a place in the text of a section stands. */
export function lineInSection(
  { sectionLines }: ArticleFile,
  { facet, text }: ArticleSection,
  offset: number,
): number {
  return sectionLines[facet]! + text.slice(0, offset).split('\n').length - 1;
}
