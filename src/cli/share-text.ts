import type {Words} from '../messages.ts'

/** `97 %`, rounded down, so that what is not all is never said to be; a dash where nothing was judged. */
export function shareText(words: Words, percent: number | undefined): string {
  return percent === undefined ? '–' : words.say('coverage:share', {percent})
}
