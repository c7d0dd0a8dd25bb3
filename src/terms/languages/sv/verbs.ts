import type {Inflection} from '../nordic/inflection.ts'
import {withoutTwo} from '../nordic/stems.ts'

/** What Swedish verbs inflect for, in the order of a row's endings. */
export const verbSlots = [
  'VerbForm=Inf',
  'Mood=Ind|Tense=Pres|VerbForm=Fin',
  'Mood=Ind|Tense=Past|VerbForm=Fin',
  'VerbForm=Sup',
  'Mood=Imp|VerbForm=Fin',
  'VerbForm=Inf|Voice=Pass',
  'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass',
  'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass',
  'VerbForm=Sup|Voice=Pass',
  'Tense=Pres|VerbForm=Part',
  'Definite=Ind|Gender=Com|Number=Sing|Tense=Past|VerbForm=Part',
  'Definite=Ind|Gender=Neut|Number=Sing|Tense=Past|VerbForm=Part',
  'Number=Plur|Tense=Past|VerbForm=Part'
] as const

/** What verbs of one syllable are put together with: *an|ta*, *före|slå*, *miss|för|stå*. */
const prefixes: ReadonlySet<string> = new Set(
  `an av be bi bort del efter emot er fast fram för före förut genom hem i iakt in kring med miss mot ned ner om omhänder
  på sam samman till und undan under upp ur ut vid åt åter över`.split(/\s+/)
)

