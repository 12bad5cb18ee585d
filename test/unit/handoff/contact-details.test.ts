import { describe, expect, it } from 'vitest';
import {
  findEmail,
  findPhone,
  isReachable,
  maskContactDetails,
  parseEmail,
  parsePhone,
} from '../../../src/handoff/contact-details.ts';

describe('a phone number', () => {
  it.each([
    ['024 123 45 67', '+31241234567'],
    ['024-1234567', '+31241234567'],
    ['(024) 123 45 67', '+31241234567'],
    ['06 12 34 56 78', '+31612345678'],
    ['0031 6 12345678', '+31612345678'],
    ['+31 (0)24 123 45 67', '+31241234567'],
    ['+32 2 123 45 67', '+3221234567'],
    ['0118-123456', '+31118123456'],
  ])('%s is %s', (text, expected) => {
    expect(parsePhone(text)).toBe(expected);
    expect(findPhone(`bel mij op ${text}, graag`)).toBe(expected);
  });

  it.each(['12345', '06 1234', 'nul zes', '', '024 123 45 67 89 01 23'])("'%s' is none", (text) => {
    expect(parsePhone(text)).toBeNull();
  });

  it.each([
    'we hebben 25 vacatures voor 2026',
    'het kost € 14,71 per uur',
    'postcode 6511 AB',
    'op 24-11-2026 om 10.30 uur',
    'op 01-12-2026 10.30 uur',
    'kenmerk 1.024.123.4567',
  ])("'%s' holds none", (text) => {
    expect(findPhone(text)).toBeNull();
  });
});

it('is found with digits or another number behind it', () => {
  expect(findPhone('024 365 43 21 2 banen')).toBe('+31243654321');
  expect(findPhone('06 12345678 024 3654321')).toBe('+31612345678');
  expect(findPhone('tel.024-3654321')).toBe('+31243654321');
});

describe('an e-mail address', () => {
  it.each(['piet@garage.example', 'p.van-der.berg+wsp@sub.garage-snel.example', "o'brien@x.example"])(
    "'%s' is one",
    (text) => {
      expect(parseEmail(text)).toBe(text);
      expect(findEmail(`mail naar ${text}.`)).toBe(text);
    },
  );

  it.each([
    'piet@',
    '@garage.example',
    'piet@garage',
    'piet garage.example',
    '',
    'piet@garage.example en meer',
    'piet@@garage.example',
  ])("'%s' is none", (text) => {
    expect(parseEmail(text)).toBeNull();
  });
});

it.each([
  ['callback', { email: null, phone: '+31241234567' }, true],
  ['callback', { email: 'a@b.example', phone: null }, false],
  ['email', { email: 'a@b.example', phone: null }, true],
  ['email', { email: null, phone: '+31241234567' }, false],
  ['live-chat', { email: null, phone: null }, false],
  ['live-chat', { email: 'a@b.example', phone: null }, true],
  ['live-chat', { email: null, phone: '+31241234567' }, true],
] as const)('%s with %o: %s', (prefer, details, expected) => {
  expect(isReachable(prefer, details)).toBe(expected);
});

it('masks what may not stand in a transcript and leaves the rest', () => {
  expect(maskContactDetails('bel 024 123 45 67 of mail piet@garage.example over 3 banen')).toBe(
    'bel [telefoonnummer] of mail [e-mailadres] over 3 banen',
  );
});
