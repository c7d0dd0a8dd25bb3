import {toLocale} from '../../model/locale.ts'
import type {FrontMatterSettings} from '../../model/settings.ts'
import type {FieldRole, Leaf} from './front-matter.ts'
import {isAddress} from './looks-like-prose.ts'
import {matchesPattern} from './matches-pattern.ts'

/**
 * What a build does with a scalar; undefined when it stays. A pattern without `*` goes before one with, and `keep`
 * goes before all else of its kind: `seo*` is translated, `seoKeywords` stays.
 */
export function roleOf(
  leaf: Pick<Leaf, 'pattern' | 'value' | 'string'>,
  settings: FrontMatterSettings
): FieldRole | undefined {
  const {pattern, value} = leaf
  // A number or a date is not for translators, and `no` in YAML 1.1 is a boolean; only a locale may be written so.
  if (typeof value !== 'string') return undefined
  const {role, exact} = listOf(pattern, settings)
  switch (role) {
    case 'value':
      return role
    case 'locale':
      return toLocale(value) === undefined ? undefined : role
    case 'tag':
      return leaf.string && value !== '' ? role : undefined
    case 'translate':
      if (!leaf.string || !/[^ \t\r\n]/.test(value)) return undefined
      // `seo*` means the words among them, not `seoImage: /sora.jpg`.
      return !exact && (isAddress(value) || !/\p{L}/u.test(value)) ? undefined : role
    default:
      return undefined
  }
}

/** The list that a field's pattern is in, and whether by its own name. */
interface Listed {
  readonly role: FieldRole | 'keep' | undefined
  readonly exact: boolean
}

/** By settings, then by pattern: the articles of a project have the same few fields. */
const listed = new WeakMap<FrontMatterSettings, Map<string, Listed>>()

function listOf(pattern: string, settings: FrontMatterSettings): Listed {
  const known = listed.get(settings) ?? new Map<string, Listed>()
  listed.set(settings, known)
  const found = known.get(pattern) ?? findList(pattern, settings)
  known.set(pattern, found)
  return found
}

function findList(pattern: string, settings: FrontMatterSettings): Listed {
  const lists: readonly (readonly [FieldRole | 'keep', readonly string[]])[] = [
    ['keep', settings.keep],
    ['value', Object.keys(settings.values)],
    ['locale', settings.locale],
    ['tag', settings.tags],
    ['translate', settings.translate]
  ]
  const exact = lists.find(([, patterns]) => patterns.includes(pattern))?.[0]
  const role = exact ?? lists.find(([, patterns]) => patterns.some((wanted) => matchesPattern(wanted, pattern)))?.[0]
  return {role, exact: exact !== undefined}
}
