/**
 * A place where a sentence may end.
 *
 *     Hun ropte «Nei!» Så gikk hun.
 *                   │ │└ next
 *                   │ └ end
 *                   └ start
 */
export interface Stop {
  /** The stops themselves: `.`, `?!`, `…`, `. . .`, `。`. */
  readonly marks: string
  /** Of the marks. All offsets are UTF-16 code units. */
  readonly start: number
  /** Where the sentence would end: after closing quotation marks and brackets, footnote signs and smileys. */
  readonly end: number
  /** Where the next sentence would begin: after the white space. */
  readonly next: number
  /** What stands between the marks and `end`. */
  readonly closers: string
  /** The white space between `end` and `next`, no-break spaces included. */
  readonly gap: string
  /** At most `reach` characters before the marks. */
  readonly before: string
  /** At most `reach` characters from `next`. */
  readonly after: string
  /** Within brackets that were opened in the middle of a sentence, or within a quotation that stays one piece. */
  readonly inside: boolean
}

/** How far a rule may look, so that the whole stays linear. */
export const reach = 48

/** What the next sentence would begin with. */
export interface Opening {
  /** A dash before talk: `– Nei, sa hun.` */
  readonly dash: boolean
  /** Opening quotation marks, brackets, currency signs and the like before the first character. */
  readonly openers: string
  readonly first: 'upper' | 'lower' | 'digit' | 'letter' | 'code' | 'stops' | 'sign' | 'nothing'
  /** Letters and apostrophes; empty if it begins with something else. */
  readonly word: string
}

const opening = /^([-–—―‐]{1,3}\s?)?([\p{Ps}\p{Pi}\p{Sc}"'’”»…¿¡#@§±&]*)(.?)/u

const kinds: readonly (readonly [Opening['first'], RegExp])[] = [
  ['upper', /\p{Lu}|\p{Lt}/u],
  ['lower', /\p{Ll}/u],
  ['digit', /\p{N}/u],
  ['letter', /\p{L}/u],
  ['code', /\uFFFC/u],
  ['stops', /[.…]/u]
]

/** What stands after a stop. */
export function openingOf(stop: Stop): Opening {
  const [, dash = '', openers = '', first = ''] = opening.exec(stop.after) ?? []
  const kind = first === '' ? 'nothing' : (kinds.find(([, pattern]) => pattern.test(first))?.[0] ?? 'sign')
  const rest = stop.after.slice(dash.length + openers.length)
  return {dash: dash !== '', openers, first: kind, word: /^[\p{L}\p{M}'’]*/u.exec(rest)![0].replaceAll('’', "'")}
}

/** The last word before a stop, with stops inside it (`f.eks`, `U.S`) but without the one that is judged. */
export function wordBefore(stop: Stop): string {
  return /[\p{L}\p{M}\p{N}.:’'-]*$/u.exec(stop.before)![0]
}

/**
 * What may be an abbreviation before a stop, the stop included: the last word, and the last words where short ones are
 * written apart (`bl. a.` → `bl.a.`). A lone letter after a digit is a unit or a model: 2C, 7B.
 */
export function abbreviationsBefore(stop: Stop): string[] {
  const word = /(?:\p{N}\p{L}|[\p{L}\p{M}.:§°]*)$/u.exec(stop.before.slice(stop.before.lastIndexOf(' ') + 1))![0]
  if (!/\.[ \u00A0\u202F]\p{L}{1,4}$/u.test(stop.before)) return [`${word}.`]
  const apart = /(?<![\p{L}\p{M}.])(?:\p{L}{1,4}\.[ \u00A0\u202F]){1,3}\p{L}{1,4}$/u.exec(stop.before)?.[0]
  return apart === undefined ? [`${word}.`] : [`${apart.replaceAll(/[ \u00A0\u202F]/g, '')}.`, `${word}.`]
}