/** Swedish verbs. A verb in -a that no row lists is of the first conjugation, as all new ones are. */
export const verbs: readonly Inflection[] = [
  {
    name: 'tala',
    ends: 'a',
    endings: ['+', '+r', '+de', '+t', '+', '+s', '+s', '+des', '+ts', '+nde', '+d', '+t', '+de']
  },

  // Second conjugation: -de behind a voiced sound, -te behind others.
  {
    name: 'böja',
    words: `behöva bygga böja fylla fälla följa gräva gälla hälla hänga höja kräva kyla leva ringa röja skölja ställa stänga ärva`,
    endings: ['+', '-er', '-de', '-t', '-', '+s', '-s -es', '-des', '-ts', '+nde', '-d', '-t', '-da']
  },
  {
    name: 'köra',
    words: 'begära föra hyra höra köra lära röra snöra styra störa tåla',
    endings: ['+', '-', '-de', '-t', '-', '+s', '-s', '-des', '-ts', '+nde', '-d', '-t', '-da']
  },
  {
    name: 'köpa',
    words: `byta frysa hjälpa klippa köpa låsa lösa läsa läka märka mäta möta röka resa sköta släppa stärka söka trycka täcka
      tycka tänka väcka växa åka`,
    endings: ['+', '-er', '-te', '-t', '-', '+s', '-s -es', '-tes', '-ts', '+nde', '-t', '-t', '-ta']
  },
  {
    name: 'lyfta',
    words: 'fästa gifta lyfta mista smälta',
    endings: ['+', '-er', '-e', '-', '-', '+s', '-s -es', '-es', '-s', '+nde', '-', '-', '-a']
  },
  {
    name: 'leda',
    words: 'breda leda råda sprida träda',
    stem: withoutTwo,
    endings: ['+', '-er', '~dde', '~tt', '-', '+s', '-s -es', '~ddes', '~tts', '+nde', '~dd', '~tt', '~dda']
  },
  {
    name: 'sända',
    words: 'använda hända sända tända vända',
    stem: withoutTwo,
    endings: ['+', '-er', '~de', '~t', '-', '+s', '-s -es', '~des', '~ts', '+nde', '~d', '~t', '~da']
  },
  {
    name: 'känna',
    words: 'bränna känna',
    stem: withoutTwo,
    endings: ['+', '-er', '~de', '~t', '-', '+s', '-s -es', '~des', '~ts', '+nde', '~d', '~t', '~da']
  },

  {
    name: 'glömma',
    words: 'glömma gömma rymma skrämma stämma',
    stem: withoutTwo,
    endings: ['+', '-er', '~de', '~t', '~', '+s', '~s', '~des', '~ts', '+nde', '~d', '~t', '~da']
  },

  // Third conjugation: verbs of one syllable.
  {
    name: 'bo',
    after: prefixes,
    words: 'bo bry fly klä nå så ske spå sy tro',
    endings: ['+', '+r', '+dde', '+tt', '+', '+s', '+s', '+ddes', '+tts', '+ende', '+dd', '+tt', '+dda']
  },

  // Strong verbs by their vowels: past, and what supine and participle are made from.
  {
    name: 'skriva',
    words: `bita driva gripa kliva knipa lida rida riva skina skrika skriva slita smita snida stiga svida svika
      tiga vika vrida`,
    stem: (word) => word.slice(0, -1).replace(/i(?=[^i]*$)/, 'e'),
    endings: ['+', '-er', '~', '-it', '-', '+s', '-s -es', '~s', '-its', '+nde', '-en', '-et', '-na']
  },
  {
    name: 'bjuda',
    words: 'bjuda ljuga njuta sjuda skjuta suga supa',
    stem: (word) => word.slice(0, -1).replace(/u(?=[^u]*$)/, 'ö'),
    endings: ['+', '-er', '~', '-it', '-', '+s', '-s -es', '~s', '-its', '+nde', '-en', '-et', '-na']
  },
  {
    name: 'bryta',
    words: 'bryta flyga flyta frysa knyta krypa smyga stryka',
    stem: (word) => `${word.slice(0, -1).replace(/y(?=[^y]*$)/, 'ö')} ${word.slice(0, -1).replace(/y(?=[^y]*$)/, 'u')}`,
    endings: ['+', '-er', '~', '^it', '-', '+s', '-s -es', '~s', '^its', '+nde', '^en', '^et', '^na']
  },
  {
    name: 'binda',
    words: 'binda dricka slippa springa spricka sticka',
    stem: (word) => `${word.slice(0, -1).replace(/i(?=[^i]*$)/, 'a')} ${word.slice(0, -1).replace(/i(?=[^i]*$)/, 'u')}`,
    endings: ['+', '-er', '~', '^it', '-', '+s', '-s -es', '~s', '^its', '+nde', '^en', '^et', '^na']
  },
  {
    name: 'finna',
    words: 'brinna finna hinna rinna spinna svinna vinna',
    stem: (word) => `${word.slice(0, -1).replace(/i(?=[^i]*$)/, 'a')} ${word.slice(0, -1).replace(/i(?=[^i]*$)/, 'u')}`,
    endings: ['+', '-er', '~', '^it', '-', '+s', '-s -es', '~s', '^its', '+nde', '^en', '^et', '^a']
  },
  {
    name: 'hålla',
    stems: {falla: 'föll fall', gråta: 'grät gråt', hålla: 'höll håll', låta: 'lät låt', äta: 'åt ät', sova: 'sov sov'},
    endings: ['+', '-er', '~', '^it', '-', '+s', '-s -es', '~s', '^its', '+nde', '^en', '^et', '^na']
  },
  {
    name: 'bära',
    stems: {bära: 'bar bur', fara: 'for far', skära: 'skar skur', stjäla: 'stal stul', svära: 'svor svur'},
    endings: ['+', '-', '~', '^it', '-', '+s', '-s', '~s', '^its', '+nde', '^en', '^et', '^na']
  },
  {
    name: 'dra',
    after: prefixes,
    stems: {dra: 'drog drag', ta: 'tog tag'},
    endings: ['+', '+r', '~', '^it', '+', '+s', '+s', '~s', '^its', '^ande', '^en', '^et', '^na']
  },
  {
    name: 'slå',
    after: prefixes,
    stems: {slå: 'slog slag'},
    endings: ['+', '+r', '~', '^it', '+', '+s', '+s', '~s', '^its', '+ende', '^en', '^et', '^na']
  },
  {
    name: 'ge',
    after: prefixes,
    stems: {ge: 'gav giv'},
    endings: ['+', '+r', '~', '+tt ^it', '+', '+s', '+s', '~s', '+tts', '^ande', '^en', '^et', '^na']
  },
  {
    name: 'gå',
    after: prefixes,
    stems: {få: 'fick', gå: 'gick'},
    endings: ['+', '+r', '~', '+tt', '+', '+s', '+s', '~s', '+tts', '+ende', '+ngen', '+nget', '+ngna']
  },
  {
    name: 'stå',
    after: prefixes,
    stems: {be: 'bad', se: 'såg', stå: 'stod'},
    endings: ['+', '+r', '~', '+tt', '+', '+s', '+s', '~s', '+tts', '+ende', '+dd', '+tt', '+dda']
  },
  {
    name: 'bli',
    after: prefixes,
    stems: {bli: 'blev bliv'},
    endings: ['+', '+r', '~', '^it', '+', '', '', '', '', '+vande', '^en', '^et', '^na']
  },
  {
    name: 'komma',
    stems: {komma: 'kom'},
    endings: ['+', '-er', '~', '-it', '~', '', '', '', '', '+nde', '-en', '-et', '-na']
  },
  {
    name: 'ligga',
    stems: {ligga: 'låg legat', sitta: 'satt suttit'},
    endings: ['+', '-er', '~', '^', '-', '', '', '', '', '+nde', '', '', '']
  },

  // Verbs of which the present has no ending.
  {
    name: 'kunna',
    stems: {kunna: 'kan kun'},
    endings: ['+', '~', '^de', '^nat', '', '', '', '', '', '+nde', '', '', '']
  },
  {
    name: 'vilja',
    stems: {vilja: 'vil vel'},
    endings: ['+', '~l', '~le', '^at', '', '', '', '', '', '+nde', '', '', '']
  },
  {
    name: 'veta',
    words: '=veta',
    stem: () => 'visst',
    endings: ['+', '-', '~e', '+t', '-', '+s', '-s', '~es', '+ts', '+nde', '', '', '']
  },

  // Weak verbs with another vowel in the past.
  {
    name: 'välja',
    stems: {dölja: 'dol', glädja: 'glad', skilja: 'skil', svälja: 'sval', sälja: 'sål', välja: 'val', vänja: 'van'},
    endings: ['+', '-er', '~de', '~t', '-', '+s', '-s -es', '~des', '~ts', '+nde', '~d', '~t', '~da']
  },
  {
    name: 'göra',
    stems: {göra: 'gjor'},
    endings: ['+', '-', '~de', '~t', '-', '+s', '-s', '~des', '~ts', '+nde', '~d', '~t', '~da']
  },
  {
    name: 'säga',
    stems: {säga: 'sa', lägga: 'la'},
    endings: ['+', '-er', '~de ~', '~gt', '-', '+s', '-s -es', '~des', '~gts', '+nde', '~gd', '~gt', '~gda']
  },
  {
    name: 'sätta',
    stems: {sätta: 'satt'},
    endings: ['+', '-er', '~e', '~', '-', '+s', '-s -es', '~es', '~s', '+nde', '~', '~', '~a']
  }
]
