import {describe, expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done, edit, read, segmentFile, type} from './project.ts'

/** Builds an article with these targets, by their sources. */
async function built(
  source: string,
  target: string,
  article: string,
  targets: Readonly<Record<string, string>>
): Promise<{text: string; root: string}> {
  const root = folderOf({
    [`content/${source}/a.md`]: article,
    'ordbro.config.json': JSON.stringify({sourceLocale: source, locales: [source, target]})
  })
  await done(root, 'sync')
  type(root, `segments/${target}/a.md.xlf`, (each) => targets[each])
  await done(root, 'sync')
  await done(root, 'build')
  return {text: read(root, `localized/${target}/a.md`), root}
}

const spaces = (root: string, path: string): unknown[] =>
  segmentFile(root, path).groups.flatMap(({units}) => units.flatMap((unit) => unit.segments.map(({after}) => after)))

describe('between sentences', () => {
  test('sv → ja: no space', async () => {
    const {text, root} = await built('sv', 'ja', 'Det är en modell. Den är snabb.\n', {
      'Det är en modell.': 'これはモデルです。',
      'Den är snabb.': '速いです。'
    })
    expect(text).toBe('これはモデルです。速いです。\n')
    expect(spaces(root, 'segments/ja/a.md.xlf')).toEqual([
      {source: ' ', target: ''},
      {source: '', target: ''}
    ])
  })

  test('ja → en: one space', async () => {
    const {text, root} = await built('ja', 'en', 'これはモデルです。速いです。\n', {
      'これはモデルです。': 'This is a model.',
      '速いです。': 'It is fast.'
    })
    expect(text).toBe('This is a model. It is fast.\n')
    expect(read(root, 'segments/en/a.md.xlf')).toContain('<source></source>\n          <target> </target>')
  })

  test('sv → nb: one space, whatever stands in the source', async () => {
    const {text} = await built('sv', 'nb', 'Det är en modell.   Den är snabb.\nDen är ny.\n', {
      'Det är en modell.': 'Det er en modell.',
      'Den är snabb.': 'Den er rask.',
      'Den är ny.': 'Den er ny.'
    })
    expect(text).toBe('Det er en modell. Den er rask. Den er ny.\n')
  })

  test('after a code as well', async () => {
    const root = folderOf({
      'content/sv/a.md': 'Öppna `sv.json`. Läs **allt.** Gå till [sidan](/x). Klart!\n',
      'ordbro.config.json': JSON.stringify({sourceLocale: 'sv', locales: ['sv', 'ja', 'nb']})
    })
    await done(root, 'sync')
    for (const locale of ['ja', 'nb'])
      type(root, `segments/${locale}/a.md.xlf`, (source) => (locale === 'ja' ? source.replace(/\.$/, '。') : source))
    await done(root, 'build')
    expect(read(root, 'localized/nb/a.md')).toBe('Öppna `sv.json`. Läs **allt.** Gå till [sidan](/x). Klart!\n')
    // Without the space, a closing ** behind a full stop would not parse: how the mark is mended is not asked here.
    expect(read(root, 'localized/ja/a.md')).toMatch(
      /^Öppna `sv\.json`。Läs (?:\*\*allt\*\*\.|<strong>allt\.<\/strong>)Gå till \[sidan\]\(\/x\)。Klart!\n$/
    )
  })

  test('one sentence translated as two: they stand in one target, and nothing else moves', async () => {
    const {text, root} = await built('sv', 'nb', 'Den är snabb, och den är ny. Slut här.\n', {
      'Den är snabb, och den är ny.': 'Den er rask. Den er også ny.',
      'Slut här.': 'Slutt her.'
    })
    expect(text).toBe('Den er rask. Den er også ny. Slutt her.\n')
    const before = read(root, 'segments/nb/a.md.xlf')
    await done(root, 'sync')
    expect(read(root, 'segments/nb/a.md.xlf')).toBe(before)
  })

  test('a sentence that is not translated keeps a space before the next', async () => {
    const {text} = await built('sv', 'nb', 'Det är en modell. Den är snabb. Den är ny.\n', {
      'Den är snabb.': 'Den er rask.'
    })
    expect(text).toBe('Det är en modell. Den er rask. Den är ny.\n')
  })

  test('a person may say otherwise, and is not overruled', async () => {
    const {root} = await built('sv', 'ja', 'Det är en modell. Den är snabb.\n', {
      'Det är en modell.': 'これはモデルです！',
      'Den är snabb.': '速いです。'
    })
    edit(
      root,
      'segments/ja/a.md.xlf',
      '<source> </source>\n          <target></target>',
      '<source> </source>\n          <target>\u3000</target>'
    )
    await done(root, 'sync')
    await done(root, 'build')
    expect(read(root, 'localized/ja/a.md')).toBe('これはモデルです！\u3000速いです。\n')
  })
})
