import {expect, test} from 'vitest'
import {columns} from '../../src/cli/columns.ts'
import {progress} from '../../src/cli/progress.ts'

test('a line of progress fits its row, full-width characters and emoji included', async () => {
  let said = ''
  const terminal = {
    out: () => undefined,
    err: (text: string) => {
      said += text
    },
    input: async () => Buffer.from(''),
    width: 40,
    showsProgress: true,
    colors: {out: false, err: false}
  }
  const bar = progress(terminal, 100)
  bar.step('a.md')
  expect(said).toBe('')
  await new Promise((resolve) => setTimeout(resolve, 1100))
  bar.step('content/ja/ニュース/👩‍💻/拡散モデルの紹介記事です/もっと長い名前.md')
  const lines = said.split('\r\u001B[K').slice(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^2\/100 {2}\d+ s {2}content\/ja\/ニュース\//)
  expect(columns(lines[0]!)).toBeLessThan(40)
  expect(columns(lines[0]!)).toBeGreaterThan(35)
  bar.end()
  expect(said.endsWith('\r\u001B[K')).toBe(true)
})

test('what is no terminal gets none', async () => {
  let said = ''
  const err = (text: string): void => {
    said += text
  }
  const quiet = {out: err, err, input: async () => Buffer.from(''), width: 80, colors: {out: false, err: false}}
  const bar = progress({...quiet, showsProgress: false}, 2)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  bar.step('a.md')
  bar.end()
  expect(said).toBe('')
})
