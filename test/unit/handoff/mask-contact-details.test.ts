import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmail, findPhone, maskContactDetails } from '../../../src/handoff/contact-details.ts';
import { readDetails } from '../../../src/handoff/read-details.ts';

const digits = (pattern: RegExp) => fc.stringMatching(pattern);
const mobile = digits(/^[1-5][0-9]{7}$/);
const nijmegen = digits(/^3[0-9]{6}$/);
const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ');
/** Phone numbers as people in the Netherlands write them. */
const phone = fc.oneof(
  fc.tuple(mobile, separator).map(([rest, gap]) => `06${gap}${rest}`),
  fc.tuple(mobile, separator).map(([rest, gap]) => `+31${gap}6${gap}${rest}`),
  fc.tuple(nijmegen, separator).map(([rest, gap]) => `024${gap}${rest}`),
  nijmegen.map((rest) => `(024) ${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`),
  mobile.map((rest) => `0031 6 ${rest}`),
  nijmegen.map((rest) => `+31 (0)24 ${rest}`),
);
const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,10}([.+_-][a-z0-9]{1,6})?$/),
    fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,6})?$/),
    fc.constantFrom('example', 'nl', 'co.uk'),
  )
  .map(([name, host, end]) => `${name}@${host}.${end}`);
const before = fc.constantFrom(
  '',
  'bel ',
  'tel.',
  'tel: ',
  'op: ',
  'Mijn nummer is ',
  'we zoeken 3 mensen, ',
  '(',
);
const after = fc.constantFrom(
  '',
  '.',
  ', graag',
  '!',
  ' graag na 14 uur',
  ')',
  '\n',
  ' of mail mij',
  ' 2 banen',
  ' op 01-12-2026 om 10.30 uur',
);

const line = (detail: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(before, detail, after), { minLength: 1, maxLength: 3 });
const written = (parts: readonly (readonly [string, string, string])[]) =>
  parts.map((part) => part.join('')).join(' ');
const onlyDigits = (text: string) => text.replaceAll(/\D/g, '');

describe('a masked line', () => {
  it('holds no phone number, however it was written', () => {
    fc.assert(
      fc.property(line(phone), (parts) => {
        const masked = maskContactDetails(written(parts));
        expect(findPhone(masked)).toBeNull();
        for (const [, number] of parts)
          expect(onlyDigits(masked)).not.toContain(onlyDigits(number).slice(-7));
      }),
      { numRuns: 500 },
    );
  });

  it('holds no e-mail address', () => {
    fc.assert(
      fc.property(line(email), (parts) => {
        const masked = maskContactDetails(written(parts));
        expect(findEmail(masked)).toBeNull();
        for (const [, address] of parts) expect(masked).not.toContain(address);
      }),
      { numRuns: 500 },
    );
  });

  it('of any text at all holds nothing that we would read as a detail, and masking again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), line(fc.oneof(email, phone, fc.string())).map(written)), (text) => {
        const masked = maskContactDetails(text);
        expect([findEmail(masked), findPhone(masked)]).toEqual([null, null]);
        expect(maskContactDetails(masked)).toBe(masked);
      }),
      { numRuns: 500 },
    );
  });
});

it('a name or company that was read never holds an e-mail address or phone number', () => {
  const message = fc.tuple(
    fc.constantFrom('Piet de Vries, Garage Snel, ', 'van Garage Snel ', 'Met Piet de Vries, '),
    line(fc.oneof(email, phone)),
  );
  fc.assert(
    fc.property(message, fc.constantFrom('name', 'company', null), ([who, parts], asked) => {
      const { name, company } = readDetails(who + written(parts), asked);
      for (const read of [name, company].filter((found) => typeof found === 'string')) {
        expect([read, findEmail(read), findPhone(read)]).toEqual([read, null, null]);
      }
    }),
    { numRuns: 300 },
  );
});
