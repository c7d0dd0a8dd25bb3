import {spawnSync} from 'node:child_process'
import {globSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {genders, partsOfSpeech, statuses} from '../../../src/exchange/tbx/vocabulary.ts'
import {writeTbx} from '../../../src/exchange/tbx/write.ts'
import {readGlossary} from '../../../src/terms/read.ts'
import {anyGlossary} from '../arbitrary-glossary.ts'
import {corpus, hasXmllint, isThere} from '../corpora.ts'

const home = join(import.meta.dirname, '../../..')

/** Our own glossary, and generated ones with all that XML takes for its own. */
function written(): string[] {
  const files = globSync('glossary/*.yaml', {cwd: home}).map((path) => ({
    path,
    text: readFileSync(join(home, path), 'utf8')
  }))
  const generated = fc.sample(anyGlossary, {numRuns: 40, seed: 7})
  return [readGlossary(files).glossary, ...generated]
    .filter(({concepts}) => [...concepts.values()].some(({terms}) => terms.size > 0))
    .map((glossary) => writeTbx(glossary).text)
}

test.runIf(isThere('tbx-core') && hasXmllint())('what is written is valid by the schema of ISO 30042:2019', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ordbro-tbx-'))
  const paths = written().map((text, index) => {
    const path = join(folder, `${index}.tbx`)
    writeFileSync(path, text)
    return path
  })
  expect(paths.length).toBeGreaterThan(30)
  const schema = corpus('tbx-core/Schemas/TBXcoreStructV03_TBX-Core_integrated.rng')
  const {status, stderr} = spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', schema, ...paths], {
    encoding: 'utf8'
  })
  expect(stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))).toEqual([])
  expect(status).toBe(0)
})

describe.runIf(isThere('tbx-basic'))('the values are those of TBX-Basic', () => {
  const rules = readFileSync(corpus('tbx-basic/DCA/TBX-Basic_DCA.sch'), 'utf8')

  test.each([
    ['administrativeStatus', statuses],
    ['partOfSpeech', partsOfSpeech],
    ['grammaticalGender', genders]
  ])('%s', (category, values) => {
    const [, list = ''] = new RegExp(`@type='${category}'\\]">\\s*<assert test="([^"]*)"`).exec(rules) ?? []
    const known = Array.from(list.matchAll(/\.='([^']*)'/g), ([, value]) => value)
    expect(known.length).toBeGreaterThan(2)
    expect(known).toEqual(expect.arrayContaining(Object.values(values)))
  })
})
