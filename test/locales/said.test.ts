import {describe, expect, test} from 'vitest'
import {readCatalogs} from '../../src/cli/catalogs.ts'
import {wordsOf} from '../../src/messages.ts'
import type {Values} from '../../src/model/finding.ts'
import {folder, languages, messagesOf, valuesOf} from './catalogs.ts'

/** Values as they come: lists of names, codes of ours, numbers that are counted, and what somebody wrote. */
const samples: Values = {
  known: ['find', 'check'],
  words: ['noun', 'verb'],
  choices: ['keep', 'source', 'fail'],
  values: ['a', 'b', 'c'],
  locales: ['nb', 'ja'],
  reason: 'attribute-differs:depth',
  limit: 'depth',
  expected: '',
  found: 'array',
  near: 'sync',
  usable: ['ord', 'term'],
  paths: ['a.md', 'b.md'],
  what: 'changed',
  verdict: 'missed'
}
const counted = [
  'files',
  'units',
  'segments',
  'words',
  'changedSegments',
  'mended',
  'findings',
  'changed',
  'uncovered',
  'edits',
  'identical',
  'isomorphic',
  'waived',
  'percent',
  'is',
  'was',
  'least',
  'times',
  'all',
  'error',
  'warning',
  'warnings',
  'note',
  'gaps',
  'left',
  'translated',
  'drafts',
  'missing',
  'doubtful'
]

describe.each(languages)('%s', (language) => {
  const {say} = wordsOf(language, readCatalogs(new URL(`file://${folder}/`), language).catalogs)

  test.each([0, 1, 2, 10_000])('says everything of %d without a rest', (count) => {
    for (const {key, forms} of messagesOf(language).values()) {
      const names = valuesOf([...forms.values()][0]!)
      const values = Object.fromEntries(
        names.map((name) => [
          name,
          name === 'count' || counted.includes(name) ? count : (samples[name] ?? 'content/a.md')
        ])
      )
      const said = say(key, forms.has('') ? values : {...values, count})
      expect(key.endsWith(`:${said}`), key).toBe(false)
      expect(said, key).not.toMatch(/\{\{\w|\$t\(|undefined|NaN|\[object/)
      expect(said, key).not.toMatch(/\b(counted|reason|limit|kind|placeholder|quoted|meant)\.\w/)
      for (const name of names) {
        const value = values[name]
        if (typeof value === 'string' && value !== '' && samples[name] === undefined) expect(said, key).toContain(value)
      }
    }
  })

  test('says “1” and “2” as its grammar has it', () => {
    const count = (noun: string): string[] => [1, 2].map((count) => say(`words:counted.${noun}`, {count}))
    expect({files: count('files'), mended: count('mended')}).toEqual(
      {
        sv: {
          files: ['1 fil', '2 filer'],
          mended: ['1 formatmarkering anpassad', '2 formatmarkeringar anpassade']
        },
        nb: {
          files: ['1 fil', '2 filer'],
          mended: ['1 formatmarkering tilpasset', '2 formatmarkeringer tilpasset']
        },
        en: {files: ['1 file', '2 files'], mended: ['1 mark mended', '2 marks mended']},
        ja: {files: ['1件', '2件'], mended: ['書式記号の調整1か所', '書式記号の調整2か所']}
      }[language]
    )
  })
})

test.each(languages)('%s: every limit of an article comes with what to do', async (language) => {
  const {limits: markdown} = await import('../../src/markdown/limits.ts')
  const {limits: plaintext} = await import('../../src/plaintext/limits.ts')
  const {limits: frontMatter} = await import('../../src/markdown/front-matter/limits.ts')
  const messages = messagesOf(language)
  const names = [markdown, plaintext, frontMatter].flatMap((table) => Object.keys(table))
  expect(names.length).toBeGreaterThan(12)
  expect(names.filter((name) => !messages.has(`words:limit.${name}`) || !messages.has(`words:mend.${name}`))).toEqual(
    []
  )
})
