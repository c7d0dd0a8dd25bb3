import {expect, test} from 'vitest'
import {addedTemplates} from '../../src/model/added-templates.ts'
import type {Code} from '../../src/model/code.ts'
import {type Run, text} from '../../src/model/run.ts'
import {findTemplates, looseMarks, templateMarks} from '../../src/model/templates.ts'

test.each([
  ['a {{ b }} c', ['{{ b }}']],
  ['a {{{ b }}} c', ['{{{ b }}}']],
  ['{{< fig "a" >}} {{% note %}}', ['{{< fig "a" >}}', '{{% note %}}']],
  ['{% if a %}b{% endif %}', ['{% if a %}', '{% endif %}']],
  ['<%= a %> <% b\n%> <?php c ?>', ['<%= a %>', '<% b\n%>', '<?php c ?>']],
  ['{# hidden #} [[a page]] :::code a="b":::', ['{# hidden #}', '[[a page]]', ':::code a="b":::']],
  // Halves, in what is left of the text.
  ['a {{ b', ['{{']],
  ['b }} c', ['}}']],
  ['{{ x {{ a }}', ['{{ a }}', '{{']],
  ['{{{ a }}{ b }}', ['{{{ a }}', '}}']],
  ['{::nomarkdown}', ['{:']],
  ['100 % {a} :-} <b> [x] {', []]
])('template markup of %j', (value, found) => {
  expect(templateMarks(value)).toEqual(found)
})

test('what is code in a source is not more than it was', () => {
  expect(findTemplates('{{ a }} <%= b %> {# c #}')).toEqual([{start: 0, end: 7}])
})

test('a page of marks takes no longer than its length', () => {
  for (const mark of ['{{', '{%', '<%', '<?', '{#', '[[', ':::a ', '{']) {
    const page = mark.repeat(200_000)
    const before = process.cpuUsage()
    templateMarks(page)
    looseMarks(page)
    const {user, system} = process.cpuUsage(before)
    expect((user + system) / 1000, mark).toBeLessThan(3000)
  }
})

const codes: readonly Code[] = [
  {id: 's1.1', kind: 'ph', type: 'template', open: '{{ a }}', label: '', equiv: '', canDelete: false},
  {id: 's1.3', kind: 'pc', type: 'link', open: '[', close: '](/x)', label: '', equiv: '', canDelete: false},
  {id: 's1.2', kind: 'pc', type: 'strong', open: '**', close: '**', label: '', equiv: '', canDelete: true}
]
const code: Run = {kind: 'ph', id: 's1.1'}

test.each<[string, readonly Run[], readonly Run[] | undefined, string[]]>([
  ['the code of the source', [text('Kör '), code], [code, text(' kjøres')], []],
  ['typed in place of its code', [text('Kör '), code], [text('Kjør {{ a }}')], []],
  ['typed beside its code', [text('Kör '), code], [text('Kjør {{ a }}'), code], ['{{ a }}']],
  ['another one', [text('Kör '), code], [text('Kjør {{ b }}')], ['{{ b }}']],
  ['a brace on both sides of a code', [code], [text('{'), code, text('}')], ['{{{ a }}}']],
  ['around a code', [code], [text('{{ x | '), code], ['{{']],
  ['in bold', [text('x')], [{kind: 'pc', id: 's1.2', children: [text('{% y %}')]}], ['{% y %}']],
  ['text that the source has as text', [text('Skriv <%= x %>.')], [text('Skriv inn <%= x %>.')], []],
  [
    'a word in brackets that is a link',
    [{kind: 'pc', id: 's1.3', children: [text('[källa]')]}],
    [{kind: 'pc', id: 's1.3', children: [text('[kilde]')]}],
    []
  ],
  ['a wiki link', [text('Se sidan')], [text('Se [[siden]]')], ['[[siden]]']],
  ['nothing taken', [text('x')], undefined, []],
  ['a long one is cut', [text('x')], [text(`{{${'a'.repeat(200)}}}`)], [`{{${'a'.repeat(78)}…`]]
])('%s', (_, source, taken, found) => {
  expect(addedTemplates([{source, taken}], codes).map((each) => each.found)).toEqual(found)
})

test('a mark that begins in one sentence and ends in the next is the first one’s', () => {
  const segments = [
    {source: [text('Ett.')], taken: undefined},
    {source: [text('Två.')], taken: [text('To {')]},
    {source: [text('Tre.')], taken: [text('{ tre }')]},
    {source: [text('Fyra.')], taken: [text('} fire')]}
  ]
  expect(addedTemplates(segments, [])).toEqual([{found: '{{ tre }}', holder: 1}])
})
