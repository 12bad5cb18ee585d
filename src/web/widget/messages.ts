import type { Role } from '../../domain/accountmanager.ts';

/** A question to begin with: how it is offered, and the Dutch words that are sent. */
export interface StartingQuestion {
  readonly label: string;
  readonly text: string;
}

/** Every text of the widget, in B1. `nl` is the language of the product; `en` is for people who read the interface in English. */
export interface WidgetMessages {
  readonly title: string;
  readonly open: string;
  readonly unread: (count: number) => string;
  readonly close: string;
  readonly conversation: string;
  readonly disclosure: string;
  readonly privacy: string;
  readonly loading: string;
  readonly greetingQuestions: string;
  readonly startingQuestions: (region: string | null) => readonly StartingQuestion[];
  readonly you: string;
  readonly assistant: string;
  readonly notice: string;
  readonly question: string;
  readonly questionHint: string;
  readonly send: string;
  readonly charactersLeft: (left: number) => string;
  readonly tooLong: (over: number) => string;
  readonly writing: string;
  readonly personTyping: (name: string) => string;
  readonly sources: (count: number) => string;
  readonly source: (mark: number, title: string) => string;
  readonly checkedOn: (date: string) => string;
  readonly newTab: string;
  readonly responsible: string;
  readonly countsEmployee: string;
  readonly countsEmployer: string;
  readonly answerFor: (region: string) => string;
  readonly calculation: string;
  readonly suggestions: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly feedbackQuestion: string;
  readonly feedbackThanks: string;
  readonly feedbackComment: string;
  readonly feedbackSend: string;
  readonly region: string;
  readonly noRegion: string;
  readonly changeRegion: string;
  readonly chooseRegion: string;
  readonly regionField: string;
  readonly regionHint: string;
  readonly regionNone: string;
  readonly regionFailed: string;
  readonly regionFound: (count: number) => string;
  readonly regionChanged: (region: string) => string;
  readonly person: string;
  readonly menu: string;
  readonly download: string;
  readonly fileName: string;
  readonly downloadFailed: string;
  readonly erase: string;
  readonly eraseTitle: string;
  readonly eraseText: string;
  readonly eraseConfirm: string;
  readonly erased: string;
  readonly eraseFailed: string;
  readonly newConversation: string;
  readonly cancel: string;
  readonly back: string;
  readonly handoffTitle: string;
  readonly handoffIntro: string;
  readonly handoffOpen: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly municipality: string;
  readonly municipalityHint: string;
  readonly kvk: string;
  readonly kvkHint: string;
  readonly optional: string;
  readonly prefer: string;
  readonly preferences: Readonly<Record<'callback' | 'email' | 'live-chat', string>>;
  readonly when: string;
  readonly whenHint: string;
  readonly handoffQuestion: string;
  readonly handoffQuestionHint: string;
  readonly consent: string;
  readonly consentIntro: string;
  readonly handoffSend: string;
  readonly sending: string;
  readonly errorsTitle: string;
  readonly required: (label: string) => string;
  readonly emailInvalid: string;
  readonly phoneInvalid: string;
  readonly kvkInvalid: string;
  readonly municipalityInvalid: string;
  readonly consentMissing: string;
  readonly fieldInvalid: (label: string) => string;
  readonly request: string;
  readonly handoffStates: Readonly<
    Record<'requested' | 'accepted' | 'active' | 'returned' | 'closed' | 'withdrawn', string>
  >;
  readonly roles: Readonly<Record<Role, string>>;
  readonly queuePosition: (position: number) => string;
  readonly withdraw: string;
  readonly withdrawQuestion: string;
  readonly withdrawConfirm: string;
  readonly withdrawKeep: string;
  readonly withdrawn: string;
  readonly read: string;
  readonly waiting: string;
  readonly notSent: string;
  readonly retry: string;
  readonly change: string;
  readonly offline: string;
  readonly serverBusy: (seconds: number) => string;
  readonly answerFailed: string;
  readonly sendRefused: string;
  readonly expired: string;
  readonly tryAgainLater: string;
  readonly unavailableTitle: string;
  readonly unavailableText: string;
  readonly unavailablePhone: string;
  readonly unavailableLink: string;
}

