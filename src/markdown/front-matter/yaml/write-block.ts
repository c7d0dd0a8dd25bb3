import type {BlockStyle} from '../front-matter.ts'
import {fold} from './fold.ts'
import {unprintable} from './is-plain.ts'
import {double} from './write-yaml.ts'

/**
 * A string as the YAML block scalar that it replaces: same header, indentation and chomping.
 *
 *     >-            >-
 *       En text       A text
 *       på rader
 *
 * A folded scalar becomes a literal one where folding would change the lines, and a quoted one where no block can hold
 * the value: control characters, or a first line that begins with a space.
 */
export function writeBlock(value: string, style: BlockStyle): string {
  const text = value.replace(/\n+$/, '')
  const lines = text.split('\n')
  const first = lines.find((line) => line !== '')
  const fits =
    first !== undefined &&
    !lines.some((line) => unprintable.test(line) || /^[ \t]+$/.test(line) || line.startsWith('\t')) &&
    (!first.startsWith(' ') || /\d/.test(style.rest)) &&
    style.indent !== ''
  if (!fits) return double(text + style.tail) + style.comment + style.rawTail
  const folds = style.mark === '>' && lines[0] !== '' && !lines.some((line) => /^ |[ \t]$/.test(line))
  const written = folds ? foldedLines(text, style) : lines
  const body = written.map((line) => (line === '' ? '' : style.indent + line)).join(style.lineEnd)
  return (folds ? '>' : '|') + style.rest + style.comment + style.lineEnd + body + style.rawTail
}

/** A line feed of the text is an empty line, and long lines are broken where the source's are. */
function foldedLines(text: string, {width}: BlockStyle): string[] {
  const lines = text.replace(/\n+/g, '$&\n').split('\n')
  return width === undefined ? lines : lines.flatMap((line) => fold(line, width))
}
