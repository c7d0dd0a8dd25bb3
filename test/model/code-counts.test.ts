import {expect, test} from 'vitest'
import {addedTemplates} from '../../src/model/added-templates.ts'
import type {Code} from '../../src/model/code.ts'
import {changedCodes} from '../../src/model/code-counts.ts'
import {type Run, text} from '../../src/model/run.ts'

const ph = (id: string): Run => ({kind: 'ph', id})
const codeOf = (id: string): Code => ({
  id,
  kind: 'ph',
  type: 'code',
  open: '`x`',
  label: id,
  equiv: '',
  canDelete: false
})

test('a code is held by the sentence whose source has it, else by the one that made it up', () => {
  const segments = [
    {source: [text('Ett.')], taken: [text('One '), ph('s2.9')]},
    {source: [text('Två '), ph('s2.1')], taken: [text('Two.')]},
    {source: [text('Tre '), ph('s3.1')], taken: undefined}
  ]
  expect(changedCodes(segments, [codeOf('s2.1'), codeOf('s3.1')])).toMatchObject([
    {id: 's2.1', before: 1, after: 0, holder: 1},
    {id: 's2.9', before: 0, after: 1, holder: 0, code: undefined}
  ])
})

test('a pair written as one element is lost', () => {
  const pair: Run = {kind: 'pc', id: 's1.1', children: [text('x')]}
  expect(changedCodes([{source: [ph('s1.1')], taken: [pair]}], [codeOf('s1.1')])).toMatchObject([{before: 1, after: 0}])
})

test('thousands of codes cost no more than their number', () => {
  const ids = Array.from({length: 40_000}, (_, at) => `s1.${at + 1}`)
  const segments = [
    {source: ids.map(ph), taken: [text('{{ x }}')]},
    {source: [text('y')], taken: ids.map((id) => ph(`${id}0000000`))}
  ]
  const codes = ids.map(codeOf)
  const before = process.cpuUsage()
  expect(changedCodes(segments, codes)).toHaveLength(80_000)
  expect(addedTemplates(segments, codes)).toHaveLength(1)
  const {user, system} = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(3000)
})
