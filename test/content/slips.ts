import type {Locale} from './articles.ts'

/** What a language does not write, with a text that has it and one that has not. */
export interface Slip {
  readonly name: string
  readonly pattern: RegExp
  readonly bad: string
  readonly good: string
}

const kana = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'
const wide = `[${kana}、。「」『』（）：]`

const everywhere: readonly Slip[] = [
  {name: 'two spaces', pattern: / {2}/, bad: 'En  katt', good: 'En katt'},
  {name: 'a space before a mark', pattern: / [,.;:!?](?!\d)/, bad: 'En katt .', good: 'En katt.'},
  {name: 'a straight quotation mark', pattern: /"/, bad: 'ordet "öppen"', good: 'ordet ”öppen”'},
  {name: 'a straight apostrophe', pattern: /'/, bad: "it's", good: 'it’s'},
  {name: 'three full stops for an ellipsis', pattern: /\.{3}/, bad: 'och så...', good: 'och så …'},
  {name: 'a letter that was taken apart (not NFC)', pattern: /\p{Script=Latin}\p{M}/u, bad: 'a\u030A', good: 'å'},
  {name: 'two hyphens for a dash', pattern: /--| - /, bad: 'katten - den röda', good: 'katten – den röda'}
]

/** Of Swedish and Norwegian alike. */
const nordic: readonly Slip[] = [
  {name: 'a percentage without NBSP', pattern: /\d ?%/, bad: '15,3 %', good: '15,3\u00A0%'},
  {name: 'thousands without NBSP', pattern: /\d[ .]\d{3}(?!\d)/, bad: '65 536', good: '65\u00A0536'},
  {name: 'thousands with a comma', pattern: /[1-9],\d{3}(?!\d)/, bad: '65,536', good: '65\u00A0536'},
  {
    name: 'a number that a line may part from its unit',
    pattern: /\d (GB|MT\/s|×|miljo|miljard|millio|milliard)/,
    bad: '7,6 GB',
    good: '7,6\u00A0GB'
  },
  {name: 'a times sign without NBSP', pattern: /\d ?× ?\d/, bad: '512 × 512', good: '512\u00A0×\u00A0512'},
  {name: 'an em dash', pattern: /—/, bad: 'katten — den röda', good: 'katten – den röda'},
  {
    name: 'a comma before the last “and” of three',
    pattern: /\p{L}, (och|og) \p{Ll}+\.$/u,
    bad: 'rött, grönt, och blått.',
    good: 'rött, grönt och blått.'
  }
]

export const slips: Readonly<Record<Locale, readonly Slip[]>> = {
  sv: [
    ...everywhere,
    ...nordic,
    {name: 'a quotation mark of another language', pattern: /[“„«»‘]/, bad: '“öppen”', good: '”öppen”'},
    {
      name: 'a Norwegian word',
      pattern: /(?<!\p{L})(og|ikke|fra|hvordan|også)(?!\p{L})/u,
      bad: 'inte og',
      good: 'inte och'
    },
    {name: 'a Norwegian letter', pattern: /(?<!Troms)[øæØÆ]/, bad: 'prøva', good: 'pröva'},
    {
      name: 'AI with a space in a compound',
      pattern: /\bAI (modell|video|system|agent)/,
      bad: 'AI video',
      good: 'AI-video'
    }
  ],
  nb: [
    ...everywhere,
    ...nordic,
    {name: 'a quotation mark of another language', pattern: /[“”„]/, bad: '“åpen”', good: '«åpen»'},
    {name: 'a Swedish letter', pattern: /[äöÄÖ]/, bad: 'läre', good: 'lære'},
    {
      name: 'a Swedish word',
      pattern: /(?<!\p{L})(och|inte|är|att|från|också)(?!\p{L})/u,
      bad: 'norsk och svensk',
      good: 'norsk og svensk'
    },
    {
      name: 'AI for KI',
      pattern: /\bAI-(?!definition)|\bAI\b(?! Safety| Definition|-definition)(?<!Mistral AI|Stability AI|Source AI)/,
      bad: 'AI-video',
      good: 'KI-video'
    },
    {
      name: 'KI with a space in a compound',
      pattern: /\bKI (modell|video|system|agent)/,
      bad: 'KI video',
      good: 'KI-video'
    }
  ],
  en: [
    ...everywhere,
    {name: 'a quotation mark of another language', pattern: /[„«»「」]/, bad: '«open»', good: '“open”'},
    {name: 'a mark behind the closing quotation mark', pattern: /”[,.]/, bad: 'only “dog”.', good: 'only “dog.”'},
    {name: 'a spaced dash', pattern: / [–—] /, bad: 'the act – formally', good: 'the act—formally'},
    {name: 'a space before a percent sign', pattern: /\d\s%/, bad: '15.3 %', good: '15.3%'},
    {
      name: 'a list of three without its comma',
      pattern: /\p{L}+, \p{L}+ (and|or) \p{L}+\.$/u,
      bad: 'red, green and blue.',
      good: 'red, green, and blue.'
    },
    {
      name: 'a British spelling',
      pattern:
        /\b(colour|labelled|labelling|licence|catalogue|centre|grey|programme|\p{L}*(organ|optim|summar|quant|recogn)is(e|ed|ing|ation))\b/iu,
      bad: 'labelled',
      good: 'labeled'
    }
  ],
  ja: [
    ...everywhere,
    {name: 'a quotation mark of another language', pattern: /[„«»]/, bad: '«開く»', good: '「開く」'},
    {name: 'half-width kana', pattern: /[\uFF61-\uFF9F]/, bad: 'ﾓﾃﾞﾙ', good: 'モデル'},
    {name: 'a full-width digit or letter', pattern: /[０-９Ａ-Ｚａ-ｚ]/, bad: '２０２５年', good: '2025年'},
    {
      name: 'a space beside Japanese text',
      pattern: new RegExp(`${wide} | ${wide}`, 'u'),
      bad: 'Sora の動画',
      good: 'Soraの動画'
    },
    {
      name: 'a half-width mark beside Japanese text',
      pattern: new RegExp(`[${kana}][,.;:!?()]|[,;:!?()][${kana}]`, 'u'),
      bad: 'モデル(大)',
      good: 'モデル（大）'
    },
    {
      name: 'a long vowel left out',
      pattern:
        /(コンピュータ|パラメータ|ブラウザ|フォルダ|サーバ|ユーザ|フィルタ|エラ|データセンタ|プロバイダ|アーキテクチャ|カテゴリ)(?![ー\p{Script=Katakana}])/u,
      bad: 'コンピュータで',
      good: 'コンピューターで'
    },
    {
      name: 'a counted number in kanji',
      pattern: /(?<!数)[二三四五六七八九十](つ|個|本|枚|件)/u,
      bad: '二つの研究室',
      good: '2つの研究室'
    },
    {
      name: 'a Western dash or ellipsis alone',
      pattern: /(?<!—)—(?!—)|(?<!…)…(?!…)/,
      bad: '約束—確認',
      good: '約束——確認'
    }
  ]
}
