import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../../project/folder.ts'
import {done, ordbro, read, write} from '../project.ts'

const glossary = `# Our words.
- id: model # the basic one
  sv: modell
  nb: modell
`

function project(files: Readonly<Record<string, string>> = {}): string {
  return folderOf({'glossary/ai.yaml': glossary, ...files})
}

describe('terms import', () => {
  const csv =
    '\uFEFFconcept;domain;sv;nb;en\r\nmodel;AI;modell;modell;model\r\ntoken;AI;token;"token\r\nsymbol";token\r\n'

  test('a spreadsheet: known concepts field by field, new ones in a file of their own', async () => {
    const root = project({'in.csv': csv})
    const {out, err} = await done(root, 'terms', 'import', 'in.csv')
    expect(err).toBe('')
    expect(out).toBe(`~ model: domain:  → AI
+ model (en): model (preferred)
+ token: sv token; nb token, symbol; en token
1 new concept, 1 changed. Written: glossary/ai.yaml and glossary/imported.yaml.
`)
    expect(read(root, 'glossary/ai.yaml')).toBe(
      `# Our words.\n- id: model # the basic one\n  domain: AI\n  sv: modell\n  nb: modell\n  en: model\n`
    )
    expect(read(root, 'glossary/imported.yaml')).toBe(
      `- id: token\n  domain: AI\n  terms:\n    sv: token\n    nb:\n      - token\n      - {term: symbol, status: admitted}\n    en: token\n`
    )
    expect((await done(root, 'terms', 'import', 'in.csv')).out).toBe(
      'The glossary has all of it already. Nothing was written.\n'
    )
    expect((await done(root, 'terms', 'check')).code).toBe(0)
  })

  test('--dry-run says what would be, and writes nothing', async () => {
    const root = project({'in.csv': csv})
    const {out} = await done(root, 'terms', 'import', 'in.csv', '--dry-run', '--into', 'glossary/new.yaml')
    expect(out).toMatch(/Would write glossary\/ai\.yaml and glossary\/new\.yaml\. Nothing was written\.\n$/)
    expect(read(root, 'glossary/ai.yaml')).toBe(glossary)
    expect(existsSync(join(root, 'glossary/new.yaml'))).toBe(false)
    const {out: data} = await done(root, 'terms', 'import', 'in.csv', '--dry-run', '--json')
    expect(JSON.parse(data)).toMatchObject({
      schemaVersion: 1,
      dryRun: true,
      files: ['glossary/ai.yaml', 'glossary/imported.yaml'],
      changes: [
        {kind: 'field', concept: 'model', field: 'domain', from: '', to: 'AI'},
        {kind: 'term', concept: 'model', locale: 'en', term: {term: 'model', status: 'preferred'}},
        {kind: 'concept', concept: 'token', terms: {en: [{term: 'token'}]}}
      ]
    })
  })

  test('TBX in an older encoding', async () => {
    const root = project()
    const tbx =
      '<?xml version="1.0" encoding="windows-1252"?><martif type="TBX" xml:lang="en"><text><body><termEntry id="a"><langSet xml:lang="sv"><tig><term>\u00e5ska</term></tig></langSet></termEntry></body></text></martif>'
    const {writeFileSync} = await import('node:fs')
    writeFileSync(join(root, 'in.tbx'), Buffer.from(tbx, 'latin1'))
    await done(root, 'terms', 'import', 'in.tbx')
    expect(read(root, 'glossary/imported.yaml')).toBe('- id: a\n  sv: åska\n')
  })

  test('what is refused is told, and the rest comes in', async () => {
    const root = project({'in.csv': `concept,sv\na,${'x'.repeat(501)}\nb,y1\n`})
    const {code, err} = await ordbro(root, 'terms', 'import', 'in.csv')
    expect(code).toBe(1)
    expect(err).toBe('in.csv:2:1: error: A term has at most 500 characters. [glossary-term-too-long]\n')
    expect(read(root, 'glossary/imported.yaml')).toBe('- id: b\n  sv: y1\n')
  })

  test.each([
    ['no file', [], 'file-needed', 2],
    ['no such file', ['no.csv'], 'path-missing', 2],
    ['a file of no format', ['in.txt'], 'format-needed', 2],
    ['an unknown format', ['in.txt', '--format', 'tbs'], 'format-unknown', 2],
    ['a place outside the glossary', ['in.csv', '--into', '../x.yaml'], 'into-not-glossary', 2],
    ['a way out of the glossary', ['in.csv', '--into', 'glossary/../../x.yaml'], 'path-outside', 3],
    ['XML that is no TBX', ['in.txt', '--format', 'tbx'], 'xml-malformed', 3],
    ['a table without terms', ['in.txt', '--format', 'csv'], 'csv-header', 3]
  ])('%s', async (_, args, code, exit) => {
    const root = project({'in.txt': 'text\n', 'in.csv': csv})
    const ended = await ordbro(root, 'terms', 'import', ...args)
    expect(ended.err).toContain(`[${code}]`)
    expect(ended.code).toBe(exit)
  })
})

describe('terms export', () => {
  test('to a file, to stdout, and not at all', async () => {
    const root = project()
    expect((await done(root, 'terms', 'export', 'out.csv', '--dry-run')).out).toBe(
      '1 concept would be written to out.csv. Nothing was written.\n'
    )
    expect(existsSync(join(root, 'out.csv'))).toBe(false)
    expect((await done(root, 'terms', 'export', 'out.csv')).out).toBe('1 concept written to out.csv.\n')
    const csv = '\uFEFFconcept,locale,term,status\r\nmodel,sv,modell,preferred\r\nmodel,nb,modell,preferred\r\n'
    expect(read(root, 'out.csv')).toBe(csv)
    expect((await done(root, 'terms', 'export', '--format', 'csv')).out).toBe(csv)
    expect((await done(root, 'terms', 'export', '-', '--format', 'csv')).out).toBe(csv)
    expect((await done(root, 'terms', 'import', 'out.csv')).out).toContain('Nothing was written')
  })

  test('what TBX-Basic has no place for is told', async () => {
    const root = project()
    write(root, 'glossary/b.yaml', '- id: b\n  status: draft\n  en: {term: B, caseSensitive: true}\n')
    const {out} = await done(root, 'terms', 'export', 'out.tbx', '--json')
    expect(JSON.parse(out)).toMatchObject({concepts: 2, path: 'out.tbx', findings: [{values: {field: 'status'}}, {}]})
    const {err} = await done(root, 'terms', 'export', 'out.tbx')
    expect(
      err
    ).toBe(`glossary/b.yaml:1:7: warning: TBX-Basic has no place for “status” (1 in the glossary). It stays in the glossary. [terms-left-out]
glossary/b.yaml:3:14: warning: TBX-Basic has no place for “caseSensitive” (1 in the glossary). It stays in the glossary. [terms-left-out]
`)
    expect((await done(root, 'terms', 'import', 'out.tbx')).out).toContain('Nothing was written')
  })
})
