import { describe, expect, it } from 'vitest';
import { handoffRequestOf, missingFields } from '../../../src/web/widget/handoff-request.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const FILLED = {
  name: ' Karin Jansen ',
  company: 'Jansen',
  phone: '024 123 45 67',
  prefer: 'callback',
  consent: 'true',
};

describe('the form that asks for a person', () => {
  it('leaves out what was not filled in', () => {
    expect(handoffRequestOf(formOf({ ...FILLED, email: ' ', when: '' }))).toEqual({
      contact: { name: 'Karin Jansen', company: 'Jansen', phone: '024 123 45 67' },
      prefer: 'callback',
      consent: true,
    });
  });

  it('has the KVK number of the company, when that is given', () => {
    expect(handoffRequestOf(formOf({ ...FILLED, kvk: '69599084' })).contact).toMatchObject({
      kvk: '69599084',
    });
  });

  it('is complete with a phone number for a call-back', () => {
    expect(missingFields(handoffRequestOf(formOf(FILLED)))).toEqual([]);
  });

  it('asks for an e-mail address when the answer must come by e-mail', () => {
    expect(missingFields(handoffRequestOf(formOf({ ...FILLED, prefer: 'email' })))).toEqual(['email']);
  });

  it('names everything that is missing, in the order of the form', () => {
    expect(missingFields(handoffRequestOf(formOf({ prefer: 'callback' })))).toEqual([
      'name',
      'company',
      'phone',
      'consent',
    ]);
  });
});
