import { describe, expect, it } from 'vitest';
import { readDetails } from '../../../src/handoff/read-details.ts';

describe('details in one message', () => {
  it.each([
    [
      'Piet van der Berg, Garage Snel, 024 123 45 67',
      { name: 'Piet van der Berg', company: 'Garage Snel', phone: '+31241234567' },
    ],
    ['Mijn naam is Piet de Vries van Bakkerij Zoet', { name: 'Piet de Vries', company: 'Bakkerij Zoet' }],
    [
      'ik ben Fatima el Amrani, mail: fatima@zorg.example',
      { name: 'Fatima el Amrani', email: 'fatima@zorg.example' },
    ],
    [
      'Met Jan Jansen van Installatiebedrijf Jansen in Assen',
      { name: 'Jan Jansen', company: 'Installatiebedrijf Jansen' },
    ],
    ['Garage Snel, KVK 12345678', { kvk: '12345678' }],
    ['ons kvk-nummer is 0123 4567 en bel op 06 12345678', { kvk: '01234567', phone: '+31612345678' }],
    ['ingeschreven bij de Kamer van Koophandel onder nummer 12345678', { kvk: '12345678' }],
    ['bel me op 06 12345678', { phone: '+31612345678', prefer: 'callback' }],
    ['liever een mailtje naar info@bakker.example', { email: 'info@bakker.example', prefer: 'email' }],
    ['ik wil nu meteen chatten', { prefer: 'live-chat' }],
    ['bel maar morgen na 14 uur', { prefer: 'callback', preferredTime: 'morgen na 14 uur' }],
  ])("'%s'", (text, expected) => {
    expect(readDetails(text, null)).toMatchObject(expected);
  });
});

describe('a short answer to what was asked', () => {
  it('is the name', () => {
    expect(readDetails('Piet', 'name')).toEqual({ name: 'Piet' });
    expect(readDetails('Piet de Vries', 'name')).toEqual({ name: 'Piet de Vries' });
  });

  it('is the company, also when it is written small', () => {
    expect(readDetails('garage snel', 'company')).toEqual({ company: 'garage snel' });
    expect(readDetails('Bakkerij Zoet B.V.', 'company').company).toMatch(/^Bakkerij Zoet/);
  });

  it('a question is no name', () => {
    expect(readDetails('waarom wilt u dat weten?', 'name')).toEqual({});
    expect(readDetails('wat is een werkervaringsplaats', 'name')).toEqual({});
    expect(readDetails('en kost dat iets', 'company')).toEqual({});
    expect(readDetails('Hoe Dan Ook', 'company')).toEqual({ company: 'Hoe Dan Ook' });
    expect(readDetails('Is Er Nog Koffie BV', 'company')).toEqual({ company: 'Is Er Nog Koffie BV' });
  });
});

describe('a correction', () => {
  it('gives the new detail', () => {
    expect(readDetails('nee, ik bedoel 024 765 43 21', null)).toEqual({ phone: '+31247654321' });
    expect(readDetails('sorry, piet@nieuw.example', null)).toMatchObject({ email: 'piet@nieuw.example' });
  });
});

it('a message without details adds nothing', () => {
  expect(readDetails('hoe lang duurt een proefplaatsing?', null)).toEqual({});
  expect(readDetails('', 'name')).toEqual({});
});

describe('a name that sounds like a wish', () => {
  it.each([
    ['Bakkerij Bel', 'company', { company: 'Bakkerij Bel' }],
    ['Live Muziek Ede', 'company', { company: 'Live Muziek Ede' }],
    ['Anna Bel', 'name', { name: 'Anna Bel' }],
  ] as const)('is no wish: %s', (text, asked, details) => {
    expect(readDetails(text, asked)).toEqual(details);
  });

  it('beside a wish leaves the wish', () => {
    expect(readDetails('Ik ben Anna Bel, mail me maar', null)).toMatchObject({
      name: 'Anna Bel',
      prefer: 'email',
    });
  });
});
