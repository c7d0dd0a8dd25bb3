import {existsSync, globSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {unitsOfFile} from '../../src/memory/unit-of.ts'
import {unitsOf} from '../../src/model/segment-file.ts'
import {folderOf} from '../project/folder.ts'
import {done, filesOf, home, ordbro, ordbroIn, read, segmentFile, write} from './project.ts'

const english = `---
title: The model
date: 2026-01-02
---

# The model

It was trained in 2024. It runs on a [smartphone](https://example.com/phone), **too**.

## Limits

- Ten videos a day.
- Nothing longer than 60 seconds.

| Plan | Price |
| --- | --- |
| Small | Free of charge |

\`\`\`sh
npm install model
\`\`\`
`

/** Two sentences became one, and the codes stand in another order. */
const swedish = `---
title: Modellen
date: 2026-01-02
---

# Modellen

Den tränades 2024 och går **även** på en [smartphone](https://example.com/phone).

## Gränser

- Tio videor om dagen.
- Inget längre än 60 sekunder.

| Plan | Price |
| --- | --- |
| Liten | Utan kostnad |

\`\`\`sh
npm install model
\`\`\`
`

const japanese = `---
title: モデル
date: 2026-01-02
---

# モデル

2024年に学習しました。[スマートフォン](https://example.com/phone)で**も**動作します。

## 制限

- 1日に動画10本まで。
- 60秒より長いものは作れません。

| プラン | 価格 |
| --- | --- |
| 小 | 無料 |

\`\`\`sh
npm install model
\`\`\`
`

const site = {'content/en/a.md': english, 'content/sv/a.md': swedish, 'content/ja/a.md': japanese}
const adopt = ['init', '--adopt', '--source', 'en'] as const

describe('a site with variants and no segment files', () => {
  test('becomes a project whose first build changes no byte, and whose sync has nothing to do', async () => {
    const root = folderOf(site)
    const {out, err} = await done(root, ...adopt)
    expect(err).toBe('')
    expect(out).toContain('2 variants adopted; 0 left as they are. No variant was changed.')
    expect((await done(root, 'sync')).out).toContain('2 segment files, 0 changed.')
    await done(root, 'build')
    for (const [path, text] of Object.entries(site)) expect(read(root, path)).toBe(text)
    expect(JSON.parse((await done(root, 'status', '--json')).out)).toBeDefined()
  })

  test('a dry run says the same and writes nothing', async () => {
    const root = folderOf(site)
    const {out} = await done(root, ...adopt, '--dry-run')
    expect(out).toContain('2 variants would be adopted; 0 would be left as they are. Nothing was written.')
    expect(Object.keys(filesOf(root)).sort()).toEqual(Object.keys(site).sort())
  })

  test('segments are the beads, codes are the source’s, and a note says how sure each is', async () => {
    const root = folderOf(site)
    await done(root, ...adopt)
    const units = unitsOf(segmentFile(root, 'segments/sv/a.md.xlf'))
    const merged = units.find(({segments}) => segments[0]!.source.length > 3)!
    expect(merged.segments.map(({id, state}) => [id, state])).toEqual([['s1', 'translated']])
    expect(merged.notes.map(({category}) => category)).toEqual(['ordbro:aligned'])
    const [unit] = unitsOfFile(segmentFile(root, 'segments/sv/a.md.xlf'), 'segments/sv/a.md.xlf')
    expect(unit!.variants[1]!.doubts).toEqual(['aligned'])
    expect(merged.notes[0]!.text).toMatch(/^s1 \d\.\d\d$/)
    expect(unitsOf(segmentFile(root, 'segments/ja/a.md.xlf')).map(({id}) => id)).toEqual(units.map(({id}) => id))
  })

  test('a revised source then leaves the rest translated', async () => {
    const root = folderOf(site)
    await done(root, ...adopt)
    await done(root, 'build')
    write(root, 'content/en/a.md', english.replace('Ten videos', 'Twelve videos'))
    expect((await done(root, 'sync')).out).toContain('1 stale')
    const {built} = JSON.parse((await done(root, 'build', '--json')).out)
    expect(built.filter(({kind}: {kind: string}) => kind === 'localized')).toHaveLength(2)
    expect(read(root, 'content/sv/a.md')).toBe(swedish)
  })
})

test('in several folders, all are adopted', async () => {
  const folders = ['blog', 'docs']
  const root = folderOf(
    Object.fromEntries(
      folders.flatMap((folder) => Object.entries(site).map(([path, text]) => [path.replace('content', folder), text]))
    )
  )
  const {out} = await done(root, ...adopt)
  expect(out).toContain('4 variants adopted; 0 left as they are.')
  for (const folder of folders) expect(existsSync(join(root, `segments/sv/${folder}/a.md.xlf`))).toBe(true)
  expect((await done(root, 'build')).err).toBe('')
  for (const folder of folders) expect(read(root, `${folder}/sv/a.md`)).toBe(swedish)
})

describe('a variant of another name', () => {
  const other = '# Priser\n\nEtt abonnemang kostar 99 kronor.\n\n1. Betala.\n2. Vänta.\n'
  const renamed = {
    'content/en/guides/model.md': english,
    'content/en/guides/prices.md': '# Prices\n\nA subscription costs 99 kronor.\n\n1. Pay.\n2. Wait.\n',
    'content/sv/guides/modellen.md': swedish,
    'content/ja/guides/model.md': japanese
  }
  const mend =
    'content/sv/guides/modellen.md (sv): warning: No article has the name of this variant, so it counts as an article of its own. By its text it translates content/en/guides/model.md: rename it to content/sv/guides/model.md and run this again. [adopt-unpaired]\n'

  test('is named with the article that it translates, and the name that pairs them', async () => {
    const root = folderOf(renamed)
    const {err, out} = await done(root, ...adopt)
    expect([out.includes('1 variant adopted; 0 left'), err]).toEqual([true, mend])
    // It may be named itself, or by the article that it belongs to; nothing is adopted then, which no script may overlook.
    for (const path of ['content/sv/guides/modellen.md', 'content/en/guides/model.md']) {
      const named = await ordbro(root, 'init', '--adopt', path, '--locale', 'sv')
      expect(named.err, path).toContain(mend)
      expect(named.code, path).toBe(1)
    }
    write(root, 'content/sv/guides/model.md', swedish)
    rmSync(join(root, 'content/sv/guides/modellen.md'))
    const again = await done(root, 'init', '--adopt')
    expect([again.out.includes('1 variant adopted; 0 left'), again.err]).toEqual([true, ''])
  })

  test('as data', async () => {
    const {unpaired} = JSON.parse((await done(folderOf(renamed), ...adopt, '--json')).out)
    expect(unpaired).toEqual([
      {
        code: 'adopt-unpaired',
        path: 'content/sv/guides/modellen.md',
        locale: 'sv',
        article: 'content/en/guides/model.md',
        wanted: 'content/sv/guides/model.md'
      }
    ])
  })

  test('each of several finds its own, and what reads like nothing is left alone', async () => {
    const root = folderOf({
      ...renamed,
      'content/sv/guides/abonnemang.md': other,
      'content/sv/guides/egen.md': '# Våra kontor\n\nVi finns i Umeå.\n\n```sh\nls\n```\n\n> Välkommen!\n'
    })
    const {err} = await done(root, ...adopt)
    expect(
      err
        .split('\n')
        .map((line) => /^(\S+).*?(?:rename it to (\S+)|(an article of its own\. If))/.exec(line)?.slice(1, 3))
    ).toEqual([
      ['content/sv/guides/egen.md', undefined],
      ['content/sv/guides/abonnemang.md', 'content/sv/guides/prices.md'],
      ['content/sv/guides/modellen.md', 'content/sv/guides/model.md'],
      undefined
    ])
  })
})

describe('where nothing is adopted', () => {
  test('a source that no article is in is said, and no configuration stands in the way of the next try', async () => {
    const root = folderOf({'content/sv/a.md': swedish, 'content/en/a.md': english})
    const {code, out, err} = await ordbro(root, 'init', '--adopt', '--source', 'no')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^error: .*no article in nb has a variant in another language. There are articles in .*\n$/)
    expect(existsSync(join(root, 'ordbro.config.json'))).toBe(false)
    await done(root, ...adopt)
    // What is adopted already is no fault.
    expect((await done(root, ...adopt.slice(0, 2))).out).toContain('0 variants adopted; 0 left')
  })

  test('articles without any variant are said', async () => {
    const root = folderOf({'content/en/a.md': english, 'content/en/b.md': english})
    const {code, err} = await ordbro(root, ...adopt)
    expect([code, existsSync(join(root, 'ordbro.config.json'))]).toEqual([2, false])
    expect(err).toContain('no article in en has a variant in another language. There are articles in en;')
  })

  test('an empty folder is one without articles', async () => {
    const {code, out, err} = await ordbro(folderOf({}), 'init', '--adopt', '--source', 'sv')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('There is nothing to adopt: no articles were found.')
  })

  test('no build is proposed where all variants are left as they are', async () => {
    const root = folderOf({'content/en/a.md': english, 'content/sv/a.md': `${swedish}\nÖversatt av en maskin.\n`})
    const {code, out, err} = await ordbro(root, ...adopt)
    expect([code, out.includes('0 variants adopted; 1 left'), out.includes('Next:')]).toEqual([1, true, false])
    expect(err).toContain('--accept PATH')
  })
})

