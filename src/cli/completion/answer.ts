import {resolve} from 'node:path'
import type {Words} from '../../messages.ts'
import {commonOptions} from '../command.ts'
import {commands} from '../commands.ts'
import {findValues} from './find-values.ts'
import {namesOf, propose} from './propose.ts'

interface World {
  readonly words: Words
  readonly folder: string
  readonly languages: readonly string[]
}

/**
 * What a shell asks at every press of the tab key: a line that says how words are to be quoted (`paths` or `words`),
 * then a line for each word that may stand there, with a tab and what it does behind it.
 *
 * Whatever goes wrong, a faulty configuration or a folder that may not be read, is no answer and no noise.
 *
 * @param given the words behind the program's name up to the cursor; the last one may be empty
 */
export async function answer(given: readonly string[], world: World): Promise<string> {
  try {
    const {kind, lines} = await rows(given, world)
    const last = given.at(-1) ?? ''
    return [kind, ...lines.filter((line) => line.startsWith(last))].map((line) => `${line}\n`).join('')
  } catch {
    return 'words\n'
  }
}

async function rows(
  given: readonly string[],
  {words, folder, languages}: World
): Promise<{kind: 'paths' | 'words'; lines: readonly string[]}> {
  const proposal = propose(given, commands, commonOptions)
  switch (proposal.kind) {
    case 'commands':
      return {kind: 'words', lines: commands.map(({name}) => `${name}\t${words.say(`cli:summary.${name}`)}`)}
    case 'options':
      return {
        kind: 'words',
        lines: proposal.options.flatMap((option) =>
          namesOf(option).map((name) => `${name}\t${words.say(`cli:option.${option.key}`)}`)
        )
      }
    case 'values': {
      const {values, before, written} = proposal
      const found = await findValues(values, written, {root: rootIn(given, folder), languages})
      return {kind: 'files' in values ? 'paths' : 'words', lines: found.map((word) => before + word)}
    }
    case 'nothing':
      return {kind: 'words', lines: []}
    default:
      return proposal satisfies never
  }
}

/** The folder that `--root` names, which articles and locales are looked for in; its own value is seen from here. */
function rootIn(given: readonly string[], folder: string): string {
  const before = given.slice(0, -1)
  const at = before.lastIndexOf('--root')
  const named = at >= 0 ? before[at + 1] : before.findLast((word) => word.startsWith('--root='))?.slice(7)
  return named === undefined ? folder : resolve(folder, named)
}
