import {createIntl} from '@formatjs/intl'
import {createInstance} from 'i18next'
import {describe, expect, test} from 'vitest'
import {readCatalogs} from '../../src/cli/catalogs.ts'
import {wordsOf} from '../../src/messages.ts'
import {folder, languages, messagesOf} from './catalogs.ts'

/** What is said without i18next and FormatJS, since loading them takes longer; both must say the same. */
describe.each(languages)('%s', (language) => {
  const {catalogs} = readCatalogs(new URL(`file://${folder}/`), language)
  const {say} = wordsOf(language, catalogs)
  const judge = createInstance()
  void judge.init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogs,
    ns: Object.keys(catalogs.en!),
    initAsync: false
  })
  const keys = [...messagesOf(language).keys()]

  test('a text without values is what i18next makes of it', () => {
    const plain = keys.filter((key) => !judge.t(key).includes('{{'))
    expect(plain.length).toBeGreaterThan(100)
    expect(plain.filter((key) => say(key) !== judge.t(key))).toEqual([])
  })

  test.each([
    'cli:summary',
    'cli:summary.unheard',
    'cli:unheard',
    'unheard:a',
    'cli:__proto__',
    'cli:examples.length',
    'cli.examples',
    ''
  ])('so is what is no text: %j', (key) => expect(say(key)).toBe(String(judge.t(key))))

  test('small numbers and lists of one are what FormatJS makes of them', () => {
    const intl = createIntl({locale: language})
    const spoken = wordsOf(language, {en: {cli: {value: '{{value}}', either: '{{value, or}}'}}})
    for (const value of [...Array(1100).keys(), -0, -1, 0.5, 999.5, 1e21, Number.NaN]) {
      expect(spoken.say('cli:value', {value})).toBe(intl.formatNumber(value))
    }
    for (const value of [[], ['a'], ['a', 'b']]) {
      expect(spoken.say('cli:value', {value})).toBe(intl.formatList(value))
      expect(spoken.say('cli:either', {value})).toBe(intl.formatList(value, {type: 'disjunction'}))
    }
  })
})
