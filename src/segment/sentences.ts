import type {Locale} from '../model/locale.ts'
import {ends} from './ends.ts'
import {type Attached, findStops} from './find-stops.ts'
import {goesOn} from './goes-on.ts'
import {intlProposals} from './intl-proposals.ts'
import {languageFor} from './languages.ts'
import type {Question, Verdict} from './question.ts'
import {openingOf, reach} from './stop.ts'

const rules = [...goesOn, ...ends]

/**
 * Where the sentences of a text end, without the last: ascending UTF-16 offsets, each right after the sentence's last
 * character, closing quotation marks and brackets included, and before the white space.
 *
 *     Dr. Åsa skrev t.ex. «Hej!» Sedan gick hon.
 *                               ^
 * `Intl.Segmenter` proposes; two tables of rules and a file per language (`languages/`) correct it. U+FFFC stands for a
 * standalone code, which is read as a word. An empty line ends a sentence too.
 *
 * @param attached which codes belong to the sentence before them; by default those between a stop and white space
 */
export function sentences(text: string, locale: Locale, attached: Attached = betweenStopAndSpace(text)): number[] {
  const lists = languageFor(locale)
  const breaks = findStops(text, attached, lists.language.quotation)
  const proposed = intlProposals(text, locale, breaks)
  const boundaries: number[] = []
  // Where the sentence began, how far it was searched for something said, and whether that was found.
  let begin = 0
  let searched = 0
  let said = false
  for (const stop of breaks) {
    if ('empty' in stop) {
      const end = withoutSpace(text, begin, stop.empty)
      if (end > begin) boundaries.push(end)
      begin = searched = stop.empty
      said = false
      continue
    }
    if (stop.next >= text.length) break
    said ||= /[\p{L}\p{N}\uFFFC]/u.test(text.slice(searched, stop.start))
    searched = stop.start
    const begun = stop.start - begin > reach ? '' : text.slice(begin, stop.start)
    if (verdict({stop, opening: openingOf(stop), begun, said, lists}) ?? proposed(stop)) {
      boundaries.push(stop.end)
      begin = searched = stop.next
      said = false
    }
  }
  return boundaries
}

function verdict(question: Question): Verdict {
  for (const rule of rules) {
    const answer = rule.judge(question)
    if (answer !== undefined) return answer
  }
  return undefined
}

/** For a text without knowledge of its codes: what a stop and white space enclose is a sign of the sentence before. */
export function betweenStopAndSpace(text: string): Attached {
  return (offset, apart) => !apart && (offset + 1 >= text.length || /\s/.test(text[offset + 1]!))
}

/** The end of the sentence before an empty line, its white space left out. */
function withoutSpace(text: string, begin: number, offset: number): number {
  let end = offset
  while (end > begin && ' \t\r\n'.includes(text[end - 1]!)) end--
  return end
}
