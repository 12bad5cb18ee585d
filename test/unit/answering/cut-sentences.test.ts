import { describe, expect, it } from 'vitest';
import { sentenceCutter } from '../../../src/answering/cut-sentences.ts';

function cut(...pieces: readonly string[]): string[] {
  const cutter = sentenceCutter();
  return [...pieces.flatMap((piece) => cutter.add(piece)), ...cutter.end()].map(({ text }) => text);
}

describe('cutting a stream into sentences', () => {
  it('gives the same sentences however the stream is broken up', () => {
    const text =
      'U krijgt € 1,01 per uur [1]. Dat duurt hoogstens 3 jaar. [2] Vraag het aan.\n\n- Bel UWV.\n- Wacht.';
    const whole = cut(text);
    expect(whole).toEqual([
      'U krijgt € 1,01 per uur [1].',
      'Dat duurt hoogstens 3 jaar. [2]',
      'Vraag het aan.',
      '- Bel UWV.',
      '- Wacht.',
    ]);
    expect(cut(...text)).toEqual(whole);
  });

  it('puts together again to what came in', () => {
    const text = 'Een zin. Nog een zin [1].\n\n- Een punt [2]';
    const cutter = sentenceCutter();
    const sentences = [...cutter.add(text), ...cutter.end()];
    expect(sentences.map(({ lead, text: sentence }) => lead + sentence).join('')).toBe(text);
  });

  it('holds a sentence back until its marks can no longer follow', () => {
    const cutter = sentenceCutter();
    expect(cutter.add('UWV beslist. ')).toEqual([]);
    expect(cutter.add('[1] De')).toEqual([{ lead: '', text: 'UWV beslist. [1]' }]);
  });

  it.each([
    'Denk aan hulp, bijv. een jobcoach of een tolk.',
    'Het kost max. 6 maanden loon.',
    'Dat geldt o.a. voor uw werknemer.',
    'Kijk op uwv.nl voor meer.',
    'U krijgt hoogstens € 2.000 per jaar.',
  ])('does not cut inside: %s', (sentence) => {
    expect(cut(sentence)).toEqual([sentence]);
  });

  it('keeps the number of a step with the step', () => {
    expect(cut('1. Bel UWV.\n2. Wacht.')).toEqual(['1. Bel UWV.', '2. Wacht.']);
  });
});
