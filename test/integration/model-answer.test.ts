import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPrompt } from '../../src/adapters/knowledge-files/load-prompt.ts';
import { openAiLanguageModel } from '../../src/adapters/openai/language-model.ts';
import { composeExtractive } from '../../src/answering/compose-extractive.ts';
import { type GroundingReport, groundedComposer } from '../../src/answering/compose-with-model.ts';
import type { ComposeRequest, Composition, LanguageModel } from '../../src/answering/ports.ts';
import { dailyTokenBudget } from '../../src/answering/token-budget.ts';
import type { AskedFacet } from '../../src/domain/facet.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import { curatedKnowledge, TEST_DAY } from '../support/curated-knowledge.ts';
import { phrasedReply } from '../support/phrased-reply.ts';
import {
  type ModelStep,
  type ScriptedModelServer,
  scriptedModelServer,
} from '../support/scripted-model-server.ts';
import { LIES } from '../unit/answering/lies.ts';

const knowledge = await curatedKnowledge();
const prompt = await loadPrompt('prompts/phrase-answer.md');

let server: ScriptedModelServer;
afterEach(() => {
  vi.restoreAllMocks();
  return server.close();
});

/** One composer for all tests, as in a running service; each test has a server of its own. */
const model: LanguageModel = {
  stream: (request) =>
    openAiLanguageModel({ apiKey: 'sk-test', baseUrl: server.baseUrl, model: 'klein' }).stream(request),
};
const reports: GroundingReport[] = [];
const composer = groundedComposer(knowledge, model, prompt, {
  givenNames: new Set(['jan', 'fatima', 'piet']),
  report: (report) => reports.push(report),
});

interface Heard {
  readonly composition: Composition;
  /** Deltas as they came; `null` stands for a restart. */
  readonly events: readonly (string | null)[];
  /** What a reader has before them at the end. */
  readonly read: string;
  readonly report: GroundingReport;
}

function requestAbout(about: string, question = 'Hoe zit dat?'): ComposeRequest {
  const subjects = about.split(' ').map((subject) => {
    const [articleId = '', facet = null] = subject.split('#');
    return { article: knowledge.article(articleId)!, facet: facet as AskedFacet | null };
  });
  return { question, subjects, day: TEST_DAY };
}

