import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeWithoutServer } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { askInTurn } from '../../src/conversation/ask-once.ts';
import type { Services } from '../../src/conversation/turn-in-progress.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { TEST_DAY } from '../support/curated-knowledge.ts';
import { type TestSettings, testSettings } from '../support/test-settings.ts';

let settings: TestSettings;
let services: Services;
let close: () => Promise<void>;
beforeAll(async () => {
  settings = await testSettings('PGlite', { ASSISTANT_DATE: TEST_DAY }, { isBare: true });
  ({ services, close } = await composeWithoutServer(readConfig(settings.variables), createLogger('silent')));
});
afterAll(async () => {
  await close();
  await settings.remove();
});

const talk = (...texts: string[]): Promise<Turn[]> => askInTurn(services, texts, null);

async function lastOf(...texts: string[]): Promise<Turn> {
  return (await talk(...texts)).at(-1)!;
}

describe('a message that goes on with the one before', () => {
  it('asks how much that is per hour of what was spoken of', async () => {
    const turn = await lastOf('Wat is het LKV banenafspraak?', 'hoeveel is dat per uur?');
    expect(turn.articles[0]).toBe('lkv-banenafspraak');
    expect(turn.text).toContain('1,01');
  });

  it('makes the sum with the hours that follow, each time anew', async () => {
    const turns = await talk(
      'Hoeveel LKV banenafspraak krijg ik?',
      'hij werkt 24 uur in de week',
      'en voor een parttimer van 16 uur?',
    );
    expect(turns.map(({ calculation }) => calculation?.result)).toEqual([undefined, 1260.48, 840.32]);
  });

  it('takes another wage value after a question in between', async () => {
    const turn = await lastOf(
      'loonwaarde 60 procent hoeveel subsidie',
      'wie meet dat',
      'en als hij straks 80 procent is?',
    );
    expect(turn.calculation?.result).toBe(20);
  });

  it('goes to the variant of a scheme that it singles out', async () => {
    const turn = await lastOf('wat is een no-riskpolis', 'en voor iemand uit de bijstand?');
    expect(turn.articles[0]).toBe('no-riskpolis-gemeentelijke-doelgroep');
  });

  it('is asked for the situation when it wants advice', async () => {
    const [, asked, answer] = await talk(
      'wat is het verschil tussen loonkostensubsidie en loonkostenvoordeel',
      'en welke is beter voor mij',
      'Wajong',
    );
    expect(asked?.outcome).toBe('clarification');
    expect(answer).toMatchObject({ outcome: 'answered' });
    expect(answer?.articles).toContain('loondispensatie-wajong');
  });

  it('is not answered with the same words again', async () => {
    const [first, second] = await talk('Wat is jobcarving?', 'en telt een vrijwilliger daarvoor mee?');
    expect(second?.text).not.toBe(first?.text);
  });
});

describe('what a message is about after another', () => {
  it.each([
    [
      'goes on, with a word of another subject',
      'Wat is social return?',
      'Telt een stagiair ook mee?',
      'social-return',
    ],
    [
      'goes on at length',
      'hoe werkt beschut werk',
      'wie begeleidt zo iemand dan, moet ik daar zelf een jobcoach voor regelen?',
      'beschut-werk',
    ],
    [
      'is a variant',
      'Wat is het LKV banenafspraak?',
      'en voor iemand van 58?',
      'lkv-oudere-werknemer-overgangsrecht',
    ],
    [
      'is new, in few words',
      'Wat is loonkostensubsidie?',
      'en een proefplaatsing bij UWV?',
      'proefplaatsing-uwv',
    ],
  ])('%s', async (_, first, message, article) => {
    expect((await lastOf(first, message)).articles[0]).toBe(article);
  });

  it('is what it is corrected to, asked the same', async () => {
    const turn = await lastOf(
      'Hoeveel loonkostenvoordeel krijg ik voor iemand met een WIA?',
      'nee ik bedoel iemand uit de banenafspraak',
    );
    expect(turn.articles[0]).toBe('lkv-banenafspraak');
    expect(turn.text).toMatch(/^U krijgt €\s1,01 per verloond uur/);
  });

  it('is not what a correction takes back', async () => {
    const turn = await lastOf(
      'Mijn kandidaat heeft WW, mag hij eerst op proef komen werken?',
      'nee sorry, hij heeft bijstand, geen ww',
    );
    expect(turn.articles[0]).toBe('proefplaats-gemeente');
  });

  it('comes back to what was spoken of before', async () => {
    const turn = await lastOf(
      'Wat is de no-riskpolis?',
      'Wat is een proefplaatsing bij UWV?',
      'nog even terug naar die polis, hoe lang geldt die?',
    );
    expect(turn.articles[0]).toBe('no-riskpolis');
  });

  it('is one desk for all regions, for an employer with several places', async () => {
    const turn = await lastOf(
      'Wij zitten in Zwolle, Breda en Heerlen. Kan ik niet met één iemand zaken doen?',
    );
    expect(turn.articles[0]).toBe('landelijk-wsp');
    expect(turn.text).toMatch(
      /^Het Landelijk WSP Gemeenten is er voor werkgevers met vestigingen in meer regio's/,
    );
  });
});

