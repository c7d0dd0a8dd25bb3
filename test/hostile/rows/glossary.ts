import {cut, type Row, rowsAt} from '../row.ts'

/** A glossary is everybody's: nothing is done until it can be read. */
export const glossary: readonly Row[] = rowsAt('glossary/terms.yaml', true, [
  ['empty', '', 0],
  ['a map', 'a: b\n', 2, 'glossary-not-list', 1],
  ['text', 'bara text\n', 2, 'glossary-not-list', 1],
  ['a list of text', '- a\n- b\n', 2, 'glossary-not-concept', 1],
  ['a list of nothing', '- \n- ~\n', 2, 'glossary-not-concept', 1],
  ['lists 10,000 deep', `${'['.repeat(10_000)}`, 2, 'glossary-too-deep', 1],
  ['maps 10,000 deep', `- ${'{a: '.repeat(10_000)}`, 2, 'glossary-too-deep', 1],
  ['dashes 10,000 deep', `${'- '.repeat(10_000)}a\n`, 2, 'glossary-too-deep', 1],
  [
    'maps 300 deep by indentation',
    Array.from({length: 300}, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    2,
    'glossary-too-deep',
    undefined
  ],
  ['aliases', `- &a {id: a, sv: b}\n${'- *a\n'.repeat(200)}`, 2, 'glossary-aliases', undefined],
  ['an alias of nothing', '- *a\n', 2, 'glossary-alias-unknown', 1],
  ['__proto__', '- id: a\n  __proto__: {polluted: true}\n', 2, 'glossary-name-refused', 2],
  ['an id of a prototype', '- id: constructor\n  sv: b\n', 2, 'glossary-name-refused', 1],
  ['a locale that leaves the tree', '- id: a\n  ../x: b\n', 2, undefined, 2],
  ['a locale that is a device', '- id: a\n  con: b\n', 0],
  ['a key twice', '- id: a\n  sv: b\n  sv: c\n', 2, undefined, 3],
  ['an id twice', '- {id: a, sv: b}\n- {id: a, sv: c}\n', 2, 'glossary-id-twice', 2],
  ['a term that is a number', '- id: a\n  sv: 17\n', 2, 'glossary-not-text', 2],
  ['a term of 501 characters', `- id: a\n  sv: ${'b'.repeat(501)}\n`, 2, 'glossary-term-too-long', 2],
  ['a term of controls', '- id: a\n  sv: "\\e[31m\\0\\a"\n', 0],
  ['a term of half a character', '- id: a\n  sv: "\\uD83D"\n', 0],
  ['a term that is a pattern', '- id: a\n  sv: "^(\\\\w+\\\\s?)*$"\n', 0],
  ['a term of 10,000 characters', `- id: a\n  sv: ${'b'.repeat(10_000)}\n`, 2, 'glossary-term-too-long', 2],
  [
    'a form of 10,000 characters',
    `- id: a\n  sv: {term: b, forms: {add: ${'b'.repeat(10_000)}}}\n`,
    2,
    'glossary-term-too-long',
    2
  ],
  ['a term of one letter, and one of punctuation', '- id: a\n  sv: [b, "!", "…"]\n', 0],
  ['a script that is not the language’s', '- id: a\n  sv: モデル\n  ja: modell\n', 0],
  ['forms of the prototype', '- id: a\n  sv: {term: b, forms: {__proto__: [c]}}\n', 2, 'glossary-name-refused', 2],
  [
    'forms that contradict each other',
    '- id: a\n  sv: {term: b, forms: {add: c, remove: c}}\n',
    2,
    'glossary-form-contradicts',
    2
  ],
  ['100,000 forms', `- id: a\n  sv: {term: b, forms: {add: [${'c, '.repeat(100_000)}d]}}\n`, 0],
  ['a field misspelt', '- id: a\n  defnition: b\n', 2, 'glossary-field-misspelt', 2],
  ['tabs', '- id: a\n\tsv: b\n', 2, 'glossary-tab', 2],
  ['cut off at 0.3', cut(0.3), 2, undefined, undefined],
  ['cut off at 0.7', cut(0.7), 0]
])
