import type {Inflection} from '../nordic/inflection.ts'
import {contracted, doubled, withoutTwo} from '../nordic/stems.ts'

/**
 * Swedish nouns by declension. Endings: indefinite and definite singular, indefinite and definite plural. Words are
 * listed where neither their end nor their gender tells the class; they are of the common stock of the language. A word
 * that no row knows may follow any of those marked `otherwise`.
 */
export const nouns: readonly Inflection[] = [
  // First declension: -or.
  {name: 'flicka', gender: 'common', words: 'firma', ends: 'a mma', endings: ['+', '-an', '-or', '-orna']},
  {name: 'gång', gender: 'common', words: '=gång', endings: ['+', '+en', '+er +ar', '+erna +arna']},
  {name: 'historia', gender: 'common', words: 'historia', endings: ['+', '+n -en', '-er', '-erna']},
  {name: 'ros', gender: 'common', words: 'ros våg', endings: ['+', '+en', '+or', '+orna']},

  // Second declension: -ar.
  {
    name: 'bil',
    gender: 'common',
    words: `
      alm app arm asp balk bil björn blogg bluff bock boll borg bot brunn bugg bult buss båt bäck bädd bänk chatt dag
      dal deg del dom duk dusch dvärg dörr eld falk fisk fjärd flock fläck fläkt fors gran grav gren gris gråt gång
      gård haj hall hals hamn hatt hingst hink hjort hjälm hund häck häl häst hög höst jord kalv karl kil kjol klack
      klick klubb klump knapp kniv knopp knuff knut kock korg kork korp kran krock krog krok kropp kull kung kvarn
      kvast kvist kväll kyss käft käpp lag lapp lax lek logg lur lust länk lök mask mur myr mås nål orm ost pall peng
      pil plog port press prins puck puls påk pöl ring robot rygg räv rök sal sax sil själ skog skål skärm slang slant
      slav sluss sol spark sparv spik spärr stav stek sten stig stjärt stol stork storm strut sträng stump svamp svan
      svans svensk sväng säck säl säng tagg tall tank tass tjuv topp torsk tratt träff tråd tupp tvål tysk ugn uv vagn
      val varg vask vik vind vits väg vägg värd ål ås älg älv äng`,
    ends: 'ing dom lek is',
    otherwise: true,
    endings: ['+', '+en', '+ar', '+arna']
  },
  {
    name: 'pojke',
    gender: 'common',
    words: `
      =ande arvinge backe bulle buske båge drake droppe finne fånge galge gosse granne gubbe hage hake hane hare
      herre hjälte jude jätte kille klase krage kudde kusse like loge mage make måne nacke näve oxe pinne pojke påse
      påve skalle spade stake stolpe stråle stubbe tabbe tanke timme tumme unge vinge ände`,
    endsOfGender: 'e',

    endings: ['+', '+n', '-ar', '-arna']
  },
  {
    name: 'cykel',
    gender: 'common',
    words: `axel bibel cirkel cykel cylinder feber fågel gaffel hammar himmel kalender kittel mantel minister nagel
      nyckel orkester parameter router sedel semester server skyffel spegel stängel stövel syster teater tiger titel
      transformer tröskel vinkel vinter ålder åker ängel`,
    ends: 'el er ikel',
    stem: contracted,
    endings: ['+', '+n', '~ar', '~arna']
  },
  {
    name: 'sommar',
    gender: 'common',
    words: 'sommar',
    stem: contracted,
    endings: ['+', '+en +n', '~ar', '~arna']
  },
  {
    name: 'öken',
    gender: 'common',
    words: 'botten fröken socken öken',
    stem: contracted,
    endings: ['+', '~en +', '~ar', '~arna']
  },
  {
    name: 'ström',
    gender: 'common',
    words: 'dröm gom kam =lem medlem mun stam ström',
    stem: doubled,
    endings: ['+', '~en', '~ar', '~arna']
  },
  {name: 'bro', gender: 'common', words: 'bro by fru ho sjö sky å ö', endings: ['+', '+n', '+ar', '+arna']},
  {name: 'finger', gender: 'neuter', words: 'finger', stem: contracted, endings: ['+', '~et', '~ar', '~arna']},

  // Third declension: -er.
  {
    name: 'film',
    gender: 'common',
    words: `
      art attack attityd avgift bank bas bild bomb brist bygd cell chans chef dam dans design dikt doft dos drift
      dräkt duell dygd ekonom epok export fabrik fart fas fest film flod flykt fond form front frukt färd färg gen
      gest gift grek grupp gräns gäst helg höjd import impuls jakt kanal kant katt klang klass kod konst konsument kost
      kris kurs kust last lott lukt längd lön makt mark maskin mast matris metod minut mängd nerv norm not
      notis nämnd ort panel park part person pest plan plats plikt polis post profil prognos protest punkt
      rad rapport ras rast reform region resurs risk roll roman rubrik ruin röst sak sats scen sekt servis sfär sikt
      skatt skrift skuld smed sorg sort spalt sport stab start stat stund stöld syn synd syntes säsong talisman tant
      tendens term tes test text tid tjänst tomt ton transport trend trupp tur tvist typ vakt vers vikt vinst
      volym växt zon åsikt ätt`,
    ends: `het tet tion sion ion ens ans ör tör eur ist ent ant log graf ik ur när nad ism nom skap ell ett är kt ft at al
      ad ess on yr ys itm ytm et is`,
    otherwise: true,
    endings: ['+', '+en', '+er', '+erna']
  },
  {name: 'vän', gender: 'common', words: 'vän', stem: doubled, endings: ['+', '~en', '~er', '~erna']},
  {
    name: 'muskel',
    gender: 'common',
    words: 'fabel fiber muskel möbel regel variabel',
    stem: contracted,
    endings: ['+', '+n', '~er', '~erna']
  },
  {name: 'doktor', gender: 'common', ends: 'or', endings: ['+', '+n', '+er', '+erna']},
  {
    name: 'idé',
    gender: 'common',
    words: 'byrå intervju kö miljö nivå',
    ends: 'é i y',
    endings: ['+', '+n', '+er', '+erna']
  },
  {name: 'händelse', gender: 'common', words: 'fiende linje', ends: 'else ie', endings: ['+', '+n', '+r', '+rna']},
  {name: 'fängelse', gender: 'neuter', words: 'fängelse', endings: ['+', '+t', '+r', '+rna']},
  {
    name: 'ko',
    gender: 'common',
    words: 'hustru klo ko mö sko tå vrå',
    ends: 'o u å ö',
    endings: ['+', '+n', '+r', '+rna']
  },
  {
    name: 'bok',
    gender: 'common',
    stems: {bok: 'böck', fot: 'fött', ledamot: 'ledamöt', rot: 'rött'},
    endings: ['+', '+en', '~er', '~erna']
  },
  {
    name: 'stad',
    gender: 'common',
    stems: {
      ...{bokstav: 'bokstäv', brand: 'bränd', hand: 'händ', natt: 'nätt', rand: 'ränd', son: 'sön', spång: 'späng'},
      ...{stad: 'städ', strand: 'stränd', stång: 'stäng', tand: 'tänd', tång: 'täng'}
    },
    endings: ['+', '+en', '~er', '~erna']
  },
  {name: 'bonde', gender: 'common', stems: {bonde: 'bönd'}, endings: ['+', '+n', '~er', '~erna']},
  {name: 'man', gender: 'common', stems: {man: 'män'}, endings: ['+', '+nen', '~', '~nen']},
  {name: 'mus', gender: 'common', stems: {gås: 'gäss', lus: 'löss', mus: 'möss'}, endings: ['+', '+en', '~', '~en']},
  {
    name: 'far',
    gender: 'common',
    stems: {bror: 'bröd', broder: 'bröd', fader: 'fäd', far: 'fäd'},
    endings: ['+', '+n', '~er', '~erna']
  },
  {name: 'mor', gender: 'common', stems: {moder: 'möd', mor: 'möd'}, endings: ['+', '+n', '~rar', '~rarna']},
  {name: 'dotter', gender: 'common', stems: {dotter: 'döttr'}, endings: ['+', '+n', '~ar', '~arna']},
  {name: 'land', gender: 'neuter', stems: {land: 'länd'}, endings: ['+', '+et', '~er', '~erna']},
  {
    name: 'parti',
    gender: 'neuter',
    words: 'kansli parti vin',
    ends: 'eri',
    endings: ['+', '+et', '+er', '+erna']
  },
  {name: 'pris', gender: 'neuter', words: 'pris', endings: ['+', '+et', '+er +', '+erna +en']},
  {name: 'kafé', gender: 'neuter', words: 'café kafé', endsOfGender: 'é', endings: ['+', '+et', '+er', '+erna']},
  {name: 'museum', gender: 'neuter', ends: 'eum ium', stem: withoutTwo, endings: ['+', '~et', '~er', '~erna']},
  {
    name: 'centrum',
    gender: 'neuter',
    words: 'centrum spektrum',
    stem: withoutTwo,
    endings: ['+', '~et +et', '~a +', '~a +en']
  },
  {
    name: 'forum',
    gender: 'neuter',
    words: 'datum faktum forum maximum minimum',
    stem: withoutTwo,
    endings: ['+', '+et', '+ ~a', '+en ~a']
  },

  // Fourth declension: -n.
  {
    name: 'äpple',
    gender: 'neuter',
    words: 'drama foto hjärta kilo komma konto paradigma piano schema tema trauma',
    ends: 'e ande ende ma o',
    endings: ['+', '+t', '+n', '+na']
  },
  {
    name: 'bi',
    gender: 'neuter',
    words: 'bi bo frö knä strå',
    endsOfGender: 'i u y å ä ö',
    endings: ['+', '+et +t', '+n', '+na']
  },
  {name: 'öga', gender: 'neuter', words: 'öga öra', endings: ['+', '+t', '-on', '-onen']},
  {name: 'huvud', gender: 'neuter', words: 'huvud', endings: ['+', '+et', '+en +', '+ena']},

  // Fifth declension: without an ending.
  {
    name: 'hus',
    gender: 'neuter',
    words: `
      album ark avtal bad band barn ben berg besked beslut besök betyg bevis bidrag blad block blod bolag bord brev
      brott bruk bråk bröd bröst bud budskap bär djup djur drag dygn fack fall fel fett flyg folk fynd fång fält
      förbud förhör förslag försvar försök garn glas golv grepp gräs hav hjul hopp hot hotell hov hus hål håll hår
      hörn inslag jobb järn kap kapell kapital kast klimat klipp knep kol kontor kontrakt korn kors kort krav krig
      kryss kök kött lag landskap landsting liv ljud ljus lock lopp lov lån lås län löv mikroskop mod moln mord mynt
      mål mått namn nät ord organ paket par pass plagg plan prat problem protokoll prov recept redskap regn rep
      resultat riksting ris rop råd rör salt samtal skal skepp skick skikt skinn skott skrik skydd skåp skägg skäl
      skämt skär slag slott slut smör snitt spel språk spår stall steg stick stift stoff straff streck stål stånd
      ställ stöd svar svin svärd system sår sällskap sätt tag tak tal test =ting torg torn tryck träd tvång tyg tåg
      tält universitet val varv verb verk villkor virus vrak våld år ägg äktenskap öl`,
    ends: 'ment jekt em iv at al arskap erskap tek et',
    otherwise: true,
    endings: ['+', '+et', '+', '+en']
  },
  {
    name: 'rum',
    gender: 'neuter',
    words: 'hem program rum skum slem',
    ends: 'gram',
    stem: doubled,
    endings: ['+', '~et', '+', '~en']
  },
  {
    name: 'fönster',
    gender: 'neuter',
    words: `
      center exempel filter foder fönster kapitel kloster kluster lager läger medel mirakel monster mönster nummer
      orakel raster register segel silver spektakel tecken tempel under vapen vatten väder`,
    endsOfGender: 'el er en',
    stem: contracted,
    endings: ['+', '~et', '+', '~en']
  },
  {name: 'papper', gender: 'neuter', words: 'papper', stem: contracted, endings: ['+', '~et +et', '+', '~en']},
  {name: 'garage', gender: 'neuter', ends: 'age', endings: ['+', '+t', '+', '+n']},
  {
    name: 'lärare',
    gender: 'common',
    ends: 'are',

    endings: ['+', '+n', '+', '-na']
  },
  {
    name: 'tekniker',
    gender: 'common',
    ends: 'er iker ier',
    words: 'dollar liter meter partner transformer',
    endings: ['+', '+n', '+', '+na']
  },
  {name: 'studerande', gender: 'common', words: 'ordförande', ends: 'ande ende', endings: ['+', '+n', '+', '+na']},
  {name: 'procent', gender: 'common', words: 'procent token', endings: ['+', '+en', '+', '+en']},

  {name: 'examen', gender: 'common', words: 'examen', stem: withoutTwo, endings: ['+', '+', '~ina +', '~ina']},

  // Words that have one number or hardly a form.
  {name: 'början', gender: 'common', words: 'början längtan tvekan väntan önskan', endings: ['+', '+', '', '']},
  {
    name: 'ansökan',
    gender: 'common',
    words: 'anmälan ansökan inbjudan verkan',
    stem: (word) => word.slice(0, -2),
    endings: ['+', '+', '~ningar', '~ningarna']
  },
  {name: 'regeringen', words: 'akten direktivet lagen', ends: 'ingen heten tionen', endings: ['', '+', '', '']},
  {name: 'data', words: 'data', endings: ['', '+n', '+', '+na +']},
  {name: 'glasögon', words: 'glasögon', endings: ['', '', '+', '+en']},
  {name: 'kläder', words: 'föräldrar kläder pengar', endings: ['', '', '+', '+na']}
]

/** A term that is a plural itself: *modellvikter*. */
export const plurals: Inflection = {name: 'kläder', endings: ['', '', '+', '+na']}
