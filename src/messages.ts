import type {IntlShape} from '@formatjs/intl'
import type {FormatterModule, i18n as I18n, Resource} from 'i18next'
import type {Failure} from './model/failure.ts'
import type {Finding, Place, Values} from './model/finding.ts'
import {lazily} from './model/lazily.ts'

/** Words of one language: namespace → key → text (i18next JSON v4), as they stand in `locales/{language}`. */
export type Catalog = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Turns codes and values into words of the reader's language. */
export interface Words {
  readonly language: string
  /** `say('cli:sync.done', {count: 3})`; a key without words is said as it is, so that nothing is ever silent. */
  say(key: string, values?: Values): string
  /** Whether there are words for a key, with or without plural forms. */
  has(key: string): boolean
  finding(finding: Finding): string
  failure(failure: Failure): string
}

/** A tenth is what the decimal system has for one: 32.3 × 10 is 323, and not 322.99999999999994. */
const rounding = 1e-9

/** What the value of a placeholder becomes. `argument` is the word behind the format's name. */
type Format = (value: Value, argument: string, speaker: Speaker) => string
type Value = Values[string]

interface Speaker {
  readonly intl: IntlShape
  say(key: string, values?: Values): string
  has(key: string): boolean
}

/** `{{name, format argument}}`. A placeholder without a format is said as its kind is: numbers grouped, lists with “and”. */
const formats: Readonly<Record<string, Format>> = {
  /** A number that names something (a process, an offset): its digits alone. */
  plain: (value) => String(value),
  /** A share of a hundred, rounded down, so that what is not all is never said to be: `25%`, `99,9 %`. */
  percent: (value, _, {intl}) =>
    intl.formatNumber(Math.floor(Number(value) * 10 + rounding) / 1000, {style: 'percent', maximumFractionDigits: 1}),
  /** A list of which one is meant: `a, b or c`. */
  or: (value, _, speaker) => (isList(value) ? listed(value, speaker, 'disjunction') : String(value)),
  /** Codes, of which a list is no sentence: `sv, nb, en`. Without “and” it asks nothing of ICU, which takes 20 ms. */
  codes: (value, _, {say}) =>
    isList(value) ? value.reduceRight((rest, first) => say('words:listed', {first, rest})) : String(value),
  /** A second number of a sentence with its noun: `{{mended, counted marks}}` → `1 mark`. */
  counted: (value, noun, {say}) => say(`words:counted.${noun}`, {count: Number(value)}),
  /** Several numbers with their nouns: `noTarget:2` and `onlyDrafts:1` → `2 segments have no target and 1 …`. */
  parts: (value, _, speaker) =>
    listed(
      (isList(value) ? value : [String(value)]).map((part) => {
        const [, noun, count] = /^(\w+):(\d+)$/.exec(part) ?? []
        return noun === undefined ? part : speaker.say(`words:counted.${noun}`, {count: Number(count)})
      }),
      speaker
    ),
  /** A word of ours that stands as a value: `{{found, word kind}}` → `a list`. One without words is said as it is. */
  word(value, table, {say, has}) {
    const [name, ...detail] = String(value).split(':')
    const key = `words:${table}.${name}`
    return has(key) ? say(key, {detail: detail.join(':')}) : String(value)
  },
  /** A likely word for one that is unknown, as a question of its own; nothing when there is none. */
  meant: (value, _, {say}) => (value === '' ? '' : say('words:meant', {value})),
  /** Somebody's text in quotes, or several; `argument` says what is there when there is none: `{{found, quoted end}}`. */
  quoted: (value, empty, speaker) => listed(inQuotes(value, empty, speaker), speaker),
  /** The same, of which one is meant: `“a” or “b”`. */
  anyOf: (value, empty, speaker) => listed(inQuotes(value, empty, speaker), speaker, 'disjunction')
}

/**
 * Words of a language, with those of English where it has none.
 *
 * Values are a stranger's: what stands in one is never read as a placeholder, a nested key or an option of i18next.
 *
 * @param catalogs by language; `en` is always needed
 */
