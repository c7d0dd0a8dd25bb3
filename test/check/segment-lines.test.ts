import {expect, test} from 'vitest'
import {segmentLines} from '../../src/project/segment-lines.ts'

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
