import {existsSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {Failure} from '../model/failure.ts'
import {readText, sizeLimits} from '../project/read-text.ts'
import {segmentAt} from '../project/segment-lines.ts'
import type {Named} from '../project/whole-articles.ts'
import type {Context} from './command.ts'

/**
 * `PATH#ID`, or `FILE:LINE` as messages write a place, which names the segment on that line and no other. Where there is a
 * file of that whole name, or it ends as one, it is a path alone: `c#.md`.
 */
export function namedIn({folder, root}: Pick<Context, 'folder' | 'root'>, name: string): Named {
  const [, file, line] = /^(.*\.(?:mdx?|txt|xlf)):(\d+)(?::\d+)?:?$/s.exec(name) ?? []
  if (file !== undefined && !existsSync(resolve(folder, name)))
    return namedByLine(root, resolve(folder, file), Number(line))
  const [, path, id] = /^(.*)#([^#]*)$/s.exec(name) ?? []
  const isPath = path === undefined || /\.(?:mdx?|txt|xlf)$/.test(name) || existsSync(resolve(folder, name))
  return isPath ? {path: resolve(folder, name), id: undefined} : {path: resolve(folder, path), id}
}

function namedByLine(root: string, absolute: string, line: number): Named {
  const path = relative(root, absolute).replaceAll('\\', '/')
  if (!path.endsWith('.xlf')) throw new Failure('usage', 'line-of-article', {path, line})
  const id = segmentAt(readText(root, path, sizeLimits.segments), line)
  if (id === undefined) throw new Failure('usage', 'line-without-segment', {path, line}, {path, line})
  return {path: absolute, id}
}
