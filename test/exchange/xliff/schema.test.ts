import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {validate} from '../../../src/exchange/xliff/validate.ts'
import {writeSegmentFile} from '../../../src/exchange/xliff/write.ts'
import {parseXml} from '../../../src/exchange/xml/parse.ts'
import {segmentFile} from '../arbitrary.ts'
import {corpus, hasXmllint, isThere} from '../corpora.ts'
import {sample} from '../sample.ts'

test('every segment file that ordbro writes keeps its own rules', () => {
  expect(validate(parseXml(writeSegmentFile(sample), 'sample.xlf'), 'sample.xlf')).toEqual([])
  fc.assert(
    fc.property(segmentFile, (file) => {
      const violations = validate(parseXml(writeSegmentFile(file), 'a.xlf'), 'a.xlf')
      expect(violations.filter(({bearable}) => !bearable)).toEqual([])
    }),
    {numRuns: 50}
  )
})

describe.skipIf(!hasXmllint() || !isThere('xliff-2.1-schemas'))('the published schemas', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ordbro-xsd-'))
    const driver = readFileSync(new URL('../ordbro.xsd', import.meta.url), 'utf8')
    writeFileSync(join(folder, 'ordbro.xsd'), driver.replaceAll('SCHEMAS', corpus('xliff-2.1-schemas')))
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  test('accept what ordbro writes, modules included', () => {
    const files = [sample, ...fc.sample(segmentFile, {numRuns: 60, seed: 7})]
    const paths = files.map((file, at) => {
      const path = join(folder, `${at}.xlf`)
      writeFileSync(path, writeSegmentFile(file))
      return path
    })
    const {status, stderr} = spawnSync('xmllint', ['--noout', '--schema', join(folder, 'ordbro.xsd'), ...paths], {
      encoding: 'utf8'
    })
    const faults = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
    expect(faults).toEqual([])
    expect(status).toBe(0)
  })
})
