import {describe, expect, test} from 'vitest'
import {limits} from '../../../src/exchange/limits.ts'
import {walk} from '../../../src/exchange/xml/node.ts'
import {parseXml} from '../../../src/exchange/xml/parse.ts'
import {serialize} from '../../../src/exchange/xml/serialize.ts'
import {failureOf} from '../failures.ts'

describe('a document type', () => {
  test.each([
    ['plain', '<!DOCTYPE a><a/>'],
    [
      'after a declaration, a comment and an instruction',
      '<?xml version="1.0"?><!-- x --><?y z?>\n<!DOCTYPE a []><a/>'
    ],
    ['with entities', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'],
    ['in another case, which is no XML either', '<!doctype a><a/>']
  ])('%s is refused before parsing', (_, text) => {
    expect(failureOf(() => parseXml(text, 'a.xlf'))).toMatchObject({kind: 'unreadable', code: 'xml-doctype'})
  })

  test('is let through where it is the literal one', () => {
    const doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    expect(parseXml(`${doctype}<tmx/>`, 'a.tmx', {doctypes: [doctype]}).doctype).toBe(doctype)
    const other = '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]><tmx/>'
    expect(failureOf(() => parseXml(other, 'a.tmx', {doctypes: [doctype]})).code).toBe('xml-doctype')
  })

  test('as text is text', () => {
    const text = '<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>'
    expect(parseXml(text, 'a.xml').root.children).toEqual([{kind: 'text', text: '<!DOCTYPE a>', cdata: true}])
  })
})

describe('malformed XML', () => {
  test.each([
    ['<a b="1" b="2"/>', 'duplicate attribute: b', {line: 1}],
    ['<p:a/>', 'unbound namespace prefix: "p"', {line: 1}],
    ['', 'document must contain a root element', {line: 1}],
    ['<a>\u0001</a>', 'disallowed character', {line: 1}]
  ])('%j', (text, reason, place) => {
    const failure = failureOf(() => parseXml(text, 'dir/a.xlf'))
    expect(failure).toMatchObject({kind: 'unreadable', code: 'xml-malformed', values: {reason}})
    expect(failure.place).toMatchObject({path: 'dir/a.xlf', ...place})
  })
})

describe('what people do to XML is said with its mend', () => {
  test.each<[string, string, object, object]>([
    ['<a>\n  <b></c></a>', 'xml-unopened', {name: 'b', opened: 2, found: 'c'}, {line: 2, column: 6}],
    ['<a>\n<b>\n<d/></c>\n</b></a>', 'xml-unopened', {name: 'b', opened: 2, found: 'c'}, {line: 3, column: 5}],
    ['<a>\n<b>\n</a>', 'xml-unclosed', {name: 'b', opened: 2, found: 'a'}, {line: 3, column: 1}],
    ['<a>&nbsp;</a>', 'xml-entity', {found: '&nbsp;'}, {line: 1, column: 4}],
    ['<a>AT&T är\n&lt;</a>', 'xml-unescaped', {found: '&', write: '&amp;'}, {line: 1, column: 6}],
    ['<a>\n&lt; A & B</a>', 'xml-unescaped', {found: '&', write: '&amp;'}, {line: 2, column: 8}],
    ['<a>\n<b>A & B</b>\n</a>\n', 'xml-unescaped', {found: '&', write: '&amp;'}, {line: 2, column: 6}],
    ['<a b="x & y"/>', 'xml-unescaped', {found: '&', write: '&amp;'}, {line: 1, column: 9}],
    ['<a>5 < 7</a>', 'xml-unescaped', {found: '<', write: '&lt;'}, {line: 1, column: 6}],
    ['<a>\n<b>x', 'xml-cut-off', {name: 'b', opened: 2}, {line: 2, column: 5}],
    ['<a>\n<b>x &am', 'xml-cut-off', {name: 'b', opened: 2}, {line: 2, column: 9}],
    ['<a>\n<b c="', 'xml-cut-off', {name: 'a', opened: 1}, {line: 2}],
    ['<a', 'xml-cut-off', {name: 'a', opened: 1}, {line: 1}]
  ])('%j', (text, code, values, place) => {
    const failure = failureOf(() => parseXml(text, 'dir/a.xlf'))
    expect(failure).toMatchObject({kind: 'unreadable', code, values})
    expect(failure.place).toMatchObject({path: 'dir/a.xlf', ...place})
  })
})

describe('conflict markers', () => {
  test.each([
    ['<a>\n<<<<<<< HEAD\n<b/>\n=======\n<c/>\n>>>>>>> nb\n</a>', '<<<<<<<', 2],
    ['<a>\r\n=======\r\n</a>', '=======', 2],
    ['<a>\n\n>>>>>>> nb\n</a>', '>>>>>>>', 3]
  ])('%j', (text, marker, line) => {
    const failure = failureOf(() => parseXml(text, 'a.xlf'))
    expect(failure).toMatchObject({code: 'conflict-markers', values: {marker}, place: {path: 'a.xlf', line}})
  })

  test('a text that looks like one is written so that it does not', () => {
    const text = '\n=======\n||||||| x\n<<<<<<< HEAD\n>>>>>>> b\n'
    const written = serialize({
      before: [],
      root: {
        kind: 'element',
        name: 'a',
        local: 'a',
        uri: '',
        attributes: [],
        children: [{kind: 'text', text}],
        line: 1,
        column: 1
      },
      after: []
    })
    expect(parseXml(written, 'a.xml').root.children).toEqual([{kind: 'text', text}])
  })
})

describe('limits are named', () => {
  test.each([
    ['depth', '<a>'.repeat(limits.depth + 1) + '</a>'.repeat(limits.depth + 1)],
    ['attributes', `<a ${Array.from({length: limits.attributes + 1}, (_, at) => `b${at}=""`).join(' ')}/>`],
    ['text', `<a>${'x'.repeat(limits.text + 1)}</a>`],
    ['text', `<a b="${'x'.repeat(limits.text + 1)}"/>`],
    ['text', `<a><!--${'x'.repeat(limits.text + 1)}--></a>`]
  ] as const)('%s', (limit, text) => {
    const failure = failureOf(() => parseXml(text, 'a.xml'))
    expect(failure).toMatchObject({code: 'xml-limit', values: {limit, most: limits[limit]}, place: {line: 1}})
  })

  test('what keeps to them is read', () => {
    const text = '<a>'.repeat(limits.depth) + '</a>'.repeat(limits.depth)
    expect(walk(parseXml(text, 'a.xml').root)).toHaveLength(limits.depth)
  })
})

test('elements know their line and column, whatever stands in them', () => {
  const text = '\uFEFF<?xml version="1.0"?>\r\n<a\r\n  b="<">\n</a>'.replace('"<"', '"&lt;"')
  const {root} = parseXml(`${text}`.replace('</a>', '  <c d="1"\n/>😀<e/></a>'), 'a.xml')
  expect(walk(root).map(({name, line, column}) => [name, line, column])).toEqual([
    ['a', 2, 1],
    ['c', 4, 3],
    ['e', 5, 5]
  ])
})