/** As far as the last word: the sentence is not closed. */
function halfReply(prose: string): string {
  return phrasedReply(prose).replace(/","passages":\[\]\}\]\}$/, '');
}

async function answer(request: ComposeRequest, step: ModelStep): Promise<Heard> {
  server = await scriptedModelServer([step]);
  return compose(request);
}

async function compose(request: ComposeRequest, signal = new AbortController().signal): Promise<Heard> {
  reports.length = 0;
  const events: (string | null)[] = [];
  const listener = { delta: (text: string) => events.push(text), restart: () => events.push(null) };
  const composition = await composer.compose(request, listener, signal);
  expect(reports).toHaveLength(1);
  return {
    composition,
    events,
    read: events.slice(events.lastIndexOf(null) + 1).join(''),
    report: reports[0]!,
  };
}

const HOW_MUCH = requestAbout('lkv-banenafspraak#how-much', 'Hoeveel LKV krijg ik?');
const GOOD =
  'U krijgt € 1,01 voor elk verloond uur. [1] Per werknemer is dat hoogstens € 2.000 per kalenderjaar. [1] U heeft sinds 1 januari 2026 geen doelgroepverklaring meer nodig. [2]';

describe('a model that answers from the passages', () => {
  it('phrases the answer, sentence by sentence, and the answer is what was heard', async () => {
    const { composition, events, read } = await answer(HOW_MUCH, { says: [...phrasedReply(GOOD)] });
    expect(composition).toMatchObject({ composedBy: 'language-model', text: GOOD });
    expect(read).toBe(GOOD);
    expect(events).toHaveLength(3);
  });

  it('is cited: only passages that carry a sentence, numbered as they come up', async () => {
    const says =
      'U heeft sinds 1 januari 2026 geen doelgroepverklaring meer nodig. [2] U krijgt € 1,01 per verloond uur. [1]';
    const { composition } = await answer(HOW_MUCH, { says: phrasedReply(says) });
    expect(composition.text).toBe(
      'U heeft sinds 1 januari 2026 geen doelgroepverklaring meer nodig. [1] U krijgt € 1,01 per verloond uur. [2]',
    );
    expect(composition.citations.map(({ mark, passageId }) => [mark, passageId])).toEqual([
      [1, 'lkv-banenafspraak#what'],
      [2, 'lkv-banenafspraak#how-much'],
    ]);
    expect(composition.passages.at(-1)?.facet).toBe('how-much');
  });

  it('names the amounts that stand in the answer and no others', async () => {
    const { composition } = await answer(HOW_MUCH, {
      says: phrasedReply('U krijgt € 1,01 per verloond uur. [1]'),
    });
    expect(composition.amounts.map(({ value }) => value)).toEqual([1.01]);
  });

  it('may use a list', async () => {
    const says =
      'Voor beschut werk gelden deze voorwaarden: [1]\n\n- UWV heeft een positief advies beschut werk gegeven.\n- Iemand kan minstens 4 uur per dag werken, of verdient genoeg per uur.';
    const { composition, read } = await answer(requestAbout('beschut-werk#conditions'), {
      says: phrasedReply(says),
    });
    expect(read).toBe(says);
    expect(composition.composedBy).toBe('language-model');
  });

  it('loses a sentence that does not hold, and the rest stands', async () => {
    const says =
      'U krijgt € 1,01 per verloond uur. [1] U krijgt ook € 500 per kind. [1] Werkt iemand minder uren, dan krijgt u ook minder. [1]';
    const { composition, report } = await answer(HOW_MUCH, { says: phrasedReply(says) });
    expect(composition.text).toBe(
      'U krijgt € 1,01 per verloond uur. [1] Werkt iemand minder uren, dan krijgt u ook minder. [1]',
    );
    expect(report).toMatchObject({ composedBy: 'language-model', sentences: 3, dropped: 1, fallback: null });
  });

  it('answers about two subjects when it cites both', async () => {
    const says =
      'Het LKV is € 1,01 per verloond uur. [1] Loonkostensubsidie is hoogstens 70% van het wettelijk minimumloon. [2]';
    const request = requestAbout('lkv-banenafspraak#how-much loonkostensubsidie#how-much');
    expect((await answer(request, { says: phrasedReply(says) })).composition).toMatchObject({
      composedBy: 'language-model',
      text: says,
    });
  });
});

describe('what the provider gets', () => {
  it('are numbered passages with the amounts of the day, and the question', async () => {
    await answer(HOW_MUCH, { says: phrasedReply(GOOD) });
    const [call] = server.calls;
    expect(call?.system).toContain('24 november 2026');
    expect(call?.system).not.toMatch(/\{[a-z]+\}/);
    expect(call?.user).toMatch(/\[1\] LKV.*\nU krijgt €\s1,01 per verloond uur/);
    expect(call?.user).toContain('Hoeveel LKV krijg ik?');
  });

  it('is nothing that points at a person', async () => {
    const question =
      'Hoeveel LKV krijg ik? Mail mij op piet@bedrijf.example of bel 06-12345678. Groeten, Piet de Boer';
    await answer({ ...HOW_MUCH, question }, { says: phrasedReply(GOOD) });
    expect(server.calls[0]?.user).not.toMatch(/piet@|12345678|Piet de Boer/);
  });

  it.each([
    'Fatima Yilmaz wil bij ons komen werken, hoeveel LKV krijg ik?',
    'Hoeveel LKV krijgt Bakkerij Yilmaz B.V. voor mijn neef Fatima?',
    'KvK 12345678, Yilmazstraat 4, 5911 AB Venlo: hoeveel LKV? Fatima Yilmaz',
  ])('is no name, company or address: %s', async (question) => {
    await answer({ ...HOW_MUCH, question }, { says: phrasedReply(GOOD) });
    expect(server.calls[0]?.user).not.toMatch(/Fatima|Yilmaz|12345678|5911 AB/);
    expect(server.calls[0]?.user).toContain('LKV');
  });
});

describe('an answer that needs more than the passages', () => {
  const WHO = {
    title: 'Wie gaat hierover',
    text: 'Voor loonkostensubsidie telt de gemeente waar uw werknemer woont. Gemeente Venlo beslist over de loonkostensubsidie en betaalt de subsidie.',
    citation: {
      mark: 1,
      articleId: 'loonkostensubsidie',
      passageId: 'loonkostensubsidie#who-does-what',
      title: 'Bron',
      url: 'https://www.example.nl/',
      publisher: 'example.nl',
      checkedOn: TEST_DAY,
    },
  };
  const WHERE: ComposeRequest = {
    ...requestAbout('loonkostensubsidie#who-does-what', 'Wie beslist daarover in Venlo?'),
    facts: [WHO],
  };

  /** The number under which the model was given a text. */
  function markOf(heading: string): string {
    return new RegExp(String.raw`\[(\d+)\] [^\n]*${heading}`).exec(server.calls[0]!.user)![1]!;
  }

  async function markFor(request: ComposeRequest, heading: string): Promise<string> {
    await answer(request, { says: phrasedReply('Niets.') });
    const mark = markOf(heading);
    await server.close();
    return mark;
  }

  it('may rest on who is responsible for this visitor, and not on somebody else', async () => {
    const mark = await markFor(WHERE, 'Wie gaat hierover');
    const says = `Gemeente Venlo beslist over de loonkostensubsidie. [${mark}] De gemeente van uw bedrijf beslist niet. [1]`;
    const { composition } = await answer(WHERE, { says: phrasedReply(says) });
    expect(composition).toMatchObject({ composedBy: 'language-model' });
    expect(composition.citations[0]).toMatchObject({
      mark: 1,
      passageId: 'loonkostensubsidie#who-does-what',
    });
    await server.close();
    const lie = `Gemeente Roermond beslist over de loonkostensubsidie. [${mark}] De gemeente van uw bedrijf beslist niet. [1]`;
    expect((await answer(WHERE, { says: phrasedReply(lie) })).composition.text).not.toContain('Roermond');
  });

  it('takes over a sum that was made for it, and carries it', async () => {
    const asked = { ...HOW_MUCH, question: 'Hoeveel LKV krijg ik bij 24 uur per week?' };
    const mark = await markFor(asked, 'Berekening');
    const says = `Bij 24 uur per week krijgt u in een heel jaar € 1.260,48. [${mark}] U krijgt € 1,01 per verloond uur. [1]`;
    const { composition } = await answer(asked, { says: phrasedReply(says) });
    expect(composition).toMatchObject({ composedBy: 'language-model', calculation: { result: 1260.48 } });
  });

  it('makes way when it leaves out the sum or makes another', async () => {
    const asked = { ...HOW_MUCH, question: 'Hoeveel LKV krijg ik bij 24 uur per week?' };
    const without = await answer(asked, { says: phrasedReply(GOOD) });
    expect(without.report.missed).toContain('sum');
    await server.close();
    const mark = await markFor(asked, 'Berekening');
    const wrong = await answer(asked, {
      says: phrasedReply(`Bij 24 uur per week krijgt u in een heel jaar € 1.620,48. [${mark}]`),
    });
    expect(wrong.composition).toEqual(composeExtractive(knowledge, asked));
  });

  it('is asked with the question before it, when it goes on with that', async () => {
    const request = {
      ...HOW_MUCH,
      question: 'En bij 16 uur?',
      earlier: 'Hoeveel LKV krijgt bakker Jan de Wit?',
    };
    await answer(request, { says: phrasedReply('Niets.') });
    expect(server.calls[0]?.user).toMatch(/<eerdere-vraag>\nHoeveel LKV krijgt bakker \[naam\]\?/);
  });
});

describe('a budget for the day', () => {
  it('ends the use of the model, not the answers', async () => {
    const spent: GroundingReport[] = [];
    const thrifty = groundedComposer(knowledge, model, prompt, {
      budget: dailyTokenBudget(100, () => TEST_DAY),
      report: (report) => spent.push(report),
    });
    server = await scriptedModelServer([{ says: phrasedReply(GOOD) }]);
    const nobody = { delta: () => {}, restart: () => {} };
    await thrifty.compose(HOW_MUCH, nobody, new AbortController().signal);
    const second = await thrifty.compose(HOW_MUCH, nobody, new AbortController().signal);
    expect(second).toEqual(composeExtractive(knowledge, HOW_MUCH));
    expect(spent.map(({ fallback }) => fallback)).toEqual([null, 'budget-spent']);
    expect(server.calls).toHaveLength(1);
  });

  it('begins anew the next day', () => {
    let day: IsoDate = '2026-11-24';
    const budget = dailyTokenBudget(100, () => day);
    budget.spend('x'.repeat(900));
    expect(budget.isLeft()).toBe(false);
    day = '2026-11-25';
    expect(budget.isLeft()).toBe(true);
  });
});

describe('a model that lies', () => {
  it.each(LIES)('is not heard: $kind: $says', async ({ about, says }) => {
    const request = requestAbout(about);
    const { composition, events, report } = await answer(request, {
      says: phrasedReply(says.replace(/\.?$/, '. [1]')),
    });
    expect(composition).toEqual(composeExtractive(knowledge, request));
    expect(events).toEqual([composition.text]);
    expect(report).toMatchObject({ fallback: 'missed-point', dropped: 1 });
  });

  it('is not heard when it cites another passage than the one it distorts', async () => {
    const { composition } = await answer(HOW_MUCH, {
      says: phrasedReply('U krijgt € 1,01 per verloond uur. [2]\nU krijgt € 9 per uur. [17]'),
    });
    expect(composition.text).not.toContain('€ 9');
  });
});

describe('an answer that misses its point', () => {
  it.each([
    [
      'when the sum asked for is not named',
      HOW_MUCH,
      'Het bedrag hangt af van het aantal uren dat u uitbetaalt. [1]',
    ],
    [
      'when the period asked for is not named',
      requestAbout('proefplaatsing-uwv#duration'),
      'Met goede redenen mag het langer. [1]',
    ],
    ['when nothing is cited', HOW_MUCH, 'U krijgt € 1,01 per verloond uur.'],
    [
      'when more than half was dropped',
      HOW_MUCH,
      'U krijgt € 1,01 per verloond uur. [1] Het duurt 7 jaar. [1] U belt 0800-1234. [1]',
    ],
    [
      'when one of two subjects is left out',
      requestAbout('lkv-banenafspraak#how-much loonkostensubsidie#how-much'),
      'U krijgt € 1,01 per verloond uur. [1]',
    ],
    [
      'when it does not say that a scheme has ended',
      requestAbout('jeugd-liv#deadline'),
      'Ook met terugwerkende kracht aanvragen kan niet. [2]',
    ],
  ])('makes way for the words of the articles %s', async (_, request, says) => {
    const { composition, read, report } = await answer(request, { says: phrasedReply(says) });
    expect(composition).toEqual(composeExtractive(knowledge, request));
    expect(read).toBe(composition.text);
    expect(report.fallback).toBe('missed-point');
  });

  it('is withdrawn only when something of it was heard', async () => {
    const half = await answer(HOW_MUCH, {
      says: phrasedReply('Het bedrag hangt af van het aantal uren dat u uitbetaalt. [1]'),
    });
    expect(half.events).toHaveLength(3);
    expect(half.events[1]).toBeNull();
    await server.close();
    const nothing = await answer(HOW_MUCH, { says: phrasedReply('Goedendag!') });
    expect(nothing.events).toEqual([nothing.composition.text]);
  });
});

describe('a model that fails', () => {
  it.each<[string, ModelStep]>([
    ['is overloaded', { status: 429, headers: { 'retry-after': '20' }, error: 'slow down' }],
    ['refuses the key', { status: 401, error: 'no' }],
    ['is down', { status: 503, error: 'down' }],
    ['hangs up', 'breaks'],
    [
      'stops half way',
      { says: halfReply('U krijgt € 1,01 per verloond uur. [1] Per werknemer'), ending: 'ends' },
    ],
    [
      'breaks off half way',
      { says: halfReply('U krijgt € 1,01 per verloond uur. [1] Per werknemer'), ending: 'breaks' },
    ],
    [
      'reaches its longest',
      { says: halfReply('U krijgt € 1,01 per verloond uur. [1] Per'), finish: 'length' },
    ],
    ['sends broken JSON', { raw: 'data: {"choices":[{"del\n\n', contentType: 'text/event-stream' }],
    ['sends a page', { raw: '<html><script>alert(1)</script></html>', contentType: 'text/html' }],
    ['sends nothing', { raw: '', contentType: 'text/event-stream' }],
    ['answers in prose', { says: GOOD }],
    ['puts its JSON between fences', { says: `\`\`\`json\n${phrasedReply(GOOD)}\n\`\`\`` }],
    ['says something before its JSON', { says: `Hier is het antwoord: ${phrasedReply(GOOD)}` }],
    ['says something behind its JSON', { says: `${phrasedReply(GOOD)} Succes!` }],
    ['gives two objects', { says: phrasedReply(GOOD) + phrasedReply('U krijgt € 9 per uur. [1]') }],
    ['adds a key', { says: phrasedReply(GOOD).replace(/\}$/, ',"note":"Bel 0800-1234"}') }],
    ['adds a key to a sentence', { says: phrasedReply(GOOD).replace('"text"', '"note":"€ 9","text"') }],
    ['leaves out the passages', { says: '{"sentences":[{"text":"U krijgt € 1,01 per verloond uur."}]}' }],
    ['gives a number for a text', { says: '{"sentences":[{"text":1,"passages":[1]}]}' }],
    [
      'gives passages as texts',
      { says: '{"sentences":[{"text":"U krijgt € 1,01 per verloond uur.","passages":["1"]}]}' },
    ],
    ['gives a list of texts', { says: '{"sentences":["U krijgt € 1,01 per verloond uur. [1]"]}' }],
    ['gives null', { says: 'null' }],
    ['gives an empty object', { says: '{}' }],
    ['gives an empty list', { says: '{"sentences":[]}' }],
    ['forgets a comma', { says: phrasedReply(GOOD).replace('},{', '} {') }],
    [
      'marks a sentence otherwise than its passages',
      { says: '{"sentences":[{"text":"U krijgt € 1,01 per verloond uur [2].","passages":[1]}]}' },
    ],
    [
      'does not know the format',
      { status: 400, error: "'response_format' of type 'json_schema' is not supported with this model" },
    ],
    [
      'does not stop',
      { says: phrasedReply(GOOD).replace(']}', `${',{"text":"Dat is zo.","passages":[1]}'.repeat(250)}]}`) },
    ],
    [
      'says rubbish without end',
      { says: Array.from({ length: 200 }, () => 'lorem ipsum dolor sit amet consectetur ') },
    ],
  ])('costs nothing when it %s', async (_, step) => {
    const { composition, read, report } = await answer(HOW_MUCH, step);
    expect(composition).toEqual(composeExtractive(knowledge, HOW_MUCH));
    expect(read).toBe(composition.text);
    expect(report.composedBy).toBe('extractive');
  });

  it.each<[string, ModelStep]>([
    ['says nothing', 'is silent'],
    [
      'falls silent',
      { says: halfReply('U krijgt € 1,01 per verloond uur. [1] Per werknemer'), ending: 'is silent' },
    ],
  ])('costs no more than 20 seconds when it %s', async (_, step) => {
    const clock = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
    server = await scriptedModelServer([step]);
    const heard = compose(HOW_MUCH);
    await server.called;
    clock.abort();
    const { composition, read } = await heard;
    expect(timeout).toHaveBeenCalledExactlyOnceWith(20_000);
    expect(composition.composedBy).toBe('extractive');
    expect(read).toBe(composition.text);
    await server.givenUp;
  });

  it('is let go when the visitor leaves, and the answer is there all the same', async () => {
    const visitor = new AbortController();
    server = await scriptedModelServer(['is silent']);
    const heard = compose(HOW_MUCH, visitor.signal);
    await server.called;
    visitor.abort();
    const { composition } = await heard;
    expect(composition.composedBy).toBe('extractive');
    await server.givenUp;
  });

  it('does not keep a sentence that was heard before it failed', async () => {
    const { events } = await answer(HOW_MUCH, {
      says: halfReply('U krijgt € 1,01 per verloond uur. [1] Per werknemer is dat'),
      ending: 'ends',
    });
    expect(events).toEqual([
      'U krijgt € 1,01 per verloond uur. [1]',
      null,
      composeExtractive(knowledge, HOW_MUCH).text,
    ]);
  });
});
