import { z } from 'zod';
import { ARTICLE_FAMILIES, ARTICLE_KINDS, type Article } from '../../domain/article.ts';
import { mistake } from './finding.ts';
import { readTextFile } from './read-text-file.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

const FILE = 'owners.yaml';
const owner = z.string().trim().min(1, 'must not be empty');

/** `knowledge/owners.yaml`: who keeps what current. Names of roles or teams, not of people. Unknown keys are refused. */
const ownersFile = z.strictObject({
  default: owner,
  regions: owner.optional(),
  families: z.partialRecord(z.enum(ARTICLE_FAMILIES), owner).optional(),
  kinds: z.partialRecord(z.enum(ARTICLE_KINDS), owner).optional(),
});

export type Owners = z.infer<typeof ownersFile>;

/** Reads who owns which articles. */
export async function loadOwners(knowledgeFolder: string): Promise<Parsed<Owners>> {
  const text = await readTextFile(knowledgeFolder, FILE).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return {
      findings: [
        mistake(FILE, null, 'the file is missing', 'put it back; one line is enough: default: redactie'),
      ],
    };
  });
  return 'findings' in text ? text : parseYaml(text.value, ownersFile, FILE);
}

/** The owner of an article: that of its family, else of its kind, else the default. */
export function ownerOf({ family, kind }: Article, owners: Owners): string {
  return (family ? owners.families?.[family] : undefined) ?? owners.kinds?.[kind] ?? owners.default;
}

/** The owner of the region files. */
export function ownerOfRegions(owners: Owners): string {
  return owners.regions ?? owners.default;
}
