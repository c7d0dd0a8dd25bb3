import {truncateSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {sameBytes} from '../../src/project/same-bytes.ts'
import {folderOf} from './folder.ts'

const megabyte = 'a'.repeat(1024 * 1024)

test.each([
  ['the same', 'abc', 'abc', true],
  ['nothing in either', '', '', true],
  ['another length', 'abc', 'ab', false],
  ['one byte', 'abc', 'abd', false],
  ['whole pieces', megabyte + megabyte, megabyte + megabyte, true],
  ['one byte in the last piece', `${megabyte}${megabyte}b`, `${megabyte}${megabyte}c`, false],
  ['one byte in the first of many', `b${megabyte}${megabyte}`, `c${megabyte}${megabyte}`, false]
])('%s', (_, one, other, same) => {
  const root = folderOf({one, other})
  expect(sameBytes(join(root, 'one'), join(root, 'other'))).toBe(same)
  // Nothing is held open: a file that is, Windows would not let go.
  truncateSync(join(root, 'other'), 0)
})
