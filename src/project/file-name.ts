/**
 * Device names of Windows, which open the device whatever their ending (`con.md`); Microsoft: "Naming Files, Paths, and
 * Namespaces". A project is shared through git, so they are refused on every system.
 */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(\.|:|$)/i

/** Characters that HFS+ leaves out when it compares names: with them `.g\u200Cit` is `.git` (git: `is_hfs_dotgit`). */
const ignored = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g

/** `.git` as file systems read it: any case, with dots and spaces after it, as a stream, by its short name (NTFS). */
const gitFolder = /^(\.git|git~1)[ .]*(:|$)/i

/** What stops a name from being one part of a path in a project. */
export type NameFault = 'path-malformed' | 'path-reserved' | 'path-git'

/**
 * Why one part of a path is refused, or nothing when it is fine. The same answer on every system: what is written on
 * one must be there on the others.
 *
 *     a.md → fine    con.md → path-reserved    .GIT → path-git    a\b, .., '' and control characters → path-malformed
 */
export function nameFault(name: string): NameFault | undefined {
  if (name === '' || name === '.' || name === '..' || /[\\/\u0000-\u001F\u007F]/.test(name)) return 'path-malformed'
  if (!name.isWellFormed()) return 'path-malformed'
  if (gitFolder.test(name.replace(ignored, ''))) return 'path-git'
  return reserved.test(name) ? 'path-reserved' : undefined
}
