import type {Field} from './front-matter.ts'
import {withTail} from './tail.ts'
import {writeToml} from './toml/write-toml.ts'
import {writeBlock} from './yaml/write-block.ts'
import {writeYaml} from './yaml/write-yaml.ts'

/**
 * A plain text as the characters that replace `field.range`: in the style of the scalar that stands there, as far as
 * that style can hold the text.
 *
 *     title: Sora         ← Sora: dagen efter    title: "Sora: dagen efter"
 *     alt: 'Bild'         ← It's a cat           alt: 'It''s a cat'
 *
 * White space is kept, but for the line feeds at the end of a block scalar, which stay those of the source.
 */
export function writeField(field: Pick<Field, 'style'>, value: string): string {
  const {style} = field
  switch (style.kind) {
    case 'plain':
    case 'single':
    case 'double':
      return writeYaml(value, style)
    case 'block':
      return writeBlock(value, style)
    case 'toml':
      return writeToml(value, style)
    case 'json':
      return JSON.stringify(value)
    default:
      return style satisfies never
  }
}

/** What a reader of the file sees once `writeField` has written the value: with a block scalar's last line feeds. */
export function readsBackAs(field: Pick<Field, 'style'>, value: string): string {
  const {style} = field
  if (style.kind === 'block') return withTail(value, style.tail)
  return style.kind === 'toml' && style.block !== undefined ? withTail(value, style.block.tail) : value
}
