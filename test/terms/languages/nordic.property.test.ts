import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Gender, PartOfSpeech} from '../../../src/model/term.ts'
import {formsInSlot} from '../../../src/terms/forms-in-slot.ts'
import {languageFor} from '../../../src/terms/languages/languages.ts'

const genders: readonly (Gender | undefined)[] = [undefined, 'common', 'neuter', 'masculine', 'feminine']
const inflected: readonly PartOfSpeech[] = ['noun', 'properNoun', 'adjective', 'verb']

const word = fc
  .array(
    fc.constantFrom('a', 'e', 'i', 'o', 'å', 'n', 'r', 's', 't', 'm', 'l', 'k', 'ing', 'het', 'en', 'er', 'um', '-'),
    {
      minLength: 1,
      maxLength: 9
    }
  )
  .map((letters) => letters.join(''))
const term = fc.oneof(
  {weight: 4, arbitrary: word},
  {weight: 1, arbitrary: fc.array(word, {minLength: 1, maxLength: 3}).map((words) => words.join(' '))},
  {
    weight: 1,
    arbitrary: fc.constantFrom('LLM', 'AI', 'GPT-4o', 'text-AI', 'Sora', 'Mistral AI', 'öppet rum', 'modell för alla')
  },
  {weight: 1, arbitrary: fc.string({minLength: 1, maxLength: 12})}
)

describe.each(['sv', 'nb'])('paradigms in %s', (locale) => {
  const {formsOf, inflections} = languageFor(locale)
  const lexeme = fc
    .record({term, partOfSpeech: fc.constantFrom(...inflected), gender: fc.constantFrom(...genders)})
    .map(({term, partOfSpeech, gender}) => ({term, partOfSpeech, ...(gender === undefined ? {} : {gender})}))

  test('the term comes first, every form is written, and none is twice in a slot', () => {
    fc.assert(
      fc.property(lexeme, (word) => {
        const forms = formsOf(word)
        expect(forms[0]?.form).toBe(word.term)
        expect(forms.every(({form}) => form.trim() !== '')).toBe(true)
        expect(new Set(forms.map(({form, slot}) => `${slot} ${form}`)).size).toBe(forms.length)
      })
    )
  })

  test('form → slot → form', () => {
    fc.assert(
      fc.property(lexeme, (word) => {
        const forms = formsOf(word)
        for (const {form, slot} of forms) expect(formsInSlot(forms, slot)).toContain(form)
      })
    )
  })

  test('features stand in the order of their names', () => {
    fc.assert(
      fc.property(lexeme, (word) => {
        for (const {slot} of formsOf(word)) expect(slot).toBe(slot.split('|').sort().join('|'))
      })
    )
  })

  test('every inflection has a name of its own', () => {
    expect(inflections.filter((name, index) => inflections.indexOf(name) !== index)).toEqual([])
  })

  test('a named inflection is followed', () => {
    expect(formsOf({term: 'blurp', partOfSpeech: 'noun', inflection: inflections[0]!}).length).toBeGreaterThan(1)
  })
})