describe('articles that nobody has translated', () => {
  const untranslated = {...site, 'content/en/b.md': '# Later\n\nNot yet.\n'}

  test('are left out of builds, and what to do next is said', async () => {
    const root = folderOf(untranslated)
    const {out} = await done(root, ...adopt)
    expect(JSON.parse(read(root, 'ordbro.config.json')).build).toEqual({onMissing: 'skip-article'})
    expect(out).toContain('Next: ordbro build writes the localized articles, and leaves out')
    const {err} = await done(root, 'build')
    expect(err).toContain(
      'content/en/b.md (sv): note: 2 segments have no target. The article is not built. [build-missing]'
    )
    expect(existsSync(join(root, 'content/sv/b.md'))).toBe(false)
    for (const [path, text] of Object.entries(untranslated)) expect(read(root, path)).toBe(text)
  })

  test('with a configuration that builds them, that is said', async () => {
    const root = folderOf(untranslated)
    await done(root, 'init', '--source', 'en')
    const {out} = await done(root, ...adopt)
    expect(out).toContain('in the source language, unless you set build.onMissing to “skip-article”')
  })
})

describe('a variant whose build would differ', () => {
  const differing = {
    ...site,
    'content/sv/a.md': swedish.replace('- Inget längre än 60 sekunder.\n', '').concat('\nÖversatt av en maskin.\n')
  }

  test('stays as it is, and each difference is named', async () => {
    const root = folderOf(differing)
    const {out, err} = await done(root, ...adopt)
    expect(out).toMatch(/^segments\/ja\/a\.md\.xlf: \d+ translated, 0 drafts, 0 missing$/m)
    expect(out).toMatch(/^content\/sv\/a\.md: left as it is, \d differences$/m)
    expect(err).toContain('ordbro init --adopt --accept PATH')
    expect(err).toContain('[adopt-missing]')
    expect(err).toContain('[adopt-extra]')
    expect(err).toContain('[adopt-differs]')
    expect(existsSync(join(root, 'segments/sv/a.md.xlf'))).toBe(false)
    await done(root, 'build')
    expect(filesOf(root)['content/sv/a.md']).toBe(differing['content/sv/a.md'])
  })

  test('code that the source lacks is named at its line in the variant', async () => {
    const root = folderOf({...site, 'content/ja/a.md': japanese.replace('60秒', '`60`秒')})
    const {err} = await done(root, ...adopt)
    expect(err).toContain(
      'content/ja/a.md:13 (ja): warning: The translation of this block has a code that the source does not have: “code 60”.'
    )
  })

  test('a paragraph that is missing is said to be none, in Japanese too', async () => {
    const root = folderOf({...site, 'content/en/a.md': english.replace('## Limits', 'Ask us about it.\n\n## Limits')})
    const {err} = await ordbroIn('ja', root, ...adopt)
    expect(err).toContain('ビルドではここが変わります。記事：なし、ビルド：「Ask us about it.」。 [adopt-differs]')
  })

  test.each([
    ['the end of the file', swedish.trimEnd()],
    ['line endings', swedish.replaceAll('\n', '\r\n')]
  ])('white space alone is called so, and never “nothing”: %s', async (_, variant) => {
    const root = folderOf({...site, 'content/sv/a.md': variant})
    const {err} = await done(root, ...adopt)
    expect(err).toContain('[adopt-spaces]')
    expect(err).not.toContain('[adopt-differs]')
  })

  test('is adopted when a person accepts it, and not overwritten by the next build', async () => {
    const root = folderOf(differing)
    await done(root, ...adopt)
    const {out} = await done(root, 'init', '--adopt', '--accept', 'content/sv/a.md')
    expect(out).toContain('1 variant adopted')
    expect(existsSync(join(root, 'segments/sv/a.md.xlf'))).toBe(true)
    // What is not fully translated is left out, and the page that people wrote stays.
    const skipped = await done(root, 'build')
    expect(skipped.err).toContain('1 segment has no target. The article stays as a person wrote it. [build-missing]')
    expect(read(root, 'content/sv/a.md')).toBe(differing['content/sv/a.md'])
    configure(root, {onMissing: 'source'})
    const {code, err, out: built} = await ordbro(root, 'build')
    expect([code, err.includes('build-not-ours')]).toEqual([1, true])
    // Only what was written, or is what would be, is called built and proved.
    expect(built).toMatch(/^not replaced content\/sv\/a\.md$/m)
    expect(built).toContain('1 localized article, proved;')
    expect(read(root, 'content/sv/a.md')).toBe(differing['content/sv/a.md'])
    await ordbro(root, 'build', '--force')
    expect(read(root, 'content/sv/a.md')).toContain('- Nothing longer than 60 seconds.')
  })

  test('as data', async () => {
    const {variants} = JSON.parse((await done(folderOf(differing), ...adopt, '--json')).out)
    expect(variants.map(({variant, adopted}: {variant: string; adopted: boolean}) => [variant, adopted])).toEqual([
      ['content/ja/a.md', true],
      ['content/sv/a.md', false]
    ])
  })

  test('in the words of the reader', async () => {
    expect((await ordbroIn('nb', folderOf(differing), ...adopt)).out).toContain(
      '1 variant overtatt; 1 står som den er.'
    )
  })
})

