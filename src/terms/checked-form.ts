import type {Place} from '../model/finding.ts'
import {exactForm} from './compile-terms.ts'
import {limits} from './limits.ts'
import type {YamlFile} from './yaml-file.ts'

/**
 * A term or a form of one, where it can be looked for: not too long, and with something to see.
 *
 * @param field - what is said to be empty
 */
export function checkedForm(file: YamlFile, form: string | undefined, field: string, place: Place): string | undefined {
  if (form === undefined) return undefined
  if (form.length > limits.term) file.fail('glossary-term-too-long', {limit: limits.term}, place)
  else if (exactForm(form) === '') file.fail('glossary-empty', {field}, place)
  else return form
  return undefined
}
