import type {FrontMatterSettings} from '../../model/settings.ts'
import type {Field} from './front-matter.ts'
import {matchesPattern} from './matches-pattern.ts'

/**
 * A word of a closed set in every locale (`frontMatter.values`). The source may stand there as the set's own name of the
 * word or as any locale's.
 *
 *     values: {difficulty: {beginner: {sv: "nybörjare", nb: "nybegynner"}}}      nybörjare → {sv: …, nb: "nybegynner"}
 *
 * @returns undefined when the set does not have it
 */
export function closedSetWords(
  field: Pick<Field, 'pattern' | 'value'>,
  settings: FrontMatterSettings
): Readonly<Record<string, string>> | undefined {
  for (const [pattern, words] of Object.entries(settings.values)) {
    if (!matchesPattern(pattern, field.pattern)) continue
    for (const [word, locales] of Object.entries(words)) {
      if (word === field.value || Object.values(locales).includes(field.value)) return locales
    }
  }
  return undefined
}
