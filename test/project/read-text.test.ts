import {spawnSync} from 'node:child_process'
import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decodeText} from '../../src/project/decode-text.ts'
import {readText, readTextIfThere} from '../../src/project/read-text.ts'
import {failing} from './failing.ts'
import {folderOf} from './folder.ts'

describe('decodeText', () => {
  test('keeps byte order mark and line ends', () => {
    expect(decodeText(Buffer.from('\uFEFFa\r\nb\rc\n\n'), 'a.md')).toBe('\uFEFFa\r\nb\rc\n\n')
  })

  test.each([
    // Latin-1: "på" in Swedish.
    ['6a 0a 70 e5 0a', {code: 'not-utf8', values: {offset: 3, byte: 'E5'}, place: {line: 2, column: 2}}],
    // A sequence that does not go on.
    ['61 c3 28', {code: 'not-utf8', values: {offset: 1, byte: 'C3'}, place: {line: 1, column: 2}}],
    // One that the end cuts off.
    ['e3 81 82 e3 81', {code: 'cut-off-character', place: {line: 1, column: 2}}],
    ['61 0a f0 9f 98', {code: 'cut-off-character', place: {line: 2, column: 1}}],
    // An overlong slash, a surrogate half (CESU-8), a code point after the last.
    ['c0 af', {code: 'not-utf8', values: {offset: 0, byte: 'C0'}}],
    ['61 ed a0 bd', {code: 'not-utf8', values: {offset: 1, byte: 'ED'}}],
    ['f4 90 80 80', {code: 'not-utf8', values: {offset: 0, byte: 'F4'}}],
    // Shift_JIS: モデル
    ['83 82 83 66 83 8b', {code: 'not-utf8', values: {offset: 0, byte: '83'}}],
    ['ff fe 41 00', {code: 'other-encoding', values: {encoding: 'UTF-16LE'}}],
    ['fe ff 00 41', {code: 'other-encoding', values: {encoding: 'UTF-16BE'}}],
    ['ff fe 00 00 41 00 00 00', {code: 'other-encoding', values: {encoding: 'UTF-32LE'}}],
    ['61 0d 0a 62 00 63', {code: 'nul-character', place: {line: 2, column: 2}}]
  ])('%s is refused', async (hex, expected) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
    expect(await failing(() => decodeText(bytes, 'a.md'))).toMatchObject({kind: 'unreadable', ...expected})
  })

  test('what it takes is byte for byte what it gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 64}), (bytes) => {
        let text: string
        try {
          text = decodeText(Buffer.from(bytes), 'a.md')
        } catch {
          return
        }
        expect(text.isWellFormed()).toBe(true)
        expect(Buffer.from(text)).toEqual(Buffer.from(bytes))
      }),
      {numRuns: 2000}
    )
  })

  test('the offset of a fault is where the good text ends', async () => {
    const pieces = fc.array(fc.string({unit: 'grapheme'}), {maxLength: 20})
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const good = Buffer.from(list.join('').replaceAll('\0', ''))
        const failure = await failing(() => decodeText(Buffer.concat([good, Buffer.of(0xe5, 0x20)]), 'a.md'))
        expect(failure).toMatchObject({code: 'not-utf8', values: {offset: good.length}})
      })
    )
  })
})

describe('readText', () => {
  test('reads', () => {
    expect(readText(folderOf({'x/a.md': 'Hej'}), 'x/a.md')).toBe('Hej')
    expect(readText(folderOf({'a.md': ''}), 'a.md')).toBe('')
  })

  test('names the limit', async () => {
    const root = folderOf({'a.md': 'x'.repeat(11)})
    expect(await failing(() => readText(root, 'a.md', 10))).toMatchObject({
      kind: 'unreadable',
      code: 'file-too-large',
      values: {path: 'a.md', size: 11, limit: 10}
    })
  })

  test('what is not there', async () => {
    const root = folderOf({file: ''})
    expect(await failing(() => readText(root, 'a.md'))).toMatchObject({kind: 'io', code: 'not-found'})
    expect(readTextIfThere(root, 'a.md')).toBeUndefined()
    expect(await failing(() => readTextIfThere(root, 'file/a.md'))).toMatchObject({code: 'not-a-folder'})
  })

  test('what is no file', async () => {
    const root = folderOf({'x/a.md': ''})
    expect(await failing(() => readText(root, 'x'))).toMatchObject({kind: 'io', code: 'is-a-folder'})
  })

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const root = folderOf()
    spawnSync('mkfifo', [join(root, 'a.md')])
    expect(await failing(() => readText(root, 'a.md'))).toMatchObject({kind: 'io', code: 'not-a-file'})
  })

  test('a link out of the project is not followed', async () => {
    const root = folderOf()
    symlinkSync('/etc/hostname', join(root, 'a.md'))
    expect(await failing(() => readText(root, 'a.md'))).toMatchObject({kind: 'unreadable', code: 'path-outside'})
  })
})
