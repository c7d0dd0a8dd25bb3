import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {JsonFault, type JsonNode, readJson} from '../../src/project/json.ts'

function plain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plain)
  if (node.kind !== 'object') return node.value
  return Object.fromEntries([...node.members].map(([key, member]) => [key, plain(member.value)]))
}

function fault(text: string): Pick<JsonFault, 'code' | 'at' | 'found'> {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof JsonFault) return {code: error.code, at: error.at, found: error.found}
    throw error
  }
  throw new Error(`taken: ${text}`)
}

describe('readJson', () => {
  test('knows where keys and values stand', () => {
    const root = readJson('{"build": {"onStale": "kep"}}')
    const build = root.kind === 'object' ? root.members.get('build') : undefined
    expect(build).toMatchObject({at: 1, value: {at: 10}})
    const stale = build?.value.kind === 'object' ? build.value.members.get('onStale') : undefined
    expect(stale).toEqual({at: 11, value: {kind: 'string', at: 22, value: 'kep'}})
  })

  test('takes what JSON.parse takes, and gives the same', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent)
        expect(plain(readJson(pretty))).toEqual(JSON.parse(text))
      })
    )
  })

  test('refuses what JSON.parse refuses', () => {
    const token = fc.constantFrom(
      ...'{}[],: \n"a\\1.-e0tfn',
      'true',
      'null',
      '"a"',
      '"b":',
      '1',
      '01',
      '+1',
      '1.',
      '-',
      '\u0000'
    )
    fc.assert(
      fc.property(fc.array(token, {maxLength: 8}), (tokens) => {
        const text = tokens.join('')
        let expected: unknown
        try {
          expected = JSON.parse(text)
        } catch {
          fault(text)
          return
        }
        try {
          expect(plain(readJson(text))).toEqual(expected)
        } catch (error) {
          expect(error).toMatchObject({code: 'json-key-repeated'})
        }
      }),
      {numRuns: 5000}
    )
  })

  test.each([
    ['', {at: 0, found: ''}],
    ['{"a": 1,}', {at: 8, found: '}'}],
    ['{"a" 1}', {at: 5, found: '1'}],
    ['{a: 1}', {at: 1, found: 'a'}],
    ['// no\n{}', {at: 0, found: '/'}],
    ['{} {}', {at: 3, found: '{'}],
    ['[1, 01]', {at: 4, found: '0'}],
    ['"a\nb"', {at: 0, found: '"'}],
    ['[1', {at: 2, found: ''}],
    ['{"a": 1, "a": 2}', {code: 'json-key-repeated', at: 9, found: 'a'}]
  ])('%j', (text, expected) => {
    expect(fault(text)).toMatchObject({code: 'json-unexpected', ...expected})
  })

  test('a key that is the name of a prototype is a key', () => {
    const value = plain(readJson('{"__proto__": {"polluted": true}}'))
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect('polluted' in {}).toBe(false)
  })

  test('a hundred thousand brackets end with a fault, not with the process', () => {
    expect(fault('['.repeat(100_000))).toMatchObject({code: 'json-too-deep', found: '64'})
  })

  test('a byte order mark is looked over', () => {
    expect(plain(readJson('\uFEFF{"a": 1}'))).toEqual({a: 1})
  })
})
