import {expect, test} from 'vitest'
import {ends} from '../../src/segment/ends.ts'
import {goesOn} from '../../src/segment/goes-on.ts'
import {segmentText} from '../../src/segment/paragraphs.ts'

/** For each rule a text that it decides; ¦ stands where a sentence ends. */
const examples: Readonly<Record<string, {locale: string; text: string}>> = {
  inside: {locale: 'ja', text: '彼は「はい。いいえ。」と言った。'},
  'nothing-said': {locale: 'nb', text: 'Det var alt … ¦– ... for meg.'},
  'mark-of-a-word': {locale: 'sv', text: 'Vi kör .NET på servern.'},
  'bracketed-mark': {locale: 'en', text: 'It cost a million (!) Euros.'},
  'exclaimed-name': {locale: 'en', text: 'Jeopardy! Winners play chess.'},
  'sign-that-cannot-begin': {locale: 'en', text: 'He shouted “Stop!” , Anna said.'},
  'item-number': {locale: 'nb', text: '1. Åpne appen.¦ 2. Velg språk.'},
  abbreviation: {locale: 'sv', text: 'Se bl.a. Bergström.'},
  'number-of-lower-letter': {locale: 'de', text: 'Siehe Seite x. 5 Beispiele helfen.'},
  initial: {locale: 'nb', text: 'Boka er skrevet av R. Sutton.'},
  'ordinal-before-month': {locale: 'da', text: 'Det sker den 3. Maj.'},
  'latin-before-kana': {locale: 'ja', text: '社名はFoo.バーです。'},
  'quotation-taken-up': {locale: 'ja', text: '「できます。」と答えた。'},
  'small-after-exclamation': {locale: 'nb', text: '– Kom hit! ropte hun.'},
  'capital-anyway': {locale: 'en', text: 'Well... I tried.'},
  address: {locale: 'sv', text: 'Läs vidare här.¦ https://example.com'},
  'dash-before-talk': {locale: 'nb', text: 'Hun nikket.¦ – Ja.'},
  'number-begins': {locale: 'sv', text: 'Det är sent.¦ 75 länder deltar.'},
  'bracketed-item': {locale: 'sv', text: 'Tre krav gäller.¦ (a) det går fort.'},
  'small-letter-name': {locale: 'nb', text: 'Appen er ny.¦ macOS støttes.'},
  'careless-small-letter': {locale: 'en', text: 'That was fun.¦ we should go again.'},
  'space-forgotten': {locale: 'en', text: 'That was fun.¦We should go again.'},
  'ellipsis-sign': {locale: 'sv', text: 'Det tog tid…¦ Men det gick.'}
}

test('every rule has an example', () => {
  const names = [...goesOn, ...ends].map(({name}) => name)
  expect(Object.keys(examples).sort()).toEqual(names.sort())
})

test.each(Object.entries(examples))('%s', (_name, {locale, text}) => {
  expect(segmentText(text.replaceAll('¦', ''), locale).flat()).toEqual(
    text.split('¦').map((sentence) => sentence.trim())
  )
})
