import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {plainText} from '../../src/model/run.ts'
import {unitsOf} from '../../src/model/segment-file.ts'
import {
  commitAll,
  done,
  edit,
  filesOf,
  git,
  ordbro,
  projectOf,
  read,
  segmentFile,
  segments,
  type,
  write
} from './project.ts'

const sections = {
  intro: '# Vad är Sora?\n\nSora är en modell. Den gör **korta** videor.\n',
  price: '## Pris\n\nDet kostar 200 kronor i månaden. Läs [mer här](/pris) om priset.\n',
  end: '## Slut\n\nDet var allt för den här gången.\n'
}
const article = `---\ntitle: "Sora är här nu"\n---\n\n${Object.values(sections).join('\n')}`
const nb = 'segments/nb/a.md.xlf'

function comment(root: string, path: string, source: string, note: string): void {
  const text = read(root, path)
  const at = text.lastIndexOf('<unit ', text.indexOf(`<source>${source}`))
  const line = text.indexOf('\n', text.indexOf('</mda:metadata>', at)) + 1
  const notes = `        <notes>\n          <note category="ordbro:comment">${note}</note>\n        </notes>\n`
  write(root, path, text.slice(0, line) + notes + text.slice(line))
}

describe('ordbro sync', () => {
  test('creates what is missing: one file for each article and locale, ids shared', async () => {
    const root = projectOf({'a.md': article, 'x/b.txt': 'En rad.\n'})
    const {out} = await done(root, 'sync')
    expect(Object.keys(filesOf(root, 'segments'))).toEqual(
      ['en', 'ja', 'nb'].flatMap((locale) => [`segments/${locale}/a.md.xlf`, `segments/${locale}/x/b.txt.xlf`])
    )
    expect(out).toContain('6 segment files, 6 changed.')
    const ids = (path: string): string[] => unitsOf(segmentFile(root, path)).map(({id}) => id)
    expect(ids('segments/ja/a.md.xlf')).toEqual(ids(nb))
  })

  test('a second run changes no byte', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    const files = filesOf(root)
    const {out} = await done(root, 'sync')
    expect(filesOf(root)).toEqual(files)
    expect(out).toBe('3 segment files, 0 changed.\n')
  })

  test('carries over what is unchanged and makes stale what changed', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    const before = segments(root, nb)
    edit(root, 'content/sv/a.md', 'Det kostar 200 kronor i månaden.', 'Det kostar 250 kronor i månaden nu.')
    edit(root, 'content/sv/a.md', '# Vad är Sora?', '# Vad är Sora 2?\n\nEtt nytt stycke här.')
    await done(root, 'sync')
    const after = segments(root, nb)
    for (const source of ['Sora är en modell.', 'Den gör korta videor.', 'Läs mer här om priset.', 'Slut'])
      expect(after.get(source)).toEqual(before.get(source))
    expect(after.get('Det kostar 250 kronor i månaden nu.')).toMatchObject({
      id: before.get('Det kostar 200 kronor i månaden.')!.id,
      state: 'initial',
      fill: 'stale',
      target: before.get('Det kostar 200 kronor i månaden.')!.target,
      previous: {source: 'Det kostar 200 kronor i månaden.', target: 'nb Det kostar 200 kronor i månaden.'}
    })
    expect(after.get('Ett nytt stycke här.')).toMatchObject({state: 'initial', target: undefined})
  })

  test('white space and quotes alone make nothing stale', async () => {
    const root = projectOf({'a.md': 'Han sa ”hej” till alla. Hon gick.\n'})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    write(root, 'content/sv/a.md', 'Han sa “hej”  till\nalla. Hon gick.\n')
    await done(root, 'sync')
    expect([...segments(root, nb).values()].map(({state, fill}) => [state, fill])).toEqual([
      ['translated', undefined],
      ['translated', undefined]
    ])
    const files = filesOf(root)
    await done(root, 'sync')
    expect(filesOf(root)).toEqual(files)
  })
})

