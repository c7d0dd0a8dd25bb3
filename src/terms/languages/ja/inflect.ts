import type {WordForm} from '../../../model/term.ts'

/** An ending, and what a word with it is. UD has no features for Japanese words; these are its names for the same. */
type Ending = readonly [ending: string, slot: string]

/** い-adjectives, on the stem: 高-い. */
const adjective: readonly Ending[] = [
  ['い', 'Tense=Pres|VerbForm=Fin'],
  ['く', 'VerbForm=Conv'],
  ['くて', 'VerbForm=Conv'],
  ['かった', 'Tense=Past|VerbForm=Fin'],
  ['くない', 'Polarity=Neg|Tense=Pres|VerbForm=Fin'],
  ['くなかった', 'Polarity=Neg|Tense=Past|VerbForm=Fin'],
  ['ければ', 'Mood=Cnd'],
  ['さ', 'VerbForm=Vnoun']
]

/** な-adjectives and nouns that are used as such, on the word: 柔軟-な, however the glossary gives it. */
const attributive: readonly Ending[] = [
  ['', ''],
  ['な', 'VerbForm=Part'],
  ['に', 'VerbForm=Conv'],
  ['で', 'VerbForm=Conv'],
  ['だ', 'Tense=Pres|VerbForm=Fin'],
  ['だった', 'Tense=Past|VerbForm=Fin'],
  ['ではない', 'Polarity=Neg|Tense=Pres|VerbForm=Fin'],
  ['ではなかった', 'Polarity=Neg|Tense=Past|VerbForm=Fin'],
  ['です', 'Polite=Form|Tense=Pres|VerbForm=Fin'],
  ['でした', 'Polite=Form|Tense=Past|VerbForm=Fin'],
  ['なら', 'Mood=Cnd'],
  ['さ', 'VerbForm=Vnoun']
]

/** な-adjectives that end as the others do. */
const naLike = /(?:きれい|綺麗|奇麗|嫌い|きらい|幸い|みたい)$/u

/** する, after a noun or alone. */
const suru: readonly Ending[] = [
  ['する', 'Tense=Pres|VerbForm=Fin'],
  ['し', 'VerbForm=Conv'],
  ['して', 'VerbForm=Conv'],
  ['した', 'Tense=Past|VerbForm=Fin'],
  ['しない', 'Polarity=Neg|Tense=Pres|VerbForm=Fin'],
  ['しなかった', 'Polarity=Neg|Tense=Past|VerbForm=Fin'],
  ['せず', 'Polarity=Neg|VerbForm=Conv'],
  ['します', 'Polite=Form|Tense=Pres|VerbForm=Fin'],
  ['しました', 'Polite=Form|Tense=Past|VerbForm=Fin'],
  ['しません', 'Polarity=Neg|Polite=Form|Tense=Pres|VerbForm=Fin'],
  ['すれば', 'Mood=Cnd'],
  ['しよう', 'Mood=Int'],
  ['しろ', 'Mood=Imp'],
  ['せよ', 'Mood=Imp'],
  ['される', 'Tense=Pres|VerbForm=Fin|Voice=Pass'],
  ['された', 'Tense=Past|VerbForm=Fin|Voice=Pass'],
  ['されて', 'VerbForm=Conv|Voice=Pass'],
  ['させる', 'Tense=Pres|VerbForm=Fin|Voice=Cau'],
  ['させた', 'Tense=Past|VerbForm=Fin|Voice=Cau'],
  ['させて', 'VerbForm=Conv|Voice=Cau'],
  ['できる', 'Mood=Pot|Tense=Pres|VerbForm=Fin']
]

/** The five bases of a class of verbs, by its last kana, and how it makes the past. */
interface Bases {
  /** 書か-ない, 書き-ます, 書け-ば, 書こ-う. */
  readonly negative: string
  readonly polite: string
  readonly conditional: string
  readonly volitional: string
  /** 書い-た, 読ん-だ. */
  readonly past: string
  /** Where it is not the conditional: 見-ろ. */
  readonly imperative?: string
}

/** 五段: one row for each last kana, in the order of the kana. */
const godan: Readonly<Record<string, Bases>> = {
  う: {negative: 'わ', polite: 'い', conditional: 'え', volitional: 'お', past: 'った'},
  く: {negative: 'か', polite: 'き', conditional: 'け', volitional: 'こ', past: 'いた'},
  ぐ: {negative: 'が', polite: 'ぎ', conditional: 'げ', volitional: 'ご', past: 'いだ'},
  す: {negative: 'さ', polite: 'し', conditional: 'せ', volitional: 'そ', past: 'した'},
  つ: {negative: 'た', polite: 'ち', conditional: 'て', volitional: 'と', past: 'った'},
  ぬ: {negative: 'な', polite: 'に', conditional: 'ね', volitional: 'の', past: 'んだ'},
  ぶ: {negative: 'ば', polite: 'び', conditional: 'べ', volitional: 'ぼ', past: 'んだ'},
  む: {negative: 'ま', polite: 'み', conditional: 'め', volitional: 'も', past: 'んだ'},
  る: {negative: 'ら', polite: 'り', conditional: 'れ', volitional: 'ろ', past: 'った'}
}

