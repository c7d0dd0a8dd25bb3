import type {DerivedField} from '../model/article.ts'
import type {Locale} from '../model/locale.ts'

/** What the front matter of a build says that its source does not. */
export interface Derived {
  /** New values by the field's name. */
  readonly fields: ReadonlyMap<string, string>
  /** Tags that the glossary has no term for, and words that no table of the configuration has. */
  readonly unknown: readonly DerivedField[]
}

/**
 * Fields that follow from the locale: `locale: sv` becomes `nb`, a tag the glossary's term, a word of a closed set the
 * word that the configuration gives. Fields that are added are written where the source has none of their name.
 *
 * @param tag the glossary's term for a tag in the target, if it has one
 * @param add fields that every build has (`frontMatter.add`): name → value, `{locale}` in it is the target
 */
export function deriveFields(
  fields: readonly DerivedField[],
  target: Locale,
  tag: (value: string) => string | undefined,
  add: Readonly<Record<string, string>> = {}
): Derived {
  const values = new Map(Object.entries(add).map(([name, value]) => [name, value.replaceAll('{locale}', target)]))
  for (const {name} of fields) values.delete(name)
  const unknown: DerivedField[] = []
  for (const field of fields) {
    const value = {
      locale: () => target,
      tag: () => tag(field.value),
      value: () => (field.words && Object.hasOwn(field.words, target) ? field.words[target] : undefined)
    }[field.role]()
    if (value === undefined) unknown.push(field)
    else if (value !== field.value) values.set(field.name, value)
  }
  return {fields: values, unknown}
}
