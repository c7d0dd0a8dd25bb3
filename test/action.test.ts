import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {bad, committed, good, nb} from './cli/check/glossed.ts'
import {commitAll, done, edit, git, home, main, projectOf, read, type, write} from './cli/project.ts'
import {folderOf} from './project/folder.ts'

interface Step {
  readonly name?: string
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default?: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}

const action: Action = parse(readFileSync(join(home, 'action.yml'), 'utf8'))
const steps = action.runs.steps
const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
const posix = process.platform !== 'win32'

/** Where an Action runs: a clone, a folder for temporary things, and the files by which it answers. */
interface Runner {
  readonly root: string
  readonly temp: string
  readonly env: NodeJS.ProcessEnv
  readonly file: (name: 'summary' | 'output') => string
}

/** A runner on which `npm install` brings this ordbro, and says what it was asked for. */
function runner(root: string): Runner {
  const [temp, bin, files] = [folderOf(), folderOf(), folderOf({summary: '', output: ''})]
  const npm = `#!/bin/sh
echo "$PWD npm $*" >>"${files}/npm"
mkdir -p node_modules/ordbro/dist/cli
echo "import '${main}'" >node_modules/ordbro/dist/cli/main.js
`
  writeFileSync(join(bin, 'npm'), npm)
  chmodSync(join(bin, 'npm'), 0o755)
  symlinkSync(process.execPath, join(bin, 'node'))
  const env = {
    PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`,
    HOME: temp,
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_OUTPUT: join(files, 'output')
  }
  return {root, temp, env, file: (name) => readFileSync(join(files, name), 'utf8')}
}

interface Ran {
  readonly code: number
  readonly log: string
  /** What GitHub's runner obeys in the log. */
  readonly obeyed: readonly string[]
}

/** The steps with a script, as the runner runs them: until one fails. */
function perform({root, env}: Runner, inputs: Readonly<Record<string, string>> = {}): Ran {
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs))
  if (unknown.length > 0) throw new Error(`no input ${unknown}`)
  let log = ''
  let code = 0
  for (const step of steps) {
    if (step.run === undefined || code !== 0) continue
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, inputs)])
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run]
    const ended = spawnSync('bash', shell, {cwd: root, encoding: 'utf8', env: {...env, ...Object.fromEntries(own)}})
    log += ended.stdout + ended.stderr
    code = ended.status ?? -1
  }
  return {code, log, obeyed: obeyed(log)}
}

function filled(value: string, inputs: Readonly<Record<string, string>>): string {
  return value.replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name: string) => {
    const usual = action.inputs[name]!.default ?? ''
    // What the event says is nothing, here.
    return inputs[name] ?? (usual.startsWith('${{') ? '' : usual)
  })
}

/** Lines that the runner takes for commands: none between `::stop-commands::WORD` and `::WORD::`. */
function obeyed(log: string): string[] {
  const commands: string[] = []
  let word: string | undefined
  for (const line of log.split('\n').map((each) => each.trimStart())) {
    const stop = /^::stop-commands::(.+)$/.exec(line)?.[1]
    if (word !== undefined) word = line === `::${word}::` ? undefined : word
    else if (stop !== undefined) word = stop
    else if (/^::[a-z-]+[ :]|##\[/.test(line)) commands.push(line)
  }
  return commands
}

/** A repository with a project in which one number got lost. */
async function repository(text = 'Det tog 48 timmar.'): Promise<string> {
  const root = projectOf({'a.md': `# Om filmen\n\n${text}\n`}, {locales: ['sv', 'nb']})
  write(root, '.gitignore', '.ordbro/\n')
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf', (source) => source.replace('48', '38'))
  git(root, 'init', '-q', '-b', 'main')
  commitAll(root, 'a')
  return root
}

describe('the Action', () => {
  test('is what the runner wants: every script has a shell, every Action its commit, and no input is put into a script', () => {
    expect(action.runs.using).toBe('composite')
    for (const {run, shell, uses} of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      else expect(shell).toBe('bash')
      expect(run ?? '').not.toContain('${{')
    }
    const used =
      steps.flatMap(({env = {}}) => Object.values(env)).join(' ') +
      readFileSync(join(home, 'action.yml'), 'utf8').replace(/^[\s\S]*?\nruns:/, '')
    expect(Object.keys(action.inputs).filter((name) => !used.includes(`inputs.${name} `))).toEqual([])
    const ids = steps.flatMap(({id}) => id ?? [])
    for (const {value} of Object.values(action.outputs)) expect(ids).toContain(/steps\.(\w+)\./.exec(value)![1])
  })

  test('installs the version that it is released with', () => {
    expect(action.inputs.version!.default).toBe(version)
  })
})

describe.runIf(posix)('the Action at work', () => {
  test('annotations and a summary, exit 1 and an output', async () => {
    const run = runner(await repository())
    const {code, log, obeyed} = perform(run)
    expect(code).toBe(1)
    expect(log).toMatch(/error: .*\[number-lost\]/)
    expect(obeyed).toEqual([
      expect.stringMatching(/^::error file=segments\/nb\/a\.md\.xlf,line=\d+,title=number-lost::The number “48”/)
    ])
    expect(run.file('summary')).toContain('1 error')
    expect(run.file('output')).toBe('exit-code=1\n')
  })

  test('a project that is clean: exit 0, a summary, and no annotation', async () => {
    const root = await repository()
    edit(root, 'segments/nb/a.md.xlf', '38', '48')
    const run = runner(root)
    expect(perform(run)).toMatchObject({code: 0, obeyed: []})
    expect(run.file('summary')).toContain('0 errors')
    expect(run.file('output')).toBe('exit-code=0\n')
  })

  test('its inputs reach the command line, and nothing in them reaches the shell', async () => {
    const root = await repository()
    const run = runner(root)
    const paths = 'content/sv/a.md\n$(touch pwn)\n`touch pwn`\n'
    expect(perform(run, {paths}).code).toBe(2)
    expect(existsSync(join(root, 'pwn'))).toBe(false)
    const {code} = perform(run, {
      paths: 'content/sv/a.md\n\nsegments/nb',
      locales: 'nb',
      'fail-on': 'term-missed',
      formats: 'sarif=out/a.sarif,html=coverage.html',
      language: 'sv'
    })
    expect(code).toBe(1)
    expect(JSON.parse(read(root, 'out/a.sarif')).runs[0].language).toBe('sv')
    expect(read(root, 'coverage.html')).toContain('<html lang="sv">')
    expect(run.file('summary')).toContain('1 fel')
  })

  test('what could not be done is one error, and no old summary', async () => {
    const root = await repository()
    const run = runner(root)
    perform(run)
    const {code, obeyed} = perform(run, {formats: 'pdf=a.pdf'})
    expect(code).toBe(2)
    expect(obeyed).toEqual([
      '::error title=ordbro check::ordbro could not check anything (exit code 2). The log of this step says why.'
    ])
    expect(run.file('summary').match(/## ordbro check/g)).toHaveLength(1)
  })

  test('what kept it from judging is one error at its place, in the summary and in the log for code scanning', async () => {
    const root = await repository()
    const run = runner(root)
    write(root, 'ordbro.config.json', '{"locals": []}')
    const {code, obeyed} = perform(run, {formats: 'sarif=ordbro.sarif'})
    expect(code).toBe(2)
    expect(obeyed).toEqual([
      expect.stringMatching(
        /^::error file=ordbro\.config\.json,line=1,col=2,title=config-key-unknown::There is no setting/
      )
    ])
    expect(run.file('summary')).toContain('There is no setting')
    const [{invocations}] = JSON.parse(read(root, 'ordbro.sarif')).runs
    expect(invocations[0].executionSuccessful).toBe(false)
  })

  test('ordbro comes from a folder in which a pull request has no say', async () => {
    const root = await repository()
    write(root, '.npmrc', 'registry=http://127.0.0.1:9/\n')
    const run = runner(root)
    perform(run)
    perform(run, {version: '/packed/ordbro.tgz'})
    const calls = readFileSync(join(run.env.GITHUB_OUTPUT!, '../npm'), 'utf8').trimEnd().split('\n')
    const options = 'install --prefix . --ignore-scripts --no-audit --no-fund --loglevel=error'
    expect(calls).toEqual(
      [`ordbro@${version}`, '/packed/ordbro.tgz'].map((what) => `${run.temp}/ordbro npm ${options} ${what}`)
    )
  })

  test('the runner obeys no stranger', async () => {
    const root = await repository('Det tog 48 %0A::error::pwn ##[error]pwn timmar.')
    const path = 'content/sv/::warning::pwn.md'
    mkdirSync(join(root, 'content/sv'), {recursive: true})
    write(root, 'content/sv/##[error]pwn.md', 'En rad.\n')
    write(root, path, '[x](::error::pwn.md)\n\n::error::pwn\n')
    const {obeyed, log} = perform(runner(root))
    expect(log).toContain('##[error]pwn')
    for (const line of obeyed)
      expect(line).toMatch(/^::(error|warning|notice) (file=[^:,]+,line=\d+,)?title=[a-z -]+::(?!pwn)/)
    expect(obeyed.length).toBeGreaterThan(0)
  })

  test('a project in a folder of its repository is annotated from the top', async () => {
    const top = folderOf()
    const root = await repository()
    git(top, 'init', '-q')
    mkdirSync(join(top, 'docs'))
    spawnSync('cp', ['-r', root, join(top, 'docs/site')])
    spawnSync('rm', ['-rf', join(top, 'docs/site/.git')])
    expect(perform({...runner(join(top, 'docs/site'))}).obeyed[0]).toContain('file=docs/site/segments/nb/')
  })

  describe('the pull request of a stranger', () => {
    /** A clone as `actions/checkout` makes it, of a branch that grades itself, and the commit that it would be merged into. */
    async function pullRequest(...options: readonly string[]): Promise<{run: Runner; base: string}> {
      const root = await committed(good, {check: {minCoverage: 100}})
      const base = git(root, 'rev-parse', 'HEAD').trim()
      git(root, 'checkout', '-qb', 'stranger')
      type(root, nb, (source) => bad[source as keyof typeof bad])
      await done(root, 'waive', 'term-missed', nb, '--reason', 'Because.', '--author', 'Me')
      edit(root, 'ordbro.config.json', '"minCoverage":100', '"minCoverage":1')
      edit(root, 'glossary/terms.yaml', '[{term: vannmerke}', '[{term: vannmerke}, {term: stempel, status: admitted}')
      commitAll(root, 'please merge')
      const clone = join(folderOf(), 'clone')
      git(root, 'clone', '-q', ...options, '--branch', 'stranger', `file://${root}`, clone)
      return {run: runner(clone), base}
    }

    test('is judged by its base: red, and what it changes in the policy is listed', async () => {
      const {run, base} = await pullRequest()
      const {code, obeyed} = perform(run, {base, 'min-coverage': 'nb=90'})
      expect(code).toBe(1)
      const titles = obeyed.map((line) => /title=([a-z-]+)/.exec(line)![1])
      expect(titles).toEqual(expect.arrayContaining(['coverage-below', 'policy-changed', 'waiver-new']))
      expect(run.file('summary')).toContain('ordbro.config.json')
    })

    test('would be green by its own rules, which only “none” lets count', async () => {
      const {run} = await pullRequest()
      expect(perform(run, {base: 'none'}).code).toBe(0)
    })

    test('in a clone without the base it is an error that says what to do', async () => {
      const {run, base} = await pullRequest('--depth', '1')
      const {code, log, obeyed} = perform(run, {base})
      expect(code).toBe(2)
      expect(log).toContain('“fetch-depth: 0”')
      expect(obeyed).toEqual([expect.stringContaining('::error title=revision-shallow::')])
    })
  })

  test('the base is that of the pull request, or of the merge group', () => {
    expect(action.inputs.base!.default).toContain(
      'github.event.pull_request.base.sha || github.event.merge_group.base_sha'
    )
  })
})
