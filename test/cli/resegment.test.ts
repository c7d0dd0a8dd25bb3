import {beforeEach, describe, expect, test} from 'vitest'
import {writeSegmentFile} from '../../src/exchange/xliff/write.ts'
import {carry} from '../../src/memory/carry.ts'
import {text} from '../../src/model/run.ts'
import type {Splitter} from '../../src/model/split.ts'
import {extract} from '../../src/pipeline.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {split} from '../../src/segment/split.ts'
import {done, edit, filesOf, projectOf, read, segments, type, write} from './project.ts'

const path = 'content/sv/a.md'
const article =
  '# Rubrik\n\nFörst en mening. Sedan en *andra* mening. Till sist en tredje.\n\nEtt eget stycke. Med två.\n'
const nb = 'segments/nb/a.md.xlf'
const locales = ['nb', 'ja']

/** Other rules than ours: the second and third sentence of a unit are one. */
const otherwise: Splitter = (unit) => {
  const [first, second, third, ...rest] = split(unit, 'sv')
  if (third === undefined) return split(unit, 'sv')
  return [first!, {source: [...second!.source, text(second!.after), ...third.source], after: third.after}, ...rest]
}

let root: string

/** A project whose segment files were cut by other rules, translated and final. */
beforeEach(async () => {
  root = projectOf({'a.md': article}, {locales: ['sv', ...locales]})
  const {units} = extract({path, locale: 'sv', text: article}, settingsFrom(undefined).read)
  const context = {original: path, source: 'sv', extraction: 1, split: otherwise}
  const file = carry(undefined, units, {...context, target: 'nb', targetSpace: ' '}).file
  write(root, nb, writeSegmentFile(file))
  const sibling = carry(undefined, units, {...context, target: 'ja', targetSpace: '', sibling: file}).file
  write(root, 'segments/ja/a.md.xlf', writeSegmentFile(sibling))
  for (const locale of locales) type(root, `segments/${locale}/a.md.xlf`, (source) => `${locale} ${source}`)
  await done(root, 'confirm', path, '--state', 'final')
})

describe('other splitting rules', () => {
  test('change no byte of a segment file whose units did not change', async () => {
    const files = filesOf(root, 'segments')
    expect((await done(root, 'sync')).out).toBe('2 segment files, 0 changed.\n')
    edit(root, path, 'Ett eget stycke.', 'Ett helt eget stycke.')
    await done(root, 'sync')
    expect(segments(root, nb).get('Sedan en andra mening. Till sist en tredje.')).toMatchObject({state: 'final'})
    edit(root, path, 'Ett helt eget stycke.', 'Ett eget stycke.')
    await done(root, 'sync')
    expect(filesOf(root, 'segments')).toEqual(files)
  })

  test('and the builds stay what they are', async () => {
    await done(root, 'build')
    expect(read(root, 'localized/nb/a.md')).toContain(
      'nb Först en mening. nb Sedan en *andra* mening. Till sist en tredje.'
    )
  })
})

describe('sync --resegment', () => {
  test('cuts anew: what fits keeps everything, the rest is kept and filled in anew', async () => {
    const before = segments(root, nb)
    await done(root, 'sync', '--resegment')
    const after = segments(root, nb)
    expect([...after.keys()]).toEqual([
      'Rubrik',
      'Först en mening.',
      'Sedan en andra mening.',
      'Till sist en tredje.',
      'Ett eget stycke.',
      'Med två.'
    ])
    for (const source of ['Rubrik', 'Först en mening.', 'Ett eget stycke.', 'Med två.'])
      expect(after.get(source)).toEqual(before.get(source))
    expect(after.get('Sedan en andra mening.')).toMatchObject({id: 's3', target: undefined, state: 'initial'})
    for (const locale of locales)
      expect(read(root, `memory/kept/sv-${locale}.tmx`)).toContain(`<seg>${locale} Sedan en `)
    const ids = (locale: string): unknown[] =>
      [...segments(root, `segments/${locale}/a.md.xlf`).values()].map(({id, source}) => [id, source])
    expect(ids('ja')).toEqual(ids('nb'))
    const files = filesOf(root)
    await done(root, 'sync', '--resegment')
    await done(root, 'sync')
    expect(filesOf(root)).toEqual(files)
  })

  test('fills what it cut from what was said elsewhere', async () => {
    write(root, 'content/sv/b.md', 'Till sist en tredje.\n')
    await done(root, 'sync')
    type(root, 'segments/nb/b.md.xlf')
    await done(root, 'sync')
    await done(root, 'sync', '--resegment')
    expect(segments(root, nb).get('Till sist en tredje.')).toMatchObject({
      fill: 'exact',
      target: [{kind: 'text', text: 'nb Till sist en tredje.'}]
    })
  })

  test('paths and locales limit it', async () => {
    const before = read(root, 'segments/ja/a.md.xlf')
    await done(root, 'sync', '--resegment', '--locale', 'nb')
    expect(read(root, 'segments/ja/a.md.xlf')).toBe(before)
    expect(segments(root, nb).size).toBe(6)
  })
})
