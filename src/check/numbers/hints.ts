import {type Locale, languageOf} from '../../model/locale.ts'

/** Words that another language may write in figures: data, a row with its reason. */
export interface Hints {
  /** Words, lower-cased, and the numbers that they may become: `half` is 50 %, 1/2 and 2分の1. */
  readonly words: readonly (readonly [pattern: RegExp, values: readonly number[]])[]
  /** Words for many years or things, which may be counted: “two decades” are 20年. */
  readonly counted: readonly (readonly [pattern: RegExp, factor: number])[]
  /** Centuries by their hundreds: `tolvhundratalet` is 1200-talet and the 13th century. */
  readonly century?: RegExp
  /** Hours that are counted towards: `halv åtta` is 7:30. */
  readonly halfTo?: RegExp
  /** Where three o'clock is 15:00. */
  readonly afternoon?: RegExp
}

const half = [0.5, 1, 2, 30, 50]
const thirds = [1, 3, 33, 66, 67]
/** And smaller ones, which one language says in words: “down to a tenth of a point” is 0.1ポイント. */
const small = [0.1, 0.01, 0.001, 1, 10, 100, 1000]
/** A quarter of an hour, of anything, and of a year: that one is its months in Japanese, 7～9月期. */
const quarters = [0.25, 0.75, 1, 3, 4, 15, 25, 45, 75, 6, 7, 9, 10, 12]

const sv: Hints = {
  words: [
    [/(?<!\p{L})(?:halv|hälft)/u, half],
    [/kvart|fjärdedel/, quarters],
    [/tredjedel/, thirds],
    [/(?:tion|hundra|tusen)del/, small],
    [/dygn/, [1, 24]],
    [/ensam|enda|ensid|ensiffr|varje|(?<!\p{L})per(?!\p{L})/u, [1]],
    [/daglig|vecko|veckan|varannan|månatlig|månads|månaden|årlig|timvis|timmen/, [1]],
    [/varannan|(?<!\p{L})par(?!\p{L})|tvilling|(?:mer|fler) än e(?:n|tt)(?!\p{L})/u, [2]],
    [/en gång till|på nytt|igen(?!\p{L})|ytterligare|ännu e/u, [2]],
    [/lunch/, [12]],
    [/helt|fullt|samtliga/, [100]]
  ],
  counted: [
    [/dussin/, 12],
    [/decenni|årtionde/, 10],
    [/sekel|sekler|århundra/, 100],
    [/millenni|årtusen/, 1000]
  ],
  century: /hundratal/,
  halfTo: /(?<!\p{L})halv \p{L}/u,
  afternoon: /eftermiddag|kväll/
}

const nb: Hints = {
  words: [
    [/(?<!\p{L})halv/u, half],
    [/kvart|fjerdedel|firedel/, quarters],
    [/tredjedel|tredel/, thirds],
    [/(?:tien?|hundre|tusen)del/, small],
    [/døgn/, [1, 24]],
    [/alene|eneste|ensidig|ensifr|énsifr|hver|(?<!\p{L})per(?!\p{L})/u, [1]],
    [/daglig|ukentlig|uken|månedlig|måneden|årlig|timen/, [1]],
    [/annenhver|(?<!\p{L})par(?!\p{L})|tvilling|(?:mer|flere) enn (?:én|ett?|en)(?!\p{L})/u, [2]],
    [/en gang til|på nytt|igjen(?!\p{L})|ytterligere|ekstra|enda e/u, [2]],
    // A word of two letters is no beginning that can be told from others: torsdag.
    [/(?<!\p{L})to(?:sifr|lag|del|trinn|faktor|sid|år|dag|tim|veis|språk|hundre|versjon)/u, [2]],
    [/lunsj/, [12]],
    [/helt|fullt|samtlige/, [100]]
  ],
  counted: [
    [/dusin/, 12],
    [/tiår/, 10],
    [/århundre/, 100],
    [/årtusen/, 1000]
  ],
  century: /hundretal/,
  halfTo: /(?<!\p{L})halv \p{L}/u,
  afternoon: /ettermiddag|kveld/
}

const en: Hints = {
  words: [
    [/\bhal(?:f|ves|v)/, half],
    [/\bquarter/, quarters],
    [/\bthirds?\b/, thirds],
    [/\b(?:ten|hundred|thousand)ths?\b/, small],
    [/\b(?:runner-up|runners-up)\b/, [2]],
    [/\bfortnight/, [2, 14]],
    [/\b(?:noon|midday|lunch)/, [12]],
    [/\b(?:alone|only|each|every|per|sole|solo|unique|another)/, [1]],
    [/\b(?:daily|weekly|monthly|yearly|annual|hourly)/, [1]],
    [/\b(?:couple|twin|dual|bi|another|again|additional|more than one\b)/, [2]],
    [/\b(?:fully|entire|completely)\b/, [100]]
  ],
  counted: [
    [/\bdozen/, 12],
    [/\bdecade/, 10],
    [/\bcentur/, 100],
    [/\bmillenni/, 1000]
  ],
  century: /hundreds/,
  afternoon: /\b(?:afternoon|evening|p\.?m\b)/
}

const ja: Hints = {
  words: [
    [/半/, half],
    [/四半/, quarters],
    [/正午|昼/, [12]],
    [/隔|双|対|ペア|往復|複数|再び|もう/, [2]],
    [/各|毎|単|唯一|ワン|シングル/, [1]],
    [/全/, [100]]
  ],
  counted: [
    [/ダース/, 12],
    [/世紀/, 100]
  ],
  afternoon: /午後|夕方|夜/
}

const languages: Readonly<Record<string, Hints>> = {sv, nb, no: nb, nn: nb, en, ja}

/** Of every language: fractions of one character. */
const everywhere: Hints['words'] = [
  [/½/, half],
  [/[¼¾]/, quarters],
  [/[⅓⅔]/, thirds],
  [/(?<!\p{L})q[1-4]/u, quarters]
]

/** What is known of a locale's words; those of every language alone where nothing is. */
export function hintsOf(locale: Locale): Hints {
  const language = languageOf(locale)
  const own = Object.hasOwn(languages, language) ? languages[language] : undefined
  return {...own, words: [...everywhere, ...(own?.words ?? [])], counted: own?.counted ?? []}
}
