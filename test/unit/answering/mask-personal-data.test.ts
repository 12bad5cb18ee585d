import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../../src/answering/mask-personal-data.ts';

describe('a question on its way to a model provider', () => {
  it.each([
    ['Mail mij op jan.devries@bakkerij.example', 'Mail mij op [e-mailadres]'],
    ['Bel 06-12345678 of 06 1234 5678', 'Bel [nummer] of [nummer]'],
    ['Ons nummer is +31 (0)20 123 45 67', 'Ons nummer is [nummer]'],
    ['Zijn bsn is 111222333', 'Zijn bsn is [nummer]'],
    ['Rekening NL91 ABNA 0417 1643 00 graag', 'Rekening [rekeningnummer] graag'],
    ['KvK 12345678', 'KvK [nummer]'],
    ['Ik wil mevrouw De Vries aannemen', 'Ik wil mevrouw [naam] aannemen'],
    ['Mijn naam is Jan van den Berg en ik zoek hulp', 'Mijn naam is [naam] en ik zoek hulp'],
    [
      'My name is John Smith of Smith Ltd, what about LKV?',
      'My name is [naam] of [bedrijf], what about LKV?',
    ],
    ['Mrs. Johnson works here, regards, Peter', 'Mrs. [naam] works here, regards, [naam]'],
    ['Wij zitten op Dorpsstraat 12, 7311 AB Apeldoorn', 'Wij zitten op [adres], 7311 Apeldoorn'],
  ])('loses what points at a person: %s', (question, masked) => {
    expect(maskPersonalData(question)).toBe(masked);
  });

  it.each([
    'Hoeveel LKV krijg ik bij 24 uur per week en € 2.000,00 loon?',
    'Geldt dat sinds 1 januari 2026 ook voor 56-plussers?',
    'I am an employer in Venlo: is this scheme called LKV or LKS?',
    'Ik ben werkgever in Venlo, postcode 5911',
  ])('keeps what the answer needs: %s', (question) => {
    expect(maskPersonalData(question)).toBe(question);
  });
});
