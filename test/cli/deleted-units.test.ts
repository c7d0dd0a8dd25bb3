import {beforeEach, describe, expect, test} from 'vitest'
import {readKept} from '../../src/exchange/tmx/read.ts'
import {commitAll, done, edit, git, ordbro, projectOf, read, segments, type, write} from './project.ts'

const nb = 'segments/nb/a.md.xlf'
const article = '# Rubrik\n\nFörsta stycket med *text*. Två meningar.\n\nAndra stycket.\n\nTredje stycket.\n'
let root: string

/** A project with everything translated, reviewed and noted. */
beforeEach(async () => {
  root = projectOf({'a.md': article}, {locales: ['sv', 'nb', 'ja']})
  await done(root, 'sync')
  for (const locale of ['nb', 'ja']) type(root, `segments/${locale}/a.md.xlf`, (source) => `${locale} ${source}`)
  await done(root, 'confirm', 'content/sv/a.md', '--state', 'reviewed')
})

function begin(): void {
  git(root, 'init', '-qb', 'main')
  write(root, '.gitignore', '.ordbro/\n')
  commitAll(root, 'begin')
}

/** Deletes the whole unit with this text, as a person does in an editor. */
function deleteUnit(text: string): number {
  const stored = read(root, nb)
  const start = stored.lastIndexOf('      <unit ', stored.indexOf(text))
  const end = stored.indexOf('</unit>\n', start) + '</unit>\n'.length
  write(root, nb, stored.slice(0, start) + stored.slice(end))
  return stored.slice(0, stored.indexOf('<target>', start)).split('\n').length
}

describe('a unit that was deleted from a segment file', () => {
  test.each([['sync'], ['confirm', nb]])('comes back from the last commit as it was: %s', async (...command) => {
    begin()
    const before = read(root, nb)
    deleteUnit('Första stycket')
    deleteUnit('Tredje stycket')
    expect((await done(root, ...command)).err).toContain('[unit-restored]')
    expect(read(root, nb)).toBe(before)
  })

  test('is named with its line and what was done', async () => {
    begin()
    const line = deleteUnit('Andra stycket')
    const {err} = await done(root, 'sync')
    expect(err).toContain(`${nb}:${line} (nb)`)
    expect(err).toContain('put back from the last commit')
    expect(err).toContain('[unit-restored]')
    expect((await done(root, 'sync')).err).not.toContain('[unit-restored]')
  })

  test('comes back where the article has changed meanwhile', async () => {
    begin()
    deleteUnit('Andra stycket')
    edit(root, 'content/sv/a.md', 'Tredje stycket.', 'Tredje stycket.\n\nEtt nytt stycke.')
    await done(root, 'sync')
    const now = segments(root, nb)
    expect(now.get('Andra stycket.')).toMatchObject({state: 'reviewed'})
    expect(now.get('Ett nytt stycke.')?.target).toBeUndefined()
  })

  test('is kept where its text has gone from the article too', async () => {
    begin()
    deleteUnit('Andra stycket')
    edit(root, 'content/sv/a.md', 'Andra stycket.', 'Något helt annat än förut, och mycket längre.')
    const {err} = await done(root, 'sync', '--locale', 'nb')
    expect(err).toContain('[unit-kept]')
    const kept = readKept(read(root, 'memory/kept/sv-nb.tmx'), 'kept')
    expect(kept.map(({segment}) => segment.target)).toContainEqual([{kind: 'text', text: 'nb Andra stycket.'}])
    expect((await done(root, 'sync', '--locale', 'nb')).err).not.toContain('[unit-kept]')
  })

  test('is named where no commit has it and another locale does', async () => {
    deleteUnit('Andra stycket')
    const {err} = await done(root, 'sync')
    expect(err).toContain('[unit-lacking]')
    expect(err).toContain('segments/ja/a.md.xlf')
  })

  test('what left in order is not said to be deleted', async () => {
    begin()
    edit(root, 'content/sv/a.md', 'Andra stycket.\n\n', '')
    await done(root, 'sync')
    edit(root, 'content/sv/a.md', 'Tredje stycket.', 'Tredje stycket.\n\nEtt nytt stycke.')
    const {err} = await done(root, 'sync')
    expect(err).not.toMatch(/\[unit-/)
  })

  test('a new paragraph is no deleted one', async () => {
    begin()
    edit(root, 'content/sv/a.md', 'Tredje stycket.', 'Tredje stycket.\n\nEtt nytt stycke.')
    expect((await done(root, 'sync')).err).not.toMatch(/\[unit-/)
  })
})

test('a segment that was deleted from a unit is refused, with the line of the unit', async () => {
  const stored = read(root, nb)
  const start = stored.lastIndexOf('        <segment ', stored.indexOf('Två meningar'))
  const end = stored.indexOf('</segment>\n', start) + '</segment>\n'.length
  write(root, nb, stored.slice(0, start) + stored.slice(end))
  expect(await ordbro(root, 'sync')).toMatchObject({code: 3, err: expect.stringContaining('[segment-file-')})
})
