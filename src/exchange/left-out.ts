import type {Finding, Place} from '../model/finding.ts'

/**
 * What has no place on the other side, counted by what it is: a file of a thousand contexts is told of once.
 */
export class LeftOut {
  readonly #code: string
  readonly #format: string
  readonly #found = new Map<string, {readonly what: string; readonly value: string; count: number; place: Place}>()

  /** @param code - of the findings: whether the format or the glossary has no place */
  constructor(code: 'terms-left-out' | 'terms-not-taken', format: string) {
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
      code: value === '' ? this.#code : `${this.#code}-value`,
      severity: 'warning',
      place,
      values: {field: what, count, format: this.#format, ...(value === '' ? {} : {value})}
    }))
  }
}
