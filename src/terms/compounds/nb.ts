import {type CompoundRules, words} from './compound-rules.ts'

/** Norwegian Bokmål. */
export const nb: CompoundRules = {
  links: ['', 's', 'e'],
  lost: ['e'],
  openers: words(`
    all allmenn ad an anti auto av bak bi bio blå del dobbel dyp eks ekstra elektro en enkel etter fast fem fin fire fjern
    flere fler for foran fore foto fra fram frem fri full geo gjen god grov grunn grønn gul halv hel hjem hundre hyper høy
    høyre inn inne innen inter jevn kald kilo kort lang lav lett lik lille liten makro med mega mellom meta mid mikro mini mis
    mot multi mørk nano ned nei ni nord null ny nær nød om ond opp over på pseudo ren rund rød sam selv semi sen seks sju
    skarp smal små snar spesial stor sub super svak svart syd syv sør tele ti til to tom trans tre trang tung tynn ultra
    under ut ute uten utenfor van varm vel venstre vest vice video vid åpen åtte øst ytre tjue tretti førti femti seksti
    sytti åtti nitti`),
  shortWords: words(`
    bo bu by ed fe hi is ku ly mo ny ro te tå ur ål år ås øl øy
    ark arm art ask bad bar bil bit bly bok bor bur bær båt dag dal dam del dør egg eik eld elg elv fag fat fet fil fly
    fot får føl gap gen gud gås hai hat hav hud hus hår hæl høy ild jul kai kam kar kor kur lag lam lek lim lin
    lok lov lus lyd lyn lån lår lås løk løv mal mat mel mil mor mur mus myr mål nav nes nøt ord orm ost ovn par pil pol
    rad ram ris rom rot rug rus rør råd sag sak sal sau sel sil ski sko sky sol sot syn sår tak tal tau tid tog ton tre tun
    tur tøy ull uke var ved vei vik vin vår våg vær øks øre år`),
  words: words(`
    arbeider bane barne bok bonde bur by data dame dag ekte ende energi familie folke frø gate gave grense gruppe hage handel helse
    hode hoved hund hytte ide idé industri jente kilde kino kirke klasse kommune kone kultur kunde kvinne kø lam lege linje
    lyd løk løve mamma melke mote mus måne nabo nese nytte nå olje pappa papir parti politi radio reise rente rolle sel
    senter side sjø ski skole sky sommer stue søndag tal tale time tomt tå uke ull ung ungdom verdi video vinter vår øre
    bo bygge drive eie finne gå handle hoppe høre jage kaste kjøpe kjøre klippe lage leke lese leie leve lære løpe måle selge
    sende sette skrive skyte slå sove spare spille spise stå sy søke trene vaske vente vise`),
  suffixes: [
    ...[
      'ning',
      'ing',
      'else',
      'het',
      'skap',
      'dom',
      'sjon',
      'tet',
      'nad',
      'er',
      'ans',
      'ens',
      'isme',
      'ist',
      'ent',
      'eri'
    ],
    ...['nomi', 'logi', 'grafi', 'ikk']
  ],
  never: words('alting be den denne der det disse er her hvem hvor ingen ingenting noe noen som unn'),
  verbal: words('ad an av for fore inn lov mot om opp over på sam til under ut'),
  verbLike: /^(?:be)?[^aeiouyæøå]*[aeiouyæøå][^aeiouyæøå]*(?:er|es)$/,
  verbless: words('gang gift makt sats sikt skrift stand vei vekt'),
  naming:
    /^(?:berg|borg|dal|gren|gård|holm|kvist|land|lund|mann|mark|rike|strand|strøm|son|stad|stein|vik|vind|vold)(?:en|et|s|ens|ets)?$/,
  noSeam: [
    /(.)\|\1(?:ende(?:ns?|s)?|er(?:en|e|ne)?s?|ing(?:en|a|er|ene)?s?)$/,
    /\|ende[nrs]?$/,
    // A particle behind another part makes a word of a meaning of its own: lisens|avtale.
    /...(?:av|om)\|tale(?:n|r|ne)?s?$/,
    /...for\|lag(?:et|ene|a)?s?$/,
    /...inn\|hold(?:et|ene|a)?s?$/,
    // Verbs, whose nouns end in -else or -ing: utarbeide, samarbeide, advare.
    /(?:inn|om|opp|ut)\|arbeide[rst]?$/,
    /^sam\|arbeide[rs]?$/,
    /^ad\|vare[rs]?$/,
    // Borrowed words, and old ones whose parts nobody hears: antikvar, nattverd.
    /antik\|var/,
    /na(?:d|tt)\|verd/,
    // So many that they are counted by no number.
    /^(?:ti|hundre|tusen)\|talls$/,
    // Countries and regions.
    /^(?:eng|fin|grøn|hel|hol|ir|is|neder|nord|ny|russ?|skott|sør|thai|tysk|vest|øst)\|land/,
    /^(?:ung|rik|syk|barn|for|fri|ei|konge|kristen|hellig)\|dommer/
  ],
  particles:
    words(`alltid allting alting bortsett dessverre engang forrest forresten iallfall iblant ihvertfall imidlertid ingenting
    innimellom istedenfor nettopp noenting ombord overhodet regelrett tilbake tilstede underveis`),
  lastPart:
    /..(?:ing(?:en|a|er|ene)?s?|het(?:en|a|er|ene)?s?|sjon(?:en|er|ene)?s?|er(?:en|e|ne)s?|ment(?:et|er|ene)?s?|er(?:t|te))$/,
  derivation:
    /^(?:e?lig|s?jon|ring(?:en|a|er|ene)?s?$|isk|tisk|isme|ist|ikk|iker|itet|ig[eh]?|het|skap|dom|sam|bar|løs|aktig|messig|vis|ere|iser|ende|ing|ning|else|inne)/
}
