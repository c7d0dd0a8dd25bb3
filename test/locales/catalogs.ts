import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** The words that ordbro ships, as its files hold them. */
export const folder = join(import.meta.dirname, '../../locales')
export const languages = readdirSync(folder).sort()

/** A message: `cli:sync.summary`, with its texts by plural category; one without plurals has one text, under `''`. */
export interface Message {
  readonly key: string
  readonly forms: ReadonlyMap<string, string>
}

const plural = /^(.*)_(zero|one|two|few|many|other)$/

/** All messages of a language, in the order of the files. */
export function messagesOf(language: string): Map<string, Message> {
  const messages = new Map<string, Message>()
  for (const [path, text] of textsOf(language)) {
    const [, key = path, category = ''] = plural.exec(path) ?? []
    const forms = new Map([...(messages.get(key)?.forms ?? []), [category, text]])
    messages.set(key, {key, forms})
  }
  return messages
}

/** Every text of a language by its key: `cli:sync.summary_one`. */
export function textsOf(language: string): [key: string, text: string][] {
  return readdirSync(join(folder, language))
    .sort()
    .flatMap((file) => flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), `${file.slice(0, -5)}:`))
}

function flat(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node as object).flatMap(([key, value]) =>
    flat(value, path.endsWith(':') ? path + key : `${path}.${key}`)
  )
}

/** Names of the values that a text takes. */
export function valuesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name!))].sort()
}
