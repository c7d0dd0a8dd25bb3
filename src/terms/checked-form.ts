import type {Place} from '../model/finding.ts'
import {exactForm} from './compile-terms.ts'
import {limits} from './limits.ts'
import type {YamlFile} from './yaml-file.ts'

/** A character that is seen whatever stands beside it; nearly all forms have one, and folding each costs more. */
const visible = /[A-Za-z0-9\u00C0-\u024F\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF]/

/**
 * A term or a form of one, where it can be looked for: not too long, and with something to see.
 *
 * @param field - what is said to be empty
 */
export function checkedForm(file: YamlFile, form: string | undefined, field: string, place: Place): string | undefined {
  if (form === undefined) return undefined
  if (form.length > limits.term) file.fail('glossary-term-too-long', {limit: limits.term}, place)
  else if (!visible.test(form) && exactForm(form) === '') file.fail('glossary-empty', {field}, place)
  else return form
  return undefined
}
