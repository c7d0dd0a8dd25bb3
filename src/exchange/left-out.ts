import type {Finding, Place} from '../model/finding.ts'

/** By whether a field has no place at all, or one of its values; with a choice, what it may be is told. */
const codes = {
  'terms-left-out': {field: 'terms-left-out', value: 'terms-left-out-value', choice: 'terms-left-out-value'},
  'terms-not-taken': {field: 'terms-not-taken', value: 'terms-not-taken-value', choice: 'terms-not-taken-choice'}
} as const

interface Left {
  readonly what: string
  readonly value: string
  readonly known: readonly string[] | undefined
  readonly place: Place
  count: number
}

/**
 * What has no place on the other side, counted by what it is: a file of a thousand contexts is told of once.
 */
export class LeftOut {
  readonly #code: keyof typeof codes
  readonly #format: string
  readonly #found = new Map<string, Left>()

  /** @param code - of the findings: whether the format or the glossary has no place */
  constructor(code: keyof typeof codes, format: string) {
    this.#code = code
    this.#format = format
  }

  /**
   * @param value - where only some values of a field have no place
   * @param known - those that have one, where they are few
   */
  add(what: string, place: Place, value = '', known?: readonly string[]): void {
    const key = `${what}\n${value}`
    const before = this.#found.get(key)
    if (before === undefined) this.#found.set(key, {what, value, known, count: 1, place})
    else before.count++
  }

  findings(): Finding[] {
    return [...this.#found.values()].map(({what, value, known, count, place}) => ({
      code: codes[this.#code][value === '' ? 'field' : known === undefined ? 'value' : 'choice'],
      severity: 'warning',
      place,
      values: {field: what, count, format: this.#format, ...(value !== '' && {value}), ...(known && {known})}
    }))
  }
}
