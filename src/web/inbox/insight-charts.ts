import type { HandoffState } from '../../domain/handoff.ts';
import type { LeadOutcome } from '../../domain/lead.ts';
import type { Outcome } from '../../domain/turn.ts';
import { LEAD_OUTCOME_NAMES, STATE_NAMES, TURN_OUTCOME_NAMES } from './inbox-texts.ts';
import { barsOf, type InsightChart, type Insights } from './insights.ts';
import { momentInWords } from './waiting-time.ts';

const NOTHING_ASKED = 'In deze periode is er nog niets gevraagd.';

/** What a coordinator wants to see, in the order of use: what is asked, where we fall short, what came of it. */
export function chartsOf(insights: Insights, regionName: (id: string) => string): readonly InsightChart[] {
  return [
    questionsChart(insights, regionName),
    unansweredChart(insights, regionName),
    outcomesChart(insights),
    handoffsChart(insights),
    ratingsChart(insights),
  ];
}

function questionsChart({ questions }: Insights, regionName: (id: string) => string): InsightChart {
  return {
    id: 'vragen-per-onderwerp',
    title: 'Vragen per onderwerp',
    explanation: 'Waar werkgevers een antwoord over kregen.',
    parts: ['vragen'],
    bars: barsOf(questions.map(({ title, count }) => ({ label: title, values: [count] }))),
    table: {
      columns: ['Onderwerp', 'Regio', 'Vragen'],
      rows: questions.map(({ title, region, count }) => [title, regionName(region), count]),
    },
    nothing: NOTHING_ASKED,
  };
}

function unansweredChart(
  { unanswered, questionsAsked }: Insights,
  regionName: (id: string) => string,
): InsightChart {
  return {
    id: 'onbeantwoorde-vragen',
    title: 'Vragen zonder antwoord',
    explanation:
      'Dezelfde vraag telt samen. Dit is wat een redacteur kan toevoegen. Contactgegevens zijn weggelaten.',
    parts: ['keer gevraagd'],
    bars: barsOf(unanswered.map(({ text, count }) => ({ label: text, values: [count] }))),
    table: {
      columns: ['Vraag', 'Regio', 'Laatst gevraagd', 'Keer'],
      rows: unanswered.map(({ text, region, lastAt, count }) => [
        text,
        regionName(region),
        momentInWords(lastAt),
        count,
      ]),
    },
    nothing: questionsAsked > 0 ? 'Op elke vraag in deze periode was er een antwoord.' : NOTHING_ASKED,
  };
}

function outcomesChart({ outcomes }: Insights): InsightChart {
  const named = outcomes.map(({ outcome, count }) => ({
    label: TURN_OUTCOME_NAMES[outcome as Outcome] ?? outcome,
    values: [count],
  }));
  return {
    id: 'wat-de-assistent-deed',
    title: 'Wat de assistent deed',
    explanation: 'Hoe elk bericht van een werkgever afliep.',
    parts: ['berichten'],
    bars: barsOf(named),
    table: {
      columns: ['Afloop', 'Berichten'],
      rows: named.map(({ label, values: [count] }) => [label, count!]),
    },
    nothing: 'In deze periode zijn er geen berichten.',
  };
}

function handoffsChart({ handoffs }: Insights): InsightChart {
  const named = handoffs.map(({ state, outcome, count }) => ({
    label: outcome
      ? LEAD_OUTCOME_NAMES[outcome as LeadOutcome]
      : capitalised(STATE_NAMES[state as HandoffState]),
    values: [count],
  }));
  return {
    id: 'leads-en-wat-ervan-kwam',
    title: 'Leads en wat ervan kwam',
    explanation: 'Leads die in deze periode binnenkwamen, zoals ze nu staan.',
    parts: ['leads'],
    bars: barsOf(named),
    table: {
      columns: ['Stand of resultaat', 'Leads'],
      rows: named.map(({ label, values: [count] }) => [label, count!]),
    },
    nothing: 'In deze periode zijn er geen leads.',
  };
}

function ratingsChart({ ratings }: Insights): InsightChart {
  return {
    id: 'waardering-per-onderwerp',
    title: 'Waardering per onderwerp',
    explanation: 'Duim omhoog of omlaag bij een antwoord.',
    parts: ['helpt', 'helpt niet'],
    bars: barsOf(ratings.map(({ title, up, down }) => ({ label: title, values: [up, down] }))),
    table: {
      columns: ['Onderwerp', 'Helpt', 'Helpt niet'],
      rows: ratings.map(({ title, up, down }) => [title, up, down]),
    },
    nothing: 'In deze periode gaf nog niemand een waardering.',
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
