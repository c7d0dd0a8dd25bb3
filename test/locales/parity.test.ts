import {describe, expect, test} from 'vitest'
import {languages, messagesOf, textsOf, valuesOf} from './catalogs.ts'

const english = messagesOf('en')

test('ordbro speaks four languages', () => {
  expect(languages).toEqual(['en', 'ja', 'nb', 'sv'])
  expect(english.size).toBeGreaterThan(200)
})

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language)

  test('has the messages of English, in its order', () => {
    expect([...messages.keys()]).toEqual([...english.keys()])
  })

  test('has all plural categories of its language, and no others', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const wrong = [...messages.values()].filter(({forms}) => {
      const own = [...forms.keys()].sort()
      return !(own.length === 1 && own[0] === '') && own.join() !== categories.join()
    })
    expect(wrong).toEqual([])
  })

  test('counts where English does', () => {
    const counted = [...messages.values()].filter(({forms}) => !forms.has('')).map(({key}) => key)
    expect(counted).toEqual([...english.values()].filter(({forms}) => !forms.has('')).map(({key}) => key))
  })

  test('takes the values that English takes, in every form', () => {
    const wrong = [...messages.values()].flatMap(({key, forms}) => {
      const expected = valuesOf([...english.get(key)!.forms.values()][0]!).join()
      return [...forms].filter(([, text]) => valuesOf(text).join() !== expected).map(([form]) => `${key} ${form}`)
    })
    expect(wrong).toEqual([])
  })

  test('uses formats that there are, with words that there are', () => {
    const wrong = [...messages.values()].flatMap(({key, forms}) =>
      [...forms.values()].flatMap((text) =>
        [...text.matchAll(/\{\{\w+, ([^}]*)\}\}/g)]
          .filter(([, format]) => !isKnown(format!))
          .map(([, format]) => `${key}: ${format}`)
      )
    )
    expect(wrong).toEqual([])
  })

  function isKnown(format: string): boolean {
    const [name, argument = ''] = format.split(' ')
    if (name === 'counted') return messages.get(`words:counted.${argument}`)?.forms.has('other') === true
    if (name === 'quoted' || name === 'anyOf') return messages.has(`words:empty.${argument}`)
    if (name === 'word') return [...messages.keys()].some((key) => key.startsWith(`words:${argument}.`))
    return ['plain', 'percent', 'codes', 'or', 'meant', 'parts'].includes(name!) && argument === ''
  }

  test('has no empty text', () => {
    expect(textsOf(language).filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
