import { describe, expect, it } from 'vitest';
import { warmthOf } from '../../../src/handoff/warmth.ts';

describe('how warm an employer is', () => {
  it.each([
    ['asks to be called', 'kan iemand mij bellen?', 'wil contact'],
    ['has a vacancy', 'ik heb een vacature voor een magazijnmedewerker', 'heeft een vacature'],
    ['has somebody in mind', 'ik heb al iemand op het oog', 'heeft een kandidaat op het oog'],
    ['names a start date', 'hij kan beginnen per 1 december', 'noemt een startdatum'],
    ['names a number of places', 'we zoeken drie mensen', 'noemt een aantal plekken'],
  ])('somebody who %s', (_, text, reason) => {
    const { score, reasons } = warmthOf([text]);
    expect(reasons).toEqual([reason]);
    expect(score).toBeGreaterThan(0);
  });

  it.each([
    ['a plain question', 'wat is loonkostensubsidie?'],
    ['a question about an amount', 'hoeveel is het loonkostenvoordeel per uur?'],
    ['nothing', ''],
  ])('%s is not warm', (_, text) => {
    expect(warmthOf([text])).toEqual({ score: 0, reasons: [] });
  });

  it('signals in several messages add up and each reason is given once', () => {
    const { score, reasons } = warmthOf(['ik heb een vacature', 'nog een vacature', 'bel mij maar']);
    expect(reasons).toEqual(['wil contact', 'heeft een vacature']);
    expect(score).toBe(0.6);
  });

  it('what was known already comes first, and the score stays at most 1', () => {
    const everything = 'bel mij: ik heb vacatures, iemand op het oog en start per 1 mei met vijf mensen';
    const { score, reasons } = warmthOf([everything], ['vroeg om een medewerker']);
    expect(reasons[0]).toBe('vroeg om een medewerker');
    expect(reasons).toHaveLength(6);
    expect(score).toBe(1);
  });
});
