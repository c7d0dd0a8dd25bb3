import {spawnSync} from 'node:child_process'
import {chmodSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {exitCodes} from '../src/model/failure.ts'
import {commitAll, done, edit, git, home, main, projectOf, read, type, write} from './cli/project.ts'
import {folderOf} from './project/folder.ts'

const path = join(home, 'docs/ci.md')
const page = readFileSync(path, 'utf8')
const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
const {inputs}: {inputs: Record<string, {description: string; default?: string}>} = parse(
  readFileSync(join(home, 'action.yml'), 'utf8')
)

/** Blocks of code by their language, in order. */
function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language ? text! : []
  )
}

interface Workflow {
  readonly on?: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs?: Readonly<Record<string, {readonly steps: readonly {readonly uses: string; readonly with?: object}[]}>>
}

const [pulls, scanning, gitlab, hooks] = blocks('yaml').map((text) => parse(text))

describe('the page about CI', () => {
  test.each([pulls, scanning] as Workflow[])(
    'its workflows give no more than is needed, to nobody that they do not name',
    (workflow) => {
      expect(Object.keys(workflow.on ?? {})).not.toContain('pull_request_target')
      const {steps} = workflow.jobs!.ordbro!
      for (const {uses} of steps) {
        if (uses.startsWith('ordbro/')) expect(uses).toBe(`ordbro/ordbro@v${version}`)
        else expect(uses).toMatch(/@[0-9a-f]{40}$/)
      }
      const given = steps.flatMap(({uses, with: values = {}}) =>
        uses.startsWith('ordbro/') ? Object.keys(values) : []
      )
      expect(given.filter((name) => !(name in inputs))).toEqual([])
    }
  )

  test('strangers read, and only what nobody else can change writes', () => {
    expect(pulls.permissions).toEqual({contents: 'read'})
    expect(Object.keys(scanning.on)).toEqual(['push'])
  })

  test('its exit codes are the real ones', () => {
    const rows = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
    expect(rows.every((code) => Object.values<number>(exitCodes).includes(code))).toBe(true)
  })

  test('the inputs are those of the Action; `UPDATE=1` writes them', () => {
    const rows = Object.entries(inputs).map(([name, {description, default: usual = ''}]) => {
      const shown = usual === '' || usual.startsWith('${{') ? '' : `\`${usual}\``
      return `| \`${name}\` | ${description} | ${shown} |`
    })
    const table = ['| input | what it is | default |', '| --- | --- | --- |', ...rows, ''].join('\n')
    const marks = /(<!-- inputs -->\n)[\s\S]*?(<!-- \/inputs -->)/
    const updated = page.replace(marks, (_, start, end) => `${start}${table}${end}`)
    if (process.env.UPDATE) writeFileSync(path, updated)
    else expect(page).toBe(updated)
  })
})

/** A repository with a project in which one number got lost, and a place where `npm` and `npx` bring this ordbro. */
async function repository(): Promise<{root: string; env: NodeJS.ProcessEnv}> {
  const root = projectOf({'a.md': '# Om filmen\n\nDet tog 48 timmar.\n'}, {locales: ['sv', 'nb']})
  write(root, '.gitignore', '.ordbro/\n')
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf', (source) => source.replace('48', '38'))
  git(root, 'init', '-q', '-b', 'main')
  commitAll(root, 'a')
  const bin = folderOf({
    npm: `#!/bin/sh
while [ $# -gt 1 ]; do [ "$1" = --prefix ] && cd "$2"; shift; done
mkdir -p node_modules/ordbro/dist/cli node_modules/.bin
echo "import '${main}'" >node_modules/ordbro/dist/cli/main.js
printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "${process.execPath}" "${main}" >node_modules/.bin/ordbro
chmod +x node_modules/.bin/ordbro
`,
    ordbro: `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`
  })
  for (const name of ['npm', 'ordbro']) chmodSync(join(bin, name), 0o755)
  symlinkSync(process.execPath, join(bin, 'node'))
  return {root, env: {PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`, HOME: root, LANG: 'C'}}
}

function shell(line: string, root: string, env: NodeJS.ProcessEnv): {code: number; out: string} {
  // The page writes to a folder that everybody has; the test to one of its own.
  const own = line.replaceAll('/tmp/ordbro', join(folderOf(), 'ordbro'))
  const {status, stdout, stderr} = spawnSync('bash', ['-e', '-c', own], {cwd: root, encoding: 'utf8', env})
  return {code: status ?? -1, out: stdout + stderr}
}

describe.runIf(process.platform !== 'win32')('what the page tells to do', () => {
  test('GitLab: a test fails, and is mended', async () => {
    const {root, env} = await repository()
    const {script, artifacts, variables} = gitlab.ordbro
    expect(variables.GIT_DEPTH).toBe(0)
    const lines = script.join('\n')
    const first = shell(lines, root, {...env, CI_PROJECT_DIR: root})
    expect(first.code).toBe(1)
    expect(read(root, artifacts.reports.junit)).toContain('<failure ')
    expect(read(root, artifacts.paths[0])).toContain('<!doctype html>')
    edit(root, 'segments/nb/a.md.xlf', '38', '48')
    expect(shell(lines, root, {...env, CI_PROJECT_DIR: root}).code).toBe(0)
    expect(read(root, artifacts.reports.junit)).not.toContain('<failure ')
    // A merge request has a base, whose policy counts; one that nobody has is said.
    const ofBase = (revision: string): Parameters<typeof shell>[2] => {
      return {...env, CI_PROJECT_DIR: root, CI_MERGE_REQUEST_DIFF_BASE_SHA: revision}
    }
    expect(shell(lines, root, ofBase(git(root, 'rev-parse', 'HEAD').trim())).code).toBe(0)
    expect(shell(lines, root, ofBase('0'.repeat(40)))).toMatchObject({
      code: 2,
      out: expect.stringContaining('[revision-unknown]')
    })
  })

  test('any other CI', async () => {
    const {root, env} = await repository()
    const [script] = blocks('sh')
    const {code, out} = shell(script!, root, env)
    expect(code).toBe(1)
    expect(out).toContain('[number-lost]')
    for (const file of ['junit.xml', 'summary.md', 'coverage.html'])
      expect(read(root, file).length).toBeGreaterThan(100)
  })

  test('pre-commit: the hook that it names refuses a commit, and is asked for the files that matter', async () => {
    const {root, env} = await repository()
    const [hook] = parse(readFileSync(join(home, '.pre-commit-hooks.yaml'), 'utf8'))
    expect(hooks.repos[0].rev).toBe(`v${version}`)
    expect(hooks.repos[0].hooks).toEqual([{id: hook.id}])
    expect(hook).toMatchObject({language: 'node', pass_filenames: false})
    const files = new RegExp(hook.files)
    for (const name of [
      'content/sv/a.md',
      'a.mdx',
      'segments/nb/a.md.xlf',
      'glossary/a.yaml',
      'docs/ordbro.config.json'
    ])
      expect(name).toMatch(files)
    for (const name of ['src/a.ts', 'package.json', 'a.mdown', 'x-ordbro.config.jsonc']) expect(name).not.toMatch(files)
    write(root, '.git/hooks/pre-commit', `#!/bin/sh\n${hook.entry}\n`)
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755)
    const commit = 'git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m b'
    expect(shell(commit, root, env).code).toBe(1)
    edit(root, 'segments/nb/a.md.xlf', '38', '48')
    expect(shell(commit, root, env).code).toBe(0)
  })
})
