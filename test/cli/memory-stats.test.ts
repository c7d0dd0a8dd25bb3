import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {columns} from '../../src/cli/columns.ts'
import {done, ordbro, ordbroIn, projectOf, type, write} from './project.ts'

interface Data {
  readonly locales: readonly {
    readonly locale: string
    readonly words: number
    readonly weightedWords: number
    readonly bands: readonly {readonly band: string; readonly segments: number; readonly words: number}[]
  }[]
}

async function statsOf(root: string, ...args: readonly string[]): Promise<Data['locales']> {
  const {out, code} = await ordbro(root, 'memory', 'stats', '--json', ...args)
  expect(code).toBe(0)
  return (JSON.parse(out) as Data).locales
}

const known = 'Den nya modellen kan läsa text och bilder.'
const similar = 'Den nya modellen kan läsa text och filmer.'

/** One article that is translated into nb, and one that is not yet. */
async function revised(): Promise<string> {
  const root = projectOf({'a.md': `${known}\n`})
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf', (source) => `nb ${source}`)
  write(root, 'content/sv/b.md', `${similar}\n\nNågot helt annat står här.\n\nNågot helt annat står här.\n`)
  await done(root, 'sync')
  return root
}

describe('ordbro memory stats', () => {
  test('counts what is left by what the memory knows, and nothing that is confirmed', async () => {
    const [row] = await statsOf(await revised(), '--locale', 'nb')
    expect(row?.bands.filter(({segments}) => segments > 0)).toEqual([
      {band: 'repetition', segments: 1, words: 5, weight: 10},
      {band: '85-94', segments: 1, words: 8, weight: 50},
      {band: 'none', segments: 1, words: 5, weight: 100}
    ])
    expect(row).toMatchObject({words: 18, weightedWords: 9.5})
  })

  test('articles count as they are now, synced or not', async () => {
    const root = await revised()
    write(root, 'content/sv/c.md', 'En mening som ingen har sett.\n')
    const [row] = await statsOf(root, 'content/sv/c.md', '--locale', 'nb')
    expect(row).toMatchObject({locale: 'nb', words: 6})
    expect((await statsOf(root, 'content/sv/c.md', '--locale', 'nb'))[0]).toEqual(row)
  })

  test('the configuration says what is paid; a path keeps to an article', async () => {
    const root = await revised()
    writeFileSync(
      join(root, 'ordbro.config.json'),
      '{"locales":["sv","nb"],"memory":{"weights":{"none":50,"85-94":25}}}'
    )
    expect(await statsOf(root, 'content/sv/b.md')).toMatchObject([{locale: 'nb', weightedWords: 5}])
    expect(await statsOf(root, 'content/sv/a.md')).toMatchObject([{locale: 'nb', words: 0, weightedWords: 0}])
  })

  test.each(['sv', 'nb', 'en', 'ja'])('the table fits a terminal in %s', async (language) => {
    const {out, code} = await ordbroIn(language, await revised(), 'memory', 'stats', '--locale', 'nb')
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(11)
    for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80)
    expect(lines.at(-1)).toMatch(/18 .* 9[.,]5$/)
  })
})
