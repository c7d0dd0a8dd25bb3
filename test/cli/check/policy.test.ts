import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../../project/folder.ts'
import {commitAll, done, edit, git, type as give, ordbro, read, write} from '../project.ts'
import {bad, committed, good, nb} from './glossed.ts'

interface Data {
  readonly findings: readonly {code: string; severity: string; place: {path: string}; values: object}[]
  readonly coverage: Readonly<Record<string, unknown>>
}

async function check(root: string, ...args: readonly string[]): Promise<{code: number; data: Data}> {
  const {code, out} = await ordbro(root, 'check', '--json', ...args)
  return {code, data: JSON.parse(out)}
}

/** A repository that asks for full coverage and forbids what it knows to be wrong, and a stranger's branch of it. */
async function strangers(config: object = {check: {minCoverage: 100}}): Promise<string> {
  const root = await committed(good, {...config})
  await done(root, 'check', '--baseline', 'write')
  commitAll(root, 'draw a line')
  git(root, 'checkout', '-qb', 'stranger')
  give(root, nb, (source) => bad[source as keyof typeof bad])
  return root
}

/** What a stranger may do so that a bad translation passes: by what it changes. */
const attacks: readonly {readonly what: string; readonly path: string; readonly attack: (root: string) => unknown}[] = [
  {
    what: 'lowers the threshold',
    path: 'ordbro.config.json',
    attack: (root) => edit(root, 'ordbro.config.json', '"minCoverage":100', '"minCoverage":1')
  },
  {
    what: 'adds a waiver',
    path: nb,
    attack: (root) => done(root, 'waive', 'term-missed', nb, '--reason', 'Because.', '--author', 'Me')
  },
  {
    what: 'rewrites the baseline',
    path: 'ordbro.baseline',
    attack: (root) => ordbro(root, 'check', '--baseline', 'write')
  },
  {what: 'deletes the baseline', path: 'ordbro.baseline', attack: (root) => rmSync(join(root, 'ordbro.baseline'))},
  {
    what: 'admits the wrong term',
    path: 'glossary/terms.yaml',
    attack: (root) =>
      edit(root, 'glossary/terms.yaml', '[{term: vannmerke}', '[{term: vannmerke}, {term: stempel, status: admitted}')
  },
  {
    what: 'takes the concept out',
    path: 'glossary/terms.yaml',
    attack: (root) =>
      write(root, 'glossary/terms.yaml', read(root, 'glossary/terms.yaml').replace(/- id: watermark[\s\S]*/, ''))
  }
]

describe.each(attacks)('a branch that $what', ({path, attack}) => {
  test.each(['with an index', 'without an index'])('is red all the same, %s', async (index) => {
    const root = await strangers()
    await attack(root)
    commitAll(root, 'please merge')
    if (index === 'with an index') {
      // What the stranger's own run has put on record is asked by nobody.
      await ordbro(root, 'check')
      await ordbro(root, 'check')
    } else rmSync(join(root, '.ordbro'), {recursive: true, force: true})
    const {code, data} = await check(root, '--policy-from', 'main')
    expect(code).toBe(1)
    const codes = data.findings.map((finding) => finding.code)
    expect(codes).toContain('coverage-below')
    const listed = data.findings.filter((finding) => ['policy-changed', 'waiver-new'].includes(finding.code))
    expect(listed.map((finding) => finding.place.path)).toEqual([path])
    expect(data.coverage.missed).toBe(1)
  })
})

