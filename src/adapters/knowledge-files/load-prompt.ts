import path from 'node:path';
import { z } from 'zod';
import type { Prompt } from '../../answering/ports.ts';
import { type Finding, KnowledgeError } from './finding.ts';
import { readTextFile } from './read-text-file.ts';
import { parseYaml } from './yaml-file.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n([\s\S]*)$/;
const INPUT = /\{([a-z-]+)\}/g;

const promptFrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be kebab-case, like phrase-answer'),
  version: z.number().int().positive(),
  inputs: z.array(z.string().regex(/^[a-z-]+$/, 'must be lower-case letters and hyphens')),
});

/** Reads a prompt file. @throws KnowledgeError when it is incomplete, or its inputs are not the ones it uses. */
export async function loadPrompt(file: string): Promise<Prompt> {
  const name = path.basename(file);
  const text = await readTextFile(path.dirname(file), name);
  if ('findings' in text) throw new KnowledgeError(text.findings);
  const parts = FRONT_MATTER.exec(text.value);
  if (!parts)
    throw new KnowledgeError([
      finding(
        name,
        'the file has no front matter',
        'start with id, version and inputs between two lines of ---',
      ),
    ]);
  const [, yaml = '', body = ''] = parts;
  const front = parseYaml(yaml, promptFrontMatter, name, 2);
  if ('findings' in front) throw new KnowledgeError(front.findings);
  const findings = inputFindings(name, front.value.inputs, body);
  if (findings.length > 0) throw new KnowledgeError(findings);
  return { ...front.value, text: body.trim() };
}

function inputFindings(file: string, inputs: readonly string[], body: string): Finding[] {
  const used = new Set([...body.matchAll(INPUT)].map((match) => match[1]!));
  return [
    ...[...used]
      .filter((input) => !inputs.includes(input))
      .map((input) =>
        finding(file, `the text uses {${input}}, which inputs does not list`, 'list it or remove it'),
      ),
    ...inputs
      .filter((input) => !used.has(input))
      .map((input) =>
        finding(file, `inputs lists '${input}', which the text does not use`, 'remove it or use it'),
      ),
  ];
}

function finding(file: string, what: string, fix: string): Finding {
  return { severity: 'error', file, line: null, what, fix };
}
