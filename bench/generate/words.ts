import {pick, type Random, seeded} from '../../src/markdown/proof/random.ts'

/** The languages that articles are generated in. */
export const languages = ['sv', 'nb', 'en', 'ja'] as const

export type Language = (typeof languages)[number]

/** What sentences of a language are made of. */
export interface Vocabulary {
  /** Between two words. */
  readonly space: '' | ' '
  readonly stop: string
  readonly comma: string
  readonly quotes: readonly [open: string, close: string]
  /** The small words that every other word of a text is; in ja the particles between the others. */
  readonly small: readonly string[]
  /** Made up, the common ones first. */
  readonly words: readonly string[]
  /** What a splitter could stumble over. */
  readonly tricky: readonly string[]
  /** What a sentence ends with, where it is not the stop. */
  readonly ends: readonly string[]
}

const made = 4_000

const latin = {
  onsets: [...'bdfghjklmnprstv', 'st', 'kr', 'sp', 'br', 'fl', 'gr', 'tr', ''],
  codas: ['', '', 'n', 'r', 'l', 's', 't', 'ng', 'nd', 'rk']
}

const endings: Readonly<Record<Exclude<Language, 'ja'>, {readonly vowels: string; readonly ends: readonly string[]}>> =
  {
    sv: {vowels: 'aeiouyåäö', ends: ['', 'en', 'ar', 'arna', 'het', 'ning', 'ade', 'ligt']},
    nb: {vowels: 'aeiouyæøå', ends: ['', 'en', 'er', 'ene', 'het', 'ing', 'ende', 'lig']},
    en: {vowels: 'aeiou', ends: ['', 's', 'ing', 'ed', 'ness', 'ly', 'tion', 'er']}
  }

const kanji = [
  ...'画像生成学習機械深層言語処理動作認識音声合成最適化自然情報理論研究開発者会社新聞編集記事資料質問回答'
]
const katakana = [...'モデルデータサービスツールテキストレビューチームユーザーシステムカメラ']

const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  sv: {
    ...{space: ' ', stop: '.', comma: ',', quotes: ['”', '”']},
    small: 'och att det som en på är av för med den till i har inte om ett men var så när kan ska'.split(' '),
    words: latinWords('sv'),
    tricky: ['bl.a.', 't.ex.', 'kl. 10.30', 'den 3 mars', 'ca 3,5 %', 'AI:n', 'd.v.s.', '2 500 kr', 'kap. 3'],
    ends: ['?', '!', ':']
  },
  nb: {
    ...{space: ' ', stop: '.', comma: ',', quotes: ['«', '»']},
    small: 'og at det som en på er av for med den til i har ikke om et men var så når kan skal'.split(' '),
    words: latinWords('nb'),
    tricky: ['bl.a.', 'f.eks.', 'kl. 10.30', '3. mars', 'ca. 3,5 %', 'KI-en', 'dvs.', '2 500 kr', 'kap. 3'],
    ends: ['?', '!', ':']
  },
  en: {
    ...{space: ' ', stop: '.', comma: ',', quotes: ['“', '”']},
    small: 'and that the of a on is for with to in has not if an but was so when can will it its'.split(' '),
    words: latinWords('en'),
    tricky: ['e.g.', 'i.e.', '10:30 a.m.', 'March 3', 'about 3.5%', "AI's", 'Dr. Ek', '$2,500', 'U.S.'],
    ends: ['?', '!', ':']
  },
  ja: {
    ...{space: '', stop: '。', comma: '、', quotes: ['「', '」']},
    small: [...'はがをにのでとも', 'から', 'まで', 'という', 'ための'],
    words: japaneseWords(),
    tricky: ['約3.5%', '10:30', '3月3日', 'GPT-4o', '（図1）', '2,500円', 'No. 3', 'AI'],
    ends: ['？', '！', '：']
  }
}

export function vocabularyOf(language: Language): Vocabulary {
  return vocabularies[language]
}

/** A word: the smaller its number in the list, the more often. */
export function word({words}: Vocabulary, random: Random): string {
  return words[Math.floor(words.length * random() ** 3)]!
}

function latinWords(language: Exclude<Language, 'ja'>): readonly string[] {
  const random = seeded(`words ${language}`)
  const {vowels, ends} = endings[language]
  const syllable = (): string => pick(latin.onsets, random) + pick([...vowels], random) + pick(latin.codas, random)
  return distinct(() => Array.from({length: 1 + Math.floor(random() * 3)}, syllable).join('') + pick(ends, random))
}

function japaneseWords(): readonly string[] {
  const random = seeded('words ja')
  return distinct(() => {
    const [signs, least] = random() < 0.7 ? [kanji, 2] : [katakana, 3]
    return Array.from({length: least + Math.floor(random() * 3)}, () => pick(signs, random)).join('')
  })
}

function distinct(make: () => string): readonly string[] {
  const words = new Set<string>()
  while (words.size < made) words.add(make())
  return [...words]
}
