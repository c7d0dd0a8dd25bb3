import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {readCatalogs} from '../../src/cli/catalogs.ts'
import {commands} from '../../src/cli/commands.ts'
import {run} from '../../src/cli/run.ts'
import {wordsOf} from '../../src/messages.ts'

const folder = new URL('../../locales/', import.meta.url)
const languages = ['sv', 'nb', 'en', 'ja'] as const

async function said(language: string, line: string): Promise<{code: number; out: string; err: string}> {
  const {catalogs} = readCatalogs(folder, language)
  const told = {out: '', err: ''}
  const terminal = {
    out: (text: string) => {
      told.out += text
    },
    err: (text: string) => {
      told.err += text
    },
    input: async () => Buffer.from(''),
    width: 80,
    showsProgress: false,
    colors: {out: false, err: false}
  }
  const args = line.split(' ').filter((word) => word !== '')
  const code = await run(args, {
    words: wordsOf(language, catalogs),
    terminal,
    folder: '/nowhere',
    version: '1.2.3',
    languages
  })
  return {code, ...told}
}

describe.each(languages)('help in %s', (language) => {
  const headings = {sv: 'Användning: ', nb: 'Bruk: ', en: 'Usage: ', ja: '使い方: '}

  test.each(['', ...commands.map(({name}) => name)])('ordbro %s --help', async (name) => {
    const {code, out, err} = await said(language, `${name} --help`)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain(`\n${headings[language]}ordbro`)
    // Nothing is left in commander's English, and no key has lost its words.
    if (language !== 'en')
      expect(out).not.toMatch(
        /Usage|Arguments|Options|Commands|Examples|default|\b(options|path|file|locales?)\b[\]>.]/
      )
    expect(out).not.toMatch(/\b(summary|description|argument|option|placeholder|help)\.\w/)
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })
})

describe('what is wrong with a command line', () => {
  const wrong: readonly (readonly [line: string, sv: string, nb: string, en: string, ja: string, code: string])[] = [
    [
      'synk',
      'Menade du ”sync”?',
      'Mente du «sync»?',
      'Did you mean “sync”?',
      '「sync」のことでしょうか。',
      'command-unknown'
    ],
    ['xyzzy', 'kommando ”xyzzy”', 'kommando «xyzzy»', 'command “xyzzy”', '「xyzzy」というコマンド', 'command-unknown'],
    ['status --lokale nb', '”--locale”', '«--locale»', '“--locale”', '「--locale」', 'option-unknown'],
    ['status --lokale=nb', '”--lokale”', '«--lokale»', '“--lokale”', '「--lokale」', 'option-unknown'],
    [
      'status --xyzzy',
      'flagga ”--xyzzy”',
      'valg «--xyzzy»',
      'option “--xyzzy”',
      '「--xyzzy」というオプション',
      'option-unknown'
    ],
    ['-x', 'flagga ”-x”', 'valg «-x»', 'option “-x”', '「-x」というオプション', 'option-unknown'],
    ['status --locale', '<språk>', '<språk>', '<locales>', '<言語>', 'option-value-missing'],
    ['segment', '<fil>', '<fil>', '<file>', '<ファイル>', 'argument-missing'],
    ['init a b', 'a eller b', 'a eller b', 'a or b', 'a、b', 'arguments-excess'],
    ['doctor a b', 'a eller b', 'a eller b', 'a or b', 'a、b', 'arguments-excess'],
    ['segment --locale x! a', '”x!”', '«x!»', '“x!”', '「x!」', 'locale-unknown']
  ]

  test.each(wrong)('ordbro %s', async (line, ...expected) => {
    const code = expected.at(-1)!
    for (const [index, language] of languages.entries()) {
      const ended = await said(language, line)
      expect({code: ended.code, out: ended.out}).toEqual({code: 2, out: ''})
      expect(ended.err).toContain(expected[index])
      expect(ended.err.endsWith(` [${code}]\n`)).toBe(true)
      expect(ended.err.split('\n')).toHaveLength(2)
    }
  })

  test('nothing is proposed that is not near', async () => {
    const {err} = await said('en', 'xyzzy')
    expect(err).not.toContain('Did you mean')
  })
})

test('ordbro alone shows its help on stderr, and ends as wrong usage', async () => {
  const {code, out, err} = await said('nb', '')
  expect({code, out}).toEqual({code: 2, out: ''})
  expect(err).toContain('Bruk: ordbro [valg] [kommando]')
})

test('--version says the version and nothing else', async () => {
  expect(await said('ja', '--version')).toEqual({code: 0, out: '1.2.3\n', err: ''})
})
