import type {Field} from './front-matter.ts'
import {writeField} from './write-field.ts'

/** The text with new values in the places of fields. With no changes it is the text itself, byte for byte. */
export function replaceFields(text: string, changes: ReadonlyMap<Field, string>): string {
  let written = ''
  let at = 0
  for (const [field, value] of [...changes].sort(([left], [right]) => left.range.start - right.range.start)) {
    written += text.slice(at, field.range.start) + writeField(field, value)
    at = field.range.end
  }
  return written + text.slice(at)
}
