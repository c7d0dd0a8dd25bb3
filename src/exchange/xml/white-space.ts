import {limits} from '../limits.ts'

const wide = new RegExp(`[ \\t\\r\\n]{${limits.whiteSpace + 1}}`)

/** Whether a text has more white space in a row than the limit allows. */
export function isWide(text: string): boolean {
  return text.length > limits.whiteSpace && wide.test(text)
}
