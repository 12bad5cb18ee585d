import { z } from 'zod';
import type { ArticleStatus } from '../../domain/article.ts';
import type { Overviews } from '../../domain/overview.ts';
import { SITUATIONS, type Situation } from '../../domain/responsibility.ts';
import { articleId } from './article-schema.ts';
import { type Finding, mistake } from './finding.ts';
import type { ArticleFile } from './parse-article.ts';
import { readTextFile } from './read-text-file.ts';
import { type LineOf, type Parsed, parseYaml } from './yaml-file.ts';

const FILE = 'overviews.yaml';
/** More than an employer reads, and more than a turn names. */
const MOST_ARTICLES = 5;

const articles = z
  .array(articleId)
  .min(1, 'must name an article')
  .max(MOST_ARTICLES, `names more than ${MOST_ARTICLES} articles`);

/** `knowledge/overviews.yaml`, exactly as its head explains it to editors. Unknown keys are refused. */
const overviewsFile = z.strictObject({
  general: articles,
  situations: z.partialRecord(
    z.enum(SITUATIONS),
    z.strictObject({
      named: z
        .string()
        .regex(/^\p{Ll}.*[^.]$/u, "must follow 'Neemt u iemand aan': 'met bijstand', without a full stop"),
      articles,
    }),
  ),
});

/** Every article there is by its id, with its status; null for one that could not be read. */
export type KnownStatuses = ReadonlyMap<string, ArticleStatus | null>;

export function statusesOf(files: readonly ArticleFile[], unreadable: ReadonlySet<string>): KnownStatuses {
  return new Map([
    ...[...unreadable].map((id) => [id, null] as const),
    ...files.map(({ article }) => [article.id, article.status] as const),
  ]);
}

/**
 * Reads `<knowledge>/overviews.yaml`. Every mistake is a finding with its line: also an article that does not exist, stands
 * twice in a list or is not in force.
 */
export async function loadOverviews(
  knowledgeFolder: string,
  known: KnownStatuses,
): Promise<Parsed<Overviews>> {
  const text = await readTextFile(knowledgeFolder, FILE).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return {
      findings: [
        mistake(FILE, null, 'the file is missing', 'put it back; without it nobody is told what there is'),
      ],
    };
  });
  if ('findings' in text) return text;
  const parsed = parseYaml(text.value, overviewsFile, FILE);
  if ('findings' in parsed) return parsed;
  const { general, situations } = parsed.value;
  const entries = Object.entries(situations) as [Situation, { named: string; articles: string[] }][];
  const findings = [
    ...listFindings(general, ['general'], known, parsed.lineOf),
    ...entries.flatMap(([situation, overview]) =>
      listFindings(overview.articles, ['situations', situation, 'articles'], known, parsed.lineOf),
    ),
  ];
  if (findings.length > 0) return { findings };
  return {
    value: {
      general,
      situations: new Map(
        entries.map(([situation, overview]) => [
          situation,
          { named: overview.named, articleIds: overview.articles },
        ]),
      ),
    },
  };
}

function listFindings(
  ids: readonly string[],
  path: readonly string[],
  known: KnownStatuses,
  lineOf: LineOf,
): Finding[] {
  const where = path.slice(0, 2).join('.');
  return ids.flatMap((id, index) => {
    const wrong = (what: string, fix: string): Finding[] => [
      mistake(FILE, lineOf(...path, index), `${where}: ${what}`, fix),
    ];
    if (ids.indexOf(id) < index) return wrong(`the article '${id}' stands in the list twice`, 'remove one');
    const status = known.get(id);
    if (status === undefined) return wrong(`the article '${id}' does not exist`, 'correct the id');
    if (status !== null && status !== 'in-force') {
      return wrong(
        `the article '${id}' is ${status}; an overview names what an employer can get now`,
        'remove it or name what came in its place',
      );
    }
    return [];
  });
}
