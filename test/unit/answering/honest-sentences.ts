/** A rephrasing that says what the passage says. */
export interface HonestSentence {
  /** The passage it cites: `<article>#<facet>`. */
  readonly about: string;
  readonly says: string;
}

/** What a good answer could say: shorter, in another order or in easier words, and still true. */
export const HONEST_SENTENCES: readonly HonestSentence[] = [
  { about: 'lkv-banenafspraak#how-much', says: 'U krijgt € 1,01 voor elk verloond uur.' },
  { about: 'lkv-banenafspraak#how-much', says: 'Het bedrag is € 1,01 per verloond uur en hoogstens € 2000 per jaar per werknemer.' },
  { about: 'lkv-banenafspraak#how-much', says: 'Per werknemer krijgt u maximaal 2.000 euro per kalenderjaar.' },
  { about: 'lkv-banenafspraak#how-much', says: 'Werkt iemand minder uren, dan krijgt u ook minder.' },
  { about: 'lkv-banenafspraak#duration', says: 'U houdt dit voordeel zolang de werknemer bij u in dienst is.' },
  { about: 'lkv-banenafspraak#duration', says: 'Sinds 1 januari 2026 is er geen einddatum meer.' },
  { about: 'lkv-banenafspraak#what', says: 'U heeft sinds 1 januari 2026 geen doelgroepverklaring meer nodig.' },
  { about: 'lkv-banenafspraak#who-does-what', says: 'De Belastingdienst beslist en betaalt het voordeel uit.' },
  { about: 'lkv-banenafspraak#who-does-what', says: 'De gemeente speelt hierin geen rol.' },
  { about: 'proefplaatsing-uwv#duration', says: 'Een proefplaatsing duurt meestal twee maanden.' },
  { about: 'proefplaatsing-uwv#duration', says: 'Met goede redenen mag een proefplaatsing langer duren, maar hoogstens 6 maanden in totaal.' },
  { about: 'proefplaatsing-uwv#deadline', says: 'UWV neemt meestal binnen 2 weken een beslissing over de proefplaatsing.' },
  { about: 'proefplaatsing-uwv#what', says: 'U betaalt tijdens de proefplaatsing geen loon en de uitkering loopt gewoon door.' },
  { about: 'proefplaatsing-uwv#what', says: 'UWV moet van tevoren toestemming geven.' },
  { about: 'no-riskpolis#conditions', says: 'U hoeft de no-riskpolis niet af te sluiten.' },
  { about: 'no-riskpolis#what', says: 'De polis is gratis.' },
  { about: 'no-riskpolis#deadline', says: 'U moet de werknemer binnen zes weken na de eerste ziektedag ziek melden bij UWV.' },
  { about: 'no-riskpolis#how-much', says: 'In het tweede ziektejaar krijgt u 70% van het dagloon.' },
  { about: 'no-riskpolis#how-much', says: 'UWV betaalt in het eerste ziektejaar 70% tot 100% van het dagloon.' },
  { about: 'no-riskpolis#who-does-what', says: 'UWV beslist over de no-riskpolis.' },
  { about: 'no-riskpolis#attention', says: 'Na twee maanden in dienst mag u wel vragen of de no-riskpolis geldt.' },
  { about: 'loonkostensubsidie#how-much', says: 'De subsidie is hoogstens 70% van het wettelijk minimumloon inclusief vakantietoeslag.' },
  { about: 'loonkostensubsidie#how-much', says: 'Bij een loonwaarde van 60% krijgt u 40% van het minimumloon.' },
  { about: 'loonkostensubsidie#how-much', says: 'U krijgt ook een vergoeding voor werkgeverslasten van 23,5% van de loonkosten waarover u subsidie krijgt.' },
  { about: 'loonkostensubsidie#duration', says: 'De loonkostensubsidie heeft geen einddatum.' },
  { about: 'loonkostensubsidie#who-does-what', says: 'De gemeente waar uw werknemer woont, beslist over de loonkostensubsidie en betaalt die.' },
  { about: 'loonkostensubsidie#deadline', says: 'Vraag de subsidie aan vóór de start of uiterlijk een half jaar na de start.' },
  { about: 'loondispensatie-wajong#duration', says: 'Loondispensatie duurt minstens 6 maanden en maximaal vijf jaar.' },
  { about: 'loondispensatie-wajong#what', says: 'U mag iemand met een Wajong-uitkering tijdelijk minder betalen dan het minimumloon.' },
  { about: 'jobcoaching-gemeente#what', says: 'De gemeente kan een jobcoach betalen voor uw werknemer.' },
  { about: 'jobcoaching-gemeente#how-much', says: 'Er bestaat geen landelijk bedrag of aantal uren.' },
  { about: 'beschut-werk#who-does-what', says: 'U bent niet verplicht om een plek voor beschut werk te maken.' },
  { about: 'beschut-werk#attention', says: 'Het is niet bevestigd of beschut werk meetelt voor de banenafspraak.' },
  { about: 'minimumloon-2026#how-much', says: 'Het laatst bekende minimumloon is € 14,71 bruto per uur, tot en met 30 juni 2026; het bedrag daarna is niet bevestigd.' },
  { about: 'wet-verbetering-poortwachter#deadline', says: 'De probleemanalyse is klaar in week 6.' },
  { about: 'slim-subsidie-mkb#duration', says: 'De SLIM-regeling stopt op 1 januari 2030.' },
  { about: 'slim-subsidie-mkb#how-much', says: 'SLIM vergoedt 60% van de kosten, en een bedrijf krijgt hoogstens € 25.000.' },
  { about: 'jeugd-liv#what', says: 'Het jeugd-LIV bestaat niet meer.' },
];
