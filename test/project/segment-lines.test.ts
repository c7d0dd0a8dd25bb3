import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {segmentAt, segmentLines} from '../../src/project/segment-lines.ts'
import {home} from '../cli/project.ts'

test('a target is on its line, a segment without one on its own', () => {
  const stored = [
    '<xliff>',
    '  <unit id="u1">',
    '    <segment id="s1" state="final">',
    '      <source>Ett.</source>',
    '      <target>One.</target>',
    '    </segment>',
    '    <ignorable>',
    '      <source> </source>',
    '      <target> </target>',
    '    </ignorable>',
    '    <segment id="s2">',
    '      <source>Två.</source>',
    '    </segment>',
    '  </unit>',
    '  <unit id="u2">',
    '    <segment id="s1">',
    '      <target/>'
  ]
  const lines = {'u1 s1': 5, 'u1 s2': 11, 'u2 s1': 17}
  expect(Object.fromEntries(segmentLines(stored.join('\n')))).toEqual(lines)
  expect(Object.fromEntries(segmentLines(stored.join('\r\n')))).toEqual(lines)
})

test('the place that a message has of a segment leads back to it, in every file of ours', () => {
  const files = globSync('segments/**/*.xlf', {cwd: home}).slice(0, 6)
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const stored = readFileSync(join(home, file), 'utf8')
    const lines = [...segmentLines(stored)].filter((_, index) => index % 20 === 0)
    expect(lines.length).toBeGreaterThan(0)
    for (const [key, line] of lines) expect(segmentAt(stored, line), `${file}:${line}`).toBe(key.replace(' ', '/'))
  }
})

test('a line beside is no segment’s', () => {
  const lines = [
    '<unit id="u1">',
    '  <segment id="s1" state="initial">',
    '    <source>A</source>',
    '    <target>B</target>',
    '  </segment>',
    '  <ignorable>',
    '    <source> </source>',
    '    <target> </target>',
    '  </ignorable>',
    '  <segment id="s2">',
    '    <source>C</source>',
    '  </segment>',
    '  <ignorable>',
    '    <source> </source>',
    '    <target></target>',
    '  </ignorable>',
    '</unit>'
  ]
  const found = [...lines, '', ''].map((_, index) => segmentAt(lines.join('\r\n'), index))
  expect(found.flatMap((id, line) => (id === undefined ? [] : [[line, id]]))).toEqual([
    [4, 'u1/s1'],
    [10, 'u1/s2']
  ])
})
