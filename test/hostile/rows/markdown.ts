import {type Row, rowsAt} from '../row.ts'

const many = 10_000
const path = 'content/sv/bad.md'

export const markdown: readonly Row[] = rowsAt(path, false, [
  ['empty', '', 0],
  ['a byte order mark alone', '\uFEFF', 0],
  ['white space alone', ' \t\r\n\r\n\n', 0],
  ['lines that end in CR alone', '# A\r\rEn mening.\r', 0],
  ['mixed line ends', '# A\r\n\nEn mening.\rTvå.\n', 0],
  ['control characters', 'En \u001b[31mröd\u001b[0m \u0007 mening \u009b2J.\n', 0],
  ['bidirectional controls', 'En \u202Edrow\u202C mening \u2066x\u2069.\n', 0],
  ['characters of no block, of private use, of the last plane', 'En \uFFFF \uE000 \u{10FFFF} mening.\n', 0],
  ['what ordbro itself uses between texts', '\uFFFC \uE000 [1] {{0}} \uFFFD mening.\n', 0],
  ['tenfold accents on each letter', `${'a\u0301\u0302\u0303\u0304\u0305'.repeat(5000)}\n`, 0],
  ['one long word', `${'å'.repeat(100_000)}\n`, 0],
  ['quotes 250 deep', `${'> '.repeat(250)}djupt\n`, 0],
  ['quotes 10,000 deep', `En rad.\n\n${'>'.repeat(many)} djupt\n`, 3, 'markdown-limit', 3],
  ['quotes 10,000 deep, with spaces', `${'> '.repeat(many)}djupt\n`, 3, 'markdown-limit', 1],
  ['bullets 10,000 deep on a line', `${'- '.repeat(many)}djupt\n`, 3, 'markdown-limit', 1],
  ['numbers 10,000 deep on a line', `${'1. '.repeat(many)}djupt\n`, 3, 'markdown-limit', 1],
  ['quotes and bullets in turn', `${'> - '.repeat(many / 2)}djupt\n`, 3, 'markdown-limit', 1]
])
