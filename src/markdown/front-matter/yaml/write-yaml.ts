import type {ScalarStyle} from '../front-matter.ts'
import {isPlain, unprintable} from './is-plain.ts'

/**
 * A string as a YAML scalar on one line, in the style that is asked for where that can hold it.
 *
 *     plain   Sora: ett steg    →  'Sora: ett steg'? no: "Sora: ett steg"
 *     single  It's here         →  'It''s here'
 */
export function writeYaml(value: string, style: Extract<ScalarStyle, {kind: 'plain' | 'single' | 'double'}>): string {
  if (style.kind === 'plain') {
    if (isPlain(value, style.flow)) return value
    const readable = /["\\]/.test(value) && !value.includes("'") && !unprintable.test(value)
    return readable ? single(value) : double(value)
  }
  return style.kind === 'single' && !unprintable.test(value) ? single(value) : double(value)
}

function single(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** YAML 1.2 §5.7; only escapes that JSON has too. */
export function double(value: string): string {
  const escapes: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r'}
  const everyUnprintable = new RegExp(`["\\\\\\t]|${unprintable.source}`, 'gu')
  const written = value.replace(everyUnprintable, (character) => escapes[character] ?? codePoint(character))
  return `"${written}"`
}

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
