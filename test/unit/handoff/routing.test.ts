import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accountmanager } from '../../../src/domain/accountmanager.ts';
import { type Candidate, routeLead } from '../../../src/handoff/routing.ts';

const LEAD = {
  regionId: 'drenthe',
  subject: 'proefplaatsing',
  sector: null,
  size: null,
  language: 'nl',
  sites: [],
};

function candidate(name: string, given: Partial<Accountmanager> = {}, openLeads = 0): Candidate {
  return {
    accountmanager: {
      id: name,
      email: `${name.toLowerCase()}@wsp.example`,
      name,
      role: 'accountmanager',
      phone: null,
      regions: ['drenthe'],
      subjects: [],
      sectors: [],
      sizes: [],
      languages: ['nl'],
      capacity: 10,
      ...given,
    },
    openLeads,
    availability: { status: 'available', until: null },
  };
}

const winner = (...args: Parameters<typeof routeLead>) => routeLead(...args).to?.name ?? null;
const rule = (accountmanager: string, given: object = {}) => ({
  subject: null,
  sector: null,
  size: null,
  accountmanager,
  ...given,
});

describe('who gets a lead', () => {
  it('somebody of its region, and nobody when the region has nobody', () => {
    expect(winner(LEAD, [candidate('Ans', { regions: ['flevoland'] }), candidate('Bea')])).toBe('Bea');
    expect(routeLead(LEAD, [candidate('Ans', { regions: ['flevoland'] })])).toEqual({ to: null, steps: [] });
    expect(winner({ ...LEAD, regionId: null }, [candidate('Bea')])).toBeNull();
  });

  it('never a beheerder, who may not see leads', () => {
    expect(winner(LEAD, [candidate('Ans', { role: 'beheerder' })])).toBeNull();
  });

  it('who knows the subject goes before who does not', () => {
    expect(winner(LEAD, [candidate('Ans'), candidate('Bea', { subjects: ['proefplaatsing'] })])).toBe('Bea');
  });

  it('who knows the sector or the size goes before who does not', () => {
    const lead = { ...LEAD, sector: 'zorg', size: 'groot' };
    expect(winner(lead, [candidate('Ans'), candidate('Bea', { sectors: ['zorg'] })])).toBe('Bea');
    expect(winner(lead, [candidate('Ans'), candidate('Bea', { sizes: ['groot'] })])).toBe('Bea');
  });

  it('who has the most room goes first among equals', () => {
    expect(winner(LEAD, [candidate('Ans', {}, 4), candidate('Bea', {}, 3)])).toBe('Bea');
    expect(winner(LEAD, [candidate('Ans', { capacity: 5 }, 3), candidate('Bea', { capacity: 20 }, 4)])).toBe(
      'Bea',
    );
  });

  it('nobody who is full', () => {
    expect(
      winner(LEAD, [
        candidate('Ans', { capacity: 2, subjects: ['proefplaatsing'] }, 2),
        candidate('Bea', {}, 9),
      ]),
    ).toBe('Bea');
    expect(winner(LEAD, [candidate('Ans', { capacity: 2 }, 2)])).toBeNull();
  });

  it('a coordinator for an employer in several regions, and an accountmanager otherwise', () => {
    const both = [candidate('Ans', { role: 'coordinator' }), candidate('Bea')];
    const sites = [
      { municipality: 'Assen', region: 'drenthe' },
      { municipality: 'Almere', region: 'flevoland' },
    ];
    expect(winner({ ...LEAD, sites }, both)).toBe('Ans');
    expect(winner({ ...LEAD, sites: [sites[0]!, { municipality: 'Emmen', region: 'drenthe' }] }, both)).toBe(
      'Bea',
    );
    expect(winner(LEAD, both)).toBe('Bea');
  });

  it('whom a rule of the region names, when everything in the rule fits', () => {
    const both = [candidate('Ans', { subjects: ['proefplaatsing'] }), candidate('Bea')];
    expect(winner(LEAD, both, [rule('bea@wsp.example')])).toBe('Bea');
    expect(winner(LEAD, both, [rule('bea@wsp.example', { subject: 'proefplaatsing' })])).toBe('Bea');
    expect(winner(LEAD, both, [rule('bea@wsp.example', { subject: 'no-riskpolis' })])).toBe('Ans');
    expect(winner(LEAD, both, [rule('bea@wsp.example', { sector: 'zorg' })])).toBe('Ans');
    expect(winner({ ...LEAD, sector: 'zorg' }, both, [rule('bea@wsp.example', { sector: 'zorg' })])).toBe(
      'Bea',
    );
  });

  it('who speaks the language of the employer goes before who knows the subject, the sector and the size', () => {
    const lead = { ...LEAD, language: 'en', sector: 'zorg', size: 'groot' };
    const expert = candidate('Ans', { subjects: ['proefplaatsing'], sectors: ['zorg'], sizes: ['groot'] });
    const speaker = candidate('Bea', { languages: ['nl', 'en'] }, 4);
    expect(winner(lead, [expert, speaker])).toBe('Bea');
    expect(winner({ ...lead, language: 'de' }, [expert, speaker])).toBe('Ans');
    expect(winner(lead, [expert, speaker], [rule('ans@wsp.example')])).toBe('Ans');
  });

  it('in Dutch everybody can be asked, also who has no languages in the list', () => {
    expect(winner(LEAD, [candidate('Ans', { languages: [] }), candidate('Bea', { languages: ['nl'] })])).toBe(
      'Ans',
    );
  });

  it('a rule does not reach somebody who is full or who works elsewhere', () => {
    const rules = [rule('bea@wsp.example')];
    expect(winner(LEAD, [candidate('Ans'), candidate('Bea', { capacity: 1 }, 1)], rules)).toBe('Ans');
    expect(winner(LEAD, [candidate('Ans'), candidate('Bea', { regions: ['flevoland'] })], rules)).toBe('Ans');
  });
});

