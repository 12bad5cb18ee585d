import { describe, expect, it } from 'vitest';
import { asksYesOrNo, detectFacet, withoutFacetWords } from '../../../src/answering/detect-facet.ts';

describe('the facet a question asks for', () => {
  it.each([
    ['hoeveel subsidie krijg ik', 'how-much'],
    ['wat betaalt uwv daarvoor', 'how-much'],
    ['hoe lang duurt dat', 'duration'],
    ['binnen hoeveel maanden moet ik het aanvragen', 'deadline'],
    ['hoe snel beslist UWV', 'deadline'],
    ['kan ik het nog aanvragen als hij al begonnen is', 'deadline'],
    ['wie beslist daarover', 'who-does-what'],
    ['waar moet ik zijn', 'who-does-what'],
    ['hoe vraag ik het aan', 'how-to-apply'],
    ['bestaat die regeling nog', 'status'],
    ['wat zijn de voorwaarden', 'conditions'],
    ['voor wie is dat', 'who-for'],
    ['wat is loonkostensubsidie', 'what'],
    ['tot wanneer kan ik dat nog aanvragen', 'deadline'],
    ['tot wanneer geldt dat', 'duration'],
    ['hoeveel uur moet iemand minstens werken', 'conditions'],
    ['hoeveel procent loon moet ik betalen', 'how-much'],
    ['vanaf hoeveel ontslagen moet ik dat melden', 'conditions'],
    ['waar regel ik dat', 'how-to-apply'],
    ['hoe word ik erkend leerbedrijf', 'how-to-apply'],
    ['wie moet dat aanvragen, ik of mijn werknemer', 'who-does-what'],
    ['waar kijkt de deskundige naar bij het meten', 'conditions'],
    ['houdt die subsidie een keer op', 'duration'],
    ['wie komt er dan meekijken op de werkvloer', 'who-does-what'],
    ['ik heb een sanctie gekregen, hoe kom ik daar eerder vanaf', 'how-to-apply'],
  ] as const)('is named by its words: %s', (question, facet) => {
    expect(detectFacet(question)).toBe(facet);
  });

  it.each([
    ['hoevel lkv krijg ik', 'how-much'],
    ['wanner moet ik dat doen', 'deadline'],
    ['wat zijn de voorwarden', 'conditions'],
  ] as const)('is also read from a misspelt word: %s', (question, facet) => {
    expect(detectFacet(question)).toBe(facet);
  });

  it('is not an amount when things are counted that are no money', () => {
    expect(detectFacet('hoeveel tijdelijke contracten zijn dat')).toBeNull();
  });

  it('is null when no word names one', () => {
    expect(detectFacet('mijn nieuwe medewerker zit in een rolstoel')).toBeNull();
  });
});

describe('what is left of a message without the words of its facet', () => {
  it.each([
    ['Bestaat het Leerwerkloket nog?', 'leerwerkloket'],
    ['Loopt MDIEU nog?', 'mdieu'],
    ['Telt een uitzendkracht uit het doelgroepregister mee?', 'doelgroepregister'],
    ['Blijft loonkostensubsidie altijd lopen?', 'loonkostensubsidie'],
  ])('is its subject, also in the middle of them: %s', (question, subject) => {
    expect(withoutFacetWords(question)).toContain(subject);
  });

  it('is nothing of substance when no subject was named', () => {
    expect(withoutFacetWords('Bestaat het nog?').match(/\p{L}{4,}/u)).toBeNull();
  });
});

describe('a question for a yes or a no', () => {
  it.each([
    'mag ik dat vragen',
    'telt een proefplaatsing mee',
    'en geldt dat ook voor een parttimer?',
    'Moet ik dat melden?',
  ])('is recognised: %s', (question) => {
    expect(asksYesOrNo(question)).toBe(true);
  });

  it.each([
    'hoe lang duurt het',
    'wat is jobcarving',
    'hoe kan ik dat aanbieden',
    'wanneer mag ik dat vragen',
  ])('is told from another: %s', (question) => {
    expect(asksYesOrNo(question)).toBe(false);
  });
});
