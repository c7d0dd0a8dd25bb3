import {type Row, rowsAt, type ShortRow, swap} from '../row.ts'

const many = 10_000
const stopped = ['parse-deadline', 'parse-memory'] as const

/** Articles of Markdown that would take minutes or gigabytes. */
const markdown: readonly ShortRow[] = [
  ['10 MB of words in one paragraph', () => `# A\n\n${'ord '.repeat(2_600_000)}\n`, 3, 'markdown-limit', 3],
  ['10 MB of lines in one paragraph', () => 'en rad till\n'.repeat(870_000), 3, 'markdown-limit', 1],
  ['10 MB of one word', () => 'å'.repeat(5_200_000), 3, 'markdown-limit', 1],
  ['10 MB of paragraphs', () => 'En mening till.\n\n'.repeat(610_000), 3, [...stopped, 'markdown-limit'], undefined],
  ['10 MB of empty lines', () => '\n'.repeat(10_000_000), 3, stopped, 1],
  ['more than 16 MB', () => 'En mening.\n\n'.repeat(1_400_000), 3, 'file-too-large', 0],
  ['20,000 paragraphs of a letter', () => 'a\n\n'.repeat(2 * many), 3, [...stopped, 'markdown-limit'], undefined],
  ['20,000 headings', () => '# a\n'.repeat(2 * many), 3, [...stopped, 'markdown-limit'], undefined],
  [
    'quotes 10,000 deep, line by line',
    () => Array.from({length: 400}, (_, at) => `${'>'.repeat(at)} a\n`).join(''),
    3,
    'markdown-limit',
    undefined
  ],
  [
    'lists 300 deep by indentation',
    () => Array.from({length: 300}, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
    3,
    'markdown-limit',
    114
  ],
  [
    'lists 2,000 deep by indentation',
    () => Array.from({length: 2000}, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
    3,
    'markdown-limit',
    114
  ],
  [
    'numbers 1,000 deep by tabs',
    () => Array.from({length: 1000}, (_, at) => `${'\t'.repeat(at)}1. a\n`).join(''),
    3,
    'markdown-limit',
    undefined
  ],
  ['stars 10,000 deep', () => `${'*a '.repeat(many)}${'b*'.repeat(many)}`, 3, 'markdown-limit', 1],
  ['strong emphasis 10,000 deep', () => `${'**a '.repeat(many)}${'b**'.repeat(many)}`, 3, 'markdown-limit', 1],
  ['underscores 4,000 deep', () => `${'_a '.repeat(4000)}${'b_ '.repeat(4000)}`, 3, [...stopped, 'markdown-limit'], 1],
  ['emphasis that never closes', () => '*a_ '.repeat(4900), 3, stopped, 1],
  ['brackets 10,000 deep', () => `${'['.repeat(many)}a${']'.repeat(many)}`, 0],
  ['brackets that never close', () => '['.repeat(100_000), 0],
  ['links 10,000 deep', () => `${'['.repeat(many)}a${'](b)'.repeat(many)}`, 0],
  ['images 10,000 deep', () => `${'!['.repeat(many)}a${'](b)'.repeat(many)}`, 3, stopped, 1],
  ['links that never close', () => '[a]('.repeat(many), 0],
  ['containers 10,000 deep', () => ':::a\n'.repeat(many), 3, stopped, 61],
  ['directives that never close', () => '::a['.repeat(many), 0],
  ['tags 10,000 deep', () => `a ${'<b>'.repeat(many)}b${'</b>'.repeat(many)}\n`, 3, 'markdown-limit', undefined],
  ['ticks of growing length', () => Array.from({length: 1400}, (_, at) => '`'.repeat(at)).join(' '), 3, stopped, 1],
  ['a table of 3,000 columns', () => `${'|a'.repeat(3000)}\n${'|-'.repeat(3000)}\n${'|b'.repeat(3000)}\n`, 0],
  [
    'a table of 10,000 columns',
    () => `${'|a'.repeat(many)}\n${'|-'.repeat(many)}\n${'|b'.repeat(many)}\n`,
    3,
    ['markdown-limit', ...stopped],
    undefined
  ],
  ['10,000 definitions of one name', () => `${'[a]: b\n'.repeat(many)}\n[a] text\n`, 0],
  [
    '100,000 footnotes',
    () => Array.from({length: 100_000}, (_, at) => `[^${at}]: \n`).join(''),
    3,
    ['markdown-limit', ...stopped],
    1
  ],
  ['100,000 colons', () => ':'.repeat(100_000), 0],
  ['a million spaces in a sentence', () => `En${' '.repeat(999_000)}mening.\n`, 3, 'markdown-limit', 1],
  ['5,000 addresses', () => 'https://a.b '.repeat(5000), 0]
]

const mdx: readonly ShortRow[] = [
  ['braces 5,000 deep', () => `${'{'.repeat(5000)}${'}'.repeat(5000)}\n`, 3, ['mdx', ...stopped], 1],
  ['braces that never close', () => '{'.repeat(5000), 3, 'mdx', 1],
  ['braces that never close, line by line', () => '{\n'.repeat(5000), 3, ['mdx', ...stopped], undefined],
  [
    'templates in templates',
    () => `{\`${'${`'.repeat(1000)}a${'`}'.repeat(1000)}\`}\n`,
    3,
    ['mdx', ...stopped],
    undefined
  ],
  ['tags 5,000 deep', () => `${'<A>'.repeat(5000)}a${'</A>'.repeat(5000)}\n`, 3, ['markdown-limit', ...stopped], 1],
  [
    'an export that never closes',
    () => `export const a = [\n${'1,\n\n'.repeat(5000)}`,
    3,
    ['mdx', ...stopped],
    undefined
  ]
]

const frontMatter: readonly ShortRow[] = [
  [
    'YAML: a list of 300,000',
    () => `---\na:\n${'- b\n'.repeat(300_000)}---\n\nText.\n`,
    3,
    ['front-matter-limit', 'markdown-limit', ...stopped],
    undefined
  ],
  [
    'YAML: 100,000 keys',
    () => `---\n${Array.from({length: 100_000}, (_, at) => `a${at}: b\n`).join('')}---\n\nText.\n`,
    3,
    ['front-matter-limit', 'markdown-limit', ...stopped],
    undefined
  ],
  [
    'YAML: 100,000 anchors',
    () => `---\na: [${Array.from({length: 100_000}, (_, at) => `&a${at} b`).join(', ')}]\n---\n\nText.\n`,
    3,
    ['front-matter-limit', 'markdown-limit', ...stopped],
    undefined
  ],
  [
    'TOML: 100,000 tables',
    () => `+++\n${'[[a]]\n'.repeat(100_000)}+++\n\nText.\n`,
    3,
    ['front-matter-limit', 'markdown-limit', ...stopped],
    undefined
  ],
  [
    'TOML: 100,000 dotted keys',
    () => `+++\n${Array.from({length: 100_000}, (_, at) => `a.b${at} = 1\n`).join('')}+++\n\nText.\n`,
    3,
    ['front-matter-limit', 'markdown-limit', ...stopped],
    undefined
  ],
  [
    'JSON: a list of 300,000',
    () => `---json\n{"a": [${'1,'.repeat(300_000)}1]}\n---\n\nText.\n`,
    3,
    ['front-matter-limit', 'markdown-limit', ...stopped],
    undefined
  ]
]

const plainText: readonly ShortRow[] = [
  ['10 MB on one line', () => 'ord '.repeat(2_600_000), 3, 'text-limit', 1],
  ['20,000 lines', () => 'en rad\n'.repeat(2 * many), 3, 'text-limit', 6001],
  ['a million spaces in a line', () => `En${' '.repeat(999_000)}mening.\n`, 3, 'text-limit', 1],
  ['a million brackets', () => '['.repeat(1_000_000), 0]
]

const nb = 'segments/nb/bad.md.xlf'
const firstTarget = (content: () => string) => (was: string) =>
  swap(/<target>.*<\/target>/, `<target>${content()}</target>`)(was)
const segments: readonly ShortRow[] = [
  [
    'a million attributes',
    (was) => swap('<unit ', `<unit${Array.from({length: 1_000_000}, (_, at) => ` a${at}=""`).join('')} `)(was),
    3,
    'xml-limit',
    undefined
  ],
  ['200,000 levels', (was) => swap('<file ', `${'<a>'.repeat(200_000)}<file `)(was), 3, 'xml-limit', undefined],
  ['a million elements', (was) => swap('<file ', `${'<a/>'.repeat(1_000_000)}<file `)(was), 3, 'xml-limit', undefined],
  [
    '100,000 codes in a target',
    firstTarget(() => '<ph id="s1.1"/>'.repeat(100_000)),
    {sync: 0, build: 1},
    'code-unknown',
    undefined
  ],
  [
    '100,000 notes',
    (was) => swap(/(?=<originalData>|<segment )/, `<notes>${'<note>a</note>'.repeat(100_000)}</notes>`)(was),
    0
  ],
  ['a target of a million spaces', firstTarget(() => `a${' '.repeat(999_000)}b`), 3, 'xml-limit', undefined],
  ['a target of a million line ends', firstTarget(() => `a${'\n'.repeat(999_000)}b`), 3, 'xml-limit', undefined],
  ['a target of 300,000 brackets', firstTarget(() => '['.repeat(300_000)), 0],
  [
    'a target of 300,000 marks',
    firstTarget(() => '*a_ '.repeat(75_000)),
    {sync: 0, build: 1},
    'target-breaks-structure',
    undefined
  ],
  ['a target of 999,000 characters', firstTarget(() => 'ord '.repeat(249_000)), 0],
  [
    'a comment of a million characters',
    (was) => swap('<file ', `<!--${'a'.repeat(1_000_001)}--><file `)(was),
    3,
    'xml-limit',
    undefined
  ]
]

const memory: readonly ShortRow[] = [
  [
    'a million attributes',
    (was) => swap('<tu ', `<tu${Array.from({length: 1_000_000}, (_, at) => ` a${at}=""`).join('')} `)(was),
    3,
    'xml-limit',
    undefined
  ],
  [
    'a text of a million spaces',
    (was) => swap(/<seg>.*?<\/seg>/, `<seg>a${' '.repeat(999_000)}b</seg>`)(was),
    3,
    'xml-limit',
    undefined
  ]
]

/** What only a limit, or the end of patience, keeps from taking all time and all memory: tried in processes of their own. */
export const heavyAreas: Readonly<Record<string, readonly Row[]>> = {
  Markdown: rowsAt('content/sv/bad.md', false, markdown),
  MDX: rowsAt('content/sv/bad.mdx', false, mdx),
  'front matter': rowsAt('content/sv/bad.md', false, frontMatter),
  'plain text': rowsAt('content/sv/bad.txt', false, plainText),
  'segment files': rowsAt(nb, false, segments),
  'kept memory': rowsAt('memory/kept/sv-nb.tmx', false, memory)
}
