import {describe, expect, test} from 'vitest'
import {readCsv} from '../../../src/exchange/csv/read.ts'
import {writeCsv} from '../../../src/exchange/csv/write.ts'
import {Failure} from '../../../src/model/failure.ts'
import {readGlossary} from '../../../src/terms/read.ts'
import {cpuNow} from '../../cpu-now.ts'

/** `id locale term (status) …` of each concept. */
function read(text: string): string[] {
  return readCsv(text, 'a.csv').concepts.map(({id, terms}) =>
    [id, ...[...terms].map(([locale, list]) => `${locale} ${list.map(({term}) => term).join('/')}`)].join(' ')
  )
}

function failure(text: string): string {
  try {
    readCsv(text, 'a.csv')
    return 'none'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return `${error.kind} ${error.code} ${error.place?.line}:${error.place?.column}`
  }
}

test.each([
  ['commas', 'concept,sv,nb\na,b,c\n', ['a sv b nb c']],
  ['semicolons, a byte order mark and CRLF', '\uFEFFconcept;sv;nb\r\na;b;c\r\n', ['a sv b nb c']],
  ['tabs', 'concept\tsv\tnb\na\tb, c\td;e\n', ['a sv b, c nb d;e']],
  ['what Excel says of itself', 'sep=;\r\nconcept;sv\r\na;b,c\r\n', ['a sv b,c']],
  ['old line ends, and none at the end', 'concept,sv\ra,b\rc,d', ['a sv b', 'c sv d']],
  [
    'quotes, quotes in quotes, line breaks in quotes',
    'concept,sv\n"a","b ""c"", d"\n"e\nf",g\n',
    ['a sv b "c", d', 'e\nf sv g']
  ],
  ['several terms in a cell', 'concept,sv\na,"b\nc | d"\n', ['a sv b/c/d']],
  ['empty rows and cells', 'concept,sv,nb\n,,\n\na,,c\n', ['a nb c']],
  ['headings as people write them', 'ID,Locale,Term,Part of Speech\na,sv,b,noun\na,no,c,verb\n', ['a sv b nb c']],
  ['rows of a concept apart', 'concept,locale,term\na,sv,b\nc,sv,d\na,sv,e\n', ['a sv b/e', 'c sv d']],
  [
    'concepts without a name',
    'sv,en\nmodell,A model!\nmodell,a model\nsats,\n',
    ['a-model sv modell en A model!', 'a-model-2 sv modell en a model', 'sats sv sats']
  ],
  [
    'what a spreadsheet would run',
    "concept,sv\na,'=1+1\nb,'quoted'\nc,=1+1\n",
    ['a sv =1+1', "b sv 'quoted'", 'c sv =1+1']
  ]
])('%s', (_, text, expected) => expect(read(text)).toEqual(expected))

test('a formula stays text in a spreadsheet, and comes back', () => {
  const {glossary} = readGlossary([
    {path: 'g.yaml', text: '- id: a\n  note: "=HYPERLINK(\\"x\\")"\n  sv: "@b"\n  nb: "\'-c"\n'}
  ])
  const {text} = writeCsv(glossary)
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(text).toContain(`,'@b,`)
  const [concept] = readCsv(text, 'a.csv').concepts
  expect(concept?.note).toBe('=HYPERLINK("x")')
  expect(concept?.terms.get('nb')?.[0]?.term).toBe("'-c")
})

test('what is no value, no column and no language is told', () => {
  const {findings, concepts} = readCsv(
    'concept,locale,term,status,colour,caseSensitive\na,sv,b,best,red,maybe\na,swedish,c,,,\n',
    'a.csv'
  )
  expect(findings.map(({values, place: {line, column}}) => [`${line}:${column}`, values.field, values.value])).toEqual([
    ['1:28', 'colour', undefined],
    ['2:8', 'status', 'best'],
    ['2:17', 'caseSensitive', 'maybe'],
    ['3:1', 'locale', 'swedish']
  ])
  expect(concepts[0]?.terms.get('sv')).toEqual([{term: 'b', place: {path: 'a.csv', line: 2, column: 6}}])
})

