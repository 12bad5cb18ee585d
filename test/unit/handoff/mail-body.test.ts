import { describe, expect, it } from 'vitest';
import { mailHtml, mailText } from '../../../src/handoff/mail-body.ts';

describe('the body of a mail', () => {
  const blocks = [
    'Dag <b>Piet</b>,',
    { facts: [['Bedrijf', 'A & B "Snel"']] as const },
    { link: 'https://wsp.example/?a=1&b=2', label: 'Bekijk' },
  ];

  it('says in plain text what was given', () => {
    expect(mailText(blocks)).toBe(
      'Dag <b>Piet</b>,\n\nBedrijf: A & B "Snel"\n\nBekijk:\nhttps://wsp.example/?a=1&b=2\n',
    );
  });

  it('escapes every value in HTML', () => {
    const html = mailHtml('Vraag <van> Piet', blocks);
    expect(html).toContain('<title>Vraag &lt;van&gt; Piet</title>');
    expect(html).toContain('Dag &lt;b&gt;Piet&lt;/b&gt;,');
    expect(html).toContain('A &amp; B &quot;Snel&quot;');
    expect(html).toContain('<a href="https://wsp.example/?a=1&amp;b=2">Bekijk</a>');
  });
});
