import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Named} from '../project/whole-articles.ts'
import type {Context} from './command.ts'

/** `PATH#ID`; where there is a file of that whole name, or it ends as one, it is a path alone: `c#.md`. */
export function namedIn({folder}: Context, name: string): Named {
  const [, path, id] = /^(.*)#([^#]*)$/s.exec(name) ?? []
  const isPath = path === undefined || /\.(?:mdx?|txt|xlf)$/.test(name) || existsSync(resolve(folder, name))
  return isPath ? {path: resolve(folder, name), id: undefined} : {path: resolve(folder, path), id}
}
