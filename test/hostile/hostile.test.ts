import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {ordbro} from '../cli/project.ts'
import {expectEnd, expectNamed, expectRest, foreignBytes, layOut, placeOf, type Sound, soundProject} from './attack.ts'
import {areas} from './rows.ts'

/** Of `sync` and `build` together; processor time, so that a busy machine does not make a fault. */
const seconds = 10

let sound: Sound | undefined

describe.each(Object.entries(areas))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    sound ??= await soundProject()
    const root = layOut(sound, row)
    const before = foreignBytes(root)
    const bytes = row.lay === undefined ? readFileSync(join(root, placeOf(row)), 'latin1') : undefined
    const began = process.threadCpuUsage()
    const synced = await ordbro(root, 'sync')
    const built = await ordbro(root, 'build')
    const {user, system} = process.threadCpuUsage(began)
    expectEnd('sync', row, synced)
    expectEnd('build', row, built)
    expectNamed(row, synced.err + built.err)
    expectRest(row, root, before)
    // What could not be read is still there for a person to mend.
    if (row.exit === 3 && row.path === undefined && bytes !== undefined) {
      expect(readFileSync(join(root, placeOf(row)), 'latin1')).toBe(bytes)
    }
    expect((user + system) / 1e6).toBeLessThan(seconds)
    for (const command of alsoRun(placeOf(row))) {
      const {code, err} = await ordbro(root, ...command.split(' '))
      expect(`${command}: ${code === 70 ? err : 'no bug'}`).toBe(`${command}: no bug`)
    }
  })
})

test('the corpus has 200 files, each with a name of its own', () => {
  const names = Object.entries(areas).flatMap(([area, rows]) => rows.map((row) => `${area} ${row.name}`))
  expect(names.length).toBeGreaterThanOrEqual(200)
  expect(new Set(names).size).toBe(names.length)
})

/** Other commands that read the file: whatever they find, it is no bug of ours. */
function alsoRun(path: string): readonly string[] {
  if (path.startsWith('content/')) return ['prove content/sv']
  return path.startsWith('glossary/') ? ['terms check'] : ['status']
}
