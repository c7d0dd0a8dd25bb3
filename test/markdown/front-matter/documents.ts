/**
 * Front matter in every style that a scalar can be written in. Each field's first word is `FIELD`, so that the tests
 * can have all of them replaced without naming patterns.
 */
export const yamlDocuments: readonly string[] = [
  'a: FIELD x\nb: 1\n',
  'a: FIELD x # comment\n# comment\nb: 2024-01-01\n',
  'a: "FIELD x"\nb: yes\n',
  "a: 'FIELD ''x'\nb: ~\n",
  'a: FIELD\n  on two\n  lines\nb: 1.0\n',
  'a: "FIELD\n  on two\\\n  lines"  # comment\nb: 0o7\n',
  "a: 'FIELD\n\n  on two lines'\nb: 12:30\n",
  'a: |\n  FIELD x\n  y\nb: 1\n',
  'a: |-\n    FIELD x\n\n    y\n\nb: 1\n',
  'a: |+\n  FIELD x\n\n\nb: 1\n',
  'a: >\n  FIELD x\n  y\n\n  z\nb: 1\n',
  'a: >- # comment\n  FIELD x\n    more\n  y\nb: 1\n',
  'a: >+\n  FIELD x\n\n# comment\nb: 1\n',
  'a: |2-\n  FIELD x\n   y\nb: 1\n',
  'a: >1\n FIELD x\nb: 1\n',
  'b: 1\na: |\n  FIELD x',
  'b: 1\na: |+\n  FIELD x\n',
  'b: 1\na: >-\n  FIELD x\n\n',
  'b: 1\na: FIELD x',
  'a: [FIELD x, "FIELD y", \'FIELD z\', 1, {b: FIELD v, "c":FIELD}, FIELD: 1]\n',
  'a: {b: FIELD x, c: [FIELD], d: 2024-01-01}\nb: [1,FIELD,yes]\n',
  '{a: FIELD x, b: "FIELD y"}\n',
  '{\n  a: FIELD x\n  , b: [FIELD\n    y]\n}\n',
  'a:\n- FIELD x\n-   "FIELD y"\n- - FIELD z\n  - |\n    FIELD v\n- b: FIELD w\n  c: >\n    FIELD u\n',
  'a:\n  - b: FIELD x\n    c:\n      d: |\n        FIELD y\n      e: FIELD z\n',
  'a: &x FIELD x\nb: *x\nc: [*x, 1]\n',
  'a: &m {b: FIELD x, c: 1}\nd: *m\ne: {<<: *m, f: 2}\n',
  'a: !!str FIELD x\nb: ! "FIELD y"\nc: !!str &k |\n  FIELD z\nd: *k\n',
  '? a\n: FIELD x\n? b\n: - FIELD y\n',
  '  a: FIELD x\n  b: |\n   FIELD y\n  c: 1\n',
  '# head\n\na: FIELD x\n\n\n# tail\n',
  'a.b: FIELD x\na: {b: FIELD y}\n"c d": FIELD z\non: FIELD v\n1: FIELD w\n~: FIELD u\n',
  'a:    FIELD x   \nb:\tFIELD y\n',
  'a: !!set {b, c}\nd: !!omap [e: FIELD x]\nf: !!binary aGVq\ng: FIELD y\n'
]

export const tomlDocuments: readonly string[] = [
  'a = "FIELD x" # comment\nb = 1\n',
  "a = 'FIELD x'\nb = 2024-01-01T10:00:00Z\n",
  'a = """FIELD x"""\nb = 1.0\n',
  'a = """\nFIELD x\ny\n"""\nb = 0o7\n',
  'a = """\\\n  FIELD \\\n  x"""\nb = 10:30:00\n',
  "a = '''\nFIELD x\n'''\nb = true\n",
  "a = '''FIELD x'''\nb = inf\n",
  'a = ["FIELD x", \'FIELD y\', """FIELD z"""]\nb = {c = "FIELD v", d = [{e = "FIELD w"}]}\n',
  '[[a]]\nb = "FIELD x"\n[[a]]\nb = "FIELD y"\n[a.c]\nd = "FIELD z"\n[e."f g"]\nh.i = \'FIELD v\'\n',
  'a.b = "FIELD x"\na.c = 1\n"d.e" = "FIELD y"'
]

export const jsonDocuments: readonly string[] = [
  '{"a": "FIELD x", "b": 1}\n',
  '{\n\t"a" : "FIELD \\u00e5",\n\t"b": [ "FIELD y", {"c":"FIELD z"} , null, true, 1.0e3 ]\n}',
  '{"a":{"b":"FIELD x"},"c d":"FIELD \\\\ \\" \\/ \\n","e":"2024-01-01"}'
]

export interface Document {
  readonly language: 'yaml' | 'toml' | 'json'
  readonly text: string
}

/** Every document with each line end, with and without a byte order mark, between fences and with a body. */
export const documents: readonly Document[] = [
  ...yamlDocuments.map((content) => ({language: 'yaml', fences: ['---', '---'], content}) as const),
  ...yamlDocuments.slice(0, 3).map((content) => ({language: 'yaml', fences: ['---yaml', '---'], content}) as const),
  ...tomlDocuments.map((content) => ({language: 'toml', fences: ['+++', '+++'], content}) as const),
  ...tomlDocuments.slice(0, 3).map((content) => ({language: 'toml', fences: ['---toml', '---'], content}) as const),
  ...jsonDocuments.map((content) => ({language: 'json', fences: ['---json', '---'], content}) as const)
].flatMap(({language, fences: [open, close], content}) =>
  ['\n', '\r\n', '\r'].flatMap((lineEnd) =>
    ['', '\uFEFF'].map((bom) => {
      const block = `${open}\n${content}${content.endsWith('\n') ? '' : '\n'}${close}\n\n# Body\n`
      return {language, text: bom + block.replaceAll('\n', lineEnd)}
    })
  )
)
