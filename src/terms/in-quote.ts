import {kindAt, kinds} from './word-kind.ts'

/** A quotation is hardly longer than this. */
const longest = 200

/**
 * Whether a single quote is open at a unit, so that the next one closes it: the models in *the 'large models' of* are
 * no genitive, those in *the models' size* are.
 */
export function inQuote(units: Uint16Array, at: number, length: number): boolean {
  const isLetter = (index: number): boolean => index >= 0 && kindAt(units, index, length) !== kinds.none
  for (let index = at - 1; index >= Math.max(0, at - longest) && units[index] !== paragraphEnd; index--) {
    if (units[index] !== apostrophe) continue
    const isAfterLetter = isLetter(index - 1)
    if (!isAfterLetter && isLetter(index + 1)) return true
    if (isAfterLetter && !isLetter(index + 1)) return false
  }
  return false
}

const paragraphEnd = 0x0a
const apostrophe = 0x27
