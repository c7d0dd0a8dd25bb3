import {garbage, hex, type Row, rowsAt, type ShortRow} from '../row.ts'

/** Every file that ordbro reads as text, and whether one that cannot be read stops everything. */
const places: readonly (readonly [path: string, stops: boolean])[] = [
  ['content/sv/bad.md', false],
  ['content/sv/bad.txt', false],
  ['content/sv/bad.mdx', false],
  ['segments/nb/bad.md.xlf', false],
  ['memory/kept/sv-nb.tmx', false],
  ['glossary/terms.yaml', true],
  ['localized/manifest.jsonl', true],
  ['ordbro.config.json', true]
]

/** What is no UTF-8 text, whatever the file's format. */
const faults: readonly ShortRow[] = [
  ['Latin-1', hex('6a 0a 70 e5 0a'), 3, 'not-utf8', 2],
  ['Shift_JIS', hex('83 82 83 66 83 8b'), 3, 'not-utf8', 1],
  ['UTF-16LE', hex('ff fe 41 00 0a 00'), 3, 'other-encoding', 1],
  ['UTF-16BE', hex('fe ff 00 41 00 0a'), 3, 'other-encoding', 1],
  ['a lone surrogate (CESU-8)', hex('61 0a ed a0 bd 0a'), 3, 'not-utf8', 2],
  ['a NUL', 'a\n\nb\0c\n', 3, 'nul-character', 3],
  ['a character cut off by the end', hex('61 0a e3 81'), 3, 'cut-off-character', 2],
  ['garbage', garbage(4096, 7), 3, 'not-utf8', 1]
]

export const encodings: readonly Row[] = places.flatMap(([path, stops]) =>
  rowsAt(
    path,
    stops,
    faults.map(([name, make, exit, ...rest]) => [`${path}: ${name}`, make, exit, ...rest] as const)
  )
)
