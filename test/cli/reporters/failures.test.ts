import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../../project/folder.ts'
import {done, ordbro, projectOf, read, write} from '../project.ts'

const formats =
  'github,sarif=out/a.sarif,junit=out/a.xml,md=out/a.md,html=out/a.html,json=out/a.json,terminal=out/a.txt'

/** A project that was checked once. */
async function project(): Promise<string> {
  const root = projectOf({'a.md': '# Om filmen\n'}, {locales: ['sv', 'nb']})
  await done(root, 'sync')
  return root
}

/** What keeps a check from judging, and the code and exit code of each. */
const faults: readonly (readonly [string, string, number, (root: string) => void])[] = [
  ['a faulty glossary', 'glossary-yaml', 2, (root) => write(root, 'glossary/g.yaml', '- id: a\n  sv: [\n')],
  ['a faulty configuration', 'config-key-unknown', 2, (root) => write(root, 'ordbro.config.json', '{"locale": "sv"}')],
  ['a baseline that cannot be read', 'baseline-malformed', 2, (root) => write(root, 'ordbro.baseline', 'so\n')]
]

describe.each(faults)('%s', (_, code, exit, break_) => {
  test('is in every report, and the exit code is as without one', async () => {
    const root = await project()
    break_(root)
    const plain = await ordbro(root, 'check')
    expect([plain.code, plain.err.includes(`[${code}]`)]).toEqual([exit, true])
    const {code: given, out, err} = await ordbro(root, 'check', '--format', formats)
    expect(given).toBe(exit)
    expect(out).toMatch(new RegExp(`^::error file=[^:]+title=${code}::`, 'm'))
    expect(err).toContain(`[${code}]`)
    const {runs} = JSON.parse(read(root, 'out/a.sarif'))
    const [invocation] = runs[0].invocations
    expect([runs[0].results, invocation.executionSuccessful]).toEqual([[], false])
    expect(invocation.toolExecutionNotifications).toContainEqual(
      expect.objectContaining({level: 'error', descriptor: {id: code}})
    )
    expect(read(root, 'out/a.xml')).toMatch(new RegExp(`<error message="[^"]+" type="${code}"/>`))
    expect(JSON.parse(read(root, 'out/a.json')).failures).toContainEqual(expect.objectContaining({code}))
    for (const name of ['a.md', 'a.html']) expect(read(root, `out/${name}`), name).toContain(code)
  })

  test('is data on stdout once, as ever', async () => {
    const root = await project()
    break_(root)
    const {code: given, out} = await ordbro(root, 'check', '--json', '--format', 'sarif=a.sarif')
    expect(given).toBe(exit)
    expect(Object.keys(JSON.parse(out))).toEqual(['schemaVersion', 'failures'])
    const sarif = await ordbro(root, 'check', '--format', 'sarif')
    expect(JSON.parse(sarif.out).runs[0].invocations[0].executionSuccessful).toBe(false)
    expect(sarif.code).toBe(exit)
  })
})

test('an article that cannot be read is in the reports beside what was found in others', async () => {
  const root = await project()
  write(root, 'content/sv/b.md', '---js\n{}\n---\n')
  const {code} = await ordbro(root, 'check', '--format', 'sarif=a.sarif')
  const [run] = JSON.parse(read(root, 'a.sarif')).runs
  expect([code, run.invocations[0].executionSuccessful]).toEqual([3, false])
})

describe('a report that cannot be written', () => {
  test('leaves those that were written before it as they are', async () => {
    const root = await project()
    write(root, 'file', '')
    const {code, err} = await ordbro(root, 'check', '--format', 'sarif=a.sarif,md=file/a.md')
    expect([code, err.includes('file')]).toEqual([5, true])
    expect(JSON.parse(read(root, 'a.sarif')).runs[0].invocations[0].executionSuccessful).toBe(true)
  })

  test('is told beside what kept the check from judging', async () => {
    const root = await project()
    write(root, 'file', '')
    write(root, 'glossary/g.yaml', '- id: a\n  sv: [\n')
    const {code, err} = await ordbro(root, 'check', '--format', 'md=file/a.md,sarif=a.sarif')
    expect([code, err.includes('[glossary-yaml]')]).toEqual([5, true])
    expect(JSON.parse(read(root, 'a.sarif')).version).toBe('2.1.0')
  })

  test('is none where an article may be, though the configuration cannot be read', async () => {
    const root = await project()
    const outside = folderOf({'mine.md': 'mine'})
    write(root, 'ordbro.config.json', '{')
    write(root, 'docs/b.md', 'mine')
    const over = `md=docs/b.md,html=segments/nb/a.md.xlf,junit=${join(outside, 'mine.md')}`
    const before = read(root, 'segments/nb/a.md.xlf')
    expect((await ordbro(root, 'check', '--format', over)).code).toBe(2)
    expect([read(root, 'docs/b.md'), read(root, 'segments/nb/a.md.xlf')]).toEqual(['mine', before])
    expect(readFileSync(join(outside, 'mine.md'), 'utf8')).toBe('mine')
  })
})
