import { describe, expect, it } from 'vitest';
import { parseAccountmanagers } from '../../../src/inbox/parse-accountmanagers.ts';

const COLUMNS = 'email,name,role,phone,regions,subjects,sectors,sizes,languages,capacity';
const REGIONS = new Set(['drenthe', 'flevoland']);
const GOOD =
  'Bea@WSP.example,Bea Bakker,accountmanager,+31 592 123456,drenthe; flevoland,proefplaatsing,zorg;bouw,groot,NL;en,12';

const parse = (...lines: string[]) => parseAccountmanagers([COLUMNS, ...lines].join('\n'), REGIONS);
/** The lines of the refusal, below 'nothing was imported'. */
function refusal(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  throw new Error('it was imported');
}

describe('a good file', () => {
  it('gives people with lists, a lower-case address and a capacity', () => {
    expect(parse(GOOD)).toEqual([
      {
        email: 'bea@wsp.example',
        name: 'Bea Bakker',
        role: 'accountmanager',
        phone: '+31 592 123456',
        regions: ['drenthe', 'flevoland'],
        subjects: ['proefplaatsing'],
        sectors: ['zorg', 'bouw'],
        sizes: ['groot'],
        languages: ['nl', 'en'],
        capacity: 12,
      },
    ]);
  });

  it('may leave optional cells empty', () => {
    expect(parse('a@b.example,Ans,coordinator,,drenthe,,,,,')).toMatchObject([
      { phone: null, subjects: [], languages: [], capacity: 20 },
    ]);
  });

  it('may have the columns in another order, a byte order mark, Windows line ends and quotes', () => {
    const csv = `\uFEFFname,email,role,phone,regions,subjects,sectors,sizes,languages,capacity\r\n"Bakker, Bea",a@b.example,beheerder,,,,,,,\r\n`;
    expect(parseAccountmanagers(csv, REGIONS)).toMatchObject([
      { name: 'Bakker, Bea', email: 'a@b.example', role: 'beheerder' },
    ]);
  });
});

describe('a wrong file is refused as a whole, with the reason', () => {
  it('wrong columns: says which are missing and which are unknown', () => {
    const [said] = refusal(() =>
      parseAccountmanagers('email,naam,role\na@b.example,Ans,coordinator', REGIONS),
    );
    expect(said).toContain('nothing was imported');
    expect(said).toContain('missing: name, phone, regions');
    expect(said).toContain('unknown: naam');
  });

  it('no lines', () => {
    expect(refusal(() => parse())).toEqual([
      'nothing was imported:',
      'the file has no lines below the columns',
    ]);
    expect(refusal(() => parseAccountmanagers('', REGIONS))[0]).toContain('nothing was imported');
  });

  it('a line with too few or too many cells', () => {
    expect(refusal(() => parse('a@b.example,Ans'))[0]).toMatch(/nothing was imported: .*line 2/);
    expect(refusal(() => parse(`${GOOD},extra`))[0]).toMatch(/nothing was imported: .*line 2/);
  });

  it('every bad line is named with its own reason, and the good line between them does not count', () => {
    const said = refusal(() =>
      parse(
        'geen-adres,Ans,accountmanager,,drenthe,,,,,',
        GOOD,
        'c@d.example,,chef,,atlantis,,,,,0',
        'e@f.example,Eef,coordinator,,atlantis,,,,,',
      ),
    );
    expect(said[0]).toBe('nothing was imported:');
    expect(said.slice(1)).toEqual([
      'line 2: email is not an e-mail address',
      'line 4: name must not be empty',
      'line 4: role must be one of accountmanager, coordinator, beheerder',
      expect.stringMatching(/^line 4: capacity /),
      "line 5: regions names 'atlantis', which is no arbeidsmarktregio",
    ]);
  });

  it('is named by its line in the file, also below an empty line and a cell of two lines', () => {
    const said = refusal(() =>
      parse('', GOOD.replace('Bea Bakker', '"Bea\nBakker"'), '', 'geen-adres,Ans,coordinator,,,,,,,'),
    );
    expect(said).toContain('line 6: email is not an e-mail address');
  });

  it('the same address twice, whatever its case', () => {
    expect(refusal(() => parse(GOOD, GOOD.replace('Bea@WSP', 'bea@wsp')))).toEqual([
      'nothing was imported:',
      'line 3: email is already on line 2',
    ]);
  });

  it.each(['Engels', 'nl;english', 'e', 'nl-NL'])('languages that are no codes: %s', (languages) => {
    expect(refusal(() => parse(GOOD.replace('NL;en', languages)))).toContain(
      'line 2: languages must be codes of two letters, such as nl;en',
    );
  });

  it.each(['=HYPERLINK("http://kwaad.example")', '+cmd|calc', '-2+3', '@SUM(A1)'])(
    'a formula: %s',
    (formula) => {
      const cell = `"${formula.replaceAll('"', '""')}"`;
      expect(refusal(() => parse(`a@b.example,${cell},accountmanager,,drenthe,,,,,`))).toContain(
        'line 2: name looks like a formula',
      );
    },
  );

  it.each(['subjects', 'sectors', 'sizes', 'languages'])('a formula in a list: %s', (column) => {
    const cells = COLUMNS.split(',').map((name) =>
      name === column
        ? '=1+1'
        : ({ email: 'a@b.example', name: 'Ans', role: 'coordinator', regions: 'drenthe' }[name] ?? ''),
    );
    expect(refusal(() => parse(cells.join(',')))).toContain(`line 2: ${column} looks like a formula`);
  });
});
