import {spawnSync} from 'node:child_process'
import {chmodSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/check/rules.ts'
import {commonOptions, type Option} from '../../src/cli/command.ts'
import {commands} from '../../src/cli/commands.ts'
import {answer} from '../../src/cli/completion/answer.ts'
import {scripts} from '../../src/cli/completion/scripts.ts'
import {folderOf} from '../project/folder.ts'
import {done, home, main, ordbro, ordbroProcess} from './project.ts'

const languages = ['en', 'ja', 'nb', 'sv']
const words = {language: 'en', say: (key: string) => key, has: () => true, finding: () => '', failure: () => ''}

/** A project with a glossary, a name with a space, and another project in a folder of its own. */
function project(): string {
  return folderOf({
    'ordbro.config.json': '{"sourceLocale": "sv", "locales": ["sv", "nb", "ja"]}',
    'content/sv/a.md': 'En rad.\n',
    'content/sv/my file.md': 'En rad.\n',
    'content/sv/picture.png': '',
    'segments/nb/a.md.xlf': '',
    'glossary/ai.yaml': '',
    '.hidden/a.md': '',
    'site/ordbro.config.json': '{"sourceLocale": "sv", "locales": ["sv", "de"]}',
    'site/texts/a.md': 'En rad.\n'
  })
}

/** The words that may stand at the end of a line, in which words are divided by spaces. */
async function proposed(root: string, line: string): Promise<string[]> {
  const [, ...lines] = (await answer(line.split(' '), {words, folder: root, languages})).trimEnd().split('\n')
  return lines.map((each) => each.split('\t')[0]!)
}

describe('what is proposed', () => {
  const all = rules.map(({id}) => id)
  const cases: readonly (readonly [line: string, words: readonly string[]])[] = [
    ['', commands.map(({name}) => name)],
    ['s', ['sync', 'status', 'segment']],
    ['xyzzy', []],
    ['status --loc', ['--locale']],
    ['status --locale ', ['sv', 'nb', 'ja']],
    ['status --locale nb,', ['nb,sv', 'nb,ja']],
    ['status --locale=n', ['--locale=nb']],
    ['--json status --locale n', ['nb']],
    ['status --locale nb --locale n', ['nb']],
    ['status --locale nb --loc', []],
    ['check --fail-on ', all],
    ['check --fail-on number-lost,st', ['number-lost,stale']],
    ['sync --with ', ['terms', 'matches']],
    ['confirm --state ', ['translated', 'reviewed', 'final']],
    ['terms ', ['find', 'check', 'forms', 'form', 'import', 'export']],
    ['terms find content/sv/a', ['content/sv/a.md']],
    ['terms check --glossary glossary/', ['glossary/ai.yaml']],
    ['explain fra', ['fragment-dead', 'fragment-unknown']],
    ['--lang ', languages],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['completion bash ', []],
    ['build ', ['content/', 'glossary/', 'segments/', 'site/']],
    ['build content/sv/', ['content/sv/a.md', 'content/sv/my file.md']],
    ['build content/sv/a.md content/sv/m', ['content/sv/my file.md']],
    ['build .', ['.hidden/']],
    ['build -- --', []],
    ['confirm segments/nb/', ['segments/nb/a.md.xlf']],
    ['prove content --out ', ['content/', 'glossary/', 'segments/', 'site/']],
    ['--root site status --locale ', ['sv', 'de']],
    ['status --root=site te', ['texts/']],
    ['--root si', ['site/']],
    ['doctor ', []]
  ]

  test.each(cases)('ordbro %s', async (line, expected) => {
    expect(await proposed(project(), line)).toEqual(expected)
  })

  test('where there is no project, and where its configuration is faulty: no noise', async () => {
    expect(await proposed(folderOf(), 'segment --locale ')).toEqual(['sv', 'nb', 'en', 'ja'])
    const root = folderOf({'ordbro.config.json': '{]'})
    expect(ordbroProcess(root, 'complete', '--', 'status', '--locale', '')).toEqual({code: 0, out: 'words\n', err: ''})
    expect(await proposed(folderOf(), 'build nowhere/')).toEqual([])
  })

  test('with what each of them does', async () => {
    const {out} = await done('.', 'complete', '--', 'status', '--j')
    expect(out).toBe('words\n--json\tprint data as JSON\n')
  })
})

describe('the table knows what may stand for every value', () => {
  const valued = (options: readonly Option[]): Option[] => options.filter(({flags}) => flags.includes('<'))

  test('every option that takes one', () => {
    const missing = [...commands.flatMap(({options}) => options), ...commonOptions].filter(
      (option) => (option.values === undefined) === valued([option]).length > 0
    )
    expect(missing).toEqual([])
  })

  test('its words are those that the commands take', async () => {
    const root = project()
    const known = async (...args: readonly string[]): Promise<unknown> => {
      const {code, out} = await ordbro(root, '--json', ...args)
      expect(code).toBe(2)
      return JSON.parse(out).failures[0].values.known
    }
    const wordsOf = (name: string, key: string): unknown => {
      const command = commands.find((each) => each.name === name)!
      const values = [...command.options, ...command.arguments].find((each) => each.key === key)!.values!
      return 'words' in values ? values.words : undefined
    }
    expect(wordsOf('terms', 'terms')).toEqual(await known('terms', 'xyzzy'))
    expect(wordsOf('confirm', 'state')).toEqual(await known('confirm', 'a', '--state', 'xyzzy'))
    expect(wordsOf('sync', 'with')).toEqual(await known('sync', '--with', 'xyzzy'))
    expect(wordsOf('completion', 'shell')).toEqual(await known('completion', 'xyzzy'))
  })
})

/** A folder with `ordbro` in it, for PATH. */
function bin(): string {
  const folder = folderOf({ordbro: `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`})
  chmodSync(join(folder, 'ordbro'), 0o755)
  return folder
}

function has(program: string, ...args: readonly string[]): boolean {
  const there = spawnSync(program, args).status === 0
  if (!there) console.log(`no ${program} on this machine: completion in it is not tried`)
  return there
}

const hasScript = has('script', '--version')

/** Lines as they are typed, and as they stand after the tab key. */
const typed: readonly (readonly [line: string, completed: string])[] = [
  ['ordbro stat', 'ordbro status '],
  ['ordbro status --loc', 'ordbro status --locale '],
  ['ordbro status --locale n', 'ordbro status --locale nb '],
  ['ordbro status --locale=n', 'ordbro status --locale=nb '],
  ['ordbro check --fail-on number-lost,name', 'ordbro check --fail-on number-lost,name-changed '],
  ['ordbro terms ch', 'ordbro terms check '],
  ['ordbro explain fragment-d', 'ordbro explain fragment-dead '],
  ['ordbro --lang j', 'ordbro --lang ja '],
  ['ordbro build cont', 'ordbro build content/'],
  ['ordbro build content/sv/my', 'ordbro build content/sv/my\\ file.md '],
  ['ordbro build content/sv/my\\ fi', 'ordbro build content/sv/my\\ file.md '],
  ['ordbro confirm segments/nb/a', 'ordbro confirm segments/nb/a.md.xlf '],
  ['ordbro --root site build te', 'ordbro --root site build texts/'],
  ['ordbro xyzzy', 'ordbro xyzzy']
]

/** Types into an interactive shell: each line, the tab key, then an echo of what stands there now. */
function type(shell: string, start: string, root: string): string[] {
  const env = {...process.env, PATH: `${bin()}:${process.env.PATH}`, HOME: root, TERM: 'dumb', LC_ALL: 'C.UTF-8'}
  const keys = typed.map(([line]) => `${line}\t\u0001echo "<\u0005>"\n`).join('')
  const input = `${start}\n${keys}exit\n`
  const {stdout} = spawnSync('script', ['-qec', shell, '/dev/null'], {cwd: root, encoding: 'utf8', env, input})
  return [...stdout.matchAll(/^<(.*)>\r?$/gm)].map(([, line]) => line!)
}

describe('in a real shell', () => {
  const completed = typed.map(([, line]) => line)

  test.runIf(hasScript && has('bash', '--version'))('bash', () => {
    const start = "PS1=''; bind 'set enable-bracketed-paste off'; source <(ordbro completion bash)"
    expect(type('bash --norc --noprofile -i', start, project())).toEqual(completed)
  })

  test.runIf(hasScript && has('zsh', '--version'))('zsh', () => {
    const start = "PS1=''; unsetopt prompt_sp; bindkey -e; source <(ordbro completion zsh)"
    // zsh takes the space behind a whole word back when no other follows.
    expect(type('zsh -f -i', start, project())).toEqual(completed.map((line) => line.trimEnd()))
  })

  test.runIf(has('fish', '--version'))('fish', () => {
    const root = project()
    const env = {...process.env, PATH: `${bin()}:${process.env.PATH}`, HOME: root, LC_ALL: 'C.UTF-8'}
    const lines = typed.map(([line]) => `echo "["; complete -C '${line.replaceAll('\\', '\\\\')}'; echo "]"`)
    const script = ['ordbro completion fish | source', ...lines].join('\n')
    const {stdout, stderr} = spawnSync('fish', ['--no-config', '-c', script], {cwd: root, encoding: 'utf8', env})
    expect(stderr).toBe('')
    const answers = [...stdout.matchAll(/^\[\n([\s\S]*?)^\]$/gm)].map(([, found]) =>
      found!.split('\n').flatMap((line) => (line === '' ? [] : line.split('\t', 1)))
    )
    // fish tells the word that would stand there.
    const last = (line: string): string => /(?:\\ |\S)*$/.exec(line.trimEnd())![0].replaceAll('\\', '')
    expect(answers).toEqual(completed.map((line) => (line === 'ordbro xyzzy' ? [] : [last(line)])))
  })

  test.each(Object.keys(scripts) as (keyof typeof scripts)[])(
    'the script of %s says how it is loaded',
    async (shell) => {
      const {out, err} = await done('.', 'completion', shell)
      expect(err).toBe('')
      expect(out).toMatch(/^# To complete in every new shell/m)
      expect(out).not.toMatch(
        new RegExp(
          commands
            .map(({name}) => `\\b${name}\\b`)
            .filter((name) => !/completion/.test(name))
            .join('|')
        )
      )
    }
  )

  test('the line of the README is the one that works', () => {
    expect(readFileSync(join(home, 'README.md'), 'utf8')).toContain('source <(ordbro completion bash)')
  })
})
