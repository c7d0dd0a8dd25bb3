/**
 * What of a link's address is the same in a translated page: the host and the last name of the path, since folders are
 * often named by language.
 *
 *     /sv-se/azure/docs/quick-start.md#plan → quick-start.md        https://github.com/a/b → https://github.com b
 */
export function addressCue(address: string): string {
  const host = /^[a-z]+:\/\/[^/?#]+/i.exec(address)?.[0] ?? ''
  const path = address
    .slice(host.length)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  return `${host} /${name}`
}
