import type { IsoDate } from '../../domain/iso-date.ts';
import { checkArticles } from './check-articles.ts';
import type { Finding } from './finding.ts';
import { loadArticles } from './load-articles.ts';

/** Every finding about a knowledge folder, errors first. */
export async function checkKnowledge(folder: string, today: IsoDate): Promise<Finding[]> {
  const { files, findings } = await loadArticles(folder);
  return [...findings, ...checkArticles(files, { today, subjects: null })].sort(
    (a, b) => a.severity.localeCompare(b.severity) || a.file.localeCompare(b.file),
  );
}
