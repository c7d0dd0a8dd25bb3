import {refuseConflicts} from '../exchange/xml/conflict.ts'
import {readText} from './read-text.ts'
import {walk} from './walk.ts'

/** Where the glossary is. */
export const glossaryFolder = 'glossary'

/** Whether a file of the project is one of its glossary. */
export function isGlossaryFile(path: string): boolean {
  return path.startsWith(`${glossaryFolder}/`) && /\.ya?ml$/.test(path)
}

/** The glossary's files, for reading or for a look at one alone. */
export function glossaryFiles(root: string): {path: string; text: string}[] {
  return walk(root, glossaryFolder)
    .files.filter(isGlossaryFile)
    .map((path) => {
      const text = readText(root, path)
      refuseConflicts(text, path)
      return {path, text}
    })
}
