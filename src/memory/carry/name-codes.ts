import type {Code} from '../../model/code.ts'
import {codeIds} from '../../model/run.ts'
import type {Segment} from '../../model/segment-file.ts'
import {adaptableIds} from '../adapt-codes.ts'

/** A segment that lends the numbers of its codes: the one that the sentence was, or a sibling locale's. */
export interface CodeLender {
  readonly segment: Segment
  /** All codes of its unit. */
  readonly codes: readonly Code[]
  /** Whether the text is the same, and with it the order and kinds of the codes. */
  readonly same: boolean
}

export interface NamedCodes {
  /** For each code of the sentence, its id in the segment file. */
  readonly ids: readonly string[]
  /** Old id → new id, of the lender's codes that are still there. */
  readonly renamed: ReadonlyMap<string, string>
}

const none: NamedCodes = {ids: [], renamed: new Map()}

/** How old and new codes of a changed sentence are taken for the same, strictest first. */
const likenesses: readonly ((code: Code) => string)[] = [
  (code) => `${code.type} ${code.open} ${code.close ?? ''}`,
  // A new URL, another code word.
  (code) => code.type
]

/** Name the codes of a sentence `s1.1`, `s1.2`, …: known ones keep their numbers, new ones take numbers never used. */
export function nameCodes(codes: readonly Code[], segment: string, lender: CodeLender | undefined): NamedCodes {
  if (codes.length === 0) return none
  if (lender === undefined) return {ids: codes.map((_, at) => `${segment}.${at + 1}`), renamed: new Map()}
  const old = codesOf(lender)
  const partners = lender.same ? codes.map((_, at) => old[at]) : partnersOf(codes, old)
  const renamed = new Map<string, string>()
  const numbers = partners.map((partner) => partner && numberOf(partner.id, lender.segment.id))
  let next = numbers.includes(undefined) ? highestNumber(lender.segment, old) + 1 : 0
  const ids = partners.map((partner, at) => {
    const id = `${segment}.${numbers[at] ?? next++}`
    if (partner !== undefined) renamed.set(partner.id, id)
    return id
  })
  return {ids, renamed}
}

/** The codes of the segment's source in reading order. */
function codesOf({segment, codes}: CodeLender): Code[] {
  const known = new Map(codes.map((code) => [code.id, code]))
  return codeIds(segment.source).map((id) => known.get(id) ?? {...unknownCode, id})
}

/** A code that the file names but does not describe. */
const unknownCode = {kind: 'ph', type: 'html', open: '', label: '', equiv: '', canDelete: false} as const

function partnersOf(codes: readonly Code[], old: readonly Code[]): (Code | undefined)[] {
  const partners: (Code | undefined)[] = codes.map(() => undefined)
  const free = new Set(old)
  for (const likeness of likenesses) {
    codes.forEach((code, at) => {
      if (partners[at] !== undefined) return
      for (const candidate of free) {
        if (likeness(candidate) !== likeness(code)) continue
        partners[at] = candidate
        free.delete(candidate)
        break
      }
    })
  }
  return partners
}

function numberOf(id: string, segment: string): number | undefined {
  if (!id.startsWith(`${segment}.`)) return undefined
  const number = id.slice(segment.length + 1)
  return /^[1-9]\d{0,6}$/.test(number) ? Number(number) : undefined
}

function highestNumber(segment: Segment, codes: readonly Code[]): number {
  const {previous, target} = segment
  const ids = [...codes.map(({id}) => id), ...adaptableIds(target ?? [])]
  const tags = `${previous?.source ?? ''} ${previous?.target ?? ''}`.matchAll(/\[(\d{1,7})\/?\]/g)
  for (const [, number] of tags) ids.push(`${segment.id}.${number}`)
  return ids.reduce((highest, id) => Math.max(highest, numberOf(id, segment.id) ?? 0), 0)
}