const corpus = join(home, '../shared/corpora/dev')
const real = ['projops', 'bc-ai', 'edgeai', 'tldr']

describe('articles of others', () => {
  test.for(real)('%s: no variant changes, whatever is adopted', async (name, {skip}) => {
    if (!existsSync(join(corpus, name))) skip('the corpora are not in ../shared')
    const paths = globSync('{en,sv,nb,ja}/**/*.md', {cwd: join(corpus, name)})
    const articles = [...new Set(paths.map((path) => path.slice(3)))].sort().slice(0, 5)
    const files = Object.fromEntries(
      paths
        .filter((path) => articles.includes(path.slice(3)))
        .map((path) => [`content/${path}`, readFileSync(join(corpus, name, path))])
    )
    const root = folderOf(files)
    const {variants} = JSON.parse((await ordbro(root, ...adopt, '--json')).out)
    expect(variants.length).toBeGreaterThan(5)
    console.log(`${name}: ${variants.filter((each: {adopted: boolean}) => each.adopted).length} of ${variants.length}`)
    await ordbro(root, 'build')
    for (const [path, bytes] of Object.entries(files))
      expect(readFileSync(join(root, path)).equals(bytes), path).toBe(true)
  })
})

/** Sets how builds are made. */
function configure(root: string, build: object): void {
  write(root, 'ordbro.config.json', JSON.stringify({...JSON.parse(read(root, 'ordbro.config.json')), build}))
}

