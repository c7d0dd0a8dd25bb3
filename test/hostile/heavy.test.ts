import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {type Ended, main} from '../cli/project.ts'
import {sample} from '../markdown/corpora.ts'
import {expectEnd, expectNamed, expectRest, foreignBytes, layOut, type Sound, soundProject} from './attack.ts'
import type {Row} from './row.ts'
import {heavyAreas} from './rows/heavy.ts'

/**
 * Every row takes seconds: the tests of every day try one of eight, `npm run test:full` all.
 *
 * What a command may take. Time is that of the processor: on a machine that does nothing else five seconds on the wall,
 * of which the guard lets the parser have three; a busy one takes twice as much for the same work.
 */
const most = {seconds: 10, megabytes: 512}

interface Taken extends Ended {
  readonly name: string
  readonly wall: number
  readonly seconds: number
  readonly megabytes: number
}

const taken: Taken[] = []
let sound: Sound | undefined

function measured(root: string, name: string, command: string): Taken {
  const file = join(root, '../resources.json')
  const began = performance.now()
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', new URL('./resources.ts', import.meta.url).href, main, command],
    {cwd: root, encoding: 'utf8', env: {...process.env, LANG: 'C', LC_ALL: 'C', ORDBRO_RESOURCES: file}}
  )
  const wall = (performance.now() - began) / 1000
  const resources: {seconds: number; megabytes: number} = JSON.parse(readFileSync(file, 'utf8'))
  return {name: `${name}: ${command}`, code: status ?? -1, out: stdout, err: stderr, wall, ...resources}
}

describe.each(Object.entries(heavyAreas))('%s', (area, rows) => {
  test.each(sample(rows, 8).map((row) => [row.name, row] as const))('%s', async (_, row: Row) => {
    sound ??= await soundProject()
    const root = layOut(sound, row)
    const before = foreignBytes(root)
    const [synced, built] = (['sync', 'build'] as const).map((command) =>
      measured(root, `${area}, ${row.name}`, command)
    )
    taken.push(synced!, built!)
    expectEnd('sync', row, synced!)
    expectEnd('build', row, built!)
    expectNamed(row, synced!.err + built!.err)
    expectRest(row, root, before, ['outside.txt', 'project', 'resources.json'])
    for (const {seconds, megabytes} of [synced!, built!]) {
      expect(seconds).toBeLessThan(most.seconds)
      expect(megabytes).toBeLessThan(most.megabytes)
    }
  })
})

afterAll(() => {
  const top = (key: 'seconds' | 'megabytes' | 'wall'): string =>
    taken
      .toSorted((a, b) => b[key] - a[key])
      .slice(0, 5)
      .map(
        (one) =>
          `  ${one.wall.toFixed(1)} s, ${one.seconds.toFixed(1)} s of work, ${Math.round(one.megabytes)} MB  ${one.name}`
      )
      .join('\n')
  console.log(`heavy: ${taken.length / 2} rows\nslowest:\n${top('wall')}\nlargest:\n${top('megabytes')}`)
})
