import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { REPLY_KEYS, type ReplyKey, type Say, sayFrom } from '../../conversation/ports.ts';
import { KnowledgeError } from './finding.ts';
import { parseYaml } from './yaml-file.ts';

const repliesSchema = z.strictObject(
  Object.fromEntries(REPLY_KEYS.map((key) => [key, z.string().trim().min(1)])) as Record<
    ReplyKey,
    z.ZodString
  >,
);

/** Reads the fixed sentences. @throws KnowledgeError when one is missing or not known. */
export async function loadReplies(file: string): Promise<Say> {
  const parsed = parseYaml(await readFile(file, 'utf8'), repliesSchema, file);
  if ('findings' in parsed) throw new KnowledgeError(parsed.findings);
  return sayFrom(parsed.value);
}
