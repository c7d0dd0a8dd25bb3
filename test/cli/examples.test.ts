import {spawnSync} from 'node:child_process'
import {chmodSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands} from '../../src/cli/commands.ts'
import {folderOf} from '../project/folder.ts'
import {done, main, ordbro, type} from './project.ts'

/** A project in which the examples of `--help` work: it has the files that they name. */
async function demo(): Promise<string> {
  const root = folderOf({
    'content/sv/a.md': '# En rubrik\n\nEn mening om en modell. Och en till.\n',
    'content/sv/a.txt': 'En rad.\n',
    'blog/a.md': 'A line about a model.\n',
    'a.txt': 'Modellen er ny.\n',
    'a.en.txt': 'The model is new.\n',
    'other.tmx':
      '<tmx version="1.4"><header srclang="sv"/><body><tu><tuv xml:lang="sv"><seg>Hej.</seg></tuv><tuv xml:lang="nb"><seg>Hei.</seg></tuv></tu></body></tmx>',
    'terms.csv': 'concept,sv,nb\nmodel,modell,modell\ntoken,token,token\n',
    'glossary/ai.yaml':
      '- id: model\n  sv: modell\n  nb: {term: modell, forms: {add: {form: modellenes, slot: Case=Gen|Definite=Def|Number=Plur}}}\n  en: model\n  ja: モデル\n',
    'ordbro.config.json': JSON.stringify({sourceLocale: 'sv', locales: ['sv', 'nb', 'en', 'ja']})
  })
  await done(root, 'sync')
  type(root, 'segments/nb/a.md.xlf')
  return root
}

/** The words of a command line as a shell would divide them. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([all, quoted]) => quoted ?? all)
}

const examples = commands.flatMap(({name, examples: lines}) => lines.map((line) => [line, name] as const))

describe('the examples of --help work', () => {
  test.each(examples.filter(([line]) => /^ordbro [^|<>&;]*$/.test(line)))('%s', async (line, name) => {
    const root =
      name === 'init' ? folderOf({'content/sv/a.md': 'En rad.\n', 'content/nb/a.md': 'En linje.\n'}) : await demo()
    const [, ...args] = wordsOf(line)
    expect(await ordbro(root, ...args)).toMatchObject({code: 0})
  })

  const piped = examples.filter(([line]) => !/^ordbro [^|<>&;]*$/.test(line))
  test.runIf(process.platform !== 'win32').each(piped)('%s', async (line) => {
    const root = await demo()
    const bin = folderOf({ordbro: `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`})
    chmodSync(join(bin, 'ordbro'), 0o755)
    const env = {...process.env, PATH: `${bin}:${process.env.PATH}`}
    const {status, stderr} = spawnSync('bash', ['-o', 'pipefail', '-c', line], {cwd: root, encoding: 'utf8', env})
    expect([status, stderr]).toEqual([0, ''])
  })

  test('every command has one, and help begins with it', async () => {
    for (const {name, examples: lines} of commands) {
      expect(lines.length, name).toBeGreaterThan(0)
      const {out, code} = await ordbro('.', name, '--help')
      expect(code).toBe(0)
      expect(out.indexOf(lines[0]!)).toBeLessThan(out.indexOf('Usage:'))
    }
  })
})

test('every option of the table is read by its command', () => {
  const unread = commands.flatMap(({name, options}) => {
    const text = readFileSync(new URL(`../../src/cli/commands/${name}.ts`, import.meta.url), 'utf8')
    return options.flatMap(({flags}) => {
      const [, flag = ''] = /--([a-z-]+)/.exec(flags) ?? []
      const key = flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
      return text.includes(`options.${key}`) || text.includes(`{${key}}: Options`) ? [] : [`${name} --${flag}`]
    })
  })
  expect(unread).toEqual([])
})
