import {describe, expect, test} from 'vitest'
import {done, edit, filesOf, ordbro, ordbroIn, projectOf, type} from './project.ts'

const article = '# Rubrik\n\nEn mening här.\n'

describe.each(['sync', 'build'])('ordbro %s --check', (command) => {
  /** A project in which everything was done that there is to do. */
  async function settled(): Promise<string> {
    const root = projectOf({'a.md': article}, {locales: ['sv', 'nb']})
    await done(root, 'sync')
    type(root, 'segments/nb/a.md.xlf')
    await done(root, 'sync')
    await done(root, 'build')
    return root
  }

  test('is 0 where nothing would change', async () => {
    const root = await settled()
    expect(await ordbro(root, command, '--check')).toMatchObject({code: 0})
    expect(JSON.parse((await ordbro(root, command, '--check', '--json')).out)).toMatchObject({upToDate: true})
  })

  test('is 1 where something would, names the command, and writes nothing', async () => {
    const root = await settled()
    edit(root, 'content/sv/a.md', 'En mening', 'En hel mening')
    const files = filesOf(root)
    for (let round = 0; round < 2; round++) {
      const {code, err} = await ordbro(root, command, '--check', '-q')
      expect([code, err]).toEqual([1, `Not up to date. Run “ordbro ${command}” and commit what it changes.\n`])
    }
    const {code, out, err} = await ordbro(root, command, '--check', '--json')
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toMatchObject({dryRun: true, upToDate: false})
    expect(filesOf(root)).toEqual(files)
  })

  test('is 1 where a file would go', async () => {
    const root = await settled()
    edit(root, 'content/sv/a.md', article, `---\nordbro: {skip: true}\n---\n${article}`)
    const expected = command === 'build' ? 1 : 0
    expect((await ordbro(root, command, '--check')).code).toBe(expected)
  })

  test('a dry run alone stays 0', async () => {
    const root = await settled()
    edit(root, 'content/sv/a.md', 'En mening', 'En hel mening')
    expect((await ordbro(root, command, '--dry-run')).code).toBe(0)
  })
})

test.each([
  ['en', 'would create segments/nb/a.md.xlf', 'would build localized/nb/a.md'],
  ['sv', 'skulle skapa segments/nb/a.md.xlf', 'skulle bygga localized/nb/a.md'],
  ['nb', 'ville ha opprettet segments/nb/a.md.xlf', 'ville ha bygd localized/nb/a.md'],
  ['ja', '作成予定 segments/nb/a.md.xlf', 'ビルド予定 localized/nb/a.md']
])('a dry run speaks of what would be: %s', async (language, created, built) => {
  const root = projectOf({'a.md': article}, {locales: ['sv', 'nb']})
  expect((await ordbroIn(language, root, 'sync', '--dry-run')).out).toContain(created)
  expect((await ordbroIn(language, root, 'build', '--dry-run')).out).toContain(built)
})