describe('fills from the own confirmed translations', () => {
  const first = 'Alldeles i början.\n\nDet här är samma mening som förut.\n\nOch en sista rad här.\n'

  test('101: same text and neighbours counts as translated', async () => {
    const root = projectOf({'a.md': first})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    write(root, 'content/sv/b.md', first)
    const {out} = await done(root, 'sync')
    expect(out).toContain('created segments/nb/b.md.xlf  3 from memory')
    expect(segments(root, 'segments/nb/b.md.xlf').get('Det här är samma mening som förut.')).toMatchObject({
      state: 'translated',
      fill: 'auto',
      target: [{kind: 'text', text: 'nb Det här är samma mening som förut.'}]
    })
    expect([...segments(root, 'segments/ja/b.md.xlf').values()].every(({target}) => target === undefined)).toBe(true)
  })

  test('100: same text elsewhere is a draft', async () => {
    const root = projectOf({'a.md': first})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    write(root, 'content/sv/b.md', 'Något helt annat.\n\nDet här är samma mening som förut.\n\nSlut nu.\n')
    await done(root, 'sync')
    expect(segments(root, 'segments/nb/b.md.xlf').get('Det här är samma mening som förut.')).toMatchObject({
      state: 'initial',
      fill: 'exact'
    })
  })

  test('under three words it is always a draft', async () => {
    const root = projectOf({'a.md': '# Öppna nu\n'})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    write(root, 'content/sv/b.md', '# Öppna nu\n')
    await done(root, 'sync')
    expect(segments(root, 'segments/nb/b.md.xlf').get('Öppna nu')).toMatchObject({state: 'initial', fill: 'exact'})
  })

  test('a quote style that changes fills others in the same run', async () => {
    const root = projectOf({
      'a.md': 'Han sa ”hej” till alla som var där.\n',
      'b.md': 'Han sa “hej” till alla som var där.\n'
    })
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    edit(root, 'content/sv/a.md', '”hej”', '“hej”')
    await done(root, 'sync')
    const files = filesOf(root)
    await done(root, 'sync')
    expect(filesOf(root)).toEqual(files)
    expect([...segments(root, 'segments/nb/b.md.xlf').values()][0]?.target).toBeDefined()
  })
})

describe('what leaves comes back', () => {
  test('a section that is deleted and comes back: translations, states and notes, byte for byte', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, nb, (source) => (source.startsWith('Läs') ? undefined : `nb ${source}`))
    comment(root, nb, 'Det kostar', 'Sjekk prisen.')
    await done(root, 'sync')
    await done(root, 'confirm', nb, '--state', 'reviewed')
    const before = read(root, nb)
    expect(before).toContain('Sjekk prisen.')
    write(root, 'content/sv/a.md', article.replace(sections.price, ''))
    await done(root, 'sync')
    expect(read(root, nb)).not.toContain('200 kronor')
    expect(read(root, 'memory/kept/sv-nb.tmx')).toContain('nb Det kostar 200 kronor i månaden.')
    write(root, 'content/sv/a.md', article)
    await done(root, 'sync')
    expect(read(root, nb)).toBe(before)
  })

  test('a comment on a section that nobody has translated comes back too', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    comment(root, nb, 'Det kostar', 'Vent med dette.')
    const before = read(root, nb)
    write(root, 'content/sv/a.md', article.replace(sections.price, ''))
    await done(root, 'sync')
    write(root, 'content/sv/a.md', article)
    await done(root, 'sync')
    expect(read(root, nb)).toBe(before)
  })

  test('a whole article: deleted, pruned, and back', async () => {
    const root = projectOf({'a.md': article, 'b.md': 'En annan.\n'})
    await done(root, 'sync')
    type(root, nb)
    comment(root, nb, 'Det kostar', 'Sjekk prisen.')
    await done(root, 'sync')
    await done(root, 'confirm', nb, '--state', 'final')
    edit(root, 'content/sv/a.md', 'Den gör **korta** videor.', 'Den gör **långa** videor.')
    await done(root, 'sync')
    const before = read(root, nb)
    const text = read(root, 'content/sv/a.md')
    rmSync(join(root, 'content/sv/a.md'))
    const {err} = await done(root, 'sync')
    expect(err).toContain(`${nb}: its article is gone.`)
    expect(read(root, nb)).toBe(before)
    const pruned = await done(root, 'sync', '--prune')
    expect(pruned.err).toMatch(/^These segment files no longer have an article.*\n {2}segments\/en\/a.md.xlf\n/)
    expect(pruned.out).toContain(`removed ${nb}\n`)
    expect(Object.keys(filesOf(root, 'segments')).filter((path) => path.includes('a.md'))).toEqual([])
    write(root, 'content/sv/a.md', text)
    await done(root, 'sync')
    expect(read(root, nb)).toBe(before)
  })

  test('prune keeps to the paths and locales that are named', async () => {
    const root = projectOf({'a.md': article, 'b.md': article.replaceAll('Sora', 'Veo')})
    await done(root, 'sync')
    rmSync(join(root, 'content'), {recursive: true})
    write(root, 'content/sv/c.md', 'Något annat.\n')
    await done(root, 'sync', '--prune', '--locale', 'nb', 'segments/nb/a.md.xlf')
    expect(existsSync(join(root, nb))).toBe(false)
    expect(existsSync(join(root, 'segments/nb/b.md.xlf'))).toBe(true)
    await done(root, 'sync', '--prune', '--locale', 'nb')
    expect(Object.keys(filesOf(root, 'segments')).map((path) => path.slice(9))).toEqual([
      'en/a.md.xlf',
      'en/b.md.xlf',
      'ja/a.md.xlf',
      'ja/b.md.xlf',
      'nb/c.md.xlf'
    ])
  })
})

