import fc from 'fast-check'
import {frontMatter as hostile} from '../hostile/rows/front-matter.ts'
import {documents} from '../markdown/front-matter/documents.ts'
import {hostile as hostileText} from '../markdown/front-matter/hostile.ts'
import {attemptArticle} from './article.ts'
import type {FuzzTarget} from './target.ts'

const key = fc.constantFrom('title', 'summary', 'a', 'ordbro', 'locale', 'tags', '"x y"', "'q'", 'å')
const scalar = fc.oneof(
  hostileText,
  fc.constantFrom(
    'en titel',
    '"en \\"titel\\""',
    "'en ''titel'''",
    '|\n  rad\n  två\n',
    '>-\n  rad\n\n  två',
    '*a',
    '&a b'
  )
)
const yaml = fc
  .array(
    fc.oneof(
      fc.tuple(key, scalar).map(([name, value]) => `${name}: ${value}`),
      fc
        .tuple(key, fc.array(scalar, {maxLength: 3}))
        .map(([name, list]) => [`${name}:`, ...list.map((v) => `  - ${v}`)].join('\n')),
      fc.tuple(key, fc.array(scalar, {maxLength: 3})).map(([name, list]) => `${name}: [${list.join(', ')}]`),
      fc.tuple(key, key, scalar).map(([name, inner, value]) => `${name}:\n  ${inner}: ${value}`),
      fc.constantFrom('# en kommentar', '...', '%YAML 1.1')
    ),
    {minLength: 1, maxLength: 6}
  )
  .map((lines) => `---\n${lines.join('\n')}\n---\n`)
const toml = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'a', 'a.b', '"x y"'),
      fc.oneof(
        fc.constantFrom('"en titel"', "'rå'", '"""\nrad\n"""', '[ "a", "b" ]', '{a = "b"}', '1979-05-27', '0x1F'),
        hostileText.map((text) => JSON.stringify(text))
      )
    ),
    {maxLength: 5}
  )
  .map((fields) => `+++\n${fields.map(([name, value]) => `${name} = ${value}`).join('\n')}\n+++\n`)
const json = fc
  .jsonValue({maxDepth: 3})
  .map((value) => `---json\n${JSON.stringify({title: 'en titel', value}, null, 2)}\n---\n`)

export const frontMatter: FuzzTarget = {
  seeds: () => [
    ...documents.map(({text}) => text),
    ...hostile.flatMap(({make}) => {
      const text = make('')
      return typeof text === 'string' && text.length < 50_000 ? [text] : []
    })
  ],
  generated: fc.oneof(yaml, yaml, toml, json).map((block) => `${block}\nText.\n`),
  pieces: [
    ...[
      '---\n',
      '\n---\n',
      '+++\n',
      '---json\n',
      '---toml\n',
      '---js\n',
      '...\n',
      ': ',
      '- ',
      '? ',
      ', ',
      '\n',
      '\r\n',
      '  '
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!!str ',
      '!a ',
      '|\n',
      '>-\n',
      '"',
      "'",
      '\\',
      '\\u0000',
      '\\x',
      '#',
      ' # a',
      '%',
      '@',
      '`'
    ],
    ...[
      '__proto__',
      'constructor',
      '<<: *a',
      '=',
      '"""',
      "'''",
      '[[a]]',
      '[a.b]',
      '\t',
      '\u00A0',
      '\uFEFF',
      '\u2028',
      '\0',
      'å',
      '字'
    ]
  ],
  dialects: ['.md'],
  attempt: (text, dialect, random) => attemptArticle(text, `a${dialect}`, random)
}
