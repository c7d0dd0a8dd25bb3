import type {Words} from '../messages.ts'

/** `97 %`, never rounded up to a hundred where something is missed; a dash where nothing was judged. */
export function shareText(words: Words, percent: number | undefined): string {
  if (percent === undefined) return '–'
  return words.say('reports:share', {percent: percent < 100 ? Math.min(99.9, Math.round(percent * 10) / 10) : 100})
}
