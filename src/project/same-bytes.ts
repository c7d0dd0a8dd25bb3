import {statSync} from 'node:fs'
import {bytesIn} from './bytes-in.ts'

/** Whether two files of any size, by their absolute paths, are the same byte for byte. */
export function sameBytes(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false
  const others = bytesIn(other, other)
  try {
    return bytesIn(one, one).every((bytes) => {
      const {value, done} = others.next()
      return done !== true && bytes.equals(value)
    })
  } finally {
    others.return(undefined)
  }
}
