import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/**
 * A package, loaded where it is first needed: most runs need few of them, and each costs as much as reading a page.
 *
 *     lazily<typeof import('parse5')>('parse5').Tokenizer
 *
 * @param name written out, since the bundle finds it in the source
 */
export function lazily<T>(name: string): T {
  return require(name) as T
}
