import { NOTICE_KEYS } from '../handoff/notices.ts';

/** Every fixed sentence the assistant says, by name; the words stand in `prompts/replies.nl.yaml`. */
export const REPLY_KEYS = [
  'greeting',
  'greeting-region',
  'disclosure',
  'hello',
  'thanks',
  'goodbye',
  'are-you-human',
  'what-can-you-do',
  'acknowledged',
  'language-english',
  'summary-nothing',
  'summary',
  'personal-data-bsn',
  'personal-data-health',
  'unsafe-discrimination',
  'unsafe-invention',
  'unsafe-injection',
  'unsafe-others',
  'opening-hours',
  'out-of-scope',
  'out-of-scope-tax',
  'redirected-jobseeker',
  'redirected-jobseeker-region',
  'redirected-employee',
  'unanswerable',
  'unanswerable-again',
  'unanswerable-no-offer',
  'not-understood',
  'ask-subject',
  'ask-place',
  'ask-employee-municipality',
  'region-of',
  'region-only',
  'region-desk',
  'region-desk-contact',
  'region-desk-unknown',
  'region-werkcentrum',
  'several-sites',
  'several-sites-same',
  'responsible-here',
  'warm-offer',
  'handoff-offer',
  'handoff-declined',
  'handoff-start',
  'handoff-ask-name',
  'handoff-ask-company',
  'handoff-ask-municipality',
  'handoff-ask-prefer',
  'handoff-ask-phone',
  'handoff-ask-email',
  'handoff-ask-reachable',
  'handoff-invalid-place',
  'handoff-resume',
  'handoff-noted',
  'handoff-consent',
  'handoff-consent-again',
  'handoff-refused',
  'handoff-stopped',
  'handoff-requested',
  'handoff-status-requested',
  'handoff-status-accepted',
  'handoff-already-open',
  'handoff-withdrawn',
  'suggestion-person',
  'suggestion-yes-person',
  'suggestion-no-person',
  'suggestion-consent-yes',
  'suggestion-consent-no',
  'suggestion-callback',
  'suggestion-email',
  'suggestion-live-chat',
  'start-question-1',
  'start-question-2',
  ...NOTICE_KEYS,
] as const;

export type ReplyKey = (typeof REPLY_KEYS)[number];

/** Says a fixed sentence, with its `{names}` filled in. */
export type Say = (key: ReplyKey, values?: Readonly<Record<string, string>>) => string;

/** @throws when a sentence has a `{name}` that was not given: that is a programming mistake. */
export function sayFrom(sentences: Readonly<Record<ReplyKey, string>>): Say {
  return (key, values = {}) =>
    sentences[key].replaceAll(/\{([a-z]+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the reply '${key}' needs a value for {${name}}`);
      return value;
    });
}