/** 一段: 見る, 食べる. */
const ichidan: Bases = {negative: '', polite: '', conditional: 'れ', volitional: 'よ', past: 'た', imperative: 'ろ'}

/** Verbs with -iru and -eru in kana that are 五段 all the same. Of those with an ideograph before る nearly all are. */
const godanInRu =
  /(?:混じ|交じ|いじ|なじ|ねじ|かじ|よじ|しゃべ|すべ|あせ|ふけ|ひね|くね|うね|あざけ|ののし|ちぎ|よぎ|まじ|(?:^|\P{Script=Hiragana})[いしちへけて])る$/u

/** Verbs whose stem before る is one ideograph, and that are 一段. */
const ichidanInRu = /[見着居似煮射鋳経得寝出]る$/

/** The names of classes that `inflection` may have. */
export const inflections = ['godan', 'ichidan', 'suru', 'i-adjective', 'na-adjective'] as const

export function adjectiveForms(term: string): readonly WordForm[] {
  return term.endsWith('い') && !naLike.test(term) ? attached(term.slice(0, -1), adjective) : naAdjectiveForms(term)
}

export function naAdjectiveForms(term: string): readonly WordForm[] {
  return attached(term.replace(/(?<=.)[なだ]$/u, ''), attributive)
}

/** A verb, by its class; of 学習 as a verb too, which wants its する. */
export function verbForms(term: string, inflection?: string): readonly WordForm[] {
  if (inflection === 'suru' || /(?:^|[^\p{Script=Hiragana}])する$/u.test(term) || !/[うくぐすつぬぶむる]$/.test(term)) {
    const noun = term.replace(/する$/, '')
    return [...(noun === term ? [{form: term, slot: ''}] : []), ...attached(noun, suru)]
  }
  const stem = term.slice(0, -1)
  const last = term.at(-1)!
  if (/(?:来|^く)る$/.test(term)) return attached(stem, regular({...ichidan, imperative: 'い'}, last))
  // 行って, where the row has 書いて.
  if (/(?:行|^い)く$/.test(term)) return attached(stem, regular({...godan.く!, past: 'った'}, last))
  return attached(stem, regular(isIchidan(term, inflection) ? ichidan : godan[last]!, last))
}

function isIchidan(term: string, inflection: string | undefined): boolean {
  if (inflection === 'ichidan' || inflection === 'godan') return inflection === 'ichidan'
  const isLike = /[いきぎしじちにひびみりえけげせぜてでねへべめれ]る$/.test(term)
  return ichidanInRu.test(term) || (isLike && !godanInRu.test(term))
}

function regular(bases: Bases, last: string): readonly Ending[] {
  const {negative, polite, conditional, volitional, past, imperative = conditional} = bases
  const isShort = negative === ''
  const te = past.replace(/た$/, 'て').replace(/だ$/, 'で')
  const passive = isShort ? 'られ' : `${negative}れ`
  const causative = isShort ? 'させ' : `${negative}せ`
  return [
    [last, 'Tense=Pres|VerbForm=Fin'],
    [polite, 'VerbForm=Conv'],
    [te, 'VerbForm=Conv'],
    [past, 'Tense=Past|VerbForm=Fin'],
    [`${negative}ない`, 'Polarity=Neg|Tense=Pres|VerbForm=Fin'],
    [`${negative}なかった`, 'Polarity=Neg|Tense=Past|VerbForm=Fin'],
    [`${negative}ず`, 'Polarity=Neg|VerbForm=Conv'],
    [`${polite}ます`, 'Polite=Form|Tense=Pres|VerbForm=Fin'],
    [`${polite}ました`, 'Polite=Form|Tense=Past|VerbForm=Fin'],
    [`${polite}ません`, 'Polarity=Neg|Polite=Form|Tense=Pres|VerbForm=Fin'],
    [`${conditional}ば`, 'Mood=Cnd'],
    [`${volitional}う`, 'Mood=Int'],
    [imperative, 'Mood=Imp'],
    [`${passive}る`, 'Tense=Pres|VerbForm=Fin|Voice=Pass'],
    [`${passive}た`, 'Tense=Past|VerbForm=Fin|Voice=Pass'],
    [`${passive}て`, 'VerbForm=Conv|Voice=Pass'],
    [`${causative}る`, 'Tense=Pres|VerbForm=Fin|Voice=Cau'],
    [`${causative}た`, 'Tense=Past|VerbForm=Fin|Voice=Cau'],
    ...(isShort ? [] : ([[`${conditional}る`, 'Mood=Pot|Tense=Pres|VerbForm=Fin']] as const))
  ]
}

function attached(stem: string, endings: readonly Ending[]): readonly WordForm[] {
  return endings.flatMap(([ending, slot]) => (stem + ending === '' ? [] : [{form: stem + ending, slot}]))
}
