import { describe, expect, it } from 'vitest';
import { readConsent, readYesOrNo, recipientsOf, wantsToStop } from '../../../src/handoff/consent.ts';

describe('consent in an answer of its own', () => {
  it.each([
    'ja',
    'Ja hoor',
    'jazeker',
    'akkoord',
    'oké',
    'prima, doe maar',
    'dat mag',
    'graag',
    'Ja, geef dit door',
    'ja dat mag u doorgeven',
  ])("'%s' is a yes", (text) => {
    expect(readConsent(text, false)).toBe('yes');
  });

  it.each([
    'nee',
    'Nee, geef niets door',
    'liever niet',
    'dat mag niet',
    'niet akkoord',
    'nee dank u',
    'ja nee, toch niet',
    'laat maar',
    'dat mag u niet',
    'u mag het niet doorgeven',
    'u mag dit niet gebruiken',
  ])("'%s' is a no", (text) => {
    expect(readConsent(text, false)).toBe('no');
  });

  it.each([
    'wat doen jullie daarmee?',
    'mag dat zomaar?',
    'ja, maar hoe lang bewaren jullie dat?',
    'ik weet het niet',
    '06 12345678',
    'misschien',
    'ja, maar geef het aan niemand door',
    '',
    'u mag geen gegevens delen',
  ])("'%s' is neither", (text) => {
    expect(readConsent(text, false)).toBeNull();
  });
});

describe('consent in a message that also gives a detail', () => {
  it.each([
    'oke, 0118-123456',
    'ja 0118-123456',
    'goed, mijn mail is info@bakker.example',
    'prima: 0612345678',
    'ja, met Piet de Vries',
  ])("'%s' is an answer and no consent", (text) => {
    expect(readConsent(text, true)).toBeNull();
  });

  it.each([
    '0118-123456 en dat mag u doorgeven',
    'info@bakker.example, ik ga akkoord',
    '0118-123456, geef maar door',
    'mijn nummer is 0118-123456 en u mag mijn gegevens doorgeven',
    '0612345678, ik geef toestemming',
  ])("'%s' is a yes: it names the passing on", (text) => {
    expect(readConsent(text, true)).toBe('yes');
  });

  it.each(['0118-123456 maar niet doorgeven', 'nee, 0118-123456'])("'%s' is a no", (text) => {
    expect(readConsent(text, true)).toBe('no');
  });
});

it('a question is never a yes', () => {
  expect(readYesOrNo('akkoord waarmee?')).toBeNull();
  expect(readYesOrNo('ja, en dan?')).toBeNull();
});

it.each(['laat maar', 'laat het maar zitten', 'stop', 'hoeft niet meer', 'vergeet het', 'toch niet'])(
  "'%s' stops the dialogue",
  (text) => {
    expect(wantsToStop(text)).toBe(true);
  },
);

it.each(['mijn bedrijf heet Stopverf bv', 'ik wil iemand spreken', 'ja'])("'%s' does not stop it", (text) => {
  expect(wantsToStop(text)).toBe(false);
});

it('says who gets the details: every region that sees the lead, also when none is known', () => {
  expect(recipientsOf(['Drenthe'])).toEqual(['het werkgeversservicepunt in de regio Drenthe']);
  expect(recipientsOf(['Venlo', 'Twente', 'Zeeland'])).toEqual([
    "de werkgeversservicepunten in de regio's Venlo, Twente en Zeeland",
  ]);
  expect(recipientsOf([])).toEqual(['het werkgeversservicepunt dat bij uw bedrijf hoort']);
});
