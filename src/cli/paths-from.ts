import {resolve} from 'node:path'
import type {Context} from './command.ts'

/** Paths of a command line, absolute: they are typed from where one stands, which need not be the project's folder. */
export function pathsFrom({folder}: Pick<Context, 'folder'>, paths: string | readonly string[] | undefined): string[] {
  return [paths ?? []].flat().map((path) => resolve(folder, path))
}
