import {expect, test} from 'vitest'
import {readCatalogs, spoken} from '../../src/cli/catalogs.ts'

const folder = new URL('../../locales/', import.meta.url)

const asked: readonly (readonly [written: string, language: string | undefined])[] = [
  ['sv', 'sv'],
  ['sv_SE.UTF-8', 'sv'],
  ['ja_JP.eucJP', 'ja'],
  ['en-GB', 'en'],
  ['nb_NO@euro', 'nb'],
  ['no', 'nb'],
  ['no_NO.UTF-8', 'nb'],
  // A reader of Nynorsk reads Bokmål rather than English.
  ['nn_NO.UTF-8', 'nb'],
  ['C', undefined],
  ['C.UTF-8', undefined],
  ['POSIX', undefined],
  ['de', undefined],
  ['', undefined],
  ['../en', undefined],
  ['..', undefined]
]

test.each(asked)('“%s” is answered in %s', (written, language) => {
  expect(spoken(written, ['en', 'ja', 'nb', 'sv'])).toBe(language)
})

test('the first language that there are words of is spoken, and English behind it', () => {
  const {language, languages, catalogs} = readCatalogs(folder, undefined, 'de', 'ja', 'sv')
  expect(language).toBe('ja')
  expect(languages).toEqual(['en', 'ja', 'nb', 'sv'])
  expect(Object.keys(catalogs)).toEqual(['en', 'ja'])
})

test('nobody asked: English', () => {
  expect(readCatalogs(folder).language).toBe('en')
  expect(readCatalogs(folder, 'de', undefined).language).toBe('en')
})
