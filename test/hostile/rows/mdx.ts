import {type Row, rowsAt} from '../row.ts'

/** Parsed, never evaluated. */
export const mdx: readonly Row[] = rowsAt('content/sv/bad.mdx', false, [
  ['an expression that ends the process', '{process.exit(7)}\n\nText.\n', 0],
  [
    'an import that would write',
    "import fs from 'node:fs'\nexport const a = fs.writeFileSync('pwn', '')\n\nText.\n",
    0
  ],
  ['an expression that never ends', '# A\n\n{for (;;) {}\n', 3, 'mdx', undefined],
  ['a tag that never closes', '# A\n\n<A>\n\ntext\n', 3, 'mdx', undefined],
  ['tags that cross', '<A><B></A></B>\n', 3, 'mdx', 1],
  ['names of prototypes', '<__proto__ constructor="a">text</__proto__>\n', 0]
])
