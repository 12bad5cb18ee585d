import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from './finding.ts';
import type { Parsed } from './yaml-file.ts';

/** Far above the longest real file; what is larger was put there by mistake. */
const LARGEST_FILE_BYTES = 1024 * 1024;

/** What a wrong encoding leaves behind: replacement characters, zero bytes, and UTF-8 read as Windows-1252 (`Ã«`). */
const DAMAGED = /\uFFFD|\0|\u00C3[\u0080-\u00BF\u0152-\u0192]|\u00E2\u20AC/;

/** Reads a knowledge file as UTF-8; another encoding or a giant file is a finding. */
export async function readTextFile(folder: string, file: string): Promise<Parsed<string>> {
  const refuse = (what: string, fix: string, line: number | null = null): { findings: Finding[] } => ({
    findings: [{ severity: 'error', file, line, what, fix }],
  });
  const { size } = await stat(path.join(folder, file));
  if (size > LARGEST_FILE_BYTES) {
    return refuse(`the file is ${Math.round(size / 1024)} kB`, 'at most 1024 kB; split the subject');
  }
  const bytes = await readFile(path.join(folder, file));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const damaged = DAMAGED.exec(text);
    if (!damaged) return { value: text };
    const line = text.slice(0, damaged.index).split('\n').length;
    return refuse(
      'letters were damaged by another encoding',
      'type them again and save the file as UTF-8',
      line,
    );
  } catch {
    return refuse('the file is not UTF-8', 'save it as UTF-8 (in the editor: "Save with encoding")');
  }
}
