/** A rephrasing that says what the passage says. */
export interface HonestSentence {
  /** The passage it cites: `<article>#<facet>`. */
  readonly about: string;
  readonly says: string;
}

/** What a good answer could say: shorter, in another order or in easier words, and still true. */
export const HONEST_SENTENCES: readonly HonestSentence[] = [
  { about: 'lkv-banenafspraak#how-much', says: 'U krijgt € 1,01 voor elk verloond uur.' },
  {
    about: 'lkv-banenafspraak#how-much',
    says: 'Het bedrag is € 1,01 per verloond uur en hoogstens € 2000 per jaar per werknemer.',
  },
  {
    about: 'lkv-banenafspraak#how-much',
    says: 'Per werknemer krijgt u maximaal 2.000 euro per kalenderjaar.',
  },
  { about: 'lkv-banenafspraak#how-much', says: 'Werkt iemand minder uren, dan krijgt u ook minder.' },
  {
    about: 'lkv-banenafspraak#duration',
    says: 'U houdt dit voordeel zolang de werknemer bij u in dienst is.',
  },
  { about: 'lkv-banenafspraak#duration', says: 'Sinds 1 januari 2026 is er geen einddatum meer.' },
  {
    about: 'lkv-banenafspraak#what',
    says: 'U heeft sinds 1 januari 2026 geen doelgroepverklaring meer nodig.',
  },
  {
    about: 'lkv-banenafspraak#who-does-what',
    says: 'De Belastingdienst beslist en betaalt het voordeel uit.',
  },
  { about: 'lkv-banenafspraak#who-does-what', says: 'De gemeente speelt hierin geen rol.' },
  { about: 'proefplaatsing-uwv#duration', says: 'Een proefplaatsing duurt meestal twee maanden.' },
  {
    about: 'proefplaatsing-uwv#duration',
    says: 'Met goede redenen mag een proefplaatsing langer duren, maar hoogstens 6 maanden in totaal.',
  },
  {
    about: 'proefplaatsing-uwv#deadline',
    says: 'UWV neemt meestal binnen 2 weken een beslissing over de proefplaatsing.',
  },
  {
    about: 'proefplaatsing-uwv#what',
    says: 'U betaalt tijdens de proefplaatsing geen loon en de uitkering loopt gewoon door.',
  },
  { about: 'proefplaatsing-uwv#what', says: 'UWV moet van tevoren toestemming geven.' },
  { about: 'no-riskpolis#conditions', says: 'U hoeft de no-riskpolis niet af te sluiten.' },
  { about: 'no-riskpolis#what', says: 'De polis is gratis.' },
  {
    about: 'no-riskpolis#deadline',
    says: 'U moet de werknemer binnen zes weken na de eerste ziektedag ziek melden bij UWV.',
  },
  { about: 'no-riskpolis#how-much', says: 'In het tweede ziektejaar krijgt u 70% van het dagloon.' },
  {
    about: 'no-riskpolis#how-much',
    says: 'UWV betaalt in het eerste ziektejaar 70% tot 100% van het dagloon.',
  },
  { about: 'no-riskpolis#who-does-what', says: 'UWV beslist over de no-riskpolis.' },
  {
    about: 'no-riskpolis#attention',
    says: 'Na twee maanden in dienst mag u wel vragen of de no-riskpolis geldt.',
  },
  {
    about: 'loonkostensubsidie#how-much',
    says: 'De subsidie is hoogstens 70% van het wettelijk minimumloon inclusief vakantietoeslag.',
  },
  {
    about: 'loonkostensubsidie#how-much',
    says: 'Bij een loonwaarde van 60% krijgt u 40% van het minimumloon.',
  },
  {
    about: 'loonkostensubsidie#how-much',
    says: 'U krijgt ook een vergoeding voor werkgeverslasten van 23,5% van de loonkosten waarover u subsidie krijgt.',
  },
  { about: 'loonkostensubsidie#duration', says: 'De loonkostensubsidie heeft geen einddatum.' },
  {
    about: 'loonkostensubsidie#who-does-what',
    says: 'De gemeente waar uw werknemer woont, beslist over de loonkostensubsidie en betaalt die.',
  },
  {
    about: 'loonkostensubsidie#deadline',
    says: 'Vraag de subsidie aan vóór de start of uiterlijk een half jaar na de start.',
  },
  {
    about: 'loondispensatie-wajong#duration',
    says: 'Loondispensatie duurt minstens 6 maanden en maximaal vijf jaar.',
  },
  {
    about: 'loondispensatie-wajong#what',
    says: 'U mag iemand met een Wajong-uitkering tijdelijk minder betalen dan het minimumloon.',
  },
  { about: 'jobcoaching-gemeente#what', says: 'De gemeente kan een jobcoach betalen voor uw werknemer.' },
  { about: 'jobcoaching-gemeente#how-much', says: 'Er bestaat geen landelijk bedrag of aantal uren.' },
  {
    about: 'beschut-werk#who-does-what',
    says: 'U bent niet verplicht om een plek voor beschut werk te maken.',
  },
  {
    about: 'beschut-werk#attention',
    says: 'Het is niet bevestigd of beschut werk meetelt voor de banenafspraak.',
  },
  {
    about: 'minimumloon-2026#how-much',
    says: 'Het laatst bekende minimumloon is € 14,71 bruto per uur, tot en met 30 juni 2026; het bedrag daarna is niet bevestigd.',
  },
  { about: 'wet-verbetering-poortwachter#deadline', says: 'De probleemanalyse is klaar in week 6.' },
  { about: 'slim-subsidie-mkb#duration', says: 'De SLIM-regeling stopt op 1 januari 2030.' },
  {
    about: 'slim-subsidie-mkb#how-much',
    says: 'SLIM vergoedt 60% van de kosten, en een bedrijf krijgt hoogstens € 25.000.',
  },
  { about: 'jeugd-liv#what', says: 'Het jeugd-LIV bestaat niet meer.' },

  // Written after the check, to measure it on what it was not made for.
  { about: 'forfaitaire-loonkostensubsidie#how-much', says: 'U krijgt 50% van het wettelijk minimumloon.' },
  {
    about: 'forfaitaire-loonkostensubsidie#how-much',
    says: 'Betaalt u meer dan het minimumloon, dan betaalt u het extra loon zelf.',
  },
  {
    about: 'forfaitaire-loonkostensubsidie#duration',
    says: 'De forfaitaire loonkostensubsidie krijgt u maximaal de eerste zes maanden van het dienstverband.',
  },
  {
    about: 'proefplaats-gemeente#duration',
    says: 'Een proefplaats van de gemeente duurt standaard twee maanden.',
  },
  {
    about: 'proefplaats-gemeente#duration',
    says: 'Soms kan de gemeente de proefplaats verlengen; meestal wordt het dan hoogstens 3 tot 6 maanden.',
  },
  {
    about: 'proefplaats-gemeente#who-does-what',
    says: 'De gemeente waar de kandidaat woont, beslist over de proefplaats.',
  },
  { about: 'proefplaats-gemeente#who-does-what', says: 'De gemeente van uw bedrijf beslist dus niet.' },
  {
    about: 'subsidieregeling-praktijkleren#who-does-what',
    says: 'RVO beslist over de subsidie praktijkleren en betaalt deze uit.',
  },
  {
    about: 'subsidieregeling-praktijkleren#deadline',
    says: 'U vraagt de subsidie aan na afloop van het studiejaar, vóór de sluitingsdatum in september.',
  },
  {
    about: 'subsidieregeling-praktijkleren#deadline',
    says: 'Wanneer u voor studiejaar 2026/2027 kunt aanvragen, is nog niet bekend.',
  },
  {
    about: 'subsidieregeling-praktijkleren#how-much',
    says: 'U kreeg hoogstens € 2.700 per plek tot en met 31 juli 2026; het bedrag daarna is niet bevestigd.',
  },
  {
    about: 'werkplekaanpassing-niet-meeneembaar#what',
    says: 'UWV kan de extra kosten van een vaste aanpassing in uw bedrijf vergoeden.',
  },
  {
    about: 'werkplekaanpassing-niet-meeneembaar#what',
    says: 'U vraagt de vergoeding zelf aan, voordat u de aanpassing laat maken.',
  },
  {
    about: 'avg-gezondheid-en-doelgroep#what',
    says: 'Nee, u mag een sollicitant niet naar zijn gezondheid vragen.',
  },
  { about: 'avg-gezondheid-en-doelgroep#what', says: 'Een diagnose mag u nooit vastleggen.' },
  {
    about: 'avg-gezondheid-en-doelgroep#duration',
    says: 'U verwijdert gegevens van een afgewezen sollicitant in beginsel binnen vier weken.',
  },
  { about: 'banenafspraak#what', says: 'Op dit moment krijgt u geen boete als u niemand aanneemt.' },
  {
    about: 'banenafspraak#what',
    says: 'De banenafspraak is een afspraak om 125.000 extra banen te maken voor mensen met een arbeidsbeperking.',
  },
  { about: 'banenafspraak#who-for', says: 'Ja, de banenafspraak geldt ook voor kleine bedrijven.' },
  {
    about: 'ketenregeling#what',
    says: 'U mag maximaal drie tijdelijke contracten geven in een periode van 3 jaar.',
  },
  { about: 'ketenregeling#what', says: 'Na een pauze van meer dan zes maanden begint de telling opnieuw.' },
  { about: 'ketenregeling#what', says: 'Een proefplaatsing telt daarbij niet mee.' },
  {
    about: 'oekraiense-ontheemden-in-dienst#what',
    says: 'U heeft geen werkvergunning nodig, maar u moet de werknemer wel vooraf bij UWV melden.',
  },
  {
    about: 'oekraiense-ontheemden-in-dienst#what',
    says: 'De werknemer mag twee werkdagen na uw melding beginnen.',
  },
  {
    about: 'doelgroepregister#what',
    says: 'U zoekt gratis in het werkgeversportaal van UWV, met een BSN of met uw loonheffingennummer.',
  },
  { about: 'doelgroepregister#what', says: 'U ziet alleen of iemand meetelt, en geen ziekte of diagnose.' },
  { about: 'doelgroepregister#how-much', says: 'Zoeken in het doelgroepregister is gratis.' },
  { about: 'werkgeversservicepunt#what', says: 'Het werkgeversservicepunt helpt u gratis.' },
  {
    about: 'jobcarving-functiecreatie#what',
    says: 'Bij jobcarving haalt u eenvoudige taken uit bestaande functies, zodat u een baan kunt maken voor iemand met een beperking.',
  },
  { about: 'open-hiring#what', says: 'Bij Open Hiring neemt u iemand aan zonder gesprek, cv of selectie.' },
  { about: 'wia-60-plusregeling#what', says: 'U en uw werknemer moeten allebei akkoord gaan.' },
  {
    about: 'loonkostensubsidie#what',
    says: 'U vraagt de subsidie aan bij de gemeente waar uw werknemer woont, vóór de start of uiterlijk zes maanden daarna.',
  },
  {
    about: 'loonkostensubsidie#who-for',
    says: 'Voor iemand met een Wajong-uitkering kunt u geen loonkostensubsidie krijgen; daarvoor bestaat loondispensatie van UWV.',
  },
  {
    about: 'no-riskpolis#what',
    says: 'Wordt een werknemer met een arbeidsbeperking ziek, dan krijgt u met de no-riskpolis een Ziektewet-uitkering van UWV.',
  },
  { about: 'no-riskpolis#duration', says: 'Eén Ziektewet-uitkering duurt maximaal twee jaar.' },
  {
    about: 'lkv-arbeidsgehandicapte-werknemer#how-much',
    says: 'U krijgt € 3,05 per verloond uur, tot maximaal € 6.000 per kalenderjaar.',
  },
  { about: 'slim-subsidie-mkb#how-much', says: 'De SLIM-subsidie vergoedt 60% van uw kosten.' },
  {
    about: 'deskundigenoordeel-uwv#how-much',
    says: 'De laatst gevonden prijs is € 400 per aanvraag; die komt van een oudere UWV-pagina.',
  },
  {
    about: 'wet-verbetering-poortwachter#what',
    says: 'Uiterlijk in week 93 moet de werknemer een WIA-uitkering aanvragen.',
  },
  {
    about: 'detachering-sociaal-ontwikkelbedrijf#what',
    says: 'Iemand werkt bij u, maar blijft in dienst van het sociaal ontwikkelbedrijf of een andere detacheerder.',
  },
  {
    about: 'detachering-sociaal-ontwikkelbedrijf#how-much',
    says: 'U betaalt per uur een inleenvergoeding; er is geen vast bedrag.',
  },
  {
    about: 'detachering-sociaal-ontwikkelbedrijf#how-much',
    says: 'De detacheerder krijgt de loonkostensubsidie, niet u.',
  },
  { about: 'plaatsingssubsidie#how-much', says: 'De gemeente bepaalt hoeveel plaatsingssubsidie u krijgt.' },
  { about: 'plaatsingssubsidie#how-much', says: 'Er bestaat geen landelijk bedrag.' },
  {
    about: 'scholing-via-gemeente#who-does-what',
    says: 'De instantie die de uitkering betaalt, beslist over scholing: de gemeente of UWV.',
  },
  {
    about: 'social-return#what',
    says: 'U besteedt een deel van een overheidsopdracht aan mensen met een afstand tot de arbeidsmarkt.',
  },
  {
    about: 'social-return#how-much',
    says: 'In Lekstroom is het 5% van de opdrachtsom bij opdrachten boven € 100.000.',
  },
  {
    about: 'stage-en-leerbaan#what',
    says: 'Voor een stage en een leerbaan moet u een erkend leerbedrijf zijn.',
  },
  {
    about: 'stage-en-leerbaan#how-much',
    says: 'Bij een leerbaan betaalt u meestal loon, omdat er een arbeidsovereenkomst is.',
  },
  {
    about: 'vervoersvoorziening-uwv#what',
    says: 'UWV kan het vervoer vergoeden als uw werknemer door een beperking niet zelfstandig naar het werk kan.',
  },
  { about: 'vervoersvoorziening-uwv#what', says: 'De werknemer vraagt dit zelf aan via Mijn UWV.' },
  {
    about: 'vervoersvoorziening-uwv#how-much',
    says: 'De eigen bijdrage van de werknemer is maximaal € 225 per maand sinds 1 juli 2019; een nieuwer maximum hebben wij niet gevonden.',
  },
  { about: 'werkervaringsplaats#what', says: 'U betaalt geen loon en hoeft geen baan te beloven.' },
  {
    about: 'werkervaringsplaats#duration',
    says: 'De duur verschilt per gemeente; een landelijk maximum is niet gevonden.',
  },
  {
    about: 'werktijdverkorting-wtv#duration',
    says: 'Werktijdverkorting duurt hoogstens 24 weken in totaal.',
  },
  {
    about: 'werktijdverkorting-wtv#what',
    says: 'U vraagt eerst een ontheffing aan bij het ministerie van SZW en daarna WW bij UWV.',
  },
  {
    about: 'loonsanctie-uwv#duration',
    says: 'Een loonsanctie duurt maximaal 52 weken, boven op de gewone 104 weken.',
  },
  { about: 'loonsanctie-uwv#what', says: 'U kunt bezwaar maken tegen de loonsanctie.' },
  {
    about: 'statushouders-in-dienst#what',
    says: 'Ja, een statushouder mag zonder tewerkstellingsvergunning bij u werken.',
  },
  {
    about: 'statushouders-in-dienst#duration',
    says: 'De statushouder mag bij u werken zolang zijn verblijfsvergunning geldig is.',
  },
  {
    about: 'ww-premie-laag-en-hoog#what',
    says: 'In 2026 is de lage WW-premie 2,74% en de hoge WW-premie 7,74%.',
  },
  {
    about: 'ww-premie-laag-en-hoog#what',
    says: 'Voor een vast, schriftelijk contract betaalt u de lage WW-premie.',
  },
  {
    about: 'melding-collectief-ontslag-wmco#what',
    says: 'U moet een ontslag melden als u binnen drie maanden 20 of meer mensen in hetzelfde werkgebied laat gaan.',
  },
  {
    about: 'melding-collectief-ontslag-wmco#what',
    says: 'Daarna moet u één maand wachten voordat u mensen ontslaat.',
  },
  { about: 'aow-leeftijd#what', says: 'De AOW-leeftijd is 67 jaar in 2026 en 2027.' },
  { about: 'medewerkerspaspoort#what', says: 'De medewerker schrijft zelf op wat hij kan en wat hem helpt.' },
  {
    about: 'medewerkerspaspoort#conditions',
    says: 'In het paspoort horen geen diagnose en geen andere medische gegevens.',
  },
  { about: 'praktijkverklaring#what', says: 'Een praktijkverklaring is geen diploma.' },
  {
    about: 'sector-zorg#how-much',
    says: 'De SLIM-scholingssubsidie vergoedt 90% van de scholingskosten bij niveau 1 tot en met 3, en 40% bij niveau 4.',
  },
  {
    about: 'no-riskpolis#deadline',
    says: 'U meldt de werknemer binnen 6 weken na de eerste ziektedag ziek bij UWV.',
  },
  {
    about: 'no-riskpolis#how-much',
    says: 'In het eerste ziektejaar krijgt u 70% tot 100% van het dagloon van UWV.',
  },
  {
    about: 'no-riskpolis#conditions',
    says: 'Het maakt niet uit waardoor uw werknemer ziek is; ook griep telt.',
  },
  { about: 'no-riskpolis#who-does-what', says: 'UWV betaalt de uitkering, niet de gemeente.' },
  { about: 'no-riskpolis#attention', says: 'Pas na 2 maanden in dienst mag u vragen of de polis geldt.' },
  {
    about: 'proefplaatsing-uwv#duration',
    says: 'Meestal duurt een proefplaatsing 2 maanden, en nooit langer dan 6 maanden in totaal.',
  },
  { about: 'proefplaatsing-uwv#what', says: 'U betaalt geen loon, want de uitkering loopt door.' },
  { about: 'proefplaatsing-uwv#deadline', says: 'Meestal beslist UWV binnen 2 weken.' },
  {
    about: 'proefplaatsing-uwv#who-does-what',
    says: 'U vraagt de proefplaatsing samen met de kandidaat aan.',
  },
  { about: 'beschut-werk#who-does-what', says: 'De gemeente beslist over beschut werk, UWV geeft advies.' },
  { about: 'beschut-werk#duration', says: 'Er is geen vaste einddatum voor beschut werk.' },
  { about: 'jobcoaching-gemeente#how-much', says: 'Een landelijk bedrag is er niet.' },
  { about: 'wet-verbetering-poortwachter#deadline', says: 'De probleemanalyse moet in week 6 klaar zijn.' },
  {
    about: 'wet-verbetering-poortwachter#how-to-apply',
    says: 'In week 42 meldt u de zieke werknemer bij UWV.',
  },
  {
    about: 'ww-premie-laag-en-hoog#what',
    says: 'Voor een vast contract op papier betaalt u de lage WW-premie.',
  },
  { about: 'asielzoekers-in-dienst-twv#who-does-what', says: 'UWV beslist over de vergunning (TWV).' },
  { about: 'slim-subsidie-mkb#duration', says: 'De regeling loopt tot 1 januari 2030.' },
  { about: 'werkcentrum#how-to-apply', says: 'Ga naar werkcentrum.nl en kies uw regio.' },
  {
    about: 'werkervaringsplaats#how-much',
    says: 'U betaalt geen loon; de gemeente betaalt de uitkering door.',
  },
  {
    about: 'loonkostensubsidie#duration',
    says: 'De subsidie loopt door zolang uw werknemer bij u werkt en aan de voorwaarden voldoet.',
  },
  {
    about: 'loonkostensubsidie#deadline',
    says: 'U vraagt de subsidie aan vóór de start, of hoogstens 6 maanden erna.',
  },
  { about: 'lkv-banenafspraak#duration', says: 'U krijgt dit voordeel zolang de werknemer in dienst is.' },
];
