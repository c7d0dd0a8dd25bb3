import type {Locale} from '../model/locale.ts'
import {codeCharacter} from '../model/run.ts'
import {ends} from './ends.ts'
import {type Attached, type Break, findStops} from './find-stops.ts'
import {goesOn} from './goes-on.ts'
import {intlBoundaries} from './intl-boundaries.ts'
import {languageFor} from './languages.ts'
import type {Question} from './question.ts'
import {openingOf, reach, type Stop} from './stop.ts'

/**
 * Where the sentences of a text end, without the last: ascending UTF-16 offsets, each right after the sentence's last
 * character, closing quotation marks and brackets included, and before the white space.
 *
 *     Dr. Åsa skrev t.ex. «Hej!» Sedan gick hon.
 *                               ^
 * `Intl.Segmenter` proposes; two tables of rules and a file per language (`languages/`) correct it. U+FFFC stands for a
 * standalone code, which is read as a word.
 *
 * @param attached which codes belong to what stands before them; by default those that white space follows
 */
export function sentences(text: string, locale: Locale, attached: Attached = spaceFollows(text)): number[] {
  const lists = languageFor(locale)
  const breaks = findStops(text, attached, lists.language.quotation)
  if (breaks.length === 0) return []
  let proposed: Proposals | undefined
  const boundaries: number[] = []
  let begin = 0
  let looked = 0
  let said = false
  for (const stop of breaks) {
    if ('empty' in stop) {
      const end = trimmedEnd(text, stop.empty, begin)
      if (end > begin) boundaries.push(end)
      begin = stop.empty
      looked = stop.empty
      said = false
      continue
    }
    if (stop.next >= text.length) break
    said ||= /[\p{L}\p{N}\uFFFC]/u.test(text.slice(looked, stop.start))
    looked = stop.start
    const question: Question = {
      stop,
      opening: openingOf(stop),
      begun: stop.start - begin > reach ? '' : text.slice(begin, stop.start),
      said,
      lists
    }
    if (verdict(question) ?? (proposed ??= proposals(text, locale, breaks)).within(stop)) {
      boundaries.push(stop.end)
      begin = stop.end
      looked = stop.end
      said = false
    }
  }
  return boundaries
}

function verdict(question: Question): boolean | undefined {
  for (const rule of [...goesOn, ...ends]) {
    const verdict = rule.judge(question)
    if (verdict !== undefined) return verdict
  }
  return undefined
}

interface Proposals {
  /** Whether `Intl` begins a sentence between the marks and the first character of the next one. */
  readonly within: (stop: Stop) => boolean
}

/** `Intl`'s boundaries, asked for in ascending order only. */
function proposals(text: string, locale: Locale, breaks: readonly Break[]): Proposals {
  const boundaries = intlBoundaries(readable(text, breaks), locale)
  let at = 0
  return {
    within: (stop) => {
      const from = stop.start + stop.marks.length
      while (at < boundaries.length && boundaries[at]! < from) at++
      return at < boundaries.length && boundaries[at]! <= stop.next + openingOf(stop).openers.length
    }
  }
}

/** The text as `Intl` should read it: a code after a stop is a closing bracket if it belongs there, any other a word. */
function readable(text: string, breaks: readonly Break[]): string {
  if (!text.includes(codeCharacter)) return text
  let read = ''
  let from = 0
  for (const stop of breaks) {
    if ('empty' in stop || !stop.closers.includes(codeCharacter)) continue
    read += text.slice(from, stop.end - stop.closers.length) + stop.closers.replaceAll(codeCharacter, ')')
    from = stop.end
  }
  // A letter without case (OLetter): proof neither for nor against.
  return (read + text.slice(from)).replaceAll(codeCharacter, 'あ')
}

function spaceFollows(text: string): Attached {
  return (offset) => offset + 1 >= text.length || /\s/.test(text[offset + 1]!)
}

function trimmedEnd(text: string, offset: number, least: number): number {
  let end = offset
  while (end > least && ' \t\r\n'.includes(text[end - 1]!)) end--
  return end
}
