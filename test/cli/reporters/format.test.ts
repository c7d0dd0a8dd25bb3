import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {reporters} from '../../../src/cli/reporters/reporters.ts'
import {folderOf} from '../../project/folder.ts'
import {done, filesOf, git, main, ordbro, projectOf, read, type, write} from '../project.ts'

/** A project with one lost number, and a sentence without a target. */
async function project(): Promise<string> {
  const root = projectOf({'a.md': '# Om filmen\n\nDet tog 48 timmar. En mening till.\n'}, {locales: ['sv', 'nb']})
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf', (source) => (source.includes('till') ? undefined : source.replace('48', '38')))
  return root
}

describe('--format', () => {
  test('several at once, each in its place', async () => {
    const root = await project()
    const outside = folderOf()
    const formats = `github,sarif=out/a.sarif,junit=${outside}/new/junit.xml,md=summary.md,json=a.json,terminal=log.txt`
    const {code, out, err} = await ordbro(root, 'check', '--format', formats)
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=segments\/nb\/a\.md\.xlf,line=\d+,title=number-lost::/)
    expect(err).toBe('')
    expect(JSON.parse(read(root, 'out/a.sarif')).version).toBe('2.1.0')
    expect(readFileSync(join(outside, 'new/junit.xml'), 'utf8')).toContain('<failure ')
    expect(read(root, 'summary.md')).toContain('1 error')
    expect(JSON.parse(read(root, 'a.json')).findings).toHaveLength(2)
    expect(read(root, 'log.txt')).toMatch(/error: .*\[number-lost\]\n.*1 to translate\n/)
    // Nothing but the reports is left, in the project or elsewhere.
    expect(readdirSync(outside)).toEqual(['new'])
    expect(readdirSync(join(outside, 'new'))).toEqual(['junit.xml'])
    expect(readdirSync(join(root, 'out'))).toEqual(['a.sarif'])
  })

  test('--json is one of them, and without any a person is spoken to', async () => {
    const root = await project()
    const [json, format, plain, terminal] = await Promise.all(
      [['--json'], ['--format', 'json'], [], ['--format', 'terminal']].map((args) => ordbro(root, 'check', ...args))
    )
    expect(format!.out).toBe(json!.out)
    expect(terminal).toEqual(plain)
    expect(plain!.err).toContain('[number-lost]')
    const both = await ordbro(root, 'check', '--json', '--format', 'sarif=a.sarif')
    expect(both.out).toBe(json!.out)
  })

  test('lines for people and for runners may stand together', async () => {
    const {out, err} = await ordbro(await project(), 'check', '--format', 'terminal, github')
    expect(out).toMatch(/confirmed segments? checked.*\n::error /)
    expect(err).toContain('[number-lost]')
  })

  test('a report is written again when nothing has changed but that it is gone', async () => {
    const root = await project()
    for (let round = 0; round < 3; round++) {
      await ordbro(root, 'check', '--format', 'md=a.md')
      expect(read(root, 'a.md')).toContain('1 error')
      rmSync(join(root, 'a.md'))
    }
  })

  test('paths are those of where one stands', async () => {
    const root = await project()
    mkdirSync(join(root, 'deep'))
    await ordbro(join(root, 'deep'), 'check', '--format', 'md=a.md')
    expect(read(root, 'deep/a.md')).toContain('1 error')
  })

  test('files of a project in a folder of its repository are named from the top', async () => {
    const root = await project()
    const top = folderOf()
    git(top, 'init', '-q')
    for (const [path, text] of Object.entries(filesOf(root))) write(top, `docs/site/${path}`, text)
    const {out} = await ordbro(join(top, 'docs/site'), 'check', '--format', 'github')
    expect(out).toContain('file=docs/site/segments/nb/a.md.xlf,')
  })

  test.runIf(process.platform !== 'win32')('what is no file just gets the text', async () => {
    const root = await project()
    const line = `'${process.execPath}' '${main}' check --lang en --format md=/dev/stdout | cat`
    expect(spawnSync('bash', ['-c', line], {cwd: root, encoding: 'utf8'}).stdout).toContain('## ordbro check')
    expect((await ordbro(root, 'check', '--format', 'md=/dev/null')).code).toBe(1)
    expect(statSync('/dev/null').isFile()).toBe(false)
  })
})

describe('what is refused, before anything is written', () => {
  const rows: readonly (readonly [format: string, code: number, says: string])[] = [
    ['sarf', 2, 'Did you mean “sarif”?'],
    ['sarif=a.sarif,', 2, '[format-unknown]'],
    ['sarif=', 2, '[format-file-missing]'],
    ['sarif,md', 2, '[formats-share-output]'],
    ['json,github', 2, '[formats-share-output]'],
    ['md=a.md,junit=./a.md', 2, '[format-twice]'],
    ['md=content/sv/a.md', 2, '[report-over-source]'],
    ['md=content/sv/new.md', 2, '[report-over-source]'],
    ['md=linked/new.md', 2, '[report-over-source]'],
    ['json=ordbro.config.json', 2, '[report-over-source]'],
    ['junit=segments/nb/a.md.xlf', 2, '[report-over-source]'],
    ['md=content', 5, '[not-a-file]'],
    ['md=.git/a.md', 3, '[path-git]'],
    ['md=led-out.md', 3, '[path-outside]']
  ]

  test.each(rows)('%s: exit %d', async (format, code, says) => {
    const root = await project()
    symlinkSync(join(root, 'content/sv'), join(root, 'linked'))
    symlinkSync(join(folderOf(), 'a.md'), join(root, 'led-out.md'))
    const before = filesOf(root)
    const ended = await ordbro(root, 'check', '--format', format)
    expect(ended.err).toContain(says)
    expect(ended.code).toBe(code)
    expect(filesOf(root)).toEqual(before)
  })

  test.each(['--format json,sarif=a.sarif', '--format=json'])(
    '%s: as data where the answer would have been',
    async (option) => {
      const root = await project()
      write(root, 'ordbro.config.json', '{"locals": []}')
      const {out, code} = await ordbro(root, 'check', ...option.split(' '))
      expect(code).toBe(2)
      expect(JSON.parse(out)).toMatchObject({schemaVersion: 1, failures: [{code: 'config-key-unknown'}]})
    }
  )

  test('data on stdout twice', async () => {
    expect(await ordbro(await project(), 'check', '--json', '--format', 'sarif')).toMatchObject({code: 2})
  })
})

test('every format of the table makes a text, and the help names it', async () => {
  const root = await project()
  const {out: help} = await ordbro(root, 'check', '--help')
  for (const {name} of reporters) {
    const {code, out} = await ordbro(root, 'check', '--format', name)
    expect(code, name).toBe(1)
    expect(out, name).toMatch(/\n$/)
    expect(help).toMatch(new RegExp(`\\b${name}\\b`))
  }
})
