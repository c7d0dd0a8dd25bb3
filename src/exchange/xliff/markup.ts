import type {Attributes} from '../../model/run.ts'
import {escapeAttribute, escapeText} from '../xml/serialize.ts'
import {shield} from '../xml/shield.ts'

/** An opening tag's name and attributes; those that are `undefined` are left out. */
export function head(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  let written = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${key}="${escapeAttribute(value)}"`
  }
  return written
}

/** An element of text that cannot hold `<cp>`. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${head(name, attributes)}>${escapeText(shield(text))}</${name}>`
}

/** Lines one level deeper. Only their beginnings move: an element that is kept over several lines stays as it is. */
export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

/** An element around lines, or nothing where there are none. */
export function block(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  lines: readonly string[]
): string[] {
  return lines.length === 0 ? [] : [`<${head(name, attributes)}>`, ...indent(lines), `</${name}>`]
}
