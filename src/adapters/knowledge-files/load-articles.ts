import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleKind } from '../../domain/article.ts';
import { type Finding, mistake } from './finding.ts';
import { type ArticleFile, parseArticle, type QuestionLine } from './parse-article.ts';
import { readTextFile } from './read-text-file.ts';

/** Folder of each kind of article, below `articles/`. */
export const KIND_FOLDERS: Readonly<Record<ArticleKind, string>> = {
  instrument: 'instruments',
  regulation: 'regulations',
  role: 'roles',
  process: 'processes',
  term: 'terms',
  sector: 'sectors',
  practice: 'practice',
};

export interface LoadedArticles {
  readonly files: readonly ArticleFile[];
  /** Ids (file names) of articles that are there but could not be read; each has a finding. */
  readonly unreadable: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Every article below `<knowledge>/articles` that can be read, and findings for each that cannot. */
export async function loadArticles(knowledgeFolder: string): Promise<LoadedArticles> {
  const files: ArticleFile[] = [];
  const unreadable = new Set<string>();
  const findings: Finding[] = [];
  for (const [kind, kindFolder] of Object.entries(KIND_FOLDERS)) {
    const folder = `articles/${kindFolder}`;
    for (const name of await markdownFiles(path.join(knowledgeFolder, folder))) {
      const file = `${folder}/${name}`;
      const id = name.replace(/\.md$/, '');
      const questions = await loadQuestions(knowledgeFolder, id);
      findings.push(...questions.findings);
      const text = await readTextFile(knowledgeFolder, file);
      const parsed = 'findings' in text ? text : parseArticle(file, text.value, questions.lines);
      if ('findings' in parsed) {
        findings.push(...parsed.findings);
        unreadable.add(id);
      } else {
        findings.push(...placeFindings(parsed.value, kind as ArticleKind, name));
        files.push(parsed.value);
      }
    }
  }
  return { files, unreadable, findings };
}

/** Where the messages of an article stand, as a path from the knowledge folder. */
export function questionsFile(articleId: string): string {
  return `articles/questions/${articleId}.txt`;
}

async function loadQuestions(
  knowledgeFolder: string,
  articleId: string,
): Promise<{ lines: QuestionLine[]; findings: Finding[] }> {
  const file = questionsFile(articleId);
  const text = await readTextFile(knowledgeFolder, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { value: '' };
    throw error;
  });
  if ('findings' in text) return { lines: [], findings: text.findings };
  const lines = text.value.split(/\r?\n/).map((line, index) => ({ text: line.trim(), line: index + 1 }));
  return { lines: lines.filter((line) => line.text !== ''), findings: [] };
}

function placeFindings({ article, file, lineOf }: ArticleFile, kind: ArticleKind, name: string): Finding[] {
  const findings: Finding[] = [];
  if (`${article.id}.md` !== name) {
    findings.push(
      mistake(
        file,
        lineOf('id'),
        `the id is '${article.id}' but the file is called ${name}`,
        `rename the file to ${article.id}.md`,
      ),
    );
  }
  if (article.kind !== kind) {
    findings.push(
      mistake(
        file,
        lineOf('kind'),
        `kind '${article.kind}' stands in the folder of '${kind}'`,
        `move it to articles/${KIND_FOLDERS[article.kind]}/`,
      ),
    );
  }
  return findings;
}

async function markdownFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.md')).sort();
}
