import {cut, type Row, rowsAt, swap} from '../row.ts'

const line =
  (path: string) =>
  (was: string): string =>
    `${was}${JSON.stringify({path, article: 'content/sv/x.md', locale: 'nb', hash: 'aaaaaaaaaaaa'})}\n`

/** The list of builds says what `build` may delete: what cannot be read deletes nothing. */
export const manifest: readonly Row[] = [
  ...rowsAt('localized/manifest.jsonl', true, [
    ['text', 'Hej\n', 3, 'manifest-broken', 1],
    ['a list', '{"schemaVersion":1}\n[]\n', 3, 'manifest-broken', 2],
    ['null', 'null\n', 3, 'manifest-broken', 1],
    ['fields of other kinds', '{"path": 1, "article": 2, "locale": 3, "hash": 4}\n', 3, 'manifest-broken', 1],
    [
      'fields of a prototype',
      '{"__proto__": {"path": "a", "article": "b", "locale": "c", "hash": "d"}}\n',
      3,
      'manifest-broken',
      1
    ],
    ['lists 100,000 deep', `${'['.repeat(100_000)}\n`, 3, 'manifest-broken', 1],
    ['a line of a million characters', `${'a'.repeat(1_000_000)}\n`, 3, 'manifest-broken', 1],
    [
      'conflict markers',
      swap('{"schemaVersion":1}\n', '{"schemaVersion":1}\n<<<<<<< HEAD\n=======\n>>>>>>> gren\n'),
      3,
      'conflict-markers',
      2
    ],
    ['cut off at 0.4', cut(0.4), 3, 'manifest-broken', undefined],
    ['cut off at 0.9', cut(0.9), 3, 'manifest-broken', undefined]
  ]),
  ...rowsAt('localized/manifest.jsonl', false, [
    [
      'a path that leaves the tree',
      line('../outside.txt'),
      {sync: 0, build: 3},
      'path-malformed',
      undefined,
      {path: '../outside.txt'}
    ],
    [
      'a path from the root',
      line('/tmp/outside.txt'),
      {sync: 0, build: 3},
      undefined,
      undefined,
      {path: '/tmp/outside.txt'}
    ],
    ['a path in git', line('.git/config'), {sync: 0, build: 3}, 'path-git', undefined, {path: '.git/config'}]
  ])
]
