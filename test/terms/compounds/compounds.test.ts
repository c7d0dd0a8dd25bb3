import {describe, expect, test} from 'vitest'
import {firstPartForms} from '../../../src/terms/compounds/first-part-forms.ts'
import {mayFollow} from '../../../src/terms/compounds/may-follow.ts'
import {mayPrecede} from '../../../src/terms/compounds/may-precede.ts'

const none = (): boolean => false

describe('a term is the head of a longer word', () => {
  test.each([
    ['sv', 'videodiffusions|modellen', 'first parts with a link'],
    ['sv', 'ai-|modell', 'a hyphen'],
    ['sv', '1980-|talet', 'a number and a hyphen'],
    ['sv', 'språk|modeller', 'a listed noun'],
    ['sv', 'skol|gården', 'a noun that lost its last letter'],
    ['sv', 'säkerhets|frågor', 'a derived noun'],
    ['sv', 'förhands|visning', 'a long form behind anything'],
    ['sv', 'stor|stad', 'an adjective'],
    ['sv', 'över|sikt', 'a particle'],
    ['sv', 'topp|lats', 'a consonant for two: topp + plats'],
    ['sv', 'ut|landet', 'a short particle'],
    ['nb', 'vannmerke-|fjerningsverktøy', 'a hyphen'],
    ['nb', 'barne|hagen', 'an e as link'],
    ['nb', 'arbeids|plass', 'an s as link'],
    ['nb', 'energi|kilder', 'a word with a vowel at its end'],
    ['nb', 'fot|ballen', 'a noun of three letters'],
    ['nb', 'verdens|toppen', 'an s that a longer noun could have, too'],
    ['nb', 'for|bilder', 'a plural in -er beside no verb'],
    ['nb', 'ut|ganger', 'a plural that no verb looks like'],
    ['nb', 'av|stander', 'the same'],
    ['nb', 'sam|arbeidet', 'a noun, though there is a verb'],
    ['sv', 'sjuk|vård', 'an adjective']
  ])('%s %s: %s', (locale, word) => {
    const [before, form] = word.split('|') as [string, string]
    expect(mayPrecede(before, word === 'topp|lats' ? 'plats' : form, locale, none)).toBe(true)
  })

  test.each([
    ['nb', 'arbe|ider', 'no word, and too short to be an unknown one'],
    ['nb', 'digi|tale', 'the same'],
    ['nb', 'gr|eier', 'no syllable'],
    ['nb', 'ingen|ting', 'a pronoun'],
    ['nb', 'be|krefter', 'a prefix of verbs'],
    ['nb', 'av|slutter', 'rather a verb'],
    ['nb', 'til|trekker', 'rather a verb'],
    ['nb', 'tilt|rekker', 'a better seam behind the prefix'],
    ['nb', 'fors|lag', 'the same'],
    ['nb', 'ut|arbeidet', 'a verb: the noun is utarbeidelse'],
    ['nb', 'ad|varer', 'a verb'],
    ['nb', 'for|rest', 'a superlative'],
    ['nb', 'riksantik|varen', 'of antikvar'],
    ['nb', 'natt|verden', 'of nattverd'],
    ['nb', 'ti|talls', 'some tens'],
    ['nb', 'ung|dommer', 'the plural of ungdom, and no judge'],
    ['nb', 'hauke|land', 'a name'],
    ['nb', 'tysk|land', 'a country'],
    ['nb', 'fe|sten', 'of fest'],
    ['nb', 'beskr|iver', 'no word ends so'],
    ['nb', 'brukerav|tale', 'of avtale'],
    ['nb', 'lisensav|tale', 'the same'],
    ['nb', 'avisfor|lag', 'of forlag'],
    ['nb', 'brukerinn|hold', 'of innhold'],
    ['sv', 'licensav|talet', 'of avtal'],
    ['sv', 'bokför|lag', 'of förlag'],
    ['nb', 'lev|ende', 'a participle'],
    ['nb', 'mari|time', 'ends inside a syllable'],
    ['sv', 'förhål|landet', 'of hålla'],
    ['sv', 'självfal|let', 'no form'],
    ['sv', 'ib|land', 'an adverb'],
    ['en', 'language|model', 'English writes its compounds as two words']
  ])('not %s %s: %s', (locale, word) => {
    const [before, form] = word.split('|') as [string, string]
    expect(mayPrecede(before, form, locale, none)).toBe(false)
  })

  test('a word of the glossary is known', () => {
    expect(mayPrecede('bix', 'land', 'sv', none)).toBe(false)
    expect(mayPrecede('bix', 'land', 'sv', (word) => word === 'bix')).toBe(true)
  })
})

describe('a term is the first part of a longer word', () => {
  test.each([
    ['sv', 'modell|val', 'a listed noun'],
    ['sv', 'modell|träningen', 'a derived noun'],
    ['sv', 'kvantiserings|metoder', 'a link'],
    ['sv', 'lager|baserade', 'a participle'],
    ['sv', 'token|-generering', 'a hyphen'],
    ['sv', 'modell|optimeringsverktyg', 'an unknown word behind a long term'],
    ['nb', 'modell|valg', 'a listed noun'],
    ['nb', 'vannmerke|-fjerningsverktøy', 'a hyphen'],
    ['nb', 'treningsdata|settet', 'a form of a noun']
  ])('%s %s: %s', (locale, word) => {
    const [first, rest] = word.split('|') as [string, string]
    expect(mayFollow(first, rest, locale, none)).toBe(true)
  })

  test.each([
    ['nb', 'tid|ligere', 'derived'],
    ['nb', 'bane|brytende', 'a participle of the present'],
    ['nb', 'ide|ntifisere', 'no word begins so'],
    ['nb', 'tema|tisk', 'derived'],
    ['nb', 'lag|ring', 'derived'],
    ['nb', 'instruks|jonen', 'another word'],
    ['sv', 'agent|isk', 'derived'],
    ['sv', 'integritet|sfrågor', 'no word begins with sf'],
    ['sv', 'modell|era', 'derived'],
    ['en', 'model|train', 'English writes its compounds as two words']
  ])('not %s %s: %s', (locale, word) => {
    const [first, rest] = word.split('|') as [string, string]
    expect(mayFollow(first, rest, locale, none)).toBe(false)
  })
})

test('first parts lose a letter and take links; names do not', () => {
  expect(firstPartForms('modell', 'sv')).toEqual(['modell', 'modells', 'modelle'])
  expect(firstPartForms('skola', 'sv')).toEqual(['skola', 'skolas', 'skol', 'skols', 'skole', 'skolo', 'skolu'])
  expect(firstPartForms('barn', 'nb')).toEqual(['barn', 'barns', 'barne'])
  expect(firstPartForms('AI', 'sv')).toEqual(['AI'])
  expect(firstPartForms('model', 'en')).toEqual([])
})
