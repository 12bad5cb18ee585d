import { describe, expect, it } from 'vitest';
import { checkDutchQuestion, checkRewriting } from '../../../src/answering/check-rewriting.ts';
import { knownWordsOf } from '../../../src/answering/known-words.ts';
import { curatedKnowledge } from '../../support/curated-knowledge.ts';

const known = knownWordsOf(await curatedKnowledge());

describe('a question in other words', () => {
  it.each([
    ['krijg ik lkv elke mannd of 1x per jaar', 'Krijg ik LKV elke maand of 1 keer per jaar?'],
    ['ik heb een wajonger, wat nu', 'Wat krijg ik voor een werknemer met een Wajong-uitkering?'],
    ['en bij 16 uur? Hoeveel LKV krijg ik bij 24 uur?', 'Hoeveel LKV krijg ik bij 16 uur?'],
    ['hoe zit dat met de fiscus, is dat UWV', 'Gaat UWV over de belasting?'],
    ['waar moet ik zijn in venlo', 'Waar kan ik in Venlo terecht?'],
  ])('may name what was named: %s', (said, rewriting) => {
    expect(checkRewriting(rewriting, said, known)).toEqual({ pass: true });
  });

  it.each([
    ['a scheme', 'krijg ik subsidie', 'Krijg ik loonkostensubsidie?'],
    ['a benefit', 'krijg ik subsidie', 'Krijg ik subsidie voor iemand met een wajong?'],
    ['a number', 'krijg ik subsidie', 'Krijg ik subsidie bij 24 uur?'],
    ['a number in words', 'krijg ik subsidie', 'Krijg ik subsidie voor twaalf werknemers?'],
    ['an organisation', 'krijg ik subsidie', 'Krijg ik subsidie van UWV?'],
    ['a body', 'krijg ik subsidie', 'Krijg ik subsidie van de gemeente?'],
    ['a place', 'krijg ik subsidie', 'Krijg ik subsidie in Venlo?'],
    ['a link', 'krijg ik subsidie', 'Krijg ik subsidie via www.subsidie.example.nl?'],
    ['a phone number', 'krijg ik subsidie', 'Krijg ik subsidie als ik 0800-1234 bel?'],
  ])('may not add %s', (_, said, rewriting) => {
    expect(checkRewriting(rewriting, said, known)).toMatchObject({ pass: false });
  });
});

describe('an English question in Dutch', () => {
  it.each([
    ['What is the wage cost subsidy for my employee?', 'Wat is de loonkostensubsidie voor mijn werknemer?'],
    ['How much LKV do I get for 24 hours a week?', 'Hoeveel LKV krijg ik bij 24 uur per week?'],
    [
      'What does a trial placement cost and how long can it last?',
      'Wat kost een proefplaatsing en hoe lang duurt die?',
    ],
    ['Who pays for the job coach of my employee?', 'Wie betaalt de jobcoach van mijn werknemer?'],
    [
      'Do I need a work permit to hire an asylum seeker?',
      'Heb ik een werkvergunning nodig voor een asielzoeker?',
    ],
    [
      'Which municipality decides if the employee lives in Venlo?',
      'Welke gemeente beslist als de werknemer in Venlo woont?',
    ],
  ])('asks the same: %s', (english, dutch) => {
    expect(checkDutchQuestion(dutch, english, known)).toEqual({ pass: true });
  });

  it.each([
    ['another scheme', 'What is the wage cost subsidy?', 'Wat is het loonkostenvoordeel?'],
    [
      'another number',
      'How much LKV do I get for 24 hours a week?',
      'Hoeveel LKV krijg ik bij 32 uur per week?',
    ],
    [
      'another unit',
      'How much LKV do I get for 24 hours a week?',
      'Hoeveel LKV krijg ik bij 24 uur per maand?',
    ],
    [
      'a number for another thing',
      'How much LKV for 24 hours and 3 employees?',
      'Hoeveel LKV bij 3 uur en 24 werknemers?',
    ],
    ['a place', 'Who pays for the job coach of my employee?', 'Wie betaalt de jobcoach in Venlo?'],
    ['something else', 'Who pays for the job coach of my employee?', 'Hoe meld ik mijn werknemer ziek?'],
  ])('does not ask %s', (_, english, dutch) => {
    expect(checkDutchQuestion(dutch, english, known)).toMatchObject({ pass: false });
  });
});
