import {describe, expect, test} from 'vitest'
import {readTbx} from '../../../src/exchange/tbx/read.ts'
import {Failure} from '../../../src/model/failure.ts'
import {bring} from '../../../src/terms/bring/bring.ts'
import {cpuNow} from '../../cpu-now.ts'

function inBody(entries: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${entries}</body></text></tbx>`
}

function entry(id: string, term: string): string {
  return `<conceptEntry id="${id}"><langSec xml:lang="sv"><termSec><term>${term}</term></termSec></langSec></conceptEntry>`
}

function failure(text: string): string {
  try {
    readTbx(text, 'a.tbx')
    return 'none'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return `${error.kind} ${error.code}`
  }
}

describe('a clear answer, soon', () => {
  test.each([
    ['200,000 levels', inBody('<a>'.repeat(200_000)), 'xml-limit'],
    ['200,000 levels of groups', inBody(`<conceptEntry id="a">${'<descripGrp>'.repeat(200_000)}`), 'xml-limit'],
    ['entities', inBody('', '<!DOCTYPE tbx [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'), 'xml-doctype'],
    ['a file of the machine', inBody('', '<!DOCTYPE martif SYSTEM "file:///etc/passwd">'), 'xml-doctype'],
    [
      'a definition of 10 MB',
      inBody(`<conceptEntry id="a"><note>${'b'.repeat(10_000_000)}</note></conceptEntry>`),
      'xml-limit'
    ],
    ['XML that is no TBX', '<html><body/></html>', 'tbx-layout'],
    ['no XML', 'concept,sv\n', 'xml-malformed']
  ])('%s', (_, text, code) => {
    const start = cpuNow()
    expect(failure(text)).toBe(`unreadable ${code}`)
    expect(cpuNow() - start).toBeLessThan(3000)
  })
})

test('names of the prototype and terms of 10,000 characters are refused, and nothing else', () => {
  const text = inBody(
    [entry('__proto__', 'a'), entry('constructor', 'b'), entry('c', 'd'.repeat(10_000)), entry('e', 'f')].join('')
  )
  const {refused, files} = bring([], readTbx(text, 'a.tbx'), 'glossary/imported.yaml')
  expect(refused.map(({code, place}) => [code, place?.path])).toEqual([
    ['glossary-name-refused', 'a.tbx'],
    ['glossary-name-refused', 'a.tbx'],
    ['glossary-term-too-long', 'a.tbx']
  ])
  expect(files[0]?.text).toBe('- id: e\n  sv: f\n')
  expect(Reflect.get({}, 'a')).toBeUndefined()
})

test('time grows with the file', () => {
  const cost = (count: number) => {
    const text = inBody(Array.from({length: count}, (_, index) => entry(`c${index}`, `t${index}`)).join(''))
    const start = cpuNow()
    expect(readTbx(text, 'a.tbx').concepts).toHaveLength(count)
    return cpuNow() - start
  }
  cost(2000)
  expect(cost(40_000)).toBeLessThan(Math.max(30, cost(4000)) * 40)
})

test('an import into a large glossary costs what is there, not its square', () => {
  const cost = (count: number) => {
    const own = Array.from({length: count}, (_, index) => `- id: c${index}\n  sv: t${index} # ${index}\n`).join('')
    const more = inBody(Array.from({length: count}, (_, index) => entry(`c${index}`, `u${index}`)).join(''))
    const brought = readTbx(more, 'a.tbx')
    const start = cpuNow()
    const {changes, files} = bring([{path: 'glossary/a.yaml', text: own}], brought, 'glossary/imported.yaml')
    expect([changes.length, files.length]).toEqual([count, 1])
    return cpuNow() - start
  }
  cost(300)
  expect(cost(5000)).toBeLessThan(Math.max(100, cost(500)) * 40)
})