export function wordsOf(language: string, catalogs: Readonly<Record<string, Catalog>>): Words {
  let i18n: I18n | undefined
  let intl: IntlShape | undefined
  const say = (key: string, values: Values = {}): string => {
    const plain = typeof values.count === 'number' ? undefined : plainText(key, [catalogs[language], catalogs.en])
    if (plain !== undefined) return plain
    const count = typeof values.count === 'number' ? {count: values.count} : {}
    i18n ??= translatorOf(language, catalogs, speaker)
    return String(i18n.t(key, {...count, replace: {...values}, nest: false}))
  }
  const speaker: Speaker = {
    get intl() {
      intl ??= lazily<typeof import('@formatjs/intl')>('@formatjs/intl').createIntl({locale: language})
      return intl
    },
    say,
    has(key) {
      i18n ??= translatorOf(language, catalogs, speaker)
      return i18n.exists(key)
    }
  }
  return {
    language,
    say,
    has: (key) => speaker.has(key) || speaker.has(`${key}_other`),
    finding: ({code, values, allowedByBranch}) =>
      // The number of a month is said with its date.
      say(`findings:${code}${values.month === undefined ? '' : '-month'}`, values) +
      (values.writeHere === undefined ? '' : say('words:readsAs', values)) +
      (allowedByBranch ? say('words:allowedByBranch') : ''),
    failure({code, values}) {
      const said = say(`failures:${code}`, values)
      // Of a file that is read unit by unit: what was good of it.
      return values.unitsBefore === undefined ? said : say('words:unitsBefore', {said, units: values.unitsBefore})
    }
  }
}

/** The text of a key, if it has neither values nor plural forms: help is made of these, and needs no translator. */
function plainText(key: string, catalogs: readonly (Catalog | undefined)[]): string | undefined {
  const path = /^(\w+):([\w.-]+)$/.exec(key)
  if (path === null) return undefined
  const names = [path[1]!, ...path[2]!.split('.')]
  const texts = catalogs.map((catalog) => names.reduce<unknown>(child, catalog))
  const text = texts.find((each) => each !== undefined)
  return typeof text === 'string' && !text.includes('{{') ? text : undefined
}

function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined
}

function translatorOf(language: string, catalogs: Readonly<Record<string, Catalog>>, speaker: Speaker): I18n {
  const i18n = lazily<typeof import('i18next')>('i18next').createInstance()
  const formatter: FormatterModule = {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value, format, _, options) =>
      // A value that is missing shows itself.
      value === undefined ? `{{${options?.interpolationkey}}}` : formatted(value as Value, format, speaker)
  }
  void i18n.use(formatter).init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogs as Resource,
    ns: Object.keys(catalogs.en ?? {}),
    defaultNS: 'cli',
    initAsync: false,
    // Words go to a terminal, not into a page.
    interpolation: {escapeValue: false, skipOnVariables: true, alwaysFormat: true}
  })
  return i18n
}

function formatted(value: Value, format: string | undefined, speaker: Speaker): string {
  const [name, argument = ''] = (format ?? '').split(' ')
  const own = name === undefined || !Object.hasOwn(formats, name) ? undefined : formats[name]
  if (own !== undefined) return own(value, argument, speaker)
  if (isList(value)) return listed(value, speaker)
  return typeof value === 'number' && !isDigitsAlone(value) ? speaker.intl.formatNumber(value) : String(value)
}

/** A number that is written as its digits in every language of ours, so that ICU need not be loaded for it. */
function isDigitsAlone(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0) && value >= 0 && value < 1000
}

/** A list in words; one of a single item is that item. */
function listed(
  items: readonly string[],
  speaker: Speaker,
  type: 'conjunction' | 'disjunction' = 'conjunction'
): string {
  return items.length === 1 ? items[0]! : speaker.intl.formatList([...items], {type})
}

function inQuotes(value: Value, empty: string, {say}: Speaker): string[] {
  const all = (isList(value) ? value : [String(value)]).filter((each) => each !== '')
  return all.length === 0 ? [say(`words:empty.${empty}`)] : all.map((each) => say('words:quoted', {value: each}))
}

function isList(value: Value): value is readonly string[] {
  return typeof value === 'object'
}

/**
 * `content/sv/a.md:12:4 (nb)`: as far as the place is known, in the form that editors and terminals make a link of. A path
 * that begins like a command to the runner of a CI job (`::error::`, `##[group]`) gets `./` in front.
 */
export function placeText(place: Place): string {
  const {path, line, column, locale} = place
  const plain = /^\s*(::|##)/.test(path) ? './' : ''
  return `${plain}${path}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : `:${column}`}${locale === undefined ? '' : ` (${locale})`}`
}
