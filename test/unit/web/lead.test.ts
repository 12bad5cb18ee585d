import { describe, expect, it } from 'vitest';
import { inWorkingOrder, type ListedLead } from '../../../src/web/inbox/lead.ts';
import {
  ACTION_DESCRIPTIONS,
  actionRequestOf,
  missingActionFields,
} from '../../../src/web/inbox/lead-action.ts';
import { deadlineInWords, durationInWords } from '../../../src/web/inbox/waiting-time.ts';

const leadOf = (id: string, given: Partial<ListedLead>) =>
  ({ id, state: 'requested', at: '2026-11-24T09:00:00Z', deadline: null, ...given }) as ListedLead;

describe('the queue', () => {
  it('puts the nearest deadline first and leads without one last', () => {
    const leads = [
      leadOf('none', {}),
      leadOf('late', { deadline: '2026-11-25T12:00:00Z' }),
      leadOf('soon', { deadline: '2026-11-24T12:00:00Z' }),
      leadOf('done', { state: 'closed' }),
    ];
    expect(inWorkingOrder(leads, 'new').map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
  });

  it('shows what is done newest first', () => {
    const leads = [
      leadOf('old', { state: 'closed', at: '2026-11-20T09:00:00Z' }),
      leadOf('new', { state: 'withdrawn', at: '2026-11-23T09:00:00Z' }),
    ];
    expect(inWorkingOrder(leads, 'done').map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('waiting time', () => {
  it.each([
    [20_000, 'minder dan 1 min'],
    [4 * 60_000, '4 min'],
    [60 * 60_000, '1 u'],
    [200 * 60_000, '3 u 20 min'],
    [25 * 3_600_000, '1 dag'],
    [50 * 3_600_000, '2 dagen'],
  ])('of %d ms reads %s', (ms, words) => {
    expect(durationInWords(ms)).toBe(words);
  });

  it.each([
    ['2026-11-24T14:00:00Z', 'nog 2 u', 'calm'],
    ['2026-11-24T12:30:00Z', 'nog 30 min', 'soon'],
    ['2026-11-24T11:50:00Z', '10 min te laat', 'late'],
  ])('until %s reads %s', (deadline, text, urgency) => {
    expect(deadlineInWords(deadline, new Date('2026-11-24T12:00:00Z'))).toEqual({ text, urgency });
  });
});

describe('an action with a form', () => {
  const close = ACTION_DESCRIPTIONS.find(({ action }) => action === 'close')!;

  it('leaves out what was not filled in', () => {
    const form = new FormData();
    form.set('outcome', 'advies');
    form.set('note', ' ');
    expect(actionRequestOf(close, form)).toEqual({ outcome: 'advies' });
  });

  it('sends who is chosen under the name that it is for', () => {
    const transfer = ACTION_DESCRIPTIONS.find(({ action }) => action === 'transfer')!;
    const form = new FormData();
    form.set('to', 'region venlo');
    form.set('message', 'Hoort bij jullie.');
    expect(actionRequestOf(transfer, form)).toEqual({ region: 'venlo', message: 'Hoort bij jullie.' });
  });

  it('names a required field that is empty', () => {
    expect(missingActionFields(close, new FormData())).toEqual(['outcome']);
  });
});
