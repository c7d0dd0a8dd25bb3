import type {Values} from '../model/finding.ts'
import {type Locale, toLocale} from '../model/locale.ts'
import {closest} from './closest.ts'
import type {JsonNode} from './json.ts'

/** What one setting may be: how it is read, and the same for editors (JSON Schema, draft 2020-12). */
export interface Rule<T> {
  readonly schema: Readonly<Record<string, unknown>>
  read(node: JsonNode, refuse: Refuse): T
}

/** Stops the reading of the file with a code, the values of its sentence and the place. */
export type Refuse = (code: string, at: number, values: Values) => never

/** A language tag, and how it was written: folders keep the name that they have. */
export interface WrittenLocale {
  readonly locale: Locale
  readonly written: string
}

export function flag(description: string, standard: boolean): Rule<boolean> {
  return {
    schema: {type: 'boolean', description, default: standard},
    read: (node, refuse) => (node.kind === 'boolean' ? node.value : wrongKind(node, 'boolean', refuse))
  }
}

export function text(description: string, more: Readonly<Record<string, unknown>> = {}): Rule<string> {
  return {
    schema: {type: 'string', description, ...more},
    read: (node, refuse) => (node.kind === 'string' ? node.value : wrongKind(node, 'string', refuse))
  }
}

export function whole(description: string, least: number, most: number, standard: number): Rule<number> {
  return {
    schema: {type: 'integer', description, minimum: least, maximum: most, default: standard},
    read(node, refuse) {
      if (node.kind !== 'number') return wrongKind(node, 'number', refuse)
      if (Number.isInteger(node.value) && node.value >= least && node.value <= most) return node.value
      return refuse('config-number', node.at, {value: node.value, least, most})
    }
  }
}

/** A share of a hundred for all locales, or one for each that is named. */
export function percents(
  description: string
): Rule<{readonly all: number | undefined; readonly locales: ReadonlyMap<Locale, number>}> {
  const share = {type: 'number', minimum: 0, maximum: 100}
  const of = (node: JsonNode, refuse: Refuse): number => {
    if (node.kind !== 'number') return wrongKind(node, 'number', refuse)
    if (node.value >= 0 && node.value <= 100) return node.value
    return refuse('config-number', node.at, {value: node.value, least: 0, most: 100})
  }
  return {
    schema: {description, oneOf: [share, {type: 'object', additionalProperties: share}]},
    read(node, refuse) {
      if (node.kind !== 'object') return {all: of(node, refuse), locales: new Map()}
      const named = [...node.members].map(([written, {at, value}]): [Locale, number] => [
        toLocale(written) ?? refuse('config-locale', at, {value: written}),
        of(value, refuse)
      ])
      return {all: undefined, locales: new Map(named)}
    }
  }
}

export function choice<const T extends string>(description: string, choices: readonly T[], standard?: T): Rule<T> {
  return {
    schema: {enum: choices, description, ...(standard === undefined ? {} : {default: standard})},
    read(node, refuse) {
      const written = node.kind === 'string' ? node.value : wrongKind(node, 'string', refuse)
      const chosen = choices.find((one) => one === written)
      return (
        chosen ?? refuse('config-choice', node.at, {value: written, choices, near: closest(written, choices) ?? ''})
      )
    }
  }
}

export function locale(description: string): Rule<WrittenLocale> {
  return {
    schema: {
      type: 'string',
      description,
      pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$',
      examples: ['sv', 'zh-Hant']
    },
    read(node, refuse) {
      const written = node.kind === 'string' ? node.value : wrongKind(node, 'string', refuse)
      const tag = toLocale(written)
      return tag === undefined ? refuse('config-locale', node.at, {value: written}) : {locale: tag, written}
    }
  }
}

export function list<T>(description: string, item: Rule<T>, more: Readonly<Record<string, unknown>> = {}): Rule<T[]> {
  return {
    schema: {type: 'array', description, items: item.schema, ...more},
    read(node, refuse) {
      if (node.kind !== 'array') return wrongKind(node, 'array', refuse)
      return node.items.map((one) => item.read(one, refuse))
    }
  }
}

/** An object whose keys the project chooses. */
export function table<T>(description: string, value: Rule<T>): Rule<Readonly<Record<string, T>>> {
  return {
    schema: {type: 'object', description, additionalProperties: value.schema},
    read(node, refuse) {
      if (node.kind !== 'object') return wrongKind(node, 'object', refuse)
      // `fromEntries` defines: a key `__proto__` becomes a key and nothing else.
      return Object.fromEntries([...node.members].map(([key, one]) => [key, value.read(one.value, refuse)]))
    }
  }
}

/** An object with these keys; all but the required ones may be missing. An unknown key is refused with the nearest. */
export function object<T extends object>(
  description: string,
  fields: {readonly [K in keyof T]: Rule<T[K]>},
  required: readonly (keyof T & string)[] = []
): Rule<Partial<T>> {
  const names = Object.keys(fields)
  const properties = Object.fromEntries(names.map((name) => [name, fields[name as keyof T].schema]))
  return {
    schema: {
      type: 'object',
      description,
      properties,
      additionalProperties: false,
      ...(required.length > 0 ? {required} : {})
    },
    read(node, refuse) {
      if (node.kind !== 'object') return wrongKind(node, 'object', refuse)
      const found: Partial<T> = {}
      for (const [key, member] of node.members) {
        if (!names.includes(key)) {
          refuse('config-key-unknown', member.at, {key, keys: names, near: closest(key, names) ?? ''})
        }
        const name = key as keyof T
        found[name] = fields[name].read(member.value, refuse)
      }
      const missing = required.find((name) => !(name in found))
      return missing === undefined ? found : refuse('config-key-missing', node.at, {key: missing})
    }
  }
}

/** A rule with one more condition, or another form of what was read. */
export function refine<T, U>(rule: Rule<T>, check: (value: T, at: number, refuse: Refuse) => U): Rule<U> {
  return {schema: rule.schema, read: (node, refuse) => check(rule.read(node, refuse), node.at, refuse)}
}

function wrongKind(node: JsonNode, expected: string, refuse: Refuse): never {
  return refuse('config-kind', node.at, {expected, found: node.kind})
}