describe('what people write in their own way, and a build writes the same way', () => {
  /** A site with one article and one variant, adopted: the page that a build makes of it, and what `check` finds. */
  async function adopted(source: string, variant: string): Promise<{built: string; findings: string}> {
    const root = folderOf({'content/sv/a.md': source, 'content/nb/a.md': variant})
    const {out, err} = await done(root, 'init', '--adopt', '--source', 'sv')
    expect(err).toBe('')
    expect(out).toContain('1 variant adopted; 0 left')
    await done(root, 'build')
    return {built: read(root, 'content/nb/a.md'), findings: (await ordbro(root, 'check')).err}
  }

  test('addresses in the labels of links', async () => {
    const source = `# Mejl

Skriv till [hjälp@example.org](mailto:help@example.org) i dag.

Se [www.example.org](https://www.example.org/) eller [https://example.org/x](https://example.org/x) nu.

- [hjälp@example.org](mailto:help@example.org)
`
    const variant = `# E-post

Skriv til [hjelp@example.org](mailto:help@example.org) i dag.

Se [www.example.org](https://www.example.org/) eller [https://example.org/x](https://example.org/x) nå.

- [hjelp@example.org](mailto:help@example.org)
`
    expect(await adopted(source, variant)).toEqual({built: variant, findings: ''})
  })

  test('a space before a backslash that breaks the line', async () => {
    const variant = '\uFEFFEn linje her.  \r\nOg en til \\\r\nslutt. Til **her** \\\r\nog der.'
    const source = '\uFEFFEn rad här.  \r\nOch en till \\\r\nslut. Till **hit** \\\r\noch dit.'
    expect(await adopted(source, variant)).toEqual({built: variant, findings: ''})
  })

  test('lines under headings, and folded front matter', async () => {
    const source = `---
title: "Inställningar: allt på ett ställe"
description: >
  Ställ in fart, enheter och
  säkerhetskopiering.
---

Inställningar
=============

Här är de.

Fart
----

Fem.
`
    const variant = `---
title: "Innstillinger: alt på ett sted"
description: >
  Still inn fart, enheter og
  sikkerhetskopiering.
---

Innstillinger
=============

Her er de.

Hastighet
---------

Fem.
`
    expect(await adopted(source, variant)).toEqual({built: variant, findings: ''})
  })
})
