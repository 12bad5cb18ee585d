/**
 * What employers say, and the subject it belongs to. Words of one line mean nearly the same in a question about staff,
 * so a question with 'stadhuis' also finds what was only ever asked with 'gemeente'. A word ending in `*` also matches
 * as the start of a longer word. One line per subject; a word may stand in several.
 */
export const EVERYDAY_WORDS: Readonly<Record<string, string>> = {
  gemeente:
    'gemeente* stadhuis raadhuis stad stadsdeel wethouder* burgemeester college ambtenaar ambtenaren klantmanager* consulent klantregisseur sociale dienst* woonplaats woongemeente verordening',
  rijk: 'rijk overheid* minister* kabinet regering haag politiek tweedekamer kamerlid wetgeving wetsvoorstel coalitie*',
  fiscus:
    'belasting* fiscus loonheffing* loonaangifte* aangifte* loonadministratie* salarisadministratie* boekhoud* accountant verloon*',
  geldSteun:
    'subsidie* vergoed* tegemoetkom* potje* geld premie* bijdrage* bonus* korting* compensatie* compenser* financieel financi* toelage budget* steun extraatje terugbetaal* terugkrijg* cent centen duit euro euros bedrag* voordeel* fonds* stimulering* gratis kosten kost betaalt',
  loon: 'loon* salaris* verdien* uurloon uitbetaal* brutoloon minimumloon wml verlonen loonstrook* cao',
  productiviteit:
    'langzaam langzamer trager traag tempo productie* presteert prestatie* minder loonwaarde* werktempo rendement halve kracht output capaciteit aankan',
  werknemer:
    'werknemer* medewerk* kracht krachten personeel* collega* kandida* iemand jongen meisje man vrouw mevrouw meneer dame heer hij zij hulp sollicitant* nieuweling aanwinst',
  werkgever:
    'werkgever* baas ondernem* bedrijf* bedrijv* zaak firma organisatie* mkb* directeur eigenaar winkel* kantoor vestiging* filiaal',
  beroep:
    'bakker* slager* kapper* kapster monteur* lasser* kok koks ober serveer* chauffeur* bezorger* koerier* timmerman schilder* metselaar* stukadoor loodgieter* installateur elektricien magazijn* orderpick* heftruck* inpak* productiemedewerk* schoonmak* poets* hovenier* tuinder* kweker* teler* plukker* kassa* caissi* vakkenvul* verkoper* verkoopster receptionist* secretaresse administratie* boekhouder telefonist* callcenter verpleeg* verzorg* zorgmedewerk* begeleidster pedagogisch* leidster conciërge huismeester beveilig* portier bewaker programmeur* ontwikkelaar developer tester* inkoper* planner tekenaar ingenieur analist laborant* afwasser* afwas keuken* barista barman terreinman stratenmaker dakdekker stoffeerder naaister* drukker* operator* technicus',
  bedrijfssoort:
    'bakkerij slagerij kapsalon kapperszaak garage restaurant* hotel* café lunchroom ijssalon snackbar supermarkt* winkel* drogist* bouwmarkt tuincentrum kwekerij manege sportschool zwembad camping vakantiepark recreatiepark ziekenhuis verpleeghuis zorginstelling thuiszorg kinderopvang crèche school* museum theater bibliotheek drukkerij wasserij fabriek timmerfabriek aannemer* bouwbedrijf installatiebedrijf transportbedrijf distributiecentrum logistiek* groothandel webshop schoonmaakbedrijf hoveniersbedrijf boerderij melkvee* glastuinbouw advocatenkantoor notaris* stichting vereniging kerk voetbalclub',
  ziek: 'ziek* verzuim* uitval* uitgevallen griep burnout burn operatie arbodienst* arbo* bedrijfsarts* ziekteverzuim herstel* beterschap thuiszit* overspannen hernia kanker hartinfarct ziekenhuis',
  beperking:
    'beperking* handicap* gehandicapt* autis* adhd rolstoel* blind* doof dove slechthorend* slechtziend* verstandelijk* syndroom psychisch* psychose depressi* epilepsie arbeidsbeperk* chronisch* vlekje rugzak* afstand kwetsbaar* prothese dyslexie spierziekte reuma niet-aangeboren hersenletsel stoornis* gehoor* zicht*',
  wajong: 'wajong* jonggehandicapt* jonggehandicapten*',
  wia: 'wia* wga* iva wao* waz arbeidsongeschikt* afgekeurd* afkeuring keuring* gekeurd* keurings*',
  werkloos:
    'ww* werkloos* werkloze* werkeloos* werkzoeken* stempelt stempelen stempelaar ontslaguitkering werkzoekend* baanloos thuiszitter*',
  bijstand: 'bijstand* participatiewet* pwet pw uitkering* steuntrekker ioaw ioaz levensonderhoud',
  oud: 'oud* ouder oudere* senior* zestig* vijftig* zestigplus* vijfenvijftig* zestiger* vijftiger* grijs grijze pensioen* aow* leeftijd* plusser* opa',
  jong: 'jong* jeugd* tiener* scholier* minderjarig* achttien* zeventien* negentien* schoolverlat* leerling* bijbaan* bijbaantje* zaterdaghulp* vakantiewerk*',
  school:
    'school* mbo* roc* student* studie* stage* stagiair* diploma* opleid* cursus* training* leren leert docent* klas praktijkonderwijs vso pro onderwijs leerbaan* leerwerk* bbl bol vakmanschap les lessen leermeester praktijkopleider certifica* scholing* bijscholen omscholen omscholing* bijspijker*',
  taal: 'taal* nederlands* spreekt inburger* taalles* taalcursus* analfabe* lezen schrijven taalexamen',
  nieuwkomer:
    'vluchteling* gevlucht* statushouder* asiel* azc coa inburger* verblijf* ind visum tewerkstelling* twv buitenland* buitenlands* syrië* syrisch* syrier* eritre* afghaan* afghan* iraniër* iraans* irakees* turks* somali* jemen* oekra* oekraïen* oorlog migrant* kennismigrant* gvva nationaliteit paspoort* wdocument',
  detentie:
    'gevang* detentie* gedetineer* vastgezeten vastzat strafblad* vog gedragsverklaring reclassering cel justitie* veroordeeld* delict celstraf inrichting enkelband',
  vervoer:
    'taxi* auto* bus busje rijden rijdt reizen reist fiets* vervoer* openbaar ov station woonwerk* reiskosten* rijbewijs*',
  werkplek:
    'bureau* stoel* aanpass* werkplek* hulpmiddel* apparaat drempel* lift toilet* verbouw* oprit machine* braille* scherm* voorziening* software exoskelet robot* cobot* tillift headset',
  technologie:
    'robot* cobot* technolog* techniek* digitaal* app vr bril projectie* exoskelet innovat* slimme hulprobot sensor*',
  begeleiding: 'jobcoach* begeleid* coach* buddy mentor* ondersteun* harrie maatje hulpverlen* meekijkt',
  proef:
    'proef* uitprober* proberen probeer probeert uittest* testen meelopen meeloopt meeloop meedraai* kennismak* snuffel* aankijken kijken',
  zonderLoon: 'gratis onbetaald vrijwillig* vrijwilliger* behoud zonder snuffelstage',
  ontslag:
    'ontslag* ontsla* ontslagen straat reorganis* krimp* afvloei* boventallig* faillis* faillie* sluiting sluiten inkrimp* transitievergoed* beëindig*',
  crisis:
    'crisis* werktijdverkort* wtv brand brandschade overstroming calamiteit ramp stilligt stilleggen storing corona* now* minder werk',
  contract:
    'contract* tijdelijk* vast vaste verleng* bepaald* onbepaald* keten* proeftijd dienstverband* jaarcontract* nulurencontract* oproepkracht* oproep*',
  inlenen:
    'uitzend* flex* detacher* inleen* inlen* payroll* uitlenen uitgeleend* ingeleend* factuur uitzendbureau* groepsdetachering',
  bezwaar:
    'bezwaar* oneens klacht* klagen beroep rechter* aanvecht* afgewezen afwijz* geweigerd weigering weiger* boos ruzie conflict advocaat onterecht',
  handhaving:
    'inspecti* controle* controler* boete* fraude misstand* toezicht* straf sanctie* loonsanctie* loondoorbetal*',
  privacy:
    'privacy* avg gegevens geheim vragen dossier registrer* vastleggen vastleg* noteren medisch* persoonsgegevens delen',
  discriminatie: 'discrimin* gelijke ongelijk* wgbh mensenrechten uitsluit* achterstell* toegankelijk*',
  register:
    'register* geregistreerd* ingeschreven lijst* databank* bestand systeem opgenomen indicatie* doelgroep*',
  verklaring: 'verklaring* bewijs* papier* papiertje* formulier* document* certificaat getuigschrift',
  quotum:
    'quotum* quota meetellen meetelt telt tellen aantallen norm verplicht* verplichting* percentage banenafspraak* baanafspraak* banenplan',
  opdracht: 'aanbested* opdracht* inkoop* bestek tender* gunning social return contractwaarde leverancier*',
  keurmerk: 'keurmerk* certific* ladder* pso trede* audit* keurmerken',
  sociaalBedrijf:
    'werkplaats* werkvoorziening* sw* wsw* werkbedrijf* sociaalontwikkel* ontwikkelbedrijf* werkleerbedrijf* beschut* beschermd* beschutte dagbesteding',
  werving:
    'vacature* werv* personeelstekort* tekort* zoek* krap* krapte sollicit* gesprek selectie cv* motivatiebrief banenmarkt* banenbeurs speeddate* speedmeet* match* invullen kandidatenbank',
  werkverdeling:
    'taak taken functie* takenpakket* jobcarv* carv* knip* opknip* klus* klusjes herverdel* afsplits* creëer* functiecreatie maatwerk*',
  contactpersoon:
    'accountmanager* adviseur* contact* aanspreek* aanspreekpunt* telefoonnummer* bel bellen mail* loket* ingang balie servicepunt* werkgeversservicepunt* wsp',
  regio:
    'regio* arbeidsmarktregio* provincie centrumgemeente* omgeving buurt plaatselijk* lokaal lokale vestiging* landelijk* depots filialen keten*',
  branche:
    'branche* sector* brancheorganisatie* vereniging* koepel* belangen* vakbond* bond cao* lid lidmaatschap',
  verhuizing: 'verhuis* verhuiz* verhuist adres* woont wonen woonplaats* elders',
  overgang:
    'afgeschaft* vervallen vervalt gestopt stopt bestaat beëindigd* vroeger oude oud overgang* voortaan nieuw* wijzig* verander* plannen straks',
  werkgelegenheidTijd: 'parttime* deeltijd* fulltime* uren* uurtje* week* dagen urenuitbreiding halve dag',
  gezinHuis: 'kind kinderen oppas* huishoud* pgb thuis schoonmaakster mantelzorg*',
  schuld: 'schuld* beslag* deurwaard* loonbeslag* incasso* bewind* schuldhulp*',
  europa: 'europ* eu esf* brussel europese',
};
