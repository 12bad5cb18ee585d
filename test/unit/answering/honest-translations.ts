/** A translation that says what its Dutch sentence says. */
export interface HonestTranslation {
  readonly dutch: string;
  readonly english: string;
}

/** Sentences of the articles, drawn at random, with what a good translator makes of them. The check was made with these. */
export const HONEST_TRANSLATIONS: readonly HonestTranslation[] = [
  {
    dutch: 'U krijgt € 1,01 per verloond uur. [1]',
    english: 'You receive €1.01 per paid hour. [1]',
  },
  {
    dutch: 'Per werknemer is dat hoogstens € 2.000 per kalenderjaar. [1]',
    english: 'Per employee this is at most €2,000 per calendar year. [1]',
  },
  {
    dutch: 'U heeft sinds 1 januari 2026 geen doelgroepverklaring meer nodig. [2]',
    english: 'Since 1 January 2026 you no longer need a doelgroepverklaring (target group statement). [2]',
  },
  {
    dutch:
      '- 18 jaar: 50%; laatst bekend bedrag € 7,36 (tot en met 30 juni 2026; het bedrag daarna is niet bevestigd).',
    english:
      '- 18 years: 50%; last known amount €7.36 (up to and including 30 June 2026; the amount after that is not confirmed).',
  },
  {
    dutch: '- Vóór 12 juni 2026 moest iemand eerst 6 maanden in de procedure zitten.',
    english: '- Before 12 June 2026 someone first had to be in the procedure for 6 months.',
  },
  {
    dutch: 'Kosten onder het drempelbedrag zijn voor u.',
    english: 'Costs below the threshold amount are for you.',
  },
  {
    dutch: 'De TWV is voor werkgevers die iemand willen aannemen die nog wacht op een besluit over asiel.',
    english:
      'The TWV is for employers who want to hire someone who is still waiting for a decision on asylum.',
  },
  {
    dutch: 'De vergoeding voor een vaste werkplekaanpassing is eenmalig.',
    english: 'The reimbursement for a fixed workplace adaptation is a one-off payment.',
  },
  {
    dutch: 'Wat er gebeurt als de werknemer al snel vertrekt, staat niet in onze bronnen.',
    english: 'What happens if the employee leaves soon is not stated in our sources.',
  },
  {
    dutch: 'Schrijf op waarom de werknemer de aanpassing nodig heeft.',
    english: 'Write down why the employee needs the adaptation.',
  },
  {
    dutch: 'De gemeente en het COA geven geen werkvergunning. [1]',
    english: 'The municipality and the COA do not issue work permits. [1]',
  },
  {
    dutch: 'UWV beslist over de vergoeding van een vaste werkplekaanpassing en betaalt die. [1]',
    english: 'UWV decides on the reimbursement of a fixed workplace adaptation and pays it. [1]',
  },
  {
    dutch: 'U hoeft u voor de banenafspraak niet aan te melden.',
    english: 'You do not have to register for the banenafspraak (jobs agreement).',
  },
  {
    dutch: '- De werknemer kan een voorkeur noemen, maar UWV kiest de goedkoopste passende oplossing.',
    english: '- The employee can state a preference, but UWV chooses the cheapest suitable solution.',
  },
  {
    dutch: 'De hoogte van de drempel hangt af van twee dingen:',
    english: 'The height of the threshold depends on two things:',
  },
  {
    dutch: 'De Rijksoverheid stelt het minimumloon vast.',
    english: 'The Rijksoverheid (central government) sets the minimum wage.',
  },
  {
    dutch: 'Kijk of uw cao een hoger loon noemt.',
    english: 'Check whether your cao (collective agreement) mentions a higher wage.',
  },
  {
    dutch: 'Hoe snel UWV over een vervoersvoorziening beslist, is bij ons niet bekend.',
    english: 'We do not know how quickly UWV decides on a vervoersvoorziening (transport provision).',
  },
  {
    dutch: 'Een werknemer telt mee als hij in het doelgroepregister van UWV staat.',
    english: 'An employee counts if he or she is in the doelgroepregister of UWV.',
  },
  {
    dutch: 'Bij Open Hiring krijgt iemand de baan zonder gesprek, cv of selectie. [1]',
    english: 'With Open Hiring someone gets the job without an interview, CV or selection. [1]',
  },
  {
    dutch:
      'De banenafspraak is de afspraak van werkgevers en kabinet om 125.000 extra banen te maken voor mensen met een arbeidsbeperking.',
    english:
      'The banenafspraak is the agreement between employers and the government to create 125,000 extra jobs for people with an occupational disability.',
  },
  {
    dutch: 'Wacht op die vergunning voordat iemand begint.',
    english: 'Wait for that permit before someone starts.',
  },
  {
    dutch: 'Iedereen mag zich melden; het is niet alleen voor mensen met een uitkering.',
    english: 'Everyone may apply; it is not only for people on benefits.',
  },
  {
    dutch: 'U vraagt de TWV als werkgever aan bij UWV, vóór de eerste werkdag:',
    english: 'As an employer you apply to UWV for the TWV, before the first working day:',
  },
  {
    dutch: 'Voor één mkb-bedrijf was dat meestal in maart en september.',
    english: 'For a single SME company that was usually in March and September.',
  },
  {
    dutch: 'Staat er in uw cao een hoger loon, dan geldt dat.',
    english: 'If your cao states a higher wage, that applies.',
  },
  {
    dutch: 'Dat zou alleen gelden voor werkgevers met 25 of meer werknemers, maar het is nu niet actief.',
    english: 'That would only apply to employers with 25 or more employees, but it is not active now.',
  },
  {
    dutch: '- week 42: u heeft de zieke gemeld bij UWV;',
    english: '- week 42: you have reported the sick employee to UWV;',
  },
  {
    dutch: 'Het contract moet minstens 6 maanden duren.',
    english: 'The contract must last at least 6 months.',
  },
  {
    dutch: 'De subsidie duurt nooit langer dan het dienstverband.',
    english: 'The subsidy never lasts longer than the employment.',
  },
  {
    dutch: 'Is de loonwaarde 60%, dan krijgt u 40% van het minimumloon. [1]',
    english: 'If the loonwaarde (wage value) is 60%, you receive 40% of the minimum wage. [1]',
  },
  {
    dutch:
      'U krijgt het verschil tussen zijn loonwaarde en het minimumloon terug, tot 70% van het wettelijk minimumloon inclusief vakantietoeslag.',
    english:
      'You get back the difference between their loonwaarde and the minimum wage, up to 70% of the statutory minimum wage including holiday allowance.',
  },
  {
    dutch: 'Een proefplaatsing van UWV duurt meestal 2 maanden. [1]',
    english: 'A proefplaatsing (trial placement) from UWV usually lasts 2 months. [1]',
  },
  {
    dutch: 'De gemeente waar de werknemer woont, beslist over loonkostensubsidie en betaalt die. [1]',
    english: 'The municipality where the employee lives decides on loonkostensubsidie and pays it. [1]',
  },
  {
    dutch: 'U moet vooraf toestemming vragen aan UWV. [1]',
    english: 'You must ask UWV for permission in advance. [1]',
  },
  {
    dutch: 'U hoeft de no-riskpolis niet af te sluiten. [1]',
    english: 'You do not need to take out the no-riskpolis. [1]',
  },
  {
    dutch: 'Kijk op https://www.werkcentrum.nl/ voor het loket in uw regio. [1]',
    english: 'See https://www.werkcentrum.nl/ for the desk in your region. [1]',
  },
  {
    dutch: 'Zet u een eigen medewerker in als jobcoach, dan kunt u daarvoor subsidie krijgen van UWV. [1]',
    english:
      'If you use one of your own employees as a jobcoach, you can get a subsidy for this from UWV. [1]',
  },
  {
    dutch: 'Loonkostensubsidie heeft geen vaste einddatum.',
    english: 'Loonkostensubsidie has no fixed end date.',
  },
  {
    dutch: 'De subsidie loopt door zolang de werknemer bij u in dienst is en aan de voorwaarden voldoet.',
    english: 'The subsidy continues as long as the employee works for you and meets the conditions.',
  },
  {
    dutch: 'U betaalt het minimumloon voor elk gewerkt uur, hoe lang de werkweek ook is.',
    english: 'You pay the minimum wage for every hour worked, however long the working week is.',
  },
  {
    dutch: 'Het jeugd-LIV levert niets meer op.',
    english: 'The jeugd-LIV no longer yields anything.',
  },
  {
    dutch: 'De directie staat er echt achter.',
    english: 'The management really supports it.',
  },
  {
    dutch: 'UWV houdt het doelgroepregister van de banenafspraak bij.',
    english: 'UWV maintains the doelgroepregister of the banenafspraak.',
  },
  {
    dutch: 'Daarna kunt u op dezelfde manier verlenging vragen.',
    english: 'After that you can ask for an extension in the same way.',
  },
  {
    dutch: 'Bij uitzenden en detacheren kan iemand meetellen bij de organisatie waar hij werkt.',
    english:
      'With temporary agency work and secondment someone can count at the organisation where they work.',
  },
  {
    dutch: 'Dit voordeel is voor werkgevers met een werknemer die in het doelgroepregister van UWV staat.',
    english: 'This benefit is for employers with an employee who is in the doelgroepregister of UWV.',
  },
  {
    dutch: '- De coach is opgeleid, bijvoorbeeld met de Harrie-training.',
    english: '- The coach has been trained, for example with the Harrie-training.',
  },
  {
    dutch: 'Of u zelf of een familielid coach mag zijn, weten wij niet; vraag dat aan UWV.',
    english: 'We do not know whether you yourself or a family member may be the coach; ask UWV.',
  },
  {
    dutch:
      'Dan kon u onder de oude regels nog binnen 3 maanden na de start een doelgroepverklaring aanvragen.',
    english:
      'Then under the old rules you could still apply for a doelgroepverklaring within 3 months of the start.',
  },
  {
    dutch: 'Jongeren van 15 tot en met 20 jaar hebben een lager percentage.',
    english: 'Young people aged 15 up to and including 20 have a lower percentage.',
  },
  {
    dutch:
      'Loondispensatie is voor werkgevers van iemand met een Wajong-uitkering die door zijn beperking minder presteert.',
    english:
      'Loondispensatie is for employers of someone with a Wajong benefit who performs less because of their disability.',
  },
  {
    dutch: '- Dat blijft naar verwachting minstens 6 maanden zo.',
    english: '- This is expected to remain so for at least 6 months.',
  },
  {
    dutch:
      'Kan uw werknemer door een beperking niet zelfstandig naar het werk, dan kan UWV het vervoer vergoeden.',
    english:
      'If your employee cannot travel to work independently because of a disability, UWV can reimburse the transport.',
  },
  {
    dutch: 'De gemeente heeft hier geen rol in.',
    english: 'The municipality has no role in this.',
  },
  {
    dutch: 'Een regel over de grootte van uw bedrijf kennen wij niet.',
    english: 'We do not know of any rule about the size of your company.',
  },
  {
    dutch:
      'Een proefplaatsing van UWV is voor werkgevers die iemand met een UWV-uitkering willen aannemen, maar nog twijfelen.',
    english:
      'A proefplaatsing from UWV is for employers who want to hire someone with a UWV benefit but are still in doubt.',
  },
  {
    dutch: 'Het sociaal ontwikkelbedrijf biedt vaak de plek en de begeleiding.',
    english:
      'The sociaal ontwikkelbedrijf (social development company) often provides the place and the guidance.',
  },
  {
    dutch: 'Kijk in het werkgeversportaal van UWV of de werknemer in het doelgroepregister staat.',
    english:
      "Check in UWV's werkgeversportaal (employer portal) whether the employee is in the doelgroepregister.",
  },
  {
    dutch: '- U zet het LKV aan in uw aangifte loonheffingen.',
    english: '- You switch on the LKV in your payroll tax return.',
  },
  {
    dutch: 'De werknemer is nieuw of werkt net bij u.',
    english: 'The employee is new or has just started working for you.',
  },
  {
    dutch: 'UWV geeft het advies beschut werk volgens de gemeente Waddinxveen binnen 8 weken.',
    english:
      'According to the municipality of Waddinxveen, UWV gives the advies beschut werk within 8 weeks.',
  },
  {
    dutch: 'De vergoeding is 23,5% van de loonkosten waarover u subsidie krijgt.',
    english: 'The reimbursement is 23.5% of the wage costs for which you receive the subsidy.',
  },
];

