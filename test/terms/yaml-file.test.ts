import {expect, test} from 'vitest'
import {YamlFile} from '../../src/terms/yaml-file.ts'

function failures(text: string): string[] {
  return new YamlFile('a.yaml', text).failures.map(({code, place}) => `${code} ${place?.line}:${place?.column}`)
}

test('a tab that indents a line is one fault, and the message is of it', () => {
  expect(failures('- id: a\n  terms:\n\tsv: [x]\n')).toEqual(['glossary-tab 3:1'])
  expect(failures('- id: a\n  terms:\n  \tsv: [x]\n')).toEqual(['glossary-tab 3:3'])
})

test('a tab elsewhere is none', () => {
  expect(failures('- id: a\n  note: "a\tb"\n  sv: x\n')).toEqual([])
  const other = failures('- id: a\n  sv: [x\n')
  expect(other).not.toEqual([])
  expect(other.filter((each) => !each.startsWith('glossary-yaml '))).toEqual([])
})
