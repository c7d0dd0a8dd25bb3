import {expect, test} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import {text} from '../../../src/model/run.ts'
import {read} from './reading.ts'

test('a build in which a target was not written does not prove', () => {
  for (const source of ['Ett', '---\ntitle: Ett\n---\n', '<p>Ett</p>', '![Ett](a.png)']) {
    const extraction = read(source)
    const written = {targets: new Map([[extraction.units[0]!.id, [text('En')]]]), fields: new Map()}
    expect(markdown.prove(extraction, written, 'nb', source)).not.toEqual([])
  }
})

test('a build in which a field was not written does not prove', () => {
  const extraction = read('---\nlang: sv\n---\n')
  const written = {targets: new Map(), fields: new Map([['lang', 'nb']])}
  expect(markdown.prove(extraction, written, 'nb', '---\nlang: sv\n---\n')).not.toEqual([])
})