describe('a finding that the glossary of the branch would not make', () => {
  const admits = (root: string): void =>
    edit(root, 'glossary/terms.yaml', '[{term: vannmerke}', '[{term: vannmerke}, {term: stempel, status: admitted}')
  const allows: readonly (readonly [what: string, change: (root: string) => void])[] = [
    ['admits the term', admits],
    [
      'takes the concept out',
      (root) =>
        write(root, 'glossary/terms.yaml', read(root, 'glossary/terms.yaml').replace(/- id: watermark[\s\S]*/, ''))
    ]
  ]

  test.each(allows)('says so: %s', async (_, change) => {
    const root = await strangers()
    change(root)
    commitAll(root, 'please merge')
    const {code, data} = await check(root, '--policy-from', 'main')
    expect(code).toBe(1)
    expect(data.findings.filter((finding) => finding.code === 'term-missed')).toMatchObject([{allowedByBranch: true}])
    const {err, out} = await ordbro(root, 'check', '--policy-from', 'main')
    expect(`${out}${err}`).toContain(
      'Use “vannmerke”. The glossary of this branch would allow it, and counts once it is merged.'
    )
  })

  test('a forbidden term, too', async () => {
    const root = await strangers()
    edit(root, nb, 'Et stempel', 'Et vannstempel')
    edit(root, 'glossary/terms.yaml', 'status: forbidden', 'status: admitted')
    commitAll(root, 'please merge')
    const {data} = await check(root, '--policy-from', 'main')
    expect(data.findings.filter((finding) => finding.code === 'term-forbidden')).toMatchObject([
      {allowedByBranch: true}
    ])
  })

  test.each<readonly [string, (root: string) => void]>([
    ['has the same glossary', () => undefined],
    ['changes something else in it', (root) => write(root, 'glossary/more.yaml', '- {id: more, sv: mer, nb: mer}\n')],
    ['breaks it', (root) => write(root, 'glossary/more.yaml', '- {id: [')],
    [
      'deprecates what was missing',
      (root) =>
        edit(
          root,
          'glossary/terms.yaml',
          '{term: vannstempel,',
          '{term: stempel, status: deprecated}, {term: vannstempel,'
        )
    ]
  ])('says nothing where a branch %s', async (_, change) => {
    const root = await strangers()
    change(root)
    commitAll(root, 'please merge')
    const {data} = await check(root, '--policy-from', 'main')
    const [finding, ...others] = data.findings.filter(({code}) => code.startsWith('term-'))
    expect(others).toEqual([])
    expect(finding).not.toHaveProperty('allowedByBranch')
  })

  test('without a policy nothing is said', async () => {
    const root = await strangers()
    admits(root)
    expect(JSON.stringify((await check(root)).data)).not.toContain('allowedByBranch')
  })
})

test('an article that a branch lists as built is judged all the same', async () => {
  const root = await strangers()
  const line = {path: 'content/sv/a.md', article: 'content/nb/a.md', locale: 'sv', hash: 'x'}
  write(root, 'localized/manifest.jsonl', `{"schemaVersion":1}\n${JSON.stringify(line)}\n`)
  commitAll(root, 'please merge')
  expect((await check(root)).data.coverage).toMatchObject({occurrences: 0})
  const {code, data} = await check(root, '--policy-from', 'main')
  expect(code).toBe(1)
  expect(data.coverage.missed).toBe(1)
})

test('a branch that does all of it at once is green by its own rules, and red by those of main', async () => {
  const root = await strangers()
  for (const {attack} of attacks.filter(({what}) => /lowers|waiver|admits|rewrites/.test(what))) await attack(root)
  commitAll(root, 'please merge')
  expect((await check(root)).code).toBe(0)
  const {code, data} = await check(root, '--policy-from', 'main')
  expect(code).toBe(1)
  expect(data.findings.filter((finding) => finding.code === 'policy-changed').map(({place}) => place.path)).toEqual([
    'glossary/terms.yaml',
    'ordbro.baseline',
    'ordbro.config.json'
  ])
  expect((await check(root, '--policy-from', 'main', '--fail-on', 'policy-changed')).code).toBe(1)
})

test('a branch that commits a cache is refused', async () => {
  const root = await strangers()
  await ordbro(root, 'check')
  git(root, 'add', '-f', '.ordbro')
  commitAll(root, 'please merge')
  const {code, err} = await ordbro(root, 'check', '--policy-from', 'main')
  expect(code).toBe(2)
  expect(err).toContain('git rm -r --cached .ordbro')
})

test('an honest branch is green, and what main has waived stays waived wherever the article moves', async () => {
  const root = await committed(bad, {check: {minCoverage: 100}})
  await done(root, 'waive', 'term-missed', nb, '--reason', 'A rubber stamp.', '--author', 'Kim')
  commitAll(root, 'waive')
  git(root, 'checkout', '-qb', 'honest')
  write(root, 'content/sv/b/c.md', read(root, 'content/sv/a.md'))
  rmSync(join(root, 'content/sv/a.md'))
  await done(root, 'sync')
  commitAll(root, 'move')
  expect(await check(root, '--policy-from', 'main')).toMatchObject({code: 0, data: {findings: []}})
})

