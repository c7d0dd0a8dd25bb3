import type {Locale} from '../../model/locale.ts'
import type {WordForm} from '../../model/term.ts'
import {conceptTexts, type NewConcept, type NewTerm, termTexts} from './change.ts'

/** Begins with a letter and has no `: ` or ` #` in it: what YAML takes for a text without quotes. */
const plain = /^\p{L}(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF:#]|:(?=[^\s,[\]{}]))*$/u
/** What ends a text inside brackets or braces. */
const flow = /[,[\]{}]/

/** What some reader of YAML takes for no text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** Whether a value stands on lines of its own, or inside brackets or braces. */
export type Where = 'block' | 'flow'

/** A text as a value on one line, with quotes where it needs them. */
export function scalar(text: string, where: Where = 'flow'): string {
  const isPlain = plain.test(text) && !reserved.test(text) && !/\s$/.test(text)
  if (isPlain && (where === 'block' || !flow.test(text))) return text
  // JSON's strings are YAML's, but for what YAML does not print.
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** A new term as the shortest form that says it: its word, or a map in braces. */
export function termValue(term: NewTerm): string {
  const fields = termTexts.flatMap((field) => {
    const value = term[field]
    return value === undefined || (field === 'status' && value === 'preferred') ? [] : [`${field}: ${scalar(value)}`]
  })
  if (term.caseSensitive === true) fields.push('caseSensitive: true')
  const {add = [], remove = []} = term.forms ?? {}
  if (add.length + remove.length > 0) fields.push(`forms: ${formsValue(add, remove)}`)
  return fields.length === 0 ? scalar(term.term) : `{term: ${scalar(term.term)}, ${fields.join(', ')}}`
}

export function formsValue(add: readonly WordForm[], remove: readonly string[]): string {
  const parts = [
    ...(add.length > 0 ? [`add: [${add.map(formValue).join(', ')}]`] : []),
    ...(remove.length > 0 ? [`remove: [${remove.map((form) => scalar(form)).join(', ')}]`] : [])
  ]
  return `{${parts.join(', ')}}`
}

export function formValue({form, slot}: WordForm): string {
  return slot === ''
    ? scalar(form)
    : `{form: ${scalar(form)}, slot: ${slot.includes('=') ? quotedSlot(slot) : scalar(slot)}}`
}

/** A slot has bars in it, which are plain in the middle of a text. */
function quotedSlot(slot: string): string {
  return /^[A-Za-z0-9=|]+$/.test(slot) ? slot : scalar(slot)
}

/** The terms of a locale as lines: one on the line of the locale, several as a list below it, or in brackets. */
export function localeLines(locale: Locale, terms: readonly NewTerm[], where: Where = 'block'): string[] {
  const values = terms.map(termValue)
  if (values.length === 1) return [`${scalar(locale)}: ${values[0]}`]
  if (where === 'flow') return [`${scalar(locale)}: [${values.join(', ')}]`]
  return [`${scalar(locale)}:`, ...values.map((value) => `  - ${value}`)]
}

/** A new concept as lines, with a dash before the first. */
export function conceptLines(concept: NewConcept): string[] {
  const {id, draft, doNotTranslate, terms} = concept
  const locales = [...terms].flatMap(([locale, list]) => localeLines(locale, list))
  // `id` is the concept's name, so Indonesian needs the long form; so do terms with fields, since it is easier to read.
  const isShort = locales.length === terms.size && !terms.has('id') && !locales.some((line) => line.endsWith('}'))
  const lines = [
    `id: ${scalar(id, 'block')}`,
    ...conceptTexts.flatMap((field) => {
      const value = concept[field]
      return value === undefined ? [] : [`${field}: ${scalar(value, 'block')}`]
    }),
    ...(draft === true ? ['status: draft'] : []),
    ...(doNotTranslate === true ? ['doNotTranslate: true'] : []),
    ...(isShort || terms.size === 0 ? locales : ['terms:', ...locales.map((line) => `  ${line}`)])
  ]
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
}
