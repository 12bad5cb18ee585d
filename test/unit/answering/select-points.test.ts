import { describe, expect, it } from 'vitest';
import { pointsInMarkdown, pointsOf } from '../../../src/answering/select-points.ts';
import { passagesOf } from '../../../src/domain/passage.ts';
import { sampleArticle } from './sample-knowledge.ts';

function passageWith(text: string) {
  return passagesOf(sampleArticle('regeling', { what: text }))[0]!;
}

describe('the points of a passage', () => {
  it('keep a sentence with the one it leans on', () => {
    const points = pointsOf(
      passageWith('UWV betaalt de coach. Dat duurt hoogstens 3 jaar. De gemeente heeft geen rol.'),
    );
    expect(points.map(({ sentences }) => sentences.length)).toEqual([2, 1]);
  });

  it('keep an answer with the question that it belongs to', () => {
    const points = pointsOf(passageWith('Verhuist uw werknemer? Bel dan de gemeente.'));
    expect(points).toHaveLength(1);
  });

  it('keep a list with the line above it, also across an empty line', () => {
    const points = pointsOf(
      passageWith('U krijgt het als dit klopt:\n\n- De werknemer woont hier al een jaar.\n- kort.'),
    );
    expect(points.map(({ kind, block }) => [kind, block])).toEqual([
      ['lead-in', 0],
      ['item', 0],
      ['item', 0],
    ]);
  });

  it('only let whole sentences of a list stand on their own, and no steps', () => {
    const points = pointsOf(
      passageWith(
        'Let op:\n\n- De werknemer woont in uw eigen gemeente.\n- een vest;\n\n1. Vraag de gemeente om een besluit.',
      ),
    );
    expect(points.filter(({ standsAlone }) => standsAlone).map(({ sentences }) => sentences[0])).toEqual([
      'De werknemer woont in uw eigen gemeente.',
    ]);
  });

  it('make the passage again when put together', () => {
    const text = 'Een zin. Nog een zin.\n\nDit hoort erbij:\n- een ding;\n- nog een ding.\n\nTot slot dit.';
    expect(pointsInMarkdown(pointsOf(passageWith(text)))).toBe(text);
  });
});
