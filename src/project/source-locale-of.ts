import {closeSync, constants, openSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {type Locale, toLocale} from '../model/locale.ts'
import {errorCode, ioFailure} from './io-failure.ts'

/** Enough for an XML declaration, a licence in a comment and the root's attributes. */
const headSize = 4096

/**
 * The source locale that a segment file is pinned to (`<xliff … srcLang="sv">`), from its first bytes alone: a project
 * has thousands of them, and who only wants to know what there is need not parse them.
 *
 * @param path from a walk, which has followed its links already
 * @returns `undefined` when the head names none; whoever reads the file whole will say what is wrong with it
 */
export function sourceLocaleOf(root: string, path: string): Locale | undefined {
  const head = readHead(join(root, path), path)
  const [, , written] = /<xliff\s[^>]*?\bsrcLang\s*=\s*(["'])([^"'<>]*)\1/.exec(head) ?? []
  return written === undefined ? undefined : toLocale(written)
}

function readHead(absolute: string, path: string): string {
  try {
    const handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const bytes = Buffer.allocUnsafe(headSize)
      return bytes.toString('utf8', 0, readSync(handle, bytes))
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (errorCode(error) === 'EISDIR') return ''
    throw ioFailure(error, path)
  }
}
