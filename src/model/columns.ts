import {eastAsian} from './soft-break.ts'

const invisible = /[\p{M}\p{Cf}]/u
const wide = new RegExp(`${eastAsian.source}|\\p{Script=Hangul}|\\p{Emoji_Presentation}`, 'u')

/** How many columns a text takes in an editor: two for a character of East Asia, none for a mark on the one before. */
export function columns(text: string): number {
  let count = 0
  for (const character of text) count += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1
  return count
}
