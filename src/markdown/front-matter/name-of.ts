import type {PathPart} from './front-matter.ts'

/** A path as people write it: `crossPromote[0].title`. Dots in a key stay dots: `ms.topic`. */
export function nameOf(path: readonly PathPart[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('')
}

/** A path with list positions opened, the way settings name fields: `crossPromote[].title`. */
export function patternOf(path: readonly PathPart[]): string {
  return path.map((part, index) => (typeof part === 'number' ? '[]' : index === 0 ? part : `.${part}`)).join('')
}

/** Makes a name unique: `a.b` the key and `a` › `b` the path would else be one. */
export function uniqueName(path: readonly PathPart[], taken: Set<string>): string {
  const name = nameOf(path)
  let unique = name
  for (let count = 2; taken.has(unique); count++) unique = `${name}(${count})`
  taken.add(unique)
  return unique
}
