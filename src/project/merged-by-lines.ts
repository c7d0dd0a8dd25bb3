import {manifestPath} from './manifest.ts'

/** Files of lines that stand for themselves: where two branches add neighbours, git should take both (`merge=union`). */
export const mergedByLines: readonly string[] = ['memory/kept/*.tmx', manifestPath]
