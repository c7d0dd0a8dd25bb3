import {describe, expect, test} from 'vitest'
import {languages, textsOf} from './catalogs.ts'

interface Slip {
  readonly name: string
  readonly pattern: RegExp
}

/** What no language writes. */
const everywhere: readonly Slip[] = [
  {name: 'two spaces', pattern: / {2}/},
  {name: 'a space at the end', pattern: /\s$/},
  {name: 'three full stops for an ellipsis', pattern: /\.\.\./},
  {name: 'a straight apostrophe', pattern: /\p{L}'\p{L}/u},
  {name: 'a straight quotation mark around words', pattern: /(^| )"[^"{]*"( |$|\.)/}
]

const full = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}、。：（）「」]'

/** Quotation marks, spaces and marks that a language does not have. */
const slips: Readonly<Record<string, readonly Slip[]>> = {
  en: [{name: 'a quotation mark of another language', pattern: /[„«»「」]/}],
  sv: [{name: 'a quotation mark of another language (”citat”)', pattern: /[“„«»「」]/}],
  nb: [
    {name: 'a quotation mark of another language («sitat»)', pattern: /[“”„「」]/},
    {name: 'a Swedish word', pattern: /\b(och|inte|är|att|från)\b/}
  ],
  ja: [
    {name: 'a quotation mark of another language (「」)', pattern: /[“”„«»]/},
    {name: 'a space beside full-width text', pattern: new RegExp(`${full} | ${full}`, 'u')},
    {name: 'a half-width mark behind full-width text', pattern: new RegExp(`${full}[,.;!?()](?!\\w)`, 'u')},
    {name: 'a half-width mark before full-width text', pattern: new RegExp(`[,;!?()]${full}`, 'u')},
    // Headings of the help keep the colon that terminals are used to: `使い方: ordbro`.
    {name: 'a half-width colon inside a sentence', pattern: new RegExp(`${full}:(?!$)`, 'u')}
  ]
}

const pairs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [['“', '”']],
  sv: [],
  nb: [['«', '»']],
  ja: [
    ['「', '」'],
    ['（', '）']
  ]
}

describe.each(languages)('%s', (language) => {
  const texts = textsOf(language)

  test.each([...everywhere, ...(slips[language] ?? [])])('has not $name', ({pattern}) => {
    expect(texts.filter(([, text]) => pattern.test(withoutData(text)))).toEqual([])
  })

  test('closes the quotation marks that it opens', () => {
    const count = (text: string, mark: string): number => text.split(mark).length - 1
    const wrong = texts.filter(([, text]) =>
      [...pairs[language]!, ['(', ')'] as const].some(([open, close]) => count(text, open) !== count(text, close))
    )
    expect(wrong).toEqual([])
    expect(texts.filter(([, text]) => language === 'sv' && count(text, '”') % 2 === 1)).toEqual([])
  })

  test('ends its sentences', () => {
    const open = texts
      // A proposal is a question of its own behind the sentence, or nothing.
      .map(([key, text]) => [key, text.replace(/\{\{near, meant\}\}$/, '')] as const)
      .filter(([key, text]) => /^(failures|findings):/.test(key) && !/[.?。]$/.test(text))
    // What another program says stands last, and ends as it likes; so does a command to copy.
    expect(open.filter(([, text]) => !/(\{\{\w+\}\}|\.ordbro)$/.test(text))).toEqual([])
  })
})

/** Without placeholders' formats, and without lines of configuration to copy. */
function withoutData(text: string): string {
  return text.replaceAll(/"(frontMatter|sourceLocale)": .*?(?=[.;。]|$)/g, '').replaceAll(/\{"keep": .*?\}/g, '')
}
