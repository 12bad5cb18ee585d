import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPrompt } from '../../src/adapters/knowledge-files/load-prompt.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'prompt-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string) {
  const file = path.join(folder, 'phrase-answer.md');
  await writeFile(file, text);
  return loadPrompt(file);
}

describe('a prompt file', () => {
  it('is read as it stands in prompts/', async () => {
    const prompt = await loadPrompt('prompts/phrase-answer.md');
    expect(prompt).toMatchObject({ id: 'phrase-answer', inputs: ['dag', 'gevraagd'] });
    expect(prompt.text).toContain('{dag}');
  });

  it.each(['rewrite-question', 'ask-in-dutch', 'translate-answer'])(
    'is read as it stands: %s',
    async (id) => {
      expect(await loadPrompt(`prompts/${id}.md`)).toMatchObject({ id, inputs: [] });
    },
  );

  it('is refused without front matter', async () => {
    await expect(load('Schrijf een antwoord.')).rejects.toThrow(/phrase-answer\.md.*front matter/);
  });

  it('is refused when the text uses an input that is not listed', async () => {
    await expect(load('---\nid: phrase-answer\nversion: 1\ninputs: []\n---\nOp {dag}.\n')).rejects.toThrow(
      /\{dag\}/,
    );
  });

  it('is refused when an input is listed that the text does not use', async () => {
    await expect(load('---\nid: phrase-answer\nversion: 1\ninputs: [dag]\n---\nNiets.\n')).rejects.toThrow(
      /'dag'/,
    );
  });

  it('is refused with an unknown key, and names its line', async () => {
    await expect(
      load('---\nid: phrase-answer\nversion: 1\ninputs: []\ntone: kort\n---\nX\n'),
    ).rejects.toThrow(/phrase-answer\.md:\d+.*tone/);
  });
});