test('what there may be is told where there is a choice', () => {
  const {findings} = readCsv('concept,locale,term,status,draft\na,sv,b,best,maybe\n', 'a.csv')
  expect(findings.map(({code, values}) => [code, values.known])).toEqual([
    ['terms-not-taken-choice', ['preferred', 'admitted', 'deprecated', 'forbidden']],
    ['terms-not-taken-choice', ['true', 'false']]
  ])
})

test.each([
  ['TRUE', true],
  ['FALSE', false],
  ['SANT', true],
  ['FALSKT', false],
  ['SANN', true],
  ['USANN', false],
  ['Ja', true],
  ['nej', false],
  ['Nei', false],
  ['はい', true],
  ['いいえ', false],
  ['x', true],
  ['0', false],
  ['ja?', undefined],
  ['constructor', undefined]
])('a spreadsheet of Swedish, Norwegian, English or Japanese says yes or no: “%s”', (written, expected) => {
  const [concept] = readCsv(`concept,locale,term,draft,caseSensitive\na,sv,b,${written},${written}\n`, 'a.csv').concepts
  expect(concept?.draft).toBe(expected)
  expect(concept?.terms.get('sv')?.[0]?.caseSensitive).toBe(expected)
})

test('a word of a choice is known with other capitals, spaces and hyphens', () => {
  const head = 'concept,locale,term,status,partOfSpeech,gender,compounds\n'
  const rows = 'a,sv,b,Preferred,Verb,COMMON,Head\na,sv,c,ADMITTED,Proper noun,neuter,none\na,sv,d,,proper-noun,,\n'
  const {concepts, findings} = readCsv(`${head}${rows}`, 'a.csv')
  expect(findings).toEqual([])
  expect(concepts[0]?.terms.get('sv')).toMatchObject([
    {term: 'b', status: 'preferred', partOfSpeech: 'verb', gender: 'common', compounds: 'head'},
    {term: 'c', status: 'admitted', partOfSpeech: 'properNoun', gender: 'neuter', compounds: 'none'},
    {term: 'd', partOfSpeech: 'properNoun'}
  ])
})

describe('faults have a place', () => {
  test.each([
    ['nothing', '', 'unreadable csv-header 1:undefined'],
    ['no terms', 'concept,colour\na,b\n', 'unreadable csv-header 1:undefined'],
    ['a quote that never ends', 'concept,sv\na,"b\nc,d\n', 'unreadable csv-quote 2:3'],
    ['a quote that ends inside a word', 'concept,sv\na,"b"c\n', 'unreadable csv-quote 2:6'],
    ['a column twice', 'concept,sv,se\na,b,c\n', 'unreadable csv-column-twice 1:12'],
    ['a cell of 10 MB', `concept,sv\na,${'b'.repeat(10_000_000)}\n`, 'unreadable csv-limit 2:3'],
    ['a cell of 10 MB in quotes', `concept,sv\na,"${'""\n'.repeat(3_000_000)}"\n`, 'unreadable csv-limit 2:3'],
    ['a row of 2000 cells', `concept,sv\n${'a,'.repeat(2000)}\n`, 'unreadable csv-limit 2:2001'],
    ['one line of 10 MB', 'a'.repeat(10_000_000), 'unreadable csv-limit 1:1']
  ])('%s', (_, text, expected) => {
    const start = cpuNow()
    expect(failure(text)).toBe(expected)
    expect(cpuNow() - start).toBeLessThan(3000)
  })
})

test('time grows with the text', () => {
  const table = (rows: number) =>
    `concept,locale,term,note\n${Array.from({length: rows}, (_, index) => `c${index},sv,t${index},"a ""b"" c"\n`).join('')}`
  const cost = (rows: number) => {
    const start = cpuNow()
    expect(readCsv(table(rows), 'a.csv').concepts).toHaveLength(rows)
    return cpuNow() - start
  }
  cost(5000)
  expect(cost(100_000)).toBeLessThan(Math.max(20, cost(10_000)) * 40)
})
