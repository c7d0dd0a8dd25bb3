import type {Inflection} from '../nordic/inflection.ts'
import {contractedOnce, doubled, unaccented, withoutTwo} from '../nordic/stems.ts'

/**
 * Norwegian nouns (Bokmål) by declension. Endings: indefinite and definite singular, indefinite and definite plural, with
 * the parallel forms that Bokmål allows. Words are listed where neither their end nor their gender tells the class; they
 * are of the common stock of the language. A word that no row knows may follow any of those marked `otherwise`.
 */
export const nouns: readonly Inflection[] = [
  // Masculine and feminine: -er, -ene. A feminine noun may have the masculine form of the definite singular.
  {
    name: 'gutt',
    gender: 'masculine',
    words: `
      akt arm ball bank bekk benk bil bit blokk boks bolt bot brann buss båt dag damp dans del diplomat drakt dress
      drink død ekspert fest film fisk fjord flokk form forskjell frist front fugl gang gjest grad gris grunn gutt
      gård hals haug hest hjort hund hval høst jobb kamp kant kapital karakter katt klang klubb knapp kniv konsument
      kontrast kopp kost krets krig kropp kunst kurv kveld kyst laks lapp leir lek lov lukt lyd modell moral mynt
      offiser ost ovn pakt park part pels penn person pil plan plass port post prest pris pust rest rett =ring robot
      rygg røyk sal sang sans sekk sjef skatt skog skrekk slutt smak spiss sport stand start stat status stein stil
      stokk stol storm streik svamp sønn takt tank tekst test topp trend tråd tur tvist tyv ulv vask vegg vei vekst
      venn vind`,
    ends: 'adør andør omat ett sjon ion tet nad log graf ist ant ent ans ens ør ur ikk ik or eur ad akt ikt al at ell on yr op',
    otherwise: true,
    endings: ['+', '+en', '+er', '+ene']
  },
  {
    name: 'dør',
    gender: 'feminine',
    words: `avgift bygd drift dør elv fart flukt frukt havn helg hud jakt jord list luft lyst løgn lønn makt mark plikt
      rad sak seng skrift skål slekt sol sorg stund synd tid trapp vakt vekt vogn ørn øy økt`,
    otherwise: true,
    endings: ['+', '+a +en', '+er', '+ene']
  },
  {name: 'ledning', gender: 'feminine', ends: 'ing het', endings: ['+', '+en +a', '+er', '+ene']},
  {name: 'hane', gender: 'masculine', words: '=ende guide kjede unge', ends: 'e', endings: ['+', '+n', '+r', '+ne']},
  {
    name: 'jente',
    gender: 'feminine',
    words: `bøtte dame flaske gate hylle hytte jente kake kirke klokke kone kvinne lampe linje pakke pære rente rose rute side
      skje stemme stue suppe tante uke vare vise`,
    ends: 'e',
    endings: ['+', '-a +n', '+r', '+ne']
  },
  {
    name: 'metode',
    gender: 'masculine',
    ends: 'else isme ase ate ode oke itme ytme ese yse ose',
    endings: ['+', '+n', '+r', '+ne']
  },
  {
    name: 'by',
    gender: 'masculine',
    words: 'forretningside grunnide hovedide =ide kafe kino komite konto mamma orkide puma radio risiko',
    ends: 'a i o u y ø å',
    endings: ['+', '+en', '+er', '+ene']
  },
  {
    name: 'kollega',
    gender: 'masculine',
    words: 'kollega',

    endings: ['+', '+en', '+er -er', '+ene -ene']
  },
  {name: 'statsråd', gender: 'masculine', words: 'statsråd', endings: ['+', '+en', '+er', '+ene']},
  {name: 'bru', gender: 'feminine', words: 'bru fru ku', ends: 'u y ø', endings: ['+', '+a +en', '+er', '+ene']},
  {name: 'idé', gender: 'masculine', ends: 'é', stem: unaccented, endings: ['+ ~', '~en', '~er', '~ene']},
  {
    name: 'lærer',
    gender: 'masculine',
    words: `
      arbeider banker danser driver fisker leker maler reporter røyker seiler sender smaker starter streiker tenker
      tester transformer`,
    ends: 'er',
    endings: ['+', '+en', '+e', '+ne']
  },
  {
    name: 'vinter',
    gender: 'masculine',
    words: 'alder fiber finger forelder hammer seier skulder sommer spiker tiger vinter åker',
    stem: contractedOnce,
    endings: ['+', '+en', '~e ~er', '~ene']
  },
  {
    name: 'mester',
    gender: 'masculine',
    words: 'diameter kalender mester minister parameter sylinder',
    stem: contractedOnce,
    endings: ['+', '+en', '+e ~e ~er', '+ne ~ene']
  },
  {
    name: 'sykkel',
    gender: 'masculine',
    words: 'fødsel handel trussel',
    ends: 'el',
    stem: contractedOnce,
    endings: ['+', '+en', '~er', '~ene']
  },
  {
    name: 'drøm',
    gender: 'masculine',
    words: 'bom dom drøm flom kam klem =lem skam strøm sum',
    ends: 'dom',
    stem: doubled,
    endings: ['+', '~en', '~er', '~ene']
  },
  {
    name: 'mat',
    gender: 'masculine',
    words: 'angst bruk fred mat sult takk tvang tvil vold',
    endings: ['+', '+en', '', '']
  },
  {
    name: 'hjelp',
    gender: 'feminine',
    words: 'frykt gjeld hjelp melk nød ro skyld tillit tro',
    endings: ['+', '+a +en', '', '']
  },
  {name: 'ting', gender: 'masculine', words: '=ting dollar feil sko', endings: ['+', '+en', '+', '+ene']},
  {name: 'meter', gender: 'masculine', words: 'kilometer liter meter', endings: ['+', '+en', '+', '+ne']},
  {name: 'prosent', gender: 'masculine', words: 'prosent', endings: ['+', '+en', '+ +er', '+ene']},
  {
    name: 'bok',
    gender: 'feminine',
    stems: {
      ...{
        bok: 'bøk',
        hånd: 'hend',
        kraft: 'kreft',
        natt: 'nett',
        rot: 'røt',
        stang: 'steng',
        strand: 'strend'
      },
      ...{tang: 'teng', tann: 'tenn'}
    },
    endings: ['+', '+a +en', '~er', '~ene']
  },
  // The fine; the robot is of the first row, as whatever is put together with it.
  {
    name: 'bot',
    gender: 'feminine',
    words: '=bot',
    stem: (word) => word.replace(/o(?=t$)/, 'ø'),
    endings: ['+', '+a +en', '~er', '~ene']
  },
  {name: 'fot', gender: 'masculine', stems: {fot: 'føtt'}, endings: ['+', '+en', '~er', '~ene']},
  {name: 'bonde', gender: 'masculine', stems: {bonde: 'bønd'}, endings: ['+', '+n', '~er', '~ene']},
  {name: 'mann', gender: 'masculine', stems: {mann: 'menn'}, endings: ['+', '+en', '~', '~ene']},
  {
    name: 'mus',
    gender: 'feminine',
    stems: {gås: 'gjess', lus: 'lus', mus: 'mus'},
    endings: ['+', '+a +en', '~', '~ene']
  },
  {
    name: 'far',
    gender: 'masculine',
    stems: {bror: 'brød', fader: 'fed', far: 'fed'},
    endings: ['+', '+en', '~re', '~rene']
  },
  {name: 'mor', gender: 'feminine', stems: {datter: 'døt', mor: 'mød'}, endings: ['+', '+a +en', '~re', '~rene']},
  {name: 'søster', gender: 'feminine', words: 'søster', stem: contractedOnce, endings: ['+', '+a +en', '~e', '~ene']},
  {name: 'tå', gender: 'feminine', stems: {klo: 'klø', tå: 'tæ'}, endings: ['+', '+a +en', '~r', '~rne']},

  // Neuter. Words of one syllable have no ending in the plural; longer ones have -er or none.
  {
    name: 'hus',
    gender: 'neuter',
    words: `
      ansvar ark avslag bad barn bein ben berg besøk bidrag bilag bind blikk blod bord brudd bruk brød bud
      bygg bål bånd dekk drag drap dyp dyr døgn egg eventyr fag fall fett fjell fjes flagg fly folk forbud forhold
      forhør formål forslag forsvar forsøk fravær frø funn glass grep gress gull gulv hav hell hjul hold hull hus håp
      hår inntrykk kast kjøp kjøtt klipp knep kors kort krav kryss kull kutt lag land ledd lik liv lokk lyn
      lys løp løv lån lår lås mord mot mål navn nett ord par pass plagg poeng preg press regn rop rør råd salg
      samarbeid samfunn sett sinn skall skip skjegg skjell skjold skrik skritt skudd slag slott smil snitt spark
      speil spill spor sprang språk spørsmål stell stikk stopp strøk strå støt støv sukk svar sverd svin syn søk sår
      tak tall tap tegn telt tilbud tips tog torg trekk triks trinn trykk tøy uhell utslag utstyr uttrykk
      utvalg valg vann vedtak vern vers verv vilkår vær øl år`,
    ends: 'legg',
    otherwise: true,
    endings: ['+', '+et', '+', '+ene +a']
  },
  {
    name: 'hotell',
    gender: 'neuter',
    words: `
      album ansikt arbeid arkiv aspekt begrep blad brev dikt diktatur fartøy felt fenomen format hotell initiativ
      kapital kart kjøkken kjøretøy kontor kurs kvarter marked organ papir produkt prosjekt punkt resultat sitat
      skrift stadion sted stoff system univers universitet verb verk vesen virus volum`,
    ends: 'ment jekt tek em iv ett at al ell skap ukt',
    otherwise: true,
    endings: ['+', '+et', '+ +er', '+ene +a']
  },
  {name: 'vitenskap', gender: 'masculine', ends: 'skap', endings: ['+', '+en', '+er', '+ene']},
  {
    name: 'rom',
    gender: 'neuter',
    words: 'hjem rom skum',
    stem: doubled,
    endings: ['+', '~et', '+', '~ene ~a']
  },
  {
    name: 'program',
    gender: 'neuter',
    words: 'medlem',
    ends: 'gram',
    stem: doubled,
    endings: ['+', '~et', '~er +', '~ene ~a']
  },
  {
    name: 'eple',
    gender: 'neuter',
    words: `
      anliggende beite belte bilde bryne bytte dekke eie embete emne eple erme fiske foretakende fylke følge gilde
      gjerde hefte herberge hjerte hjørne hode kjede klede knippe leie lokale løfte materiale menneske merke minne
      mørke møte nøste område personale potensiale rede regime rike rykte sete skifte skille skue smykke snøre
      spøkelse stevne stykke styre teppe tilfelle traume utbytte utseende velbefinnende verge virke vitne værelse yrke
      ønske øre`,
    endsOfGender: 'e',

    endings: ['+', '+t', '+r', '+ne -a']
  },
  {name: 'øye', gender: 'neuter', stems: {øye: 'øyn'}, endings: ['+', '+t', '~e', '~ene']},
  {name: 'kne', gender: 'neuter', stems: {kne: 'kn', tre: 'tr'}, endings: ['+', '+et', '~ær +r +', '~ærne +rne +a']},
  {
    name: 'foto',
    gender: 'neuter',
    words: 'kamera klima komma miljø nivå studio vindu',
    ends: 'a eri i ma o u y å ø',
    endings: ['+', '+et', '+er +', '+ene +a']
  },
  {
    name: 'senter',
    gender: 'neuter',
    words:
      'filter kammer kloster kluster lager monster mønster nummer offer orkester register semester senter teater under',
    // Instruments; what is measured in is above.
    ends: 'ometer ymeter ltmeter remeter',
    endsOfGender: 'er',
    stem: contractedOnce,
    endings: ['+', '+et ~et', '+ ~e', '~ene ~a']
  },
  {
    name: 'middel',
    gender: 'neuter',
    words: 'eksempel fengsel kapittel middel mirakel møbel orakel stempel tempel varsel',
    endsOfGender: 'el',
    stem: contractedOnce,
    endings: ['+', '+et ~et', '~er +', '~ene ~a']
  },
  {
    name: 'våpen',
    gender: 'neuter',
    words: 'våpen',
    stem: contractedOnce,
    endings: ['+', '+et', '+', '~ene ~a']
  },
  {name: 'museum', gender: 'neuter', ends: 'eum ium', stem: withoutTwo, endings: ['+', '~et', '~er', '~ene ~a']},
  {
    name: 'sentrum',
    gender: 'neuter',
    words: 'faktum forum maksimum minimum sentrum spektrum',
    stem: withoutTwo,
    endings: ['+', '+et', '~a + +er', '~aene +ene +a']
  },

  // Words that have one number.
  {name: 'regjeringen', words: 'loven direktivet', ends: 'ingen heten sjonen', endings: ['', '+', '', '']},
  {name: 'data', words: 'data', endings: ['', '+en', '+', '+ene']},
  {name: 'penger', words: 'briller foreldre penger', stem: withoutR, endings: ['', '', '+', '~ne']},
  {name: 'klær', words: 'klær', endings: ['', '', '+', '+ne']}
]

/** A term that is a plural itself: *modellvekter*. */
export const plurals: Inflection = {name: 'penger', stem: withoutR, endings: ['', '', '+', '~ne']}

/** *penger* → *penge*, *foreldre* → *foreldre*. */
function withoutR(word: string): string {
  return word.replace(/r$/, '')
}
