/**
 * The line feeds at the end of a value. In a block scalar they are layout: translators neither see nor keep them, so a
 * field's value goes without and they are written back.
 */
export function tailOf(value: string): string {
  let end = value.length
  while (value[end - 1] === '\n') end--
  return value.slice(end)
}

/** The value without its tail, where it is a string and `block` says that it stands in a block. */
export function withoutTail(value: unknown, block: boolean): unknown {
  return block && typeof value === 'string' ? value.slice(0, value.length - tailOf(value).length) : value
}

/** The value as the whole scalar holds it once it is written in place of `source`, the scalar's whole value before. */
export function withTail(value: string, source: string): string {
  return value.slice(0, value.length - tailOf(value).length) + tailOf(source)
}
