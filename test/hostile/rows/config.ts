import {cut, type Row, rowsAt} from '../row.ts'

function entry(pattern: string, output = 'ut/{locale}/{slug}.md'): string {
  return JSON.stringify({sourceLocale: 'sv', articles: [{pattern, output}]})
}

/** Settings are everybody's: nothing is done until they can be read. */
export const config: readonly Row[] = rowsAt('ordbro.config.json', true, [
  ['empty', '', 2, 'json-unexpected', 1],
  ['JavaScript', 'module.exports = {}\n', 2, 'json-unexpected', 1],
  ['a list', '[]', 2, 'config-kind', 1],
  ['null', 'null', 2, 'config-kind', 1],
  ['a number', '1', 2, 'config-kind', 1],
  ['a comment', '{\n// a\n}', 2, 'json-unexpected', 2],
  ['a comma too many', '{"sourceLocale": "sv",}', 2, 'json-unexpected', 1],
  ['a key twice', '{"sourceLocale": "sv",\n"sourceLocale": "nb"}', 2, 'json-key-repeated', 2],
  ['lists 10,000 deep', `${'['.repeat(10_000)}`, 2, 'json-too-deep', 1],
  ['maps 10,000 deep', `${'{"a":'.repeat(10_000)}`, 2, 'json-too-deep', 1],
  ['__proto__', '{"__proto__": {"polluted": true}}', 2, 'config-key-unknown', 1],
  ['constructor', '{"constructor": {"prototype": {}}}', 2, 'config-key-unknown', 1],
  ['a locale that leaves the tree', '{"sourceLocale": "../x"}', 2, 'config-locale', 1],
  ['a locale of controls', '{"sourceLocale": "s\\u001b[31mv"}', 2, 'config-locale', 1],
  ['a locale of half a character', '{"sourceLocale": "\\ud83d"}', 2, 'config-locale', 1],
  ['a pattern that leaves the tree', entry('../{locale}/{slug}.md'), 2, 'config-pattern-path', 1],
  ['a pattern that leaves it inside', entry('a/../../{locale}/{slug}.md'), 2, 'config-pattern-path', 1],
  ['a pattern from the root', entry('/etc/{locale}/{slug}.md'), 2, 'config-pattern-path', 1],
  ['a pattern of Windows', entry('C:\\{locale}\\{slug}.md'), 2, 'config-pattern-path', 1],
  ['a pattern with a NUL', entry('a\u0000/{locale}/{slug}.md'), 2, 'config-pattern-path', 1],
  ['a pattern in git', entry('.git/{locale}/{slug}.md'), 2, 'config-pattern-path', 1],
  ['a pattern in a device', entry('con/{locale}/{slug}.md'), 2, 'config-pattern-path', 1],
  [
    'an output that leaves the tree',
    entry('content/{locale}/{slug}.md', '../{locale}/{slug}.md'),
    2,
    'config-pattern-path',
    1
  ],
  [
    'an output from the root',
    entry('content/{locale}/{slug}.md', '/tmp/{locale}/{slug}.md'),
    2,
    'config-pattern-path',
    1
  ],
  [
    'an output in git',
    entry('content/{locale}/{slug}.md', '.git/hooks/{locale}/{slug}.md'),
    2,
    'config-pattern-path',
    1
  ],
  ['an output without a locale', entry('content/{locale}/{slug}.md', 'ut/{slug}.md'), 2, 'config-pattern-locale', 1],
  ['a pattern that is a regular expression', entry('content/{locale}/(a+)+{slug}$.md'), 0],
  ['a number over all', '{"memory": {"minScore": 1e999}}', 2, undefined, 1],
  ['a byte order mark', '\uFEFF{"sourceLocale": "sv", "locales": ["sv", "nb", "ja"]}', 0],
  ['conflict markers', '{\n<<<<<<< HEAD\n"sourceLocale": "sv"\n=======\n>>>>>>> gren\n}', 2, 'json-unexpected', 2],
  ['100,000 locales', JSON.stringify({locales: Array.from({length: 100_000}, () => 'x')}), 2, undefined, 1],
  ['over the limit', () => ' '.repeat(1024 * 1024 + 1), 3, 'file-too-large', 0],
  ...[0.1, 0.5, 0.9].map((share) => [`cut off at ${share}`, cut(share), 2, 'json-unexpected', undefined] as const)
])
