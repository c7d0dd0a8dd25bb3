import {expect, test} from 'vitest'
import {formats} from '../../src/exchange/formats.ts'

test('every format has a name and endings of its own', () => {
  expect(formats.map(({name}) => name)).toEqual(['xliff', 'tmx', 'tbx', 'csv'])
  const endings = formats.flatMap((format) => format.endings)
  expect(new Set(endings).size).toBe(endings.length)
})
