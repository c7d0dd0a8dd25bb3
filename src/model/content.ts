import {codeCharacter, type Run} from './run.ts'

/** Quotation marks that a change of style swaps without changing what is said. */
const doubleQuotes = /[“”„‟«»″]/g
const singleQuotes = /[‘’‚‛‹›′]/g

/** White space as ordbro counts it; NBSP and U+3000 are text. */
export const whiteSpace = /[ \t\r\n]+/g

/**
 * The content of runs for telling "the same" from "changed": white space collapsed, quotes of one style, codes by what
 * they are and not by their bytes, so that a new URL or another quote style makes nothing stale.
 *
 *     Läs  [mer](/a) om ”Sora” → Läs ⟨pc⟩mer⟨/pc⟩ om "Sora"
 */
export function normalizedContent(runs: readonly Run[]): string {
  const write = (list: readonly Run[]): string =>
    list
      .map((run) => {
        switch (run.kind) {
          case 'text':
            return run.text
          case 'ph':
            return codeCharacter
          case 'pc':
            return `\uE000${write(run.children)}\uE001`
          case 'mrk':
            return write(run.children)
          default:
            return ''
        }
      })
      .join('')
  return normalizedText(write(runs))
}

/** `normalizedContent` of a plain string. */
export function normalizedText(value: string): string {
  // Most texts have nothing to change, and every unit of every article comes by here.
  if (!/[ \t\r\n]{2}|[\t\r\n]|^ | $|[\u2018-\u201f\u2032\u2033\u2039\u203a«»]/.test(value)) return value
  return value.replace(whiteSpace, ' ').replace(/^ | $/g, '').replace(doubleQuotes, '"').replace(singleQuotes, "'")
}
