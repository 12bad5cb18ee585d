import { describe, expect, it } from 'vitest';
import { type Inline, parseAnswerText, parseTypedText, spokenAnswer } from '../../../src/web/answer-text.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });

describe('an answer as blocks', () => {
  it('separates paragraphs by an empty line and keeps single line breaks', () => {
    expect(parseAnswerText('Eerste regel\ntweede regel\n\nNieuwe alinea')).toEqual([
      { kind: 'paragraph', content: [text('Eerste regel'), { kind: 'break' }, text('tweede regel')] },
      { kind: 'paragraph', content: [text('Nieuwe alinea')] },
    ]);
  });

  it('reads a list that follows a sentence without an empty line between', () => {
    expect(parseAnswerText('Voorwaarden:\n- een\n- twee')).toEqual([
      { kind: 'paragraph', content: [text('Voorwaarden:')] },
      { kind: 'list', start: null, items: [[text('een')], [text('twee')]] },
    ]);
  });

  it('keeps the first number of a numbered list and joins an indented line to its item', () => {
    expect(parseAnswerText('3. drie\n   en verder\n4. vier')).toEqual([
      { kind: 'list', start: 3, items: [[text('drie en verder')], [text('vier')]] },
    ]);
  });

  it('reads a table with a head', () => {
    expect(parseAnswerText('| Wat | Wie |\n|---|:-:|\n| geld | **UWV** [1] |')).toEqual([
      {
        kind: 'table',
        head: [[text('Wat')], [text('Wie')]],
        rows: [
          [[text('geld')], [{ kind: 'bold', content: [text('UWV')] }, text(' '), { kind: 'mark', mark: 1 }]],
        ],
      },
    ]);
  });

  it('shows a row of bars without a rule under it as text', () => {
    expect(parseAnswerText('| geen | tabel |')).toEqual([
      { kind: 'paragraph', content: [text('| geen | tabel |')] },
    ]);
  });

  it('reads bold, marks, named links and bare links in running text', () => {
    expect(
      parseAnswerText('Zie **dit** [2], [UWV](https://www.uwv.nl/nl) of https://www.slim.nl/a.'),
    ).toEqual([
      {
        kind: 'paragraph',
        content: [
          text('Zie '),
          { kind: 'bold', content: [text('dit')] },
          text(' '),
          { kind: 'mark', mark: 2 },
          text(', '),
          { kind: 'link', text: 'UWV', href: 'https://www.uwv.nl/nl' },
          text(' of '),
          { kind: 'link', text: 'https://www.slim.nl/a', href: 'https://www.slim.nl/a' },
          text('.'),
        ],
      },
    ]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[klik](javascript:alert(1))',
    '[klik](http://onveilig.example)',
    '[klik](data:text/html,hoi)',
  ])('leaves %s literal text', (dangerous) => {
    expect(parseAnswerText(dangerous)).toEqual([{ kind: 'paragraph', content: [text(dangerous)] }]);
  });

  it('ends on half an answer as it comes in', () => {
    const answer =
      'Met **de no-riskpolis** [1]\n\n| a | b |\n|---|---|\n| c | d |\n\n1. een\n2. [x](https://a.nl)';
    for (let length = 0; length <= answer.length; length += 1)
      expect(() => parseAnswerText(answer.slice(0, length))).not.toThrow();
  });
});

describe('what somebody typed', () => {
  it('has links and nothing else', () => {
    expect(parseTypedText('**Zie** https://www.uwv.nl/a [1]')).toEqual([
      text('**Zie** '),
      { kind: 'link', text: 'https://www.uwv.nl/a', href: 'https://www.uwv.nl/a' },
      text(' [1]'),
    ]);
  });
});

describe('an answer spoken aloud', () => {
  it('has no marks and no markup', () => {
    expect(spokenAnswer('Dat is **goed** [1].\n\n- een\n- twee')).toBe('Dat is goed .\neen\ntwee');
  });
});
