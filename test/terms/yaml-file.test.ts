import {expect, test} from 'vitest'
import {YamlFile} from '../../src/terms/yaml-file.ts'

function failures(text: string): string[] {
  return new YamlFile('a.yaml', text).failures.map(({code, place}) => `${code} ${place?.line}:${place?.column}`)
}

test('a tab that indents a line is one fault, and the message is of it', () => {
  expect(failures('- id: a\n  terms:\n\tsv: [x]\n')).toEqual(['glossary-tab 3:1'])
  expect(failures('- id: a\n  terms:\n  \tsv: [x]\n')).toEqual(['glossary-tab 3:3'])
})

test('of a slip the first fault is said, for the others come of it', () => {
  const rest = ['- id: b', '  sv: b', '  nb: b', '  en: b', '- id: c', '  sv: c', ''].join('\n')
  expect(failures(`- id: a\n  sv: a\n-${rest}`)).toEqual(['glossary-yaml 3:1'])
  expect(failures(`- id: a\n  terms:\n    sv: a\n   nb: a\n  en: a\n${rest}`)).toEqual(['glossary-yaml 4:1'])
  expect(failures(`- id: a\n  sv: !x a\n  nb: [a\n${rest}`)).toEqual([expect.stringMatching(/^glossary-yaml [34]:/)])
})

test('faults that do not come of each other are all said', () => {
  expect(failures('- id: a\n  sv: !x a\n  nb: !y a\n')).toEqual(['glossary-yaml 2:7', 'glossary-yaml 3:7'])
})

test('a tab elsewhere is none', () => {
  expect(failures('- id: a\n  note: "a\tb"\n  sv: x\n')).toEqual([])
  const other = failures('- id: a\n  sv: [x\n')
  expect(other).not.toEqual([])
  expect(other.filter((each) => !each.startsWith('glossary-yaml '))).toEqual([])
})