test('the glossary of main is not said to be changed where main alone went on', async () => {
  const root = await committed(good)
  git(root, 'checkout', '-qb', 'honest')
  write(root, 'content/sv/b.md', 'Mer.\n')
  commitAll(root, 'write')
  git(root, 'checkout', '-q', 'main')
  write(root, 'glossary/more.yaml', '- id: more\n  sv: mer\n  nb: mer\n')
  commitAll(root, 'more terms')
  git(root, 'checkout', '-q', 'honest')
  const {data} = await check(root, '--policy-from', 'main')
  expect(data.findings.map((finding) => finding.code)).not.toContain('policy-changed')
  expect(data.coverage.occurrences).toBe(5)
})

describe('a commit that is not there', () => {
  test('in a shallow clone: exit 2, with the depth to fetch', async () => {
    const root = await committed(good)
    for (const text of ['Ett.\n', 'Två.\n']) {
      write(root, 'content/sv/b.md', text)
      commitAll(root, 'more')
    }
    const clone = join(folderOf({}), 'clone')
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone)
    for (const option of ['--since', '--policy-from']) {
      const {code, err} = await ordbro(clone, 'check', option, 'HEAD~1')
      expect(code).toBe(2)
      expect(err).toContain('fetch-depth: 0')
    }
  })

  test.each(['--since', '--policy-from'])('%s of none: exit 2', async (option) => {
    const root = await committed(good)
    for (const name of ['nowhere', '-x', '--all', 'HEAD:glossary'])
      expect((await ordbro(root, 'check', `${option}=${name}`)).code).toBe(2)
    rmSync(join(root, '.git'), {recursive: true})
    expect((await ordbro(root, 'check', option, 'main')).err).toContain('git')
  })
})

describe('--since', () => {
  test('judges the segments that changed, not their files', async () => {
    const root = await committed(bad)
    git(root, 'checkout', '-qb', 'work')
    edit(root, nb, 'En modell lager en video.', 'Et program lager en video.')
    const whole = await check(root)
    expect(whole.data.coverage).toMatchObject({occurrences: 4, missed: 2})
    const {data} = await check(root, '--since', 'main')
    expect(data.coverage).toMatchObject({occurrences: 2, honoured: 1, missed: 1})
    expect(data.findings.filter(({code}) => code.startsWith('term-'))).toHaveLength(1)
    commitAll(root, 'work')
    expect((await check(root, '--since', 'main')).data.coverage).toMatchObject({occurrences: 2, missed: 1})
    expect((await check(root, '--since', 'HEAD')).data.coverage).toMatchObject({occurrences: 0})
  })

  test('a moved article has no changed segment', async () => {
    const root = await committed(bad)
    write(root, 'content/sv/b/c.md', read(root, 'content/sv/a.md'))
    rmSync(join(root, 'content/sv/a.md'))
    await done(root, 'sync')
    expect((await check(root, '--since', 'main')).data.coverage).toMatchObject({occurrences: 0})
  })

  test('it counts from where the branch left, not from where the other has gone since', async () => {
    const root = await committed(bad)
    git(root, 'checkout', '-qb', 'work')
    write(root, 'content/sv/b.md', 'En video till.\n')
    commitAll(root, 'work')
    git(root, 'checkout', '-q', 'main')
    edit(root, nb, 'Et stempel', 'Et vannmerke')
    commitAll(root, 'mend')
    git(root, 'checkout', '-q', 'work')
    expect((await check(root, '--since', 'main')).data.coverage).toMatchObject({occurrences: 1, untranslated: 1})
  })
})