describe('a situation after a choice of schemes', () => {
  it('completes the question', async () => {
    const turn = await lastOf('wie betaalt de jobcoach voor mijn kandidaat', 'bijstand');
    expect(turn.outcome).toBe('answered');
    expect(turn.responsible.map(({ organisation }) => organisation).join()).toContain('gemeente');
  });
});

describe('a place after a question', () => {
  it('says who decides there and which desk helps', async () => {
    const turn = await lastOf('Wat is een proefplaats van de gemeente?', 'en in Venlo?');
    expect(turn.text).toContain('Venlo hoort bij de arbeidsmarktregio Noord-Limburg');
    expect(turn.responsible.map(({ organisation }) => organisation)).toContain('gemeente Venlo');
    expect(turn.citations.map(({ articleId }) => articleId)).toContain('regio-noord-limburg');
  });

  it('is where the employee lives when that was asked', async () => {
    const turn = await lastOf('Wie beslist over loonkostensubsidie?', 'Wijchen');
    expect(turn.employeeMunicipality).toBe('Wijchen');
    expect(turn.responsible[0]?.organisation).toBe('gemeente Wijchen');
  });

  it('of the employee counts, also when that of the company stands beside it', async () => {
    const turn = await lastOf(
      'Wie beslist over loonkostensubsidie? Hij woont in Wijchen, mijn zaak zit in Nijmegen',
    );
    expect(turn.responsible[0]?.organisation).toBe('gemeente Wijchen');
  });
});

describe('a message that names no subject', () => {
  it.each(['wat kost het', 'hoe lang duurt dat'])('is asked which scheme it is about: %s', async (text) => {
    const [asked, answer] = await talk(text, 'Proefplaatsing UWV');
    expect(asked).toMatchObject({ outcome: 'clarification' });
    expect(answer).toMatchObject({
      outcome: 'answered',
      articles: expect.arrayContaining(['proefplaatsing-uwv']),
    });
  });

  it.each([
    ['welke subsidie is er als ik iemand uit de bijstand aanneem', 'proefplaats-gemeente'],
    ['ik wil een wajonger aannemen, wat voor regelingen zijn er', 'loondispensatie-wajong'],
    ['welke regelingen zijn er', 'no-riskpolis'],
  ])('gets an overview with a source for each scheme: %s', async (text, scheme) => {
    const turn = await lastOf(text);
    expect(turn.outcome).toBe('answered');
    expect(turn.articles).toContain(scheme);
    expect(turn.citations).toHaveLength(turn.text.match(/^- /gm)?.length ?? 0);
  });
});

describe('a message in English', () => {
  it('gets the Dutch answer below an English sentence, and so does what goes on with it', async () => {
    const turns = await talk(
      'How much is the LKV for someone in the doelgroepregister?',
      'And for how long do we get it?',
    );
    for (const turn of turns) {
      expect(turn).toMatchObject({ outcome: 'answered', english: 'introduction' });
      expect(turn.articles[0]).toBe('lkv-banenafspraak');
      expect(turn.text).toContain('I answer in Dutch');
    }
    expect(turns[0]!.text).toContain('1,01');
    expect(turns[1]!.text).toContain('zolang');
  });

  it.each(['What is the best restaurant in the city?', 'I am looking for a job as a cook'])(
    'about something else is asked to go on in Dutch: %s',
    async (text) => {
      expect(await lastOf(text)).toMatchObject({ outcome: 'small-talk', english: 'all', articles: [] });
    },
  );

  it('asks for a person', async () => {
    expect((await lastOf('Can someone call me about this?')).outcome).toBe('handoff-details');
  });
});

describe('a place that could be several', () => {
  it('is not asked back where the answer is the same everywhere', async () => {
    const turn = await lastOf('Wij zitten in Beek. Heb ik voor een statushouder een vergunning nodig?');
    expect(turn.outcome).toBe('answered');
    expect(turn.articles[0]).toBe('statushouders-in-dienst');
  });

  it('is not taken for the place that is known', async () => {
    const turn = await lastOf(
      'Wij zitten in Wijchen. Wie helpt ons?',
      'Heb ik in Beek voor een statushouder een vergunning nodig?',
    );
    expect(turn).toMatchObject({ outcome: 'answered', region: null });
  });

  it('is asked back where a desk is asked for, whatever was spoken of', async () => {
    const turn = await lastOf('Hoe hoog is het minimumloon?', 'Bij wie kan ik terecht in Bergen?');
    expect(turn.outcome).toBe('clarification');
  });

  it('is asked back where it decides who helps', async () => {
    const turn = await lastOf('Wie beslist over loonkostensubsidie in Beek?');
    expect(turn.outcome).toBe('clarification');
  });
});

