import {describe, expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done, ordbro, ordbroIn} from './project.ts'

const source = `---
title: The model
---

# The model

It was trained in 2024. It runs on a smartphone.

## Price

It costs 20 dollars a month.

## Limits

- Ten videos a day.
- Nothing longer than 60 seconds.

\`\`\`sh
npm install model
\`\`\`
`

/** Without the section about prices, and with two sentences in one. */
const target = `---
title: Modellen
---

# Modellen

Den tränades 2024 och går på en smartphone.

## Gränser

- Tio videor om dagen.
- Inget längre än 60 sekunder.

\`\`\`sh
npm install model
\`\`\`
`

const folder = (): string =>
  folderOf({'a.md': source, 'b.md': target, 'glossary/a.yaml': '- id: limit\n  en: limit\n  sv: gräns\n'})
const align = ['memory', 'align', 'a.md', 'b.md', '--source', 'en', '--target', 'sv'] as const

describe('memory align', () => {
  test('as data: pairs with a confidence, and gaps with the number of pairs before them', async () => {
    const {pairs, gaps, schemaVersion} = JSON.parse((await done(folder(), ...align, '--json')).out)
    expect(schemaVersion).toBe(1)
    expect(pairs.map(({source: one, target: other}: {source: string[]; target: string[]}) => [one, other])).toEqual([
      [['The model'], ['Modellen']],
      [['The model'], ['Modellen']],
      [['It was trained in 2024.', 'It runs on a smartphone.'], ['Den tränades 2024 och går på en smartphone.']],
      [['Limits'], ['Gränser']],
      [['Ten videos a day.'], ['Tio videor om dagen.']],
      [['Nothing longer than 60 seconds.'], ['Inget längre än 60 sekunder.']]
    ])
    expect(gaps).toEqual([
      {source: ['Price'], target: [], after: 3},
      {source: ['It costs 20 dollars a month.'], target: [], after: 3}
    ])
    for (const {confidence} of pairs) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  test('for people: beside each other, gaps marked, doubts counted', async () => {
    const {out, err} = await done(folder(), ...align)
    expect(out).toMatch(/^ {7}It costs 20 dollars a month\. +│ \(missing\)$/m)
    expect(out).toMatch(/^\d\.\d\d\?? {1,2} Ten videos a day\. +│ Tio videor om dagen\.$/m)
    expect(err).toMatch(/^6 pairs, 2 gaps; \d doubtful, marked with \?\.$/m)
    expect((await ordbroIn('ja', folder(), ...align)).out).toContain('│ （なし）')
  })

  test('plain text: paragraphs by blank lines, lines are soft breaks', async () => {
    const root = folderOf({
      'a.txt': 'One is\nhere. Two is there.\n\nThree?\n',
      'b.txt': '一つはここにあります。二つ目はそこです。\n\n三つ目は？\n'
    })
    const {out} = await done(root, 'memory', 'align', 'a.txt', 'b.txt', '--source', 'en', '--target', 'ja', '--json')
    expect(JSON.parse(out).pairs.map((pair: {source: string[]}) => pair.source)).toEqual([
      ['One is here.'],
      ['Two is there.'],
      ['Three?']
    ])
  })

  test.each([
    [['a.md', 'b.md', '--source', 'en'], 'align-locales-needed'],
    [['a.md', '--source', 'en', '--target', 'sv'], 'align-files-needed'],
    [['a.md', 'c.md', '--source', 'en', '--target', 'sv'], 'path-missing']
  ])('%j is a wrong command line', async (args, code) => {
    const {code: exit, err} = await ordbro(folder(), 'memory', 'align', ...args)
    expect(exit).toBe(2)
    expect(err).toContain(`[${code}]`)
  })
})
