import {limits} from '../../limits.ts'
import {escapeAttribute, escapeText} from '../../xml/serialize.ts'
import {shield, unshield} from '../../xml/shield.ts'
import {isWide} from '../../xml/white-space.ts'

/** Thrown where a text is not as the writer writes it: no failure, only a matter for the reader of all XLIFF. */
export const otherShape = new Error('not as it is written')

/** What `escapeText` and `escapeAttribute` write; any other reference was written by somebody else. */
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x9;': '\t',
  '&#xA;': '\n',
  '&#xD;': '\r',
  '&#x3D;': '=',
  '&#x7C;': '|'
}

/** Raw in an attribute, these are another tool's way, or white space that a parser would not hand on as it is. */
const unwritten = /[<>\t\n]/

/** A line that may be a conflict marker; the writer writes none. */
const marker = /\n(?:={7}|\|{7})/

/** Where a text without references may still be other than `escapeText` writes it. */
const escaped = /&|={7}|\|{7}/

/** A place in a text that is held against what the writer would have written, piece by piece. */
export class Cursor {
  readonly #text: string
  #at = 0
  #isExact = true

  constructor(text: string) {
    this.#text = text
  }

  /** Whether everything so far is as the writer would write what was read from it. */
  get isExact(): boolean {
    return this.#isExact
  }

  /** Says that something can be read but would be written in another way. */
  doubt(isAsWritten: boolean): void {
    if (!isAsWritten) this.#isExact = false
  }

  /** Where it is, to look back from with `since`. */
  get place(): number {
    return this.#at
  }

  /** What was read since a place. */
  since(place: number): string {
    return this.#text.slice(place, this.#at)
  }

  /** Goes past a literal, or gives up. */
  expect(literal: string): void {
    if (!this.#text.startsWith(literal, this.#at)) throw otherShape
    this.#at += literal.length
  }

  /** Goes past a literal if it is here. */
  has(literal: string): boolean {
    if (!this.#text.startsWith(literal, this.#at)) return false
    this.#at += literal.length
    return true
  }

  /** Gives up unless everything was read. */
  end(): void {
    if (this.#at !== this.#text.length) throw otherShape
  }

  /** The value of an attribute, from behind its opening quote to behind its closing one. */
  attribute(): string {
    const value = this.#until('"')
    this.#at++
    if (unwritten.test(value)) throw otherShape
    if (!value.includes('&')) return value
    const decoded = decode(value)
    this.doubt(escapeAttribute(decoded) === value)
    return decoded
  }

  /** An attribute for which the writer has a shield, and that it leaves out where it is empty. */
  shieldedAfter(literal: string): string {
    const value = this.attributeAfter(literal)
    if (value === undefined) return ''
    const bare = this.#unshielded(value)
    this.doubt(bare !== '')
    return bare
  }

  /** An attribute that may be missing; `literal` is its name with what stands before and behind it. */
  attributeAfter(literal: string): string | undefined {
    return this.has(literal) ? this.attribute() : undefined
  }

  /** An attribute that is a name of the kind that ordbro gives. */
  name(): string {
    const value = this.#until('"')
    this.#at++
    if (!isName(value)) throw otherShape
    return value
  }

  /** Text up to the next tag. */
  content(): string {
    const value = this.#until('<')
    if (value.includes('>') || (value.includes('\n') && marker.test(value))) throw otherShape
    if (!escaped.test(value)) return value
    const decoded = decode(value)
    this.doubt(escapeText(decoded) === value)
    return decoded
  }

  /** The content of an element that holds nothing but text for which the writer has a shield, and its end. */
  shielded(end: string): string {
    const value = this.content()
    this.expect(end)
    return this.#unshielded(value)
  }

  /** An attribute for which the writer has a shield, from behind its opening quote to behind its closing one. */
  shieldedAttribute(): string {
    return this.#unshielded(this.attribute())
  }

  #unshielded(value: string): string {
    const bare = unshield(value)
    if (bare !== value) this.doubt(shield(bare) === value)
    return bare
  }

  #until(character: string): string {
    const end = this.#text.indexOf(character, this.#at)
    if (end === -1 || end - this.#at > limits.text) throw otherShape
    const value = this.#text.slice(this.#at, end)
    if (isWide(value)) throw otherShape
    this.#at = end
    return value
  }
}

/** Whether a value is a name token of ASCII: a part of what XLIFF takes for an id. */
export function isName(value: string): boolean {
  return /^[-\w.:]+$/.test(value)
}

function decode(value: string): string {
  return value.replace(/&[^;]*;?/g, (reference) => {
    const character = references[reference]
    if (character === undefined) throw otherShape
    return character
  })
}