describe('small talk', () => {
  it.each([
    'dankuwel dat is helder',
    'Bedankt, dit was heel duidelijk!',
    'bent u eigenlijk een mens of een computer?',
  ])('is short: %s', async (text) => {
    expect((await lastOf('Wat is loonkostensubsidie?', text)).outcome).toBe('small-talk');
  });
});

describe('two things in one message', () => {
  it('are both answered, in the order asked', async () => {
    const turn = await lastOf('Wat is jobcarving? En krijg ik daar subsidie voor?');
    const [what, howMuch] = turn.citations.map(({ passageId }) => passageId);
    expect([what, howMuch]).toEqual(['jobcarving-functiecreatie#what', 'jobcarving-functiecreatie#how-much']);
  });

  it('are set side by side when one is to be chosen', async () => {
    const turn = await lastOf('werkervaringsplaats of proefplaatsing wat moet ik kiezen');
    expect(turn.text).toMatch(/^\| Onderdeel \| Werkervaringsplaats/);
  });

  it('are too many above three: the visitor says which comes first', async () => {
    const questions =
      'Wat is een proefplaatsing? Wat is een jobcoach? Wat is open hiring? Wat is beschut werk?';
    const [asked, answer] = await talk(questions, 'Wat is open hiring?');
    expect(asked).toMatchObject({ outcome: 'clarification' });
    expect(asked?.suggestions).toHaveLength(4);
    expect(answer?.articles[0]).toBe('open-hiring');
  });
});

describe('a question that the articles do not answer', () => {
  it('for a number of what happened names the figure that is missing, and offers a person', async () => {
    const turn = await lastOf('Hoeveel werkgevers kregen in 2025 loonkostensubsidie in Groningen?');
    expect(turn.outcome).toBe('unanswerable');
    expect(turn.text).toContain('hoeveel werkgevers het zijn in Groningen in 2025');
    expect(turn.suggestions).toHaveLength(2);
  });

  it('for such a number that an article has gets it', async () => {
    const turn = await lastOf('hoeveel bedrijven doen er mee met open hiring in Nederland');
    expect(turn).toMatchObject({ outcome: 'answered', articles: ['open-hiring'] });
  });

  it('in the middle of a conversation gets no other answer instead', async () => {
    const [, turn, next] = await talk(
      'Wat is de no-riskpolis?',
      'geldt dat ook voor een uitzendkracht',
      'hoe lang duurt het?',
    );
    expect(turn).toMatchObject({ outcome: 'unanswerable', articles: ['no-riskpolis'] });
    expect(next).toMatchObject({ outcome: 'answered' });
    expect(next?.articles[0]).toBe('no-riskpolis');
  });
});

describe('a message that is hard to read', () => {
  it.each([
    ['markup', '<script>alert(1)</script><b>wat is een proefplaatsing van UWV</b>'],
    ['invisible characters', 'wat is een \u200bproef\u200bplaatsing van \u202eUWV'],
    ['letters of another width', 'ｗａｔ ｉｓ ｅｅｎ ｐｒｏｅｆｐｌａａｔｓｉｎｇ van UWV'],
    ['the same many times', 'Wat is een proefplaatsing van UWV? '.repeat(50)],
    [
      'a mail with others below it',
      'Van: Karin <k@bouw.example>\nAan: info\nOnderwerp: vraag\n\nWat is een proefplaatsing van UWV?\n\nGroet, Karin\n\n> Op 20 november schreef Piet:\n> bel mij op 0612345678',
    ],
  ])('is read without that: %s', async (_, text) => {
    const turn = await lastOf(text);
    expect(turn).toMatchObject({
      outcome: 'answered',
      articles: expect.arrayContaining(['proefplaatsing-uwv']),
    });
    expect(turn.text).not.toMatch(/[<>]/);
  });

  it.each([
    'Ich möchte jemanden mit Behinderung einstellen, welche Förderung gibt es?',
    'كيف أوظف شخصا لديه إعاقة؟',
    'What subsidy can I get when I hire someone with a disability?',
  ])('in another language gets a short reply that says so: %s', async (text) => {
    expect(await lastOf(text)).toMatchObject({ outcome: 'small-talk', citations: [] });
  });

  it.each(['😀🎉', '?', '\u200b\u200b', 'x'.repeat(2000), "'; DROP TABLE x; --"])(
    'gets a turn: %s',
    async (text) => {
      expect((await lastOf(text)).text).not.toBe('');
    },
  );
});

describe('asking for a person', () => {
  it.each(['medewerkr spreken', 'wil een adviseru spreken'])(
    'is understood with a typing error: %s',
    async (text) => {
      expect(await lastOf(text)).toMatchObject({ outcome: 'handoff-details' });
    },
  );
});
