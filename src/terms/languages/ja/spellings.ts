import {kanaSpellings} from './kana-spellings.ts'

/** A way in which Japanese writes one word in several ways; gives the others. */
type Variation = (term: string) => readonly string[]

/**
 * The spellings of a term, itself first: each variation is tried on what those before it have made.
 *
 *     コンピュータ → コンピューター    ディープ・ラーニング → ディープラーニング    三次元 → 3次元    組み込み → 組込み, 組込
 */
export function spellings(term: string): readonly string[] {
  const all = new Set([term])
  for (const variation of variations) {
    for (const spelling of [...all]) for (const other of variation(spelling)) if (all.size < most) all.add(other)
  }
  return [...all]
}

/** Nobody mixes more; and a hostile term has no more either. */
const most = 16

const variations: readonly Variation[] = [
  withoutDots,
  withoutProlongation,
  withProlongation,
  withoutV,
  withDigits,
  withCounter,
  withoutOkurigana,
  (term) => kanaSpellings.get(term) ?? []
]

function replaced(term: string, pattern: RegExp, by: string): readonly string[] {
  const other = term.replace(pattern, by)
  return other === term ? [] : [other]
}

function withoutDots(term: string): readonly string[] {
  return replaced(term, /(?<=[\p{Script=Katakana}ー])・(?=\p{Script=Katakana})/gu, '')
}

/** Three kana that count must be before it: an エラー is no エラ. Small kana belong to the one before them. */
const word = '(?:[\\p{Script=Katakana}ー](?:[ァィゥェォャュョヮ])?){3,}'

function withoutProlongation(term: string): readonly string[] {
  return replaced(term, new RegExp(`(?<=(?<![\\p{Script=Katakana}ー])${word})ー(?![\\p{Script=Katakana}ー])`, 'gu'), '')
}

/** Words in -er, -or, -ar and -y, as far as their last kana tells. */
const mayProlong = '(?<=[アカガサザタダナハバパマヤラワャァイキギシジチニヒビピミリィ])'

function withProlongation(term: string): readonly string[] {
  return replaced(
    term,
    new RegExp(`(?<=(?<![\\p{Script=Katakana}ー])${word})${mayProlong}(?![\\p{Script=Katakana}ー])`, 'gu'),
    'ー'
  )
}

const v: Readonly<Record<string, string>> = {ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴ: 'ブ'}

function withoutV(term: string): readonly string[] {
  const other = term.replace(/ヴ[ァィェォ]?/g, (kana) => v[kana]!)
  return other === term ? [] : [other]
}

/** What is counted or numbered, so that the figure before it may be written as one: 一人 is 1人, 一般 is not 1般. */
const counted =
  /^([一二三四五六七八九])(?=つ|人|名|次元|次|年|月|日|週間|時間|分|秒|回|度|個|件|番|位|台|本|枚|階|段階|種類|種|層|倍|行|列|値|者間|進数|項)/

function withDigits(term: string): readonly string[] {
  const other = term.replace(counted, (figure) => String('一二三四五六七八九'.indexOf(figure) + 1))
  return other === term ? [] : [other]
}

/** 箇月, 箇所, 箇国, 箇年, 箇条 have six ways to write their first sign. */
function withCounter(term: string): readonly string[] {
  const match = /^(.*?)[箇個ヶケヵカか](?=月|所|国|年|条)(.*)$/su.exec(term)
  if (match === null || (match[1] !== '' && !/[\p{Nd}一二三四五六七八九十数何各]$/u.test(match[1]!))) return []
  return ['箇', 'ヶ', 'か', 'カ', 'ヵ', 'ケ'].map((sign) => match[1]! + sign + match[2]!)
}

/**
 * Nouns made of two verbs may leave out the kana of the first, or of both (送り仮名の付け方, rules 6 and 7): 読み込み,
 * 読込み, 読込.
 */
const twoVerbs =
  /(?<![\p{Script=Han}])(\p{Script=Han})[いきぎしちびみりえけげせてねべめれ](\p{Script=Han})([いきぎしちびみりえけげせてねべめれ])(?!\p{Script=Hiragana})/u

function withoutOkurigana(term: string): readonly string[] {
  return twoVerbs.test(term) ? [term.replace(twoVerbs, '$1$2$3'), term.replace(twoVerbs, '$1$2')] : []
}
