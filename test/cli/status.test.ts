import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {bad, glossed} from './check/glossed.ts'
import {done, ordbroIn, projectOf, write} from './project.ts'

const tally = {occurrences: 4, honoured: 3, missed: 1, waived: 0, untranslated: 0, noTerm: 0, omitted: 0}

describe('coverage in status', () => {
  test('is what check says, for programs', async () => {
    const root = await glossed(bad)
    write(root, 'content/sv/b.md', 'Ingen term.\n')
    const {articles, schemaVersion} = JSON.parse((await done(root, 'status', '--json')).out)
    expect(schemaVersion).toBe(1)
    expect(articles.map(({terms}: {terms: object}) => terms)).toEqual([
      {...tally, coverage: 75, reach: 100},
      {...tally, occurrences: 0, honoured: 0, missed: 0, coverage: null, reach: null}
    ])
  })

  test('is a column, with a dash where no term was judged', async () => {
    const root = await glossed(bad)
    write(root, 'content/sv/b.md', 'Ingen term.\n')
    const {out} = await done(root, 'status')
    expect(out.split('\n')).toEqual([
      'locale    segments  words  done  coverage  stale  drafts  empty  findings',
      'content/sv/a.md',
      '  nb             3     11  100%  75%           0       0      0         1',
      'content/sv/b.md',
      '  nb             1      2  0%    –             0       0      1         0',
      'all articles',
      '  nb             4     13  75%   75%           0       0      1         1',
      ''
    ])
  })

  test('is no column where no term occurs', async () => {
    const {out} = await done(projectOf({'a.md': 'Ord.\n'}), 'status')
    expect(out).not.toContain('coverage')
  })

  test.each(['en', 'sv', 'nb', 'ja'])('fits 80 columns in the words of %s', async (language) => {
    const root = await glossed(bad, {locales: ['sv', 'nb', 'zh-Hant-TW']})
    write(root, 'content/sv/拡散モデルの紹介記事/b.md', `${'En video som räknas. '.repeat(2000)}\n`)
    const {out} = await ordbroIn(language, root, 'status')
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([])
    expect(out).toContain('75')
  })
})
