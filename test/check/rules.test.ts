import {globSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Example, Rule} from '../../src/check/rule.ts'
import {rules} from '../../src/check/rules.ts'
import {readExample} from './read-example.ts'

/** A file with a rule in it. */
interface RuleFile {
  readonly rule?: Rule
  readonly examples?: readonly Example[]
}

const folder = join(import.meta.dirname, '../../src/check')
const files = await Promise.all(
  globSync('*.ts', {cwd: folder})
    .toSorted()
    .map(async (file) => ({file, content: (await import(join(folder, file))) as RuleFile}))
)
const ruleFiles = files.filter(({content}) => content.rule !== undefined)

test('every rule file is in the table, under its own name', () => {
  expect(ruleFiles.map(({file}) => basename(file, '.ts'))).toEqual(rules.map(({id}) => id).toSorted())
  for (const {file, content} of ruleFiles) expect(content.rule!.id).toBe(basename(file, '.ts'))
})

describe.each(ruleFiles)('$file', ({content: {rule, examples = []}}) => {
  test('has good and bad examples', () => {
    expect(examples.some(({finds}) => finds.length > 0)).toBe(true)
    expect(examples.some(({finds}) => finds.length === 0)).toBe(true)
  })

  test.each(examples.map((example) => ({name: `${example.source.join(' ')} → ${example.target.join(' ')}`, example})))(
    '$name',
    ({example}) => {
      expect(rule!.find(readExample(example)).map(({values}) => values)).toEqual(example.finds)
    }
  )
})