describe('a term that a change took out', () => {
  const says: Readonly<Record<string, string>> = {
    'En modell svarar.': 'En modell svarer.',
    'Modellen gissar.': 'Modellen gjetter.',
    'OpenAI gör den.': 'OpenAI lager den.',
    'OpenAI säljer den.': 'OpenAI selger den.'
  }

  /** One paragraph, whose every sentence names what it is about. */
  async function branched(): Promise<string> {
    const root = await committed({})
    write(root, 'glossary/names.yaml', '- {id: openai, doNotTranslate: true, en: OpenAI}\n')
    write(root, 'content/sv/a.md', `${Object.keys(says).join(' ')}\n`)
    await done(root, 'sync')
    give(root, nb, (source) => says[source])
    await done(root, 'sync')
    commitAll(root, 'translate')
    git(root, 'checkout', '-qb', 'work')
    return root
  }

  test('counts as missed in what changed, though the whole tolerates it', async () => {
    const root = await branched()
    edit(root, nb, 'Modellen gjetter.', 'Den gjetter.')
    edit(root, nb, 'OpenAI selger den.', 'De selger den.')
    const whole = await check(root)
    expect(whole.data.findings).toEqual([])
    expect(whole.data.coverage).toMatchObject({occurrences: 4, honoured: 4, omitted: 2})
    const {code, data} = await check(root, '--since', 'main', '--min-coverage', '100')
    expect(data.coverage).toMatchObject({occurrences: 2, honoured: 0, omitted: 0, missed: 2, coverage: 0})
    expect(data.findings.map((finding) => [finding.code, finding.values])).toEqual([
      ['coverage-below', expect.anything()],
      ['term-missed', {term: 'Modellen', usable: ['modellen']}],
      ['name-changed', {name: 'OpenAI'}]
    ])
    expect(code).toBe(1)
    const {out} = await ordbro(root, 'check', '--since', 'main', '--forms')
    expect(out).toContain('missed')
    expect(out).not.toContain('left out')
  })

  test('wherever its article has moved', async () => {
    const root = await branched()
    write(root, 'content/sv/b/c.md', read(root, 'content/sv/a.md'))
    rmSync(join(root, 'content/sv/a.md'))
    await done(root, 'sync')
    edit(root, 'segments/nb/b/c.md.xlf', 'Modellen gjetter.', 'Den gjetter.')
    expect((await check(root, '--since', 'main')).data.coverage).toMatchObject({occurrences: 1, missed: 1})
  })

  test('but not what was left out before, or is new', async () => {
    const root = await branched()
    edit(root, nb, 'Modellen gjetter.', 'Den gjetter.')
    commitAll(root, 'leave out')
    edit(root, nb, 'Den gjetter.', 'Den bare gjetter.')
    expect((await check(root, '--since', 'HEAD')).data.coverage).toMatchObject({honoured: 1, omitted: 1, missed: 0})
    edit(root, 'content/sv/a.md', 'Modellen gissar.', 'Modellen gissar. Modellen slutar.')
    await done(root, 'sync')
    give(root, nb, (source) => (source === 'Modellen slutar.' ? 'Den slutter.' : undefined))
    expect((await check(root, '--since', 'main')).data.coverage).toMatchObject({occurrences: 2, missed: 2})
    expect((await check(root, '--since', 'HEAD')).data.coverage).toMatchObject({occurrences: 2, missed: 1, omitted: 1})
  })

  test('a sentence answers for the term that it had for another one', async () => {
    const root = await branched()
    edit(root, nb, 'En modell svarer.', 'Den svarer.')
    edit(root, nb, 'Modellen gjetter.', 'Modellen er en modell.')
    commitAll(root, 'turn round')
    edit(root, nb, 'Modellen er en modell.', 'Modellen gjetter.')
    const {data} = await check(root, '--since', 'HEAD')
    expect(data.coverage).toMatchObject({occurrences: 2, honoured: 1, missed: 1})
    expect(data.findings.map((finding) => finding.values)).toEqual([{term: 'modell', usable: ['modell']}])
  })

  test('can be waived where a person means it', async () => {
    const root = await branched()
    edit(root, nb, 'Modellen gjetter.', 'Den gjetter.')
    const [finding] = (await check(root, '--since', 'main')).data.findings
    const {unit, segment} = finding!.place as {unit?: string; segment?: string}
    const why = ['--reason', 'It is clear what is meant.', '--author', 'Kim']
    // Nobody waives all that is tolerated anyway.
    expect((await ordbro(root, 'waive', 'term-missed', nb, ...why)).code).toBe(2)
    await done(root, 'waive', 'term-missed', `${nb}#${unit}/${segment}`, ...why)
    const {code, data} = await check(root, '--since', 'main', '--min-coverage', '100')
    expect(data.coverage).toMatchObject({occurrences: 1, missed: 0, waived: 1, coverage: null})
    expect(code).toBe(0)
    expect((await check(root)).data.findings).toEqual([])
  })
})
