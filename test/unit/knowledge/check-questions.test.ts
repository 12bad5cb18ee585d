import { describe, expect, test } from 'vitest';
import { findSimilar } from '../../../src/adapters/knowledge-files/similar-messages.ts';
import { findingsAbout, MESSAGES, term } from './knowledge-fixture.ts';

const QUESTIONS = 'articles/questions/proefbaan.txt';
const withMessages = (...extra: string[]) => ({ ...term(), [QUESTIONS]: [MESSAGES, ...extra].join('\n') });

describe('messages of employers', () => {
  test('an article without messages is an error', async () => {
    expect(await findingsAbout({ ...term(), [QUESTIONS]: '\n\n' })).toEqual([
      expect.objectContaining({ severity: 'error', file: QUESTIONS, what: 'there are no messages' }),
    ]);
  });

  test('an article whose questions file is missing is an error', async () => {
    const { [QUESTIONS]: _, ...article } = term();
    expect(await findingsAbout(article)).toEqual([
      expect.objectContaining({ severity: 'error', file: QUESTIONS, what: 'there are no messages' }),
    ]);
  });

  test('an article with few messages is a warning', async () => {
    expect(await findingsAbout({ ...term(), [QUESTIONS]: 'kan ik iemand eerst uitproberen' })).toEqual([
      expect.objectContaining({ severity: 'warning', what: 'there are only 1 messages' }),
    ]);
  });

  test('a message that nearly repeats another is an error on its line, with where the other stands', async () => {
    const findings = await findingsAbout(
      withMessages(
        'mag iemand bij ons een maand proefdraaien',
        '',
        'Mag iemand, bij ons, dan maand proefdraaien?',
      ),
    );
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: QUESTIONS,
        line: 23,
        what: expect.stringContaining(`(${QUESTIONS}:21)`),
      }),
    ]);
  });

  test('a message that nearly repeats one of another article is an error', async () => {
    const findings = await findingsAbout({
      ...withMessages('mag iemand bij ons een maand proefdraaien'),
      ...term({ id: 'gids', title: 'Gids' }),
      'articles/questions/gids.txt': `${MESSAGES.replaceAll(/(\w)een/g, '$1vier $1vijf')}\nmag iemand bij ons maand proefdraaien`,
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.what).toContain('nearly the same');
  });

  test('messages that differ in the word that matters are not the same', async () => {
    expect(await findingsAbout(withMessages('hoe lang duurt lks', 'hoe lang duurt lkv'))).toEqual([]);
  });

  test('more than a third with the title or the abbreviation is an error', async () => {
    const named =
      'kan het met een proefbaan|PB aanvragen hoe dan|proefbaan of stage|wanneer stopt de PB weer';
    const files = (count: number) => ({
      ...term({ synonyms: ['PB'] }),
      [QUESTIONS]: [
        ...MESSAGES.split('\n').slice(0, 20 - count),
        ...Array.from(
          { length: count },
          (_, index) => `${named.split('|')[index % 4]} v${index} w${index} x${index} y${index}`,
        ),
      ].join('\n'),
    });
    expect(await findingsAbout(files(6))).toEqual([]);
    expect(await findingsAbout(files(7))).toEqual([
      expect.objectContaining({
        severity: 'error',
        what: '7 of 20 messages contain the title or abbreviation',
      }),
    ]);
  });

  test('the abbreviation of an organisation that executes it may be used freely', async () => {
    const messages = MESSAGES.replaceAll('een ', 'een uwv ');
    expect(await findingsAbout({ ...term({ title: 'Proefbaan (UWV)' }), [QUESTIONS]: messages })).toEqual([]);
  });

  test('so may its whole name, as the title of its own article', async () => {
    const messages = MESSAGES.replaceAll('een ', 'een uwv ');
    expect(
      await findingsAbout({ ...term({ title: 'UWV (Werkgeversplein)' }), [QUESTIONS]: messages }),
    ).toEqual([]);
  });

  test('HTML in a message is an error', async () => {
    expect(await findingsAbout(withMessages('wat is <script>alert(1)</script>'))).toEqual([
      expect.objectContaining({ severity: 'error', file: QUESTIONS, line: 21 }),
    ]);
  });
});

describe('finding similar messages', () => {
  test('finds exactly the pairs that comparing all with all would find', () => {
    const words = 'ik wil geld voor een nieuwe man die jong is bij ons in het bedrijf start'.split(' ');
    const messages = Array.from({ length: 200 }, (_, n) =>
      words.filter((__, at) => ((n * 7919 + at * 104729) % 11) % 3 !== 0).join(' '),
    );
    const found = findSimilar(messages, 0.75);
    const later = new Set(found.map(({ second }) => second));
    for (const [second, message] of messages.entries()) {
      const earlier = messages.slice(0, second);
      expect(later.has(second), message).toBe(
        earlier.some((other) => findSimilar([other, message], 0.75).length > 0),
      );
    }
  });

  test('a message of filler words only is compared by those', () => {
    expect(findSimilar(['hoi hallo', 'hallo hoi', 'dus'], 0.75)).toEqual([
      { first: 0, second: 1, similarity: 1 },
    ]);
  });

  test('empty and odd messages do no harm', () => {
    expect(findSimilar(['', '???', '😀', 'مرحبا'], 0.75)).toEqual([]);
  });
});
