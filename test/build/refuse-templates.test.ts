import {expect, test} from 'vitest'
import {extract, localize, text} from '../../src/index.ts'

test('the library takes no target that adds a template, and names it', () => {
  const extraction = extract({path: 'a.md', locale: 'sv', text: 'Ett.\n\nTvå.\n'})
  const [one, two] = extraction.units
  const targets = new Map([
    [one!.id, [text('En {{ x }}')]],
    [two!.id, [text('To')]]
  ])
  const built = localize(extraction, targets, 'nb')
  expect(built.text).toBe('Ett.\n\nTo\n')
  expect(built.fellBack).toEqual([one!.id])
  expect(built.findings).toMatchObject([{code: 'template-added', place: {line: 1}, values: {found: '{{ x }}'}}])
  expect(built.mismatches).toEqual([])
})
