import { describe, expect, it } from 'vitest';
import { linkTargetFrom } from '../../../src/web/link-target.ts';

const PAGE = 'https://www.gemeente.example/werkgevers/';

describe('an address that a website gives', () => {
  it.each([
    ['/privacy', 'https://www.gemeente.example/privacy'],
    ['#contact', 'https://www.gemeente.example/werkgevers/#contact'],
    ['https://elders.example/', 'https://elders.example/'],
    ['javascript:alert(1)', null],
    ['http://[', null],
    ['', null],
    [null, null],
  ])('%s is linked to as %s', (url, target) => {
    expect(linkTargetFrom(url, PAGE)).toBe(target);
  });
});
