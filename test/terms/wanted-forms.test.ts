import {expect, test} from 'vitest'
import type {Concept, Term} from '../../src/model/term.ts'
import {formsInSlot} from '../../src/terms/forms-in-slot.ts'
import {languageFor} from '../../src/terms/languages/languages.ts'
import {wantedForms} from '../../src/terms/wanted-forms.ts'

const place = {path: 'test.yaml'}

function conceptOf(locale: string, term: Pick<Term, 'term' | 'partOfSpeech'>): Concept {
  const terms = new Map([[locale, [{status: 'preferred', caseSensitive: false, place, ...term} satisfies Term]]])
  return {id: 'c', draft: false, doNotTranslate: false, terms, place}
}

test.each([
  ['理解する', 'Mood=Ind|Tense=Pres|VerbForm=Fin', '理解する'],
  ['理解する', 'Mood=Ind|Tense=Past|VerbForm=Fin', '理解した'],
  ['微調整', 'Mood=Ind|Tense=Pres|VerbForm=Fin', '微調整する'],
  ['学ぶ', 'Mood=Ind|Tense=Pres|VerbForm=Fin', '学ぶ'],
  ['学ぶ', 'Mood=Ind|Tense=Past|VerbForm=Fin', '学んだ'],
  ['書く', 'Polarity=Neg|Tense=Pres|VerbForm=Fin', '書かない'],
  ['書く', 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass', '書かれる']
])('for %s in %s a target may say %s', (term, slot, form) => {
  expect(wantedForms(conceptOf('ja', {term, partOfSpeech: 'verb'}), 'ja', slot)).toEqual([form])
})

test.each(['理解する', '微調整', '書く', '食べる'])('no form of %s denies unless that is asked for', (term) => {
  const forms = languageFor('ja').formsOf({term, partOfSpeech: 'verb'})
  expect(formsInSlot(forms, 'Tense=Pres').filter((form) => form.endsWith('ない'))).toEqual([])
  expect(formsInSlot(forms, 'Polarity=Neg|Tense=Pres').every((form) => /ない$|ません$/.test(form))).toBe(true)
  expect(formsInSlot(forms, 'Polarity=Pos|Tense=Pres')).toEqual(formsInSlot(forms, 'Tense=Pres'))
})
