import {describe, expect, test} from 'vitest'
import {carry} from '../../src/memory/carry.ts'
import {plainText} from '../../src/model/run.ts'
import {type SegmentFile, unitsOf} from '../../src/model/segment-file.ts'
import {article, context, translateAll} from './article.ts'

const lines = ['title: Vad är Sora?', 'Ingress.', '# Pris', 'Det kostar. Läs *mer* i `sv` nu.', '# Slut', 'Hej då.']

/** Where each source sentence stands: `unit/segment`. */
function places(file: SegmentFile): string[] {
  return unitsOf(file).flatMap((unit) =>
    unit.segments.map((segment) => `${unit.id}/${segment.id} ${plainText(segment.source)}`)
  )
}

describe('carry: a new file', () => {
  test('units in groups by section, ids from birth', () => {
    const units = article(lines)
    const {file, pairs, codeIds, left, findings} = carry(undefined, units, context)
    expect(file.groups.map(({id}) => id)).toEqual([
      'frontmatter',
      'top',
      `g${units[2]!.id.slice(1)}`,
      `g${units[4]!.id.slice(1)}`
    ])
    expect(unitsOf(file).map(({id}) => id)).toEqual(units.map(({id}) => id))
    expect(unitsOf(file)[3]!.name).toBe('Pris')
    expect(unitsOf(file)[3]!.segments.map(({id, after}) => [id, after])).toEqual([
      ['s1', {source: ' ', target: ' '}],
      ['s2', {source: '', target: ''}]
    ])
    expect(unitsOf(file)[3]!.codes.map(({id, type}) => [id, type])).toEqual([
      ['s2.1', 'emphasis'],
      ['s2.2', 'code']
    ])
    expect([...codeIds.get(units[3]!.id)!]).toEqual([
      ['s2.1', '1'],
      ['s2.2', '2']
    ])
    expect([...pairs]).toEqual(units.map(({id}) => [id, id]))
    expect([left, findings]).toEqual([[], []])
  })

  test('twice changes nothing', () => {
    const units = article(lines)
    const once = translateAll(carry(undefined, units, context).file)
    const twice = carry(once, units, context)
    expect(twice.file).toEqual(once)
    expect(places(twice.file)).toEqual(places(once))
    expect(twice.left).toEqual([])
  })
})