describe('moved and renamed articles', () => {
  test('take their segment files and what was kept of them along', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    for (const locale of ['nb', 'en', 'ja'])
      type(root, `segments/${locale}/a.md.xlf`, (source) => `${locale} ${source}`)
    await done(root, 'sync')
    const before = read(root, nb)
    write(root, 'content/sv/a.md', article.replace(sections.price, ''))
    await done(root, 'sync')
    rmSync(join(root, 'content/sv/a.md'))
    write(root, 'content/sv/nyheter/sora.md', article)
    await done(root, 'sync')
    expect(Object.keys(filesOf(root, 'segments'))).toEqual(
      ['en', 'ja', 'nb'].map((locale) => `segments/${locale}/nyheter/sora.md.xlf`)
    )
    expect(read(root, 'segments/nb/nyheter/sora.md.xlf')).toBe(
      before.replace('original="content/sv/a.md"', 'original="content/sv/nyheter/sora.md"')
    )
    const files = filesOf(root)
    await done(root, 'sync')
    expect(filesOf(root)).toEqual(files)
  })

  test('locale by locale: the files of the others wait', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    for (const locale of ['nb', 'ja']) type(root, `segments/${locale}/a.md.xlf`, (source) => `${locale} ${source}`)
    await done(root, 'sync')
    const before = read(root, 'segments/ja/a.md.xlf')
    rmSync(join(root, 'content/sv/a.md'))
    write(root, 'content/sv/b.md', article)
    const {err} = await done(root, 'sync', '--locale', 'nb', '--prune')
    expect(err).not.toContain('gone')
    expect(read(root, 'segments/ja/a.md.xlf')).toBe(before)
    await done(root, 'sync')
    expect(read(root, 'segments/ja/b.md.xlf')).toBe(before.replace('content/sv/a.md', 'content/sv/b.md'))
    expect(existsSync(join(root, 'segments/ja/a.md.xlf'))).toBe(false)
  })

  test('an article that resembles another is not taken for it when the other is there', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    rmSync(join(root, 'content/sv/a.md'))
    write(root, 'content/sv/lik.md', article.replace(sections.price, 'Annat. Helt annat.\n'))
    write(root, 'content/sv/samma.md', article)
    await done(root, 'sync', 'content/sv/lik.md')
    expect(existsSync(join(root, nb))).toBe(true)
    await done(root, 'sync')
    expect(existsSync(join(root, nb))).toBe(false)
    expect([...segments(root, 'segments/nb/samma.md.xlf').values()].every(({fill}) => fill === undefined)).toBe(true)
  })

  test('a sync that was killed between the new file and the old one is finished by the next', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    const old = read(root, nb)
    rmSync(join(root, 'content/sv/a.md'))
    write(root, 'content/sv/b.md', article)
    await done(root, 'sync')
    write(root, nb, old)
    const {out, err} = await done(root, 'sync')
    expect(out).toContain(`removed ${nb}`)
    expect(err).toBe('')
    expect(existsSync(join(root, nb))).toBe(false)
  })

  test('an article that is moved and skipped at once keeps its files', async () => {
    const root = projectOf({'a.md': article})
    await done(root, 'sync')
    type(root, nb)
    await done(root, 'sync')
    const old = read(root, nb)
    rmSync(join(root, 'content/sv/a.md'))
    write(root, 'content/sv/b.md', article.replace('---\n\n#', 'ordbro:\n  skip: true\n---\n\n#'))
    await ordbro(root, 'sync')
    expect(read(root, nb)).toBe(old)
  })
})

