import {columns} from './columns.ts'
import {visible} from './visible.ts'
import {wrap} from './wrap.ts'

/** How wide the column of marks is, with the space behind it. */
const margin = 7

/**
 * Two texts beside each other, wrapped, with a mark before the first line.
 *
 *     0.98   The model is small.     │ Modellen är liten.
 *     0.41?  It runs on a phone,     │ Den går på en telefon.
 *            too.                    │
 */
export function besideEachOther(mark: string, left: string, right: string, width: number): string {
  const each = Math.max(16, Math.floor((width - margin - 3) / 2))
  const [lefts, rights] = [left, right].map((text) =>
    wrap(visible(text.replace(/[ \t\r\n]+/g, ' ')), each, 'ja').split('\n')
  ) as [string[], string[]]
  return Array.from({length: Math.max(lefts.length, rights.length)}, (_, at) => {
    const line = `${padded(at === 0 ? mark : '', margin)}${padded(lefts[at] ?? '', each)} │ ${rights[at] ?? ''}`
    return `${line.trimEnd()}\n`
  }).join('')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}