/** As above, and drawn apart: nothing was mended after looking at these. */
export const UNSEEN_TRANSLATIONS: readonly HonestTranslation[] = [
  {
    dutch: 'Ook hoort u wie over die regeling beslist.',
    english: 'You also hear who decides on that scheme.',
  },
  {
    dutch: 'Uw opdrachtgever bepaalt of inkoop bij een sociale onderneming meetelt voor social return.',
    english:
      'Your client determines whether purchasing from a social enterprise counts towards social return.',
  },
  {
    dutch: 'Het leernetwerk regelt zelf de bijeenkomsten en wie mee kan doen.',
    english: 'The learning network itself arranges the meetings and who can take part.',
  },
  {
    dutch: 'Een medewerkerspaspoort heeft geen vaste looptijd die wij kennen.',
    english: 'A medewerkerspaspoort has no fixed term that we know of.',
  },
  {
    dutch: 'Vraag het Werkcentrum, het werkgeversservicepunt of SBB hoe u begint.',
    english: 'Ask the Werkcentrum, the werkgeversservicepunt or SBB how to start.',
  },
  {
    dutch:
      'Met jobcarving haalt u eenvoudige taken uit bestaande functies, zodat er een baan ontstaat voor iemand met een beperking.',
    english:
      'With jobcarving you take simple tasks out of existing positions, so that a job is created for someone with a disability.',
  },
  {
    dutch: 'U beslist bij jobcarving zelf welke taken u samenvoegt tot een baan.',
    english: 'With jobcarving you decide yourself which tasks you combine into a job.',
  },
  {
    dutch: 'Vraag ook als klein bedrijf gerust om advies.',
    english: 'Feel free to ask for advice as a small company too.',
  },
  {
    dutch: 'Vraag UWV of de gemeente waar hij woont naar een regeling.',
    english: 'Ask UWV or the municipality where he lives about a scheme.',
  },
  {
    dutch:
      'Deze uitleg is voor werkgevers in de zorg, zoals een verpleeghuis, thuiszorg of een andere zorginstelling.',
    english:
      'This explanation is for employers in the care sector, such as a nursing home, home care or another care institution.',
  },
  {
    dutch: '- Wacht met loonkostenvoordeel tot iemand echt in het register staat.',
    english: '- Wait with loonkostenvoordeel until someone is really in the register.',
  },
  {
    dutch: 'Een kennismigrant moet minstens de loonnorm verdienen.',
    english: 'A highly skilled migrant must earn at least the salary norm.',
  },
  {
    dutch: 'De wachttijd bij een collectief ontslag is 1 maand na de melding.',
    english: 'The waiting time for a collective dismissal is 1 month after the notification.',
  },
  {
    dutch: 'De hulp van het Doorstroompunt loopt tot de jongere 27 jaar is.',
    english: 'The help from the Doorstroompunt runs until the young person is 27 years old.',
  },
  {
    dutch: 'UWV of de gemeente waar de kandidaat woont beslist over een regeling die bij die persoon hoort.',
    english:
      'UWV or the municipality where the candidate lives decides on a scheme that belongs to that person.',
  },
  {
    dutch: 'Gemeenten zijn niet verplicht mee te doen.',
    english: 'Municipalities are not obliged to take part.',
  },
  {
    dutch: 'Voor de werknemer die u daarna aanneemt, kunnen wel andere regelingen gelden.',
    english: 'Other schemes may apply to the employee you hire afterwards.',
  },
  {
    dutch: 'Loonkostensubsidie van de gemeente is er niet bij Wajong.',
    english: 'Loonkostensubsidie from the municipality is not available with Wajong.',
  },
  {
    dutch: 'Een kennismigrant mag werken zolang de vergunning geldt.',
    english: 'A highly skilled migrant may work as long as the permit is valid.',
  },
  {
    dutch: 'Loondispensatie en een jobcoach vraagt u aan bij UWV, niet bij de gemeente.',
    english: 'You apply for loondispensatie and a job coach to UWV, not to the municipality.',
  },
  {
    dutch: 'Dan kunt u bezwaar maken.',
    english: 'Then you can object.',
  },
  {
    dutch: 'Bij de no-riskpolis moet dat binnen 6 weken na de eerste ziektedag.',
    english: 'With the no-riskpolis this must be done within 6 weeks after the first day of sickness.',
  },
  {
    dutch: 'Wie betaalt, verschilt per regio.',
    english: 'Who pays differs per region.',
  },
  {
    dutch: 'De percentages voor 2027 hebben wij nog niet.',
    english: 'We do not yet have the percentages for 2027.',
  },
  {
    dutch: 'De Arbeidsinspectie kan bij alle werkgevers controleren.',
    english: 'The Arbeidsinspectie can carry out checks at all employers.',
  },
  {
    dutch: '- Aof-premie (voor arbeidsongeschiktheid) klein bedrijf: 6,27%, groot bedrijf: 7,63%;',
    english: '- Aof-premie (for incapacity for work) small company: 6.27%, large company: 7.63%;',
  },
  {
    dutch: 'Adviseurs van UWV zoeken in het werkgeversservicepunt en het Werkcentrum ook kandidaten met u.',
    english:
      'Advisers from UWV also look for candidates with you in the werkgeversservicepunt and the Werkcentrum.',
  },
  {
    dutch:
      '- loonkostensubsidie van de gemeente, als hij door een beperking niet het minimumloon kan verdienen;',
    english:
      '- loonkostensubsidie from the municipality, if he cannot earn the minimum wage because of a disability;',
  },
  {
    dutch: '- Wie een aanpassing van uw gebouw betaalt, bespreekt u met de gemeente.',
    english: '- You discuss with the municipality who pays for an adaptation of your building.',
  },
];
