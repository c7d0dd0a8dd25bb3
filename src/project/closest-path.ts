import {closest} from './closest.ts'

/**
 * The path that somebody most likely meant, folder for folder: a slip in one name is seen whatever stands around it.
 *
 *     contnet/sv/sorra.md   →   content/sv/sora.md
 *
 * @param namesIn the names in a folder that there is; the first folder is empty
 * @returns nothing where no name of a folder is near
 */
export function closestPath(written: string, namesIn: (folder: string) => Iterable<string>): string | undefined {
  let meant = ''
  for (const part of written.replaceAll('\\', '/').split('/')) {
    const names = [...namesIn(meant)]
    const name = names.includes(part) || part === '..' || part === '.' ? part : closest(part, names)
    if (name === undefined) return undefined
    meant = meant === '' ? name : `${meant}/${name}`
  }
  return meant
}

/** The names in a folder, of paths that are known: `a/b.md`, `a/c/d.md` have `b.md` and `c` in `a`. */
export function namesAmong(paths: readonly string[]): (folder: string) => Iterable<string> {
  return (folder) => {
    const before = folder === '' ? '' : `${folder}/`
    const below = paths.filter((path) => path.startsWith(before))
    return new Set(below.map((path) => path.slice(before.length).split('/', 1)[0]!))
  }
}
