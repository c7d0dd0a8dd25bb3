import type {Words} from '../../../messages.ts'
import type {Tally} from '../../../model/coverage.ts'
import {text} from './text.ts'

/** How many of those that are honoured no form stands for, in brackets: no share hides them. Nothing where there are none. */
export function omittedNote(words: Words, {omitted}: Tally): string {
  return omitted === 0 ? '' : text(words.say('reports:html.omitted', {count: omitted}))
}
