import type {Words} from '../../../messages.ts'
import type {Values} from '../../../model/finding.ts'
import {text} from './text.ts'

/** Words of the page by their key, as HTML. */
export type Say = (key: string, values?: Values) => string

export function sayIn(words: Words): Say {
  return (key, values = {}) => text(words.say(`reports:html.${key}`, values))
}
