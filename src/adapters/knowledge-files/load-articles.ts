import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleKind } from '../../domain/article.ts';
import type { Finding } from './finding.ts';
import { type ArticleFile, parseArticle } from './parse-article.ts';
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

/** Every article below `<knowledge>/articles` that can be read, and a finding for each that cannot. */
export async function loadArticles(
  knowledgeFolder: string,
): Promise<{ files: ArticleFile[]; findings: Finding[] }> {
  const files: ArticleFile[] = [];
  const findings: Finding[] = [];
  for (const [kind, kindFolder] of Object.entries(KIND_FOLDERS)) {
    const folder = `articles/${kindFolder}`;
    for (const name of await markdownFiles(path.join(knowledgeFolder, folder))) {
      const file = `${folder}/${name}`;
      const text = await readTextFile(knowledgeFolder, file);
      if ('findings' in text) {
        findings.push(...text.findings);
        continue;
      }
      const questions = await loadQuestions(knowledgeFolder, name.replace(/\.md$/, ''));
      findings.push(...questions.findings);
      const parsed = parseArticle(file, text.value, questions.lines);
      if ('findings' in parsed) {
        findings.push(...parsed.findings);
      } else {
        findings.push(...placeFindings(parsed.value, kind as ArticleKind, name));
        files.push(parsed.value);
      }
    }
  }
  return { files, findings };
}

async function loadQuestions(
  knowledgeFolder: string,
  articleId: string,
): Promise<{ lines: string[]; findings: Finding[] }> {
  const file = `articles/questions/${articleId}.txt`;
  const text = await readTextFile(knowledgeFolder, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { value: '' };
    throw error;
  });
  if ('findings' in text) return { lines: [], findings: text.findings };
  const lines = text.value.split(/\r?\n/).map((line) => line.trim());
  return { lines: lines.filter((line) => line !== ''), findings: [] };
}

function placeFindings({ article, file }: ArticleFile, kind: ArticleKind, name: string): Finding[] {
  const findings: Finding[] = [];
  if (`${article.id}.md` !== name) {
    findings.push(wrong(file, `the id is '${article.id}' but the file is called ${name}`, `rename the file to ${article.id}.md`));
  }
  if (article.kind !== kind) {
    findings.push(wrong(file, `kind '${article.kind}' stands in the folder of '${kind}'`, `move it to articles/${KIND_FOLDERS[article.kind]}/`));
  }
  return findings;
}

function wrong(file: string, what: string, fix: string): Finding {
  return { severity: 'error', file, line: 2, what, fix };
}

async function markdownFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.md')).sort();
}
