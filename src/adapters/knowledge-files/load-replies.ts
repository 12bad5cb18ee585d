import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { REPLY_KEYS, type ReplyKey } from '../../conversation/ports.ts';
import { KnowledgeError } from './finding.ts';
import { parseYaml } from './yaml-file.ts';

const repliesSchema = z.strictObject(
  Object.fromEntries(REPLY_KEYS.map((key) => [key, z.string().trim().min(1)])) as Record<
    ReplyKey,
    z.ZodString
  >,
);

/** The fixed sentences by what they are for. @throws KnowledgeError when one is missing or not known. */
export async function readReplies(file: string): Promise<Record<ReplyKey, string>> {
  const parsed = parseYaml(await readFile(file, 'utf8'), repliesSchema, file);
  if ('findings' in parsed) throw new KnowledgeError(parsed.findings);
  return parsed.value;
}
