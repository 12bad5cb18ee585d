import { describe, expect, it } from 'vitest';
import { leadLanguage } from '../../../src/conversation/lead-language.ts';

const POLISH = 'Czy są dotacje dla pracownika i jak mogę zatrudnić osobę?';
const ENGLISH = 'What subsidy can I get for an employee with a disability?';

describe('the language in which to help an employer', () => {
  it('is that of the page for who wrote Dutch, or nothing that tells', () => {
    expect(leadLanguage('nl', ['Welke subsidie is er voor een werknemer?', 'ok'])).toBe('nl');
    expect(leadLanguage('en', ['Welke subsidie is er voor een werknemer?', 'ok'])).toBe('en');
    expect(leadLanguage('en', [])).toBe('en');
  });

  it.each([
    ['en', ENGLISH],
    ['de', 'Ich möchte jemanden mit Behinderung einstellen, welche Förderung gibt es für einen Mitarbeiter?'],
    ['fr', 'Bonjour, je voudrais embaucher une personne, quelles aides sont pour nous?'],
    ['es', 'Quiero contratar una persona con discapacidad, ¿qué subsidios hay para un trabajador?'],
    ['pl', POLISH],
    ['tr', 'Engelli birini işe almak istiyorum, hangi destekler var?'],
    ['uk', 'Хочу найняти працівника, які є субсидії для людину?'],
    ['und', '我想雇用一名残疾人,有什么补贴?'],
  ])('is the one written in: %s', (language, text) => {
    expect(leadLanguage('nl', ['Hallo', text, 'Ik wil een medewerker spreken', 'Ja, geef dit door'])).toBe(
      language,
    );
  });

  it('is the one written in most often', () => {
    expect(leadLanguage('nl', [ENGLISH, POLISH, POLISH])).toBe('pl');
  });
});
