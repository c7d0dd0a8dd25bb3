import {forbidden} from '../xml/shield.ts'

/** JSON for the text of an element: what XML cannot write is escaped by JSON itself. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(forbidden, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join('')
  )
}
