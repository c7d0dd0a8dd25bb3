import {cut, type Row, rowsAt, swap} from '../row.ts'

/** A memory that cannot be read holds back the files of its two locales: what leaves them could not be kept. */
export const kept: readonly Row[] = rowsAt('memory/kept/sv-nb.tmx', false, [
  ['empty', '', 3, 'xml-malformed', 1],
  [
    'another document type',
    swap(/<!DOCTYPE[^>]*>/, '<!DOCTYPE tmx SYSTEM "file:///etc/hostname">'),
    3,
    'xml-doctype',
    2
  ],
  ['an entity in the document type', swap(/<!DOCTYPE[^>]*>/, '<!DOCTYPE tmx [<!ENTITY a "b">]>'), 3, 'xml-doctype', 2],
  ['200,000 levels', swap('<body>', `<body>${'<tu>'.repeat(200_000)}`), 3, 'xml-limit', undefined],
  ['marks 1,000 deep', swap('<seg>', `<seg>${'<hi>'.repeat(1000)}`), 3, 'xml-limit', undefined],
  ['another XML', '<a/>', 3, 'tmx-layout', 1],
  ['no body', swap(/<body>[\s\S]*<\/body>/, ''), 3, undefined, undefined],
  ['no text', swap(/<seg>.*?<\/seg>/, ''), 3, 'tmx-layout', undefined],
  [
    'conflict markers',
    swap('<body>\n', '<body>\n<<<<<<< HEAD\n=======\n>>>>>>> gren\n'),
    3,
    'conflict-markers',
    undefined
  ],
  ['every entry twice', (was) => was.replace(/^ *<tu .*\n/gm, (line) => line + line), 0],
  ...[0.1, 0.4, 0.7, 0.98].map((share) => [`cut off at ${share}`, cut(share), 3, 'xml-cut-off', undefined] as const)
])
