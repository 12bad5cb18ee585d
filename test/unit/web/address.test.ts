import { describe, expect, it } from 'vitest';
import { addressOf, leadAddress, pageAt } from '../../../src/web/inbox/address.ts';

describe('an address of the inbox', () => {
  it.each([
    ['', { kind: 'leads', lead: null }],
    [leadAddress('lead-1'), { kind: 'leads', lead: 'lead-1' }],
    ['#/verzendingen', { kind: 'deliveries' }],
    ['#/inzichten', { kind: 'insights' }],
    ['#/regio/noord-limburg', { kind: 'settings', region: 'noord-limburg' }],
    ['#/wat-is-dit', { kind: 'leads', lead: null }],
    ['#/%E0%A4%A', { kind: 'leads', lead: null }],
    ['#/leads/%', { kind: 'leads', lead: null }],
  ])('%s leads to a page', (hash, page) => {
    expect(pageAt(hash)).toEqual(page);
  });

  it.each([
    { kind: 'leads', lead: null },
    { kind: 'leads', lead: 'lead-1' },
    { kind: 'deliveries' },
    { kind: 'insights' },
    { kind: 'settings', region: null },
    { kind: 'settings', region: 'noord-limburg' },
  ] as const)('of a page leads to that page', (page) => {
    expect(pageAt(addressOf(page))).toEqual(page);
  });
});
