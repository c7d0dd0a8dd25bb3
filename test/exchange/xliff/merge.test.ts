import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {readSegmentFile} from '../../../src/exchange/xliff/read.ts'
import {writeSegmentFile} from '../../../src/exchange/xliff/write.ts'
import {text} from '../../../src/model/run.ts'
import type {Segment, SegmentFile} from '../../../src/model/segment-file.ts'
import {sample} from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'ordbro-merge-'))
afterAll(() => rmSync(folder, {recursive: true}))

function merge(base: string, ours: string, theirs: string): {text: string; conflicts: number} {
  const path = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const files = [path('ours', ours), path('base', base), path('theirs', theirs)]
  const {stdout, status} = spawnSync('git', ['merge-file', '-p', ...files], {encoding: 'utf8'})
  return {text: stdout, conflicts: status ?? -1}
}

/** The sample with one segment of its paragraph changed. */
function changed(base: SegmentFile, id: string, change: Partial<Segment>): SegmentFile {
  return {
    ...base,
    groups: base.groups.map((group) => ({
      ...group,
      units: group.units.map((unit) =>
        unit.kind === 'paragraph'
          ? {...unit, segments: unit.segments.map((each) => (each.id === id ? {...each, ...change} : each))}
          : unit
      )
    }))
  }
}

const everything: Partial<Segment> = {
  target: [text('Ny')],
  state: 'translated',
  fill: undefined,
  fillHash: undefined,
  previous: undefined,
  waivers: [],
  locked: true
}

test('two people who work on neighbouring segments do not meet in git', () => {
  const base = writeSegmentFile(sample)
  const ours = writeSegmentFile(changed(sample, 's1', everything))
  const theirs = writeSegmentFile(changed(sample, 's2', {...everything, fillHash: 'a2b3c4d5e6f7', fill: 'draft'}))
  const merged = merge(base, ours, theirs)
  expect(merged.conflicts).toBe(0)
  const both = changed(changed(sample, 's1', everything), 's2', {
    ...everything,
    fillHash: 'a2b3c4d5e6f7',
    fill: 'draft'
  })
  expect(readSegmentFile(merged.text, 'a.xlf')).toEqual(both)
})

test('one who changes the state and one who changes the target of the same segment do not meet either', () => {
  const base = writeSegmentFile(sample)
  const ours = writeSegmentFile(changed(sample, 's1', {state: 'reviewed', fill: undefined}))
  const theirs = writeSegmentFile(changed(sample, 's1', {target: [text('Ny')]}))
  expect(merge(base, ours, theirs)).toMatchObject({conflicts: 0})
})

test('two who write the same target get a conflict that ordbro names', () => {
  const ours = writeSegmentFile(changed(sample, 's2', {target: [text('Kjør på nytt.')]}))
  const theirs = writeSegmentFile(changed(sample, 's2', {target: [text('Kjør igjen.')]}))
  const merged = merge(writeSegmentFile(sample), ours, theirs)
  expect(merged.conflicts).toBe(1)
  expect(() => readSegmentFile(merged.text, 'a.xlf')).toThrow('conflict-markers')
})
