import {readdirSync, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {resolve} from 'node:path'
import type {Proposals} from '../command.ts'

/** Where values are looked for. */
export interface Surroundings {
  readonly root: string
  /** Languages that ordbro speaks. */
  readonly languages: readonly string[]
}

/** Words that may stand there, each whole: a list with what is written of it, a path with its folder and `/` behind one. */
export async function findValues(values: Proposals, written: string, surroundings: Surroundings): Promise<string[]> {
  if ('files' in values) return pathsFrom(surroundings.root, written, values.files)
  const words = 'words' in values ? values.words : await wordsOf(values.of, surroundings)
  if (!values.isList) return [...words]
  const before = written.slice(0, written.lastIndexOf(',') + 1)
  const used = before.split(',')
  return words.filter((word) => !used.includes(word)).map((word) => before + word)
}

type Source = Extract<Proposals, {of: unknown}>['of']

async function wordsOf(of: Source, {root, languages}: Surroundings): Promise<readonly string[]> {
  switch (of) {
    case 'project locales':
      return localesOf(root)
    case 'all locales':
      return [...new Set([...(await localesOf(root)), 'sv', 'nb', 'en', 'ja'])]
    case 'rules':
      return (await import('../../check/rules.ts')).rules.map(({id}) => id)
    case 'codes': {
      const [{rules}, {gateCodes}] = await Promise.all([
        import('../../check/rules.ts'),
        import('../../check/gate-codes.ts')
      ])
      return [...rules, ...gateCodes].map(({id}) => id)
    }
    case 'formats':
      return (await import('../reporters/reporters.ts')).reporters.map(({name}) => name)
    case 'languages':
      return languages
    default:
      return of satisfies never
  }
}

/** Those of the configuration; only without one are articles looked for. Who asks for anything else loads neither. */
async function localesOf(folder: string): Promise<readonly string[]> {
  const {readConfig} = await import('../../project/config.ts')
  const root = (await import('../../project/find-project.ts')).findProject(folder)
  const settings = readConfig(root)
  if (settings.locales !== undefined) return settings.locales
  const {discover} = await import('../../project/discover.ts')
  return discover(root, settings).locales
}

/** Folders, and files with one of the endings; hidden ones only where a dot is written. */
function pathsFrom(root: string, written: string, endings: readonly string[]): string[] {
  const folder = written.slice(0, written.lastIndexOf('/') + 1)
  const name = written.slice(folder.length)
  const absolute = resolve(root, folder.replace(/^~(?=\/)/, homedir()))
  return readdirSync(absolute)
    .filter((entry) => entry.startsWith(name) && (name.startsWith('.') || !entry.startsWith('.')))
    .sort()
    .flatMap((entry) => {
      const stat = statSync(resolve(absolute, entry), {throwIfNoEntry: false})
      if (stat?.isDirectory()) return [`${folder}${entry}/`]
      return endings.some((ending) => entry.endsWith(ending)) ? [folder + entry] : []
    })
}
