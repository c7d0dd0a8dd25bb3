import type {Locale} from '../../model/locale.ts'
import type {FrontMatterSettings} from '../../model/settings.ts'
import type {Field} from './front-matter.ts'
import {matchesPattern} from './matches-pattern.ts'

/**
 * The word of a closed set in another locale (`frontMatter.values`). The source may stand there as the set's own name
 * of the word or as any locale's.
 *
 *     values: {difficulty: {beginner: {sv: "nybörjare", nb: "nybegynner"}}}      nybörjare → nb → nybegynner
 *
 * @returns undefined when the set does not have it
 */
export function closedSetWord(field: Field, settings: FrontMatterSettings, target: Locale): string | undefined {
  for (const [pattern, words] of Object.entries(settings.values)) {
    if (!matchesPattern(pattern, field.pattern)) continue
    for (const [word, locales] of Object.entries(words)) {
      if (word !== field.value && !Object.values(locales).includes(field.value)) continue
      return Object.hasOwn(locales, target) ? locales[target] : undefined
    }
  }
  return undefined
}
