import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {readCatalogs} from '../../src/cli/catalogs.ts'
import {run} from '../../src/cli/run.ts'
import {table} from '../../src/cli/table.ts'
import {wordsOf} from '../../src/messages.ts'
import {noTerms} from '../../src/model/tally.ts'
import {done, projectOf} from './project.ts'

describe('table', () => {
  test('numbers stand to the right, texts to the left, nothing behind the last', () => {
    expect(
      table(
        ['path', 'n'],
        [
          ['a.md', 5],
          ['längre.md', 12]
        ],
        80
      )
    ).toBe('path        n\na.md        5\nlängre.md  12\n')
  })

  test('a long path loses its beginning, since the ends of paths differ', () => {
    expect(table(['path', 'n'], [['content/sv/nyheter/sora.md', 1]], 20)).toBe(
      'path               n\n…/nyheter/sora.md  1\n'
    )
  })

  test('full-width characters count as two, and none is halved', () => {
    const lines = table(
      ['path', 'n'],
      [
        ['content/ja/ニュース/拡散モデル.md', 1],
        ['content/ja/x/ニュース/拡散モデル.md', 10]
      ],
      24
    )
    for (const line of lines.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(24)
    expect(lines).toContain('拡散モデル.md')
    expect(lines).toMatch(/^…/m)
  })

  test('no row is wider than the terminal, whatever the terminal', () => {
    for (let width = 20; width < 60; width++) {
      for (const line of table(
        ['a', 'b', 'c'],
        [
          ['x'.repeat(70), 'nb', 100],
          ['あ'.repeat(40), 'ja', 5]
        ],
        width
      ).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })
})

describe('status', () => {
  const long = 'en-mycket-lång-mapp/som-ingen-kan-läsa/ニュース/拡散モデルの紹介記事です/a.md'

  test.each(['en', 'sv', 'nb', 'ja'])('fits 80 columns in the words of %s', async (asked) => {
    const root = projectOf({[long]: `${'En mening som räknas. '.repeat(2000)}\n`, 'kort.md': 'Ord.\n'})
    const {language, catalogs} = readCatalogs(new URL('../../locales/', import.meta.url), asked)
    let out = ''
    const code = await run(['status'], {
      words: wordsOf(language, catalogs),
      folder: root,
      version: '0',
      languages: ['en', 'ja', 'nb', 'sv'],
      terminal: {
        out: (text) => {
          out += text
        },
        err: () => undefined,
        input: async () => Buffer.from(''),
        width: 80,
        showsProgress: false,
        colors: {out: false, err: false}
      }
    })
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    // The head, two articles and all of them, each with three locales below it.
    expect(lines).toHaveLength(1 + 3 * (1 + 3))
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    expect(lines[1]).toContain('a.md')
  })

  test('--json has the whole path, with a version', async () => {
    const root = projectOf({[long]: 'En rad.\n'}, {locales: ['sv', 'nb']})
    const data = JSON.parse((await done(root, 'status', '--json')).out)
    expect(data).toEqual({
      schemaVersion: 1,
      articles: [
        {
          article: `content/sv/${long}`,
          locale: 'nb',
          segments: 1,
          words: 2,
          drafts: 0,
          stale: 0,
          empty: 1,
          findings: 0,
          byState: {initial: 1, translated: 0, reviewed: 0, final: 0},
          wordsByState: {initial: 2, translated: 0, reviewed: 0, final: 0},
          terms: {...noTerms, coverage: null, reach: null}
        }
      ],
      failures: []
    })
  })
})
