import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, mistake } from './finding.ts';
import { KIND_FOLDERS, type LoadedArticles, questionsFile } from './load-articles.ts';

/** What editors' machines leave behind. */
const HARMLESS = /^(?:\..*|Thumbs\.db|desktop\.ini)$/;

/** A finding for every file below `articles/` that nothing reads: an article there would silently be missing. */
export async function unreadFiles(
  knowledgeFolder: string,
  { files, unreadable }: LoadedArticles,
): Promise<Finding[]> {
  const entries = await readdir(path.join(knowledgeFolder, 'articles'), {
    recursive: true,
    withFileTypes: true,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids = new Set([...files.map(({ article }) => article.id), ...unreadable]);
  return entries
    .filter((entry) => entry.isFile() && !HARMLESS.test(entry.name))
    .map((entry) => path.relative(knowledgeFolder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .flatMap((file) => {
      if (isArticle(file)) return [];
      if (!file.startsWith('articles/questions/')) {
        return [
          mistake(file, null, 'this file is not read', `put articles as .md files in ${placesInWords()}`),
        ];
      }
      const id = path.basename(file, '.txt');
      if (file === questionsFile(id) && ids.has(id)) return [];
      return [
        mistake(
          file,
          null,
          'these messages belong to no article',
          'name the file after an article: <id>.txt',
        ),
      ];
    });
}

function isArticle(file: string): boolean {
  return Object.values(KIND_FOLDERS).some(
    (folder) => file.endsWith('.md') && path.posix.dirname(file) === `articles/${folder}`,
  );
}

function placesInWords(): string {
  return Object.values(KIND_FOLDERS)
    .map((folder) => `articles/${folder}`)
    .join(', ');
}
