import type {Finding, Place} from '../model/finding.ts'

/** By whether a field has no place at all, or one of its values. */
const codes = {
  'terms-left-out': {field: 'terms-left-out', value: 'terms-left-out-value'},
  'terms-not-taken': {field: 'terms-not-taken', value: 'terms-not-taken-value'}
} as const

/**
 * What has no place on the other side, counted by what it is: a file of a thousand contexts is told of once.
 */
export class LeftOut {
  readonly #code: keyof typeof codes
  readonly #format: string
  readonly #found = new Map<string, {readonly what: string; readonly value: string; count: number; place: Place}>()

  /** @param code - of the findings: whether the format or the glossary has no place */
  constructor(code: keyof typeof codes, format: string) {
    this.#code = code
    this.#format = format
  }

  /** @param value - where only some values of a field have no place */
  add(what: string, place: Place, value = ''): void {
    const key = `${what}\n${value}`
    const before = this.#found.get(key)
    if (before === undefined) this.#found.set(key, {what, value, count: 1, place})
    else before.count++
  }

  findings(): Finding[] {
    return [...this.#found.values()].map(({what, value, count, place}) => ({
      code: codes[this.#code][value === '' ? 'field' : 'value'],
      severity: 'warning',
      place,
      values: {field: what, count, format: this.#format, ...(value === '' ? {} : {value})}
    }))
  }
}
