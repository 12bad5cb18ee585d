import { answerOf } from '../domain/answer.ts';
import { foreignLanguage } from './foreign-language.ts';
import type { ReplyKey } from './replies.ts';
import { summariseTurns } from './summarise.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

const TALK: readonly (readonly [ReplyKey, RegExp])[] = [
  [
    'are-you-human',
    /\b(?:(?:ben (?:je|jij)|bent u) (?:(?:nu|nou|eigenlijk|wel|gewoon|soms) )*(?:een )?(?:mens|robot|bot|echt\w*|computer|ai)|(?:praat|chat|spreek) ik (?:nu )?met een (?:mens|robot|bot|computer)|is dit een (?:robot|bot|mens)|are you (?:a )?(?:human|robot|bot))\b/i,
  ],
  [
    'what-can-you-do',
    /^(?:wat kun(?:t)? (?:je|jij|u)(?: allemaal)?(?: (?:doen|voor mij doen|voor me doen))?|waar(?:mee)? kun(?:t)? (?:je|jij|u) (?:mij )?(?:mee )?helpen|help|wat doe(?:t)? (?:je|jij|u))[?!. ]*$/i,
  ],
  [
    'thanks',
    /^(?:(?:oke?|oké|super|top|mooi|fijn|prima|duidelijk)[,! ]*)*(?:(?:heel )?(?:erg )?bedankt|dank (?:je|u)(?: wel)?|dankjewel|dankuwel|thanks|thx|merci)(?:[,.! ]+(?:voor .{0,40}|hoor|(?:dat|dit|het) (?:is|was) .{0,25}|duidelijk|helder|ik weet genoeg|hier kan ik .{0,20}|top|super|fijne dag.*))*[.! ]*$/i,
  ],
  [
    'goodbye',
    /^(?:.{0,60}[,.!] ?)?(?:doei|dag|tot ziens|(?:fijne?|prettige?|goed) (?:dag|avond|weekend|middag|week)(?: nog| verder| toegewenst)?|groet(?:en|jes)?|tot later|bye)[.! ]*$/i,
  ],
  [
    'hello',
    /^(?:(?:goede(?:n|r)?\s?(?:dag|morgen|middag|avond)|hallo+|hoi+|hey|hi|hello|dag|moin|goedendag|goeiedag|goeiemorgen)[,! ]*)+(?:assistent|allemaal|daar)?[.! ]*$/i,
  ],
  [
    'acknowledged',
    /^(?:oke?|oké|prima|duidelijk|helder|goed|top|mooi|fijn|begrepen|snap ik|ja|nee(?:,? (?:dank (?:u|je)(?: wel)?|bedankt|hoor|laat maar))?|is goed|👍|ok[eé]?[, ]+(?:duidelijk|helder|top))[.! ]*$/i,
  ],
];
const OPENING_HOURS =
  /\b(?:openingstijden|(?:zijn|is|bent) (?:jullie|u|je|er iemand|het (?:wsp|kantoor|(?:werkgevers)?servicepunt|werkcentrum))\b.{0,30}\b(?:bereikbaar|open|aanwezig)|kantooruren|hoe laat (?:zijn|gaan) (?:jullie|u))\b/i;
const SUMMARY =
  /\b(?:vat (?:het |dit |alles )?(?:even |eens )?samen|samen ?(?:te )?vat(?:ten|ting)|kort samengevat|wat hebben we besproken|zet .* op een rij(?:tje)?)\b/i;
/** Greets, thanks, says what it is; short, and without pretending to be a person. */
export function talk(turn: TurnInProgress): Reply | undefined {
  const { say } = turn.services;
  const text = turn.text.trim();
  const key = TALK.find(([, pattern]) => pattern.test(text))?.[0];
  if (key) return small(turn, say(key));
  return OPENING_HOURS.test(text) ? small(turn, say('opening-hours'), [say('suggestion-person')]) : undefined;
}

/** Asks to go on in Dutch, in a language that is most likely understood. */
export function askForDutch(turn: TurnInProgress): Reply | undefined {
  const { say } = turn.services;
  const language = foreignLanguage(turn.text);
  if (!language) return undefined;
  const reply = small(turn, say(`language-${language}`), [say('suggestion-person')]);
  return language === 'english' ? { ...reply, answer: { ...reply.answer, english: 'all' } } : reply;
}

/** Sums up on request what was answered so far, with its sources. */
export async function summarise(turn: TurnInProgress): Promise<Reply | undefined> {
  const { say, conversations } = turn.services;
  if (!SUMMARY.test(turn.text)) return undefined;
  const answered = (await conversations.turns(turn.conversation.id)).filter(
    ({ outcome }) => outcome === 'answered',
  );
  if (answered.length === 0) return small(turn, say('summary-nothing'));
  const { text, citations, articles } = summariseTurns(answered);
  return replyWith(
    turn,
    answerOf({
      outcome: 'answered',
      text: `${say('summary')}\n\n${text}`,
      citations,
      articles,
      composedBy: 'extractive',
    }),
  );
}

function small(turn: TurnInProgress, text: string, suggestions: string[] = []): Reply {
  return replyWith(turn, answerOf({ outcome: 'small-talk', text, suggestions }));
}