test('a dry run writes nothing and says what would be', async () => {
  const root = projectOf({'a.md': article})
  const files = filesOf(root)
  const {out} = await done(root, 'sync', '--dry-run')
  expect(out).toContain('3 segment files, 3 would change. Nothing was written.')
  expect(filesOf(root)).toEqual(files)
})

test('what leaves is in the memory before it leaves', async () => {
  const root = projectOf({'a.md': article})
  git(root, 'init', '-q')
  await done(root, 'sync')
  type(root, nb)
  await done(root, 'sync')
  commitAll(root, 'translated')
  write(root, 'content/sv/a.md', article.replace(sections.price, ''))
  // The segment file cannot be replaced: a folder has the name of its article's folder in the memory's way.
  write(root, 'memory/kept/sv-nb.tmx', 'not xml')
  const before = read(root, nb)
  const {code, err} = await ordbro(root, 'sync')
  expect(code).toBe(3)
  expect(err).toContain('memory/kept/sv-nb.tmx:1')
  expect(read(root, nb)).toBe(before)
  expect(read(root, 'segments/ja/a.md.xlf')).not.toContain('200 kronor')
  expect(plainText(segments(root, nb).get('Slut')!.target!)).toBe('nb Slut')
})

test('terms are written on request alone, and a glossary edit touches no file', async () => {
  const root = projectOf({'a.md': article})
  write(root, 'glossary/ai.yaml', '- id: model\n  sv: modell\n  nb: modell\n')
  await done(root, 'sync')
  expect(read(root, nb)).not.toContain('glossEntry')
  await done(root, 'sync', '--with', 'terms')
  expect(read(root, nb)).toContain('glossEntry')
  const files = filesOf(root)
  await done(root, 'sync', '--with', 'terms')
  await done(root, 'sync')
  expect(filesOf(root)).toEqual(files)
  write(root, 'glossary/ai.yaml', '- id: model\n  sv: modell\n  nb: språkmodell\n')
  expect((await done(root, 'sync')).out).toContain(' 0 changed.')
  expect((await done(root, 'sync', '--with', 'terms')).out).toContain(' 1 changed.')
})

test('--json is data with a version', async () => {
  const root = projectOf({'a.md': article}, {locales: ['sv', 'nb']})
  const {out} = await done(root, 'sync', '--json')
  const counts = {new: 9, stale: 0, context: 0, exact: 0, fuzzy: 0, kept: 0}
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    dryRun: false,
    upToDate: false,
    files: [{article: 'content/sv/a.md', locale: 'nb', path: nb, created: true, changed: true, ...counts}],
    removed: [],
    abandoned: [],
    leftAlone: [],
    findings: [],
    failures: []
  })
})