describe('why', () => {
  it('each candidate with a score and reasons that a person can read, best first', () => {
    const { steps } = routeLead(LEAD, [
      candidate('Ans', {}, 5),
      candidate('Bea', { subjects: ['proefplaatsing'] }),
    ]);
    expect(steps).toEqual([
      {
        accountmanager: 'Bea',
        score: 2.5,
        reasons: ['werkt in deze regio', 'volgt leads op', 'kent dit onderwerp', 'heeft 0 van 10 leads open'],
      },
      {
        accountmanager: 'Ans',
        score: 1,
        reasons: ['werkt in deze regio', 'volgt leads op', 'heeft 5 van 10 leads open'],
      },
    ]);
  });

  const reasons = (language: string, ...languages: string[][]): string[][] =>
    routeLead(
      { ...LEAD, language },
      languages.map((spoken, index) => candidate(`Persoon${index}`, { languages: spoken })),
    ).steps.map((step) =>
      step.reasons.filter((reason) => reason.includes('werkgever') || /niemand/.test(reason)),
    );

  it('names the language only where it mattered, and says that nobody speaks it', () => {
    expect(reasons('en', ['nl', 'en'], ['nl'])).toEqual([['spreekt Engels, de taal van de werkgever'], []]);
    const nobody = 'van wie nu gevraagd kan worden spreekt niemand Pools';
    expect(reasons('pl', ['nl'], ['en'])).toEqual([[nobody], [nobody]]);
    expect(reasons('und', ['nl'])).toEqual([['de taal van de werkgever is niet herkend']]);
    expect(reasons('nl', ['nl', 'en'], ['en'])).toEqual([[], []]);
  });

  it('the order in which candidates come in changes nothing', () => {
    const person = fc.record({
      number: fc.integer({ min: 0, max: 30 }),
      openLeads: fc.integer({ min: 0, max: 12 }),
      role: fc.constantFrom('accountmanager', 'coordinator', 'beheerder'),
      subjects: fc.constantFrom([], ['proefplaatsing']),
    });
    const people = fc.uniqueArray(person, { selector: ({ number }) => number, maxLength: 8 });
    const twoOrders = people.chain((found) =>
      fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
    );
    const candidates = (
      found: readonly {
        number: number;
        openLeads: number;
        role: Accountmanager['role'];
        subjects: string[];
      }[],
    ) =>
      found.map(({ number, openLeads, role, subjects }) =>
        candidate(`Persoon${number}`, { role, subjects }, openLeads),
      );
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(routeLead(LEAD, candidates(one as never))).toEqual(
          routeLead(LEAD, candidates(other as never)),
        );
      }),
    );
  });
});
