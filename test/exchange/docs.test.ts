import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {codeTypes} from '../../src/exchange/xliff/code-types.ts'
import {writeSegmentFile} from '../../src/exchange/xliff/write.ts'
import {sample} from './sample.ts'

const page = readFileSync(new URL('../../docs/segment-files.md', import.meta.url), 'utf8')

test('the page shows what ordbro writes', () => {
  expect(page).toContain(writeSegmentFile(sample))
})

test.each(Object.entries(codeTypes))('the page lists the code %s', (code, {type, subType}) => {
  expect(page).toContain(`| ${code} | \`${type}\` | ${subType === undefined ? '' : `\`${subType}\``} |`)
})
