import {describe, expect, test} from 'vitest'
import {done, edit, filesOf, ordbro, projectOf, read, type, write} from '../cli/project.ts'

const article = '# Om Sora\n\nDet tog 48 timmar att bygga `x`. En modell till.\n\nSe [rubriken](#om-sora).\n'
const nb = 'segments/nb/a.md.xlf'
const glossary = [
  '- id: sora',
  '  doNotTranslate: true',
  '  terms: {sv: [{term: Sora, caseSensitive: true}]}',
  '- id: model',
  '  terms:',
  '    sv: [{term: modell}]',
  '    nb: [{term: modell}, {term: mold, status: forbidden}]',
  ''
].join('\n')

/** A project in which `nb` has a target for everything, made of the sources by `change`. */
async function translated(change: (source: string) => string | undefined): Promise<string> {
  const root = projectOf({'a.md': article}, {locales: ['sv', 'nb']})
  write(root, 'glossary/a.yaml', glossary)
  await done(root, 'sync')
  type(root, nb, (source) => change(source))
  return root
}

const good = (source: string): string =>
  source.replace('Det tog 48 timmar att bygga', 'Det tok to døgn, 48 timer,').replace('En modell till', 'Nok en modell')

interface Data {
  readonly schemaVersion: number
  readonly findings: readonly {
    code: string
    severity: string
    place: {path: string; line: number}
    hashes?: {sourceHash: string; targetHash: string}
  }[]
  readonly waived: readonly {code: string; reason: string; author: string}[]
}

async function check(root: string, ...args: readonly string[]): Promise<{code: number; data: Data}> {
  const {code, out} = await ordbro(root, 'check', '--json', ...args)
  return {code, data: JSON.parse(out)}
}

describe('check', () => {
  test('a good translation is clean, and nothing is written', async () => {
    const root = await translated(good)
    const files = filesOf(root)
    const {code, data} = await check(root)
    expect(data.findings.filter(({severity}) => severity === 'error')).toEqual([])
    expect(code).toBe(0)
    expect(filesOf(root)).toEqual(files)
  })

  test('a fault is an error at the line of its target, exit 1', async () => {
    const root = await translated((source) => good(source).replace('48 timer', '38 timer'))
    const {code, data} = await check(root)
    const [finding] = data.findings.filter(({severity}) => severity === 'error')
    expect(finding).toMatchObject({code: 'number-lost', place: {path: nb}, values: {expected: '48', found: ['38']}})
    expect(read(root, nb).split('\n')[finding!.place.line - 1]).toContain('38 timer')
    expect(code).toBe(1)
    const {err} = await ordbro(root, 'check')
    expect(err).toContain(`${nb}:${finding!.place.line} (nb): error: `)
    expect(err).toContain('[number-lost]')
  })

  test.each([
    ['code-lost', (source: string) => source.replace(/<ph[^>]*>/, 'x')],
    ['name-changed', (source: string) => source.replace('Sora', 'Sola')],
    ['term-forbidden', (source: string) => source.replace('modell', 'mold')]
  ])('%s', async (code, change) => {
    const root = await translated((source) => change(good(source)))
    const {data} = await check(root)
    expect(data.findings.filter(({severity}) => severity === 'error').map((finding) => finding.code)).toEqual([code])
  })

  test('a forbidden term is one finding, not a missed one besides', async () => {
    const root = await translated((source) => good(source).replace('modell', 'mold'))
    const {data} = await check(root)
    expect(data.findings.map((finding) => finding.code).filter((code) => code.startsWith('term-'))).toEqual([
      'term-forbidden'
    ])
  })

  test('a link to a heading that got another address follows it, in the build and with every change of it', async () => {
    const root = await translated((source) => good(source).replace('Om Sora', 'Alt om Sora'))
    expect(await check(root)).toMatchObject({code: 0, data: {findings: []}})
    await done(root, 'build')
    expect(read(root, 'localized/nb/a.md')).toContain('[rubriken](#alt-om-sora)')
    edit(root, nb, 'Alt om Sora', 'Litt om Sora')
    expect((await check(root)).data.findings).toEqual([])
    await done(root, 'build')
    expect(read(root, 'localized/nb/a.md')).toContain('[rubriken](#litt-om-sora)')
  })

  test('a link to a heading whose translation has no letter for an address', async () => {
    const root = projectOf({'a.md': '# Va?\n\nSe [rubriken](#va).\n'}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    type(root, nb, (source) => (source === 'Va?' ? '?!' : source))
    const {code, data} = await check(root)
    expect(data.findings).toContainEqual(
      expect.objectContaining({code: 'fragment-dead', severity: 'warning', place: expect.objectContaining({line: 3})})
    )
    expect(code).toBe(0)
  })

  test('missing and stale are counted, and fail only where that is asked for', async () => {
    const root = await translated((source) => (source.startsWith('Se ') ? undefined : good(source)))
    await done(root, 'sync')
    edit(root, 'content/sv/a.md', 'En modell till.', 'Ännu en modell till.')
    const {code, out} = await ordbro(root, 'check')
    expect(code).toBe(0)
    expect(out).toContain(`${nb}  1 to translate, 1 stale`)
    expect((await check(root, '--fail-on', 'stale')).code).toBe(1)
    expect(
      (await check(root, '--fail-on', 'missing,stale')).data.findings.map((finding) => finding.severity)
    ).toContain('error')
    expect(await ordbro(root, 'check', '--fail-on', 'typos')).toMatchObject({code: 2})
  })

  test('a waiver in the segment file counts until the target changes', async () => {
    const root = await translated((source) => good(source).replace('48 timer', '38 timer'))
    await done(root, 'sync')
    const {data} = await check(root)
    const {hashes} = data.findings.find(({code}) => code === 'number-lost')!
    const rows = {
      rule: 'number-lost',
      reason: 'Rettet siden.',
      author: 'Kim',
      'source-hash': hashes!.sourceHash,
      'target-hash': hashes!.targetHash
    }
    const metas = Object.entries(rows).map(([name, value]) => `<mda:meta type="${name}">${value}</mda:meta>`)
    const stored = read(root, nb)
    const unit = stored.lastIndexOf('<unit ', stored.indexOf('38 timer'))
    const group = stored.indexOf('</mda:metaGroup>', stored.indexOf('ordbro:segment', unit))
    const waiver = `<mda:metaGroup category="ordbro:waiver">${metas.join('')}</mda:metaGroup>`
    write(root, nb, stored.slice(0, group) + waiver + stored.slice(group))
    const waived = await check(root)
    expect(waived.code).toBe(0)
    expect(waived.data.waived).toMatchObject([{code: 'number-lost', reason: 'Rettet siden.', author: 'Kim'}])
    edit(root, nb, '38 timer', '28 timer')
    const expired = await check(root)
    expect(expired.code).toBe(1)
    expect(expired.data.findings.map(({code}) => code)).toContain('waiver-expired')
  })
})
