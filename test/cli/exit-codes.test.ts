import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {exitCodes} from '../../src/model/failure.ts'
import {done, edit, ordbro, ordbroProcess, projectOf, read, type, write} from './project.ts'

const article = '# En rubrik här\n\nEn mening med [länk](/x).\n'
const nb = 'segments/nb/a.md.xlf'

interface Row {
  readonly what: string
  readonly code: keyof typeof exitCodes
  readonly args: readonly string[]
  /** What is done to a synced project of one article first. */
  readonly prepare?: (root: string) => unknown
  /** A code or word that stderr names. */
  readonly says?: string
}

/** DESIGN's table of exit codes, a row for each way there that exists. */
const rows: readonly Row[] = [
  {what: 'nothing wrong', code: 'clean', args: ['sync']},
  {what: 'help', code: 'clean', args: ['--help']},
  {what: 'the version', code: 'clean', args: ['--version']},
  {what: 'a dry run', code: 'clean', args: ['build', '--dry-run']},
  {
    what: 'a target that lost a code',
    code: 'findings',
    args: ['build'],
    prepare: (root) => type(root, nb, (source) => source.replaceAll(/<[^>]+>/g, '')),
    says: '[code-lost]'
  },
  {
    what: 'a built file that a person changed',
    code: 'findings',
    args: ['build'],
    prepare: (root) => write(root, 'localized/nb/a.md', 'Noen andres.\n'),
    says: '[build-changed-by-hand]'
  },
  {
    what: 'a stale segment where that is too much',
    code: 'findings',
    args: ['build'],
    prepare: async (root) => {
      write(root, 'ordbro.config.json', '{"locales": ["sv", "nb"], "build": {"onStale": "fail"}}')
      type(root, nb)
      await done(root, 'sync')
      edit(root, 'content/sv/a.md', 'En mening', 'En hel mening')
    },
    says: '[build-stale]'
  },
  {what: 'a command that does not exist', code: 'usage', args: ['translate']},
  {what: 'an option that does not exist', code: 'usage', args: ['sync', '--fast']},
  {what: 'a path that names nothing', code: 'usage', args: ['sync', 'content/de'], says: '[path-selects-nothing]'},
  {what: 'a locale that is none', code: 'usage', args: ['status', '--locale', 'q'], says: '[locale-unknown]'},
  {what: 'an extra that is none', code: 'usage', args: ['sync', '--with', 'magic'], says: '[extra-unknown]'},
  {
    what: 'a faulty configuration',
    code: 'usage',
    args: ['sync'],
    prepare: (root) => write(root, 'ordbro.config.json', '{"lokales": []}'),
    says: 'ordbro.config.json:1:2'
  },
  {
    what: 'several variants and no word of which is the source',
    code: 'usage',
    args: ['sync'],
    prepare: (root) => {
      write(root, 'ordbro.config.json', '{}')
      for (const locale of ['sv', 'nb']) write(root, `content/${locale}/b.md`, 'Text.\n')
    },
    says: '[source-locale-needed]'
  },
  {what: 'init in a project', code: 'usage', args: ['init'], says: '[config-exists]'},
  {
    what: 'an article that cannot be read',
    code: 'unreadable',
    args: ['sync'],
    prepare: (root) => write(root, 'content/sv/a.md', '---js\nkod\n---\n'),
    says: 'content/sv/a.md:1'
  },
  {
    what: 'an article that is no text',
    code: 'unreadable',
    args: ['status'],
    prepare: (root) => writeFileSync(join(root, 'content/sv/a.md'), Buffer.from([0x80, 0x81])),
    says: '[not-utf8]'
  },
  {
    what: 'a segment file with conflict markers',
    code: 'unreadable',
    args: ['status'],
    prepare: (root) => edit(root, nb, '  <file', '=======\n  <file'),
    says: `${nb}:3:1`
  },
  {
    what: 'a segment file that is no XML',
    code: 'unreadable',
    args: ['build'],
    prepare: (root) => write(root, nb, read(root, nb).slice(0, -20)),
    says: '[xml-malformed]'
  },
  {
    what: 'a file where a folder should be',
    code: 'io',
    args: ['build'],
    prepare: (root) => write(root, 'localized', 'en fil'),
    says: '[not-a-folder]'
  }
]

describe('exit codes', () => {
  test.each(rows)('$code: $what', async ({code, args, prepare, says}) => {
    const root = projectOf({'a.md': article}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    await prepare?.(root)
    const ended = await ordbro(root, ...args)
    expect(ended).toMatchObject({code: exitCodes[code]})
    if (says !== undefined) expect(ended.err).toContain(says)
    expect(ended.err).not.toMatch(/\n\s+at /)
  })

  test('are those of the process', () => {
    const root = projectOf({'a.md': '---js\nkod\n---\n'})
    expect(ordbroProcess(root, 'sync').code).toBe(3)
  })

  test('the worst of several counts, and none hides the others', async () => {
    const root = projectOf({'a.md': article, 'b.md': '---js\nkod\n---\n'}, {locales: ['sv', 'nb']})
    write(root, 'localized/nb/a.md', 'Noen andres.\n')
    const {code, err} = await ordbro(root, 'build')
    expect(code).toBe(3)
    expect(err).toContain('[build-changed-by-hand]')
    expect(err).toContain('content/sv/b.md')
  })
})
