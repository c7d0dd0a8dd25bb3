import {afterEach, expect, test, vi} from 'vitest'
import {render} from '../../src/markdown/render.ts'
import {prove} from '../../src/markdown/restore.ts'
import {broken, writerMutants} from './mutants/writer-mutants.ts'
import {extractText, restoreSettings, written} from './trial.ts'

const breakable = vi.hoisted(() => async (original: () => Promise<object>): Promise<object> => {
  const {broken} = await import('./mutants/writer-mutants.ts')
  return broken(await original())
})

vi.mock('../../src/markdown/choose-marks.ts', breakable)
vi.mock('../../src/markdown/escape.ts', breakable)
vi.mock('../../src/markdown/front-matter/write-field.ts', breakable)
vi.mock('../../src/markdown/keep-ends.ts', breakable)
vi.mock('../../src/markdown/raw-code.ts', breakable)
vi.mock('../../src/markdown/write-address.ts', breakable)
vi.mock('../../src/markdown/write-value.ts', breakable)

afterEach(() => broken.reset())

test.each(writerMutants)('a fault of the writer is caught: $name', ({source, target, fault, unit = 0}) => {
  const extraction = extractText(source)
  const said = written(new Map([[extraction.units[unit]!.id, target]]))
  const build = () => render(extraction, said, new Map(), restoreSettings).text
  const right = build()
  expect(prove(extraction, said, right)).toEqual([])
  broken.by(fault)
  const wrong = build()
  broken.reset()
  expect(wrong).not.toBe(right)
  expect(prove(extraction, said, wrong).length, wrong).toBeGreaterThan(0)
})