/** In Dutch, because they are sent as they stand. */
function startingQuestions(region: string | null): readonly [string, string, string] {
  return [
    'Welke subsidies zijn er als ik iemand met een arbeidsbeperking aanneem?',
    'Wat is een proefplaatsing?',
    region ? `Bij wie kan ik terecht in ${region}?` : 'Bij wie kan ik terecht in mijn regio?',
  ];
}

const nl: WidgetMessages = {
  title: 'Digitale assistent',
  open: 'Stel uw vraag',
  unread: (count) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`),
  close: 'Sluiten',
  conversation: 'Gesprek',
  disclosure:
    'U praat met een digitale assistent, niet met een mens. Vul geen burgerservicenummer of gegevens over iemands gezondheid in.',
  privacy: 'Privacyverklaring',
  loading: 'De assistent wordt geladen',
  greetingQuestions: 'U kunt bijvoorbeeld vragen',
  startingQuestions: (region) => startingQuestions(region).map((text) => ({ label: text, text })),
  you: 'U',
  assistant: 'Digitale assistent',
  notice: 'Melding',
  question: 'Uw vraag',
  questionHint: 'Typ uw vraag',
  send: 'Versturen',
  charactersLeft: (left) => `Nog ${left} tekens over`,
  tooLong: (over) =>
    `Uw bericht is ${over} ${over === 1 ? 'teken' : 'tekens'} te lang. Maak het korter, of verdeel het over twee berichten.`,
  writing: 'De assistent zoekt het voor u op',
  personTyping: (name) => `${name} typt`,
  sources: (count) => (count === 1 ? '1 bron' : `${count} bronnen`),
  source: (mark, title) => `Bron ${mark}: ${title}`,
  checkedOn: (date) => `gecontroleerd op ${date}`,
  newTab: 'opent in een nieuw tabblad',
  responsible: 'Hier moet u zijn',
  countsEmployee: 'De gemeente waar uw werknemer woont, telt.',
  countsEmployer: 'De gemeente waar uw bedrijf staat, telt.',
  answerFor: (region) => `Dit antwoord geldt voor ${region}`,
  calculation: 'Zo is het berekend',
  suggestions: 'Kies een antwoord of een vervolgvraag',
  helpful: 'Dit antwoord helpt mij',
  notHelpful: 'Dit antwoord helpt mij niet',
  feedbackQuestion: 'Helpt dit antwoord?',
  feedbackThanks: 'Bedankt voor uw reactie.',
  feedbackComment: 'Wilt u er iets bij zeggen? Dat hoeft niet.',
  feedbackSend: 'Reactie versturen',
  region: 'Regio',
  noRegion: 'nog niet gekozen',
  changeRegion: 'Wijzigen',
  chooseRegion: 'Kiezen',
  regionField: 'Uw plaats, postcode of regio',
  regionHint: 'Bijvoorbeeld Wijchen of 6602 AA',
  regionNone: 'Deze plaats kennen wij niet. Probeer een andere spelling of een plaats in de buurt.',
  regionFailed: 'Het lukt nu niet om plaatsen op te zoeken. Probeer het straks nog eens.',
  regionFound: (count) => (count === 1 ? '1 mogelijkheid' : `${count} mogelijkheden`),
  regionChanged: (region) => `De regio is nu ${region}.`,
  person: 'Spreek een medewerker',
  menu: 'Meer',
  download: 'Gesprek downloaden',
  fileName: 'gesprek.json',
  downloadFailed: 'Het lukt nu niet om het gesprek te downloaden. Probeer het straks nog eens.',
  erase: 'Gesprek wissen',
  eraseTitle: 'Wilt u dit gesprek wissen?',
  eraseText:
    'Wij verwijderen het gesprek en uw gegevens. U kunt dit niet terugdraaien. Heeft u een medewerker gevraagd? Dan vervalt die aanvraag.',
  eraseConfirm: 'Ja, wissen',
  erased: 'Uw gesprek is gewist.',
  eraseFailed: 'Het lukt nu niet om het gesprek te wissen. Probeer het straks nog eens.',
  newConversation: 'Nieuw gesprek beginnen',
  cancel: 'Annuleren',
  back: 'Terug naar het gesprek',
  handoffTitle: 'Spreek een medewerker',
  handoffIntro:
    'Een accountmanager van het werkgeversservicepunt neemt contact met u op. Die leest dit gesprek, dus u hoeft niets twee keer te vertellen.',
  handoffOpen: 'Uw aanvraag loopt al. Boven in dit venster ziet u hoe het ermee staat.',
  name: 'Uw naam',
  company: 'Uw bedrijf',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  municipality: 'Gemeente van uw bedrijf',
  municipalityHint: 'Zo komt uw vraag bij de juiste regio terecht',
  kvk: 'KVK-nummer',
  kvkHint: 'Zo weten wij zeker welk bedrijf u bent',
  optional: 'niet verplicht',
  prefer: 'Hoe wilt u contact?',
  preferences: {
    callback: 'Bel mij terug',
    email: 'Stuur mij een e-mail',
    'live-chat': 'Chat met mij, hier',
  },
  when: 'Wanneer komt het u goed uit?',
  whenHint: 'Bijvoorbeeld dinsdagochtend',
  handoffQuestion: 'Uw vraag',
  handoffQuestionHint: 'Noem geen gezondheid of andere persoonlijke gegevens van een kandidaat',
  consent:
    'Ik vind het goed dat mijn gegevens en dit gesprek naar een accountmanager van het werkgeversservicepunt van mijn regio gaan. Zij gebruiken het alleen om mij te helpen en bewaren het hoogstens een jaar nadat mijn vraag is afgerond.',
  consentIntro: 'Toestemming',
  handoffSend: 'Aanvraag versturen',
  sending: 'Bezig met versturen',
  errorsTitle: 'Er klopt nog iets niet',
  required: (label) => `Vul in: ${label.toLowerCase()}.`,
  emailInvalid: 'Vul een e-mailadres in zoals naam@bedrijf.nl.',
  phoneInvalid: 'Vul een telefoonnummer in dat wij kunnen bellen, met het netnummer erbij.',
  kvkInvalid: 'Een KVK-nummer heeft 8 cijfers. Verbeter het of laat dit veld leeg.',
  municipalityInvalid: 'Deze gemeente kennen wij niet. Controleer de spelling.',
  consentMissing:
    'Zonder uw toestemming kunnen wij uw gegevens niet doorgeven. Zet een vinkje als u het goed vindt.',
  fieldInvalid: (label) => `Controleer dit veld: ${label.toLowerCase()}.`,
  request: 'Uw aanvraag',
  handoffStates: {
    requested: 'Uw aanvraag is verstuurd',
    accepted: 'Een accountmanager heeft uw aanvraag aangenomen',
    active: 'U praat nu met een accountmanager',
    returned: 'De accountmanager is klaar. De assistent helpt u weer verder',
    closed: 'Uw aanvraag is afgerond',
    withdrawn: 'U heeft uw aanvraag ingetrokken',
  },
  roles: { accountmanager: 'accountmanager', coordinator: 'coördinator', beheerder: 'beheerder' },
  queuePosition: (position) =>
    position === 1
      ? 'U bent de eerste in de rij.'
      : `Er ${position === 2 ? 'is' : 'zijn'} ${position - 1} voor u.`,
  withdraw: 'Aanvraag intrekken',
  withdrawQuestion: 'Wilt u uw aanvraag intrekken?',
  withdrawConfirm: 'Ja, intrekken',
  withdrawKeep: 'Nee, toch niet',
  withdrawn: 'Uw aanvraag is ingetrokken.',
  read: 'Gelezen',
  waiting: 'Wordt straks verstuurd',
  notSent: 'Niet verstuurd',
  retry: 'Probeer opnieuw',
  change: 'Aanpassen',
  offline: 'U heeft geen verbinding. Wat u schrijft, wordt verstuurd zodra de verbinding terug is.',
  serverBusy: (seconds) =>
    `Het is even druk. Wij proberen het over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`,
  answerFailed: 'Het antwoord is niet gelukt.',
  sendRefused: 'Wij konden dit bericht niet verwerken. Pas het aan en verstuur het nog eens.',
  expired: 'Uw vorige gesprek is verlopen en verwijderd. Dit is een nieuw gesprek.',
  tryAgainLater: 'Dat is nu niet gelukt. Probeer het straks nog eens.',
  unavailableTitle: 'De assistent is nu niet bereikbaar',
  unavailableText:
    'Wij kunnen uw vraag hier nu niet beantwoorden. U kunt ons wel op een andere manier bereiken.',
  unavailablePhone: 'Bel',
  unavailableLink: 'Naar de contactpagina',
};

const en: WidgetMessages = {
  title: 'Digital assistant',
  open: 'Ask a question',
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  close: 'Close',
  conversation: 'Conversation',
  disclosure:
    'You are talking to a digital assistant, not to a person. It answers in Dutch. Do not enter a citizen service number (BSN) or anything about a person\u2019s health.',
  privacy: 'Privacy statement',
  loading: 'Loading the assistant',
  greetingQuestions: 'For example, you can ask',
  startingQuestions: (region) => {
    const labels = [
      'Which subsidies are there when I hire somebody with a work disability?',
      'What is a trial placement (proefplaatsing)?',
      region ? `Who can help me in ${region}?` : 'Who can help me in my region?',
    ];
    return startingQuestions(region).map((text, index) => ({ label: labels[index]!, text }));
  },
  you: 'You',
  assistant: 'Digital assistant',
  notice: 'Notice',
  question: 'Your question',
  questionHint: 'Type your question, in Dutch',
  send: 'Send',
  charactersLeft: (left) => `${left} characters left`,
  tooLong: (over) =>
    `Your message is ${over} ${over === 1 ? 'character' : 'characters'} too long. Make it shorter, or split it into two messages.`,
  writing: 'The assistant is looking it up for you',
  personTyping: (name) => `${name} is typing`,
  sources: (count) => (count === 1 ? '1 source' : `${count} sources`),
  source: (mark, title) => `Source ${mark}: ${title}`,
  checkedOn: (date) => `checked on ${date}`,
  newTab: 'opens in a new tab',
  responsible: 'Who to turn to',
  countsEmployee: 'The municipality where your employee lives decides.',
  countsEmployer: 'The municipality where your company is decides.',
  answerFor: (region) => `This answer is about ${region}`,
  calculation: 'How it was calculated',
  suggestions: 'Choose an answer or a follow-up question',
  helpful: 'This answer helps me',
  notHelpful: 'This answer does not help me',
  feedbackQuestion: 'Does this answer help?',
  feedbackThanks: 'Thank you for your feedback.',
  feedbackComment: 'Would you like to add something? You do not have to.',
  feedbackSend: 'Send feedback',
  region: 'Region',
  noRegion: 'not chosen yet',
  changeRegion: 'Change',
  chooseRegion: 'Choose',
  regionField: 'Your town, postcode or region',
  regionHint: 'For example Wijchen or 6602 AA',
  regionNone: 'We do not know this place. Try another spelling or a town nearby.',
  regionFailed: 'Places cannot be looked up right now. Please try again later.',
  regionFound: (count) => (count === 1 ? '1 possibility' : `${count} possibilities`),
  regionChanged: (region) => `The region is now ${region}.`,
  person: 'Talk to a person',
  menu: 'More',
  download: 'Download conversation',
  fileName: 'conversation.json',
  downloadFailed: 'The conversation cannot be downloaded right now. Please try again later.',
  erase: 'Erase conversation',
  eraseTitle: 'Do you want to erase this conversation?',
  eraseText:
    'We delete the conversation and your details. You cannot undo this. If you asked for a person, that request ends too.',
  eraseConfirm: 'Yes, erase',
  erased: 'Your conversation has been erased.',
  eraseFailed: 'The conversation cannot be erased right now. Please try again later.',
  newConversation: 'Start a new conversation',
  cancel: 'Cancel',
  back: 'Back to the conversation',
  handoffTitle: 'Talk to a person',
  handoffIntro:
    'An account manager of the employer service point will contact you. They read this conversation, so you do not have to explain anything twice.',
  handoffOpen: 'You have already asked for a person. At the top of this panel you see how it stands.',
  name: 'Your name',
  company: 'Your company',
  email: 'E-mail address',
  phone: 'Phone number',
  municipality: 'Municipality of your company',
  municipalityHint: 'This brings your question to the right region',
  kvk: 'KVK number',
  kvkHint: 'This tells us for certain which company you are',
  optional: 'optional',
  prefer: 'How should we contact you?',
  preferences: { callback: 'Call me back', email: 'Send me an e-mail', 'live-chat': 'Chat with me, here' },
  when: 'When does it suit you?',
  whenHint: 'For example Tuesday morning',
  handoffQuestion: 'Your question',
  handoffQuestionHint: 'Do not mention the health or other personal details of a candidate',
  consent:
    'I agree that my details and this conversation are passed on to an account manager of the employer service point of my region. They use it only to help me and keep it for at most a year after my question is closed.',
  consentIntro: 'Consent',
  handoffSend: 'Send request',
  sending: 'Sending',
  errorsTitle: 'Something is not right yet',
  required: (label) => `Please fill in: ${label.toLowerCase()}.`,
  emailInvalid: 'Enter an e-mail address such as name@company.nl.',
  phoneInvalid: 'Enter a phone number that we can call, with its area code.',
  kvkInvalid: 'A KVK number has 8 digits. Correct it or leave this field empty.',
  municipalityInvalid: 'We do not know this municipality. Check the spelling.',
  consentMissing: 'Without your consent we cannot pass on your details. Tick the box if you agree.',
  fieldInvalid: (label) => `Check this field: ${label.toLowerCase()}.`,
  request: 'Your request',
  handoffStates: {
    requested: 'Your request has been sent',
    accepted: 'An account manager has accepted your request',
    active: 'You are now talking to an account manager',
    returned: 'The account manager has finished. The assistant helps you again',
    closed: 'Your request is closed',
    withdrawn: 'You have withdrawn your request',
  },
  roles: { accountmanager: 'account manager', coordinator: 'coordinator', beheerder: 'administrator' },
  queuePosition: (position) =>
    position === 1
      ? 'You are the first in line.'
      : `There ${position === 2 ? 'is' : 'are'} ${position - 1} before you.`,
  withdraw: 'Withdraw request',
  withdrawQuestion: 'Do you want to withdraw your request?',
  withdrawConfirm: 'Yes, withdraw',
  withdrawKeep: 'No, keep it',
  withdrawn: 'Your request has been withdrawn.',
  read: 'Read',
  waiting: 'Will be sent in a moment',
  notSent: 'Not sent',
  retry: 'Try again',
  change: 'Change it',
  offline: 'You are offline. What you write will be sent when the connection is back.',
  serverBusy: (seconds) =>
    `It is busy right now. We try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  answerFailed: 'The answer failed.',
  sendRefused: 'We could not handle this message. Change it and send it again.',
  expired: 'Your previous conversation has expired and was deleted. This is a new conversation.',
  tryAgainLater: 'That did not work. Please try again later.',
  unavailableTitle: 'The assistant is not available right now',
  unavailableText: 'We cannot answer your question here at the moment. You can reach us in another way.',
  unavailablePhone: 'Call',
  unavailableLink: 'Go to the contact page',
};

/** Language of the interface, whatever that of an answer is. */
export type InterfaceLanguage = 'nl' | 'en';

export const WIDGET_MESSAGES: Readonly<Record<InterfaceLanguage, WidgetMessages>> = { nl, en };

/** `en-GB` → `en`; anything we have no texts for → `nl`. */
export function interfaceLanguageOf(tag: string): InterfaceLanguage {
  return tag.toLowerCase().split('-')[0] === 'en' ? 'en' : 'nl';
}
