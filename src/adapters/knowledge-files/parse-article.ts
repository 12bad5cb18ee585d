import type { Article, ArticleSection } from '../../domain/article.ts';
import { FACET_HEADINGS, FACETS, type Facet } from '../../domain/facet.ts';
import { articleFrontMatter } from './article-schema.ts';
import type { Finding } from './finding.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

/** An article as read from a file, with where its body starts, so that checks can name a line. */
export interface ArticleFile {
  readonly file: string;
  readonly article: Article;
  /** Line of the file on which each section's text starts. */
  readonly sectionLines: Readonly<Partial<Record<Facet, number>>>;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n([\s\S]*)$/;
const MARKUP = /<\/?[a-z!][^>]*>/i;
const facetByHeading = new Map(FACETS.map((facet) => [FACET_HEADINGS[facet], facet]));

/** Reads one article file. `questions` are the lines of its questions file. */
export function parseArticle(file: string, text: string, questions: readonly string[]): Parsed<ArticleFile> {
  const parts = FRONT_MATTER.exec(text);
  if (!parts) {
    return refuse(file, 1, 'the file does not start with front matter between two lines of ---', 'copy the top of another article');
  }
  const [, yaml = '', body = ''] = parts;
  const front = parseYaml(yaml, articleFrontMatter, file, 2);
  if ('findings' in front) return front;
  const bodyStart = text.slice(0, text.length - body.length).split('\n').length;
  const sections = parseSections(file, body, bodyStart);
  if ('findings' in sections) return sections;
  const { amounts, ...rest } = front.value;
  return {
    value: {
      file,
      article: {
        ...rest,
        amounts: amounts.map((amount) => ({ ...amount, articleId: rest.id })),
        sections: sections.value.map(({ facet, text }) => ({ facet, text })),
        questions,
      },
      sectionLines: Object.fromEntries(sections.value.map(({ facet, line }) => [facet, line])),
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
    if (MARKUP.test(line)) {
      findings.push(finding(file, lineNumber, 'HTML is not allowed in an article', 'write plain Markdown: paragraphs, lists, bold, links'));
    }
    const heading = /^#+\s+(.*?)\s*$/.exec(line);
    if (!heading) {
      const current = sections.at(-1);
      if (current) current.lines.push(line);
      else if (line.trim() !== '') {
        findings.push(finding(file, lineNumber, 'text stands before the first heading', 'put it under one of the fixed headings'));
      }
      continue;
    }
    const facet = line.startsWith('## ') ? facetByHeading.get(heading[1]!) : undefined;
    if (!facet) {
      const known = [...facetByHeading.keys()].map((name) => `## ${name}`).join(', ');
      findings.push(finding(file, lineNumber, `unknown heading '${line.trim()}'`, `use one of: ${known}`));
    } else if (sections.some((section) => section.facet === facet)) {
      findings.push(finding(file, lineNumber, `the heading '${heading[1]}' stands there twice`, 'merge the two'));
    } else {
      sections.push({ facet, lines: [], line: lineNumber + 1 });
    }
  }
  if (!sections.some(({ facet }) => facet === 'what')) {
    findings.push(finding(file, bodyStart, 'the heading ## In het kort is missing', 'add it with two to five sentences'));
  }
  for (const { facet, lines, line } of sections) {
    if (lines.join('').trim() === '') {
      findings.push(finding(file, line, `nothing stands under '${FACET_HEADINGS[facet]}'`, 'write the text or remove the heading'));
    }
  }
  if (findings.length > 0) return { findings };
  return {
    value: sections.map(({ facet, lines, line }) => ({ facet, text: lines.join('\n').trim(), line })),
  };
}

function finding(file: string, line: number, what: string, fix: string): Finding {
  return { severity: 'error', file, line, what, fix };
}

function refuse(file: string, line: number, what: string, fix: string): { findings: Finding[] } {
  return { findings: [finding(file, line, what, fix)] };
}
