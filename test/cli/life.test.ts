import fc from 'fast-check'
import {expect, test} from 'vitest'
import {block, event, happen, Life} from './life.ts'
import {done, filesOf} from './project.ts'

/** `FULL=1` for many lives. */
const runs = process.env.FULL ? 60 : 6

test('whatever happens: no confirmed pair is lost, and a second sync changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, {minLength: 3, maxLength: 6}),
      fc.array(event, {minLength: 10, maxLength: 25}),
      async (blocks, events) => {
        const life = new Life()
        life.write(0, blocks)
        await done(life.root, 'sync')
        for (const each of events) {
          // What a person writes over, a person has replaced: it may go.
          const before = each.does === 'translate' ? new Set<string>() : life.pairs()
          await happen(life, each)
          const typed = life.pairs()
          await done(life.root, 'sync')
          const after = life.pairs()
          for (const pair of [...before, ...typed]) expect(after, `${each.does}: ${pair}`).toContain(pair)
          const files = filesOf(life.root)
          await done(life.root, 'sync')
          expect(filesOf(life.root)).toEqual(files)
        }
      }
    ),
    {numRuns: runs, ...(process.env.SEED ? {seed: Number(process.env.SEED)} : {})}
  )
}, 600_000)
